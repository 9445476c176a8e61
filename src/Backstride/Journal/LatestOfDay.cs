using System.Runtime.CompilerServices;

namespace Backstride.Journal;

/// <summary>What a state came to on the day it was last asked about, since every rule of a plan asks for the same.</summary>
/// <remarks>A state never changes, so keeping the last answer changes none, only the time it takes; it goes when the state does. Safe to use
/// from several threads: two that ask at once may both work it out, and get the same.</remarks>
/// <param name="workOut">Works it out; pure.</param>
internal sealed class LatestOfDay<T>(Func<RunnerState, DateOnly, T> workOut)
    where T : class
{
    private readonly ConditionalWeakTable<RunnerState, Kept> latest = [];

    public T On(RunnerState runner, DateOnly day)
    {
        if (latest.TryGetValue(runner, out var kept) && kept.Day == day)
            return kept.What;
        var what = workOut(runner, day);
        latest.AddOrUpdate(runner, new Kept(day, what));
        return what;
    }

    private sealed record Kept(DateOnly Day, T What);
}
