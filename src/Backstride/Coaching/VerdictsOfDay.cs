using System.Collections.Concurrent;
using Backstride.Journal;

namespace Backstride.Coaching;

/// <summary>What each rule said about a state on the day it was last asked about.</summary>
/// <remarks>A rule is a pure function of state and day: some look at what others say, and a page asks for the plan again.</remarks>
internal sealed class VerdictsOfDay(RunnerState runner, DateOnly day)
{
    private static readonly LatestOfDay<VerdictsOfDay> Latest = new(static (runner, day) => new VerdictsOfDay(runner, day));

    private readonly ConcurrentDictionary<Rule, Verdict> verdicts = new(ReferenceEqualityComparer.Instance);

    public static VerdictsOfDay Of(RunnerState runner, DateOnly day) => Latest.On(runner, day);

    /// <exception cref="Exception">What the rule throws, each time it is asked.</exception>
    public Verdict Of(Rule rule)
    {
        if (!verdicts.TryGetValue(rule, out var verdict))
            verdicts[rule] = verdict = rule.Judge(runner, day);
        return verdict;
    }
}
