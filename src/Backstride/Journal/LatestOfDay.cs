using System.Runtime.CompilerServices;

namespace Backstride.Journal;

/// <summary>What a state came to on the days it was last asked about, since every rule of a plan asks for the same.</summary>
/// <remarks>Three days are kept: the judged one, the Monday its week was laid out from, and one more. A state never changes, so keeping answers changes none, only the
/// time they take; they go when the state does. Safe to use from several threads: two that ask at once may both work it out, and get the same.</remarks>
/// <param name="workOut">Works it out; pure.</param>
internal sealed class LatestOfDay<T>(Func<RunnerState, DateOnly, T> workOut)
    where T : class
{
    private readonly ConditionalWeakTable<RunnerState, Kept> latest = [];

    public T On(RunnerState runner, DateOnly day)
    {
        var kept = latest.TryGetValue(runner, out var before) ? before : null;
        if (kept?.On(day) is { } known)
            return known;
        var what = workOut(runner, day);
        latest.AddOrUpdate(runner, new Kept(day, what, kept));
        return what;
    }

    /// <summary>The latest first; never changed.</summary>
    private sealed class Kept(DateOnly day, T what, Kept? before)
    {
        private readonly Last[] all = [new(day, what), .. before?.all.Take(2) ?? []];

        public T? On(DateOnly asked)
        {
            foreach (var last in all)
            {
                if (last.Day == asked)
                    return last.What;
            }

            return null;
        }

        private readonly record struct Last(DateOnly Day, T What);
    }
}
