using Backstride.Journal;
using Backstride.Symptoms;

namespace Backstride.Coaching.Rules;

/// <summary>Lets the number of run days grow by one a week.</summary>
/// <remarks>
/// The last six days and today are a week. Of the four blocks of seven days before it at least three must be known whole; the week may have one run day more than the most
/// of them. When that is reached, today is for walking. Not on the return ladder, whose own rest days are stricter.
/// </remarks>
public sealed class FrequencyStep : LoadRule
{
    private const int Blocks = 4;
    private const int LeastWhole = 3;

    public override RuleId Id { get; } = new("load.frequency-step");

    public override Evidence Evidence { get; } = new(
        Source: "clinical judgement",
        Finding: "One of the source articles names a sudden change of frequency as a trigger. We know of no study of how fast it may grow; one run day more a week is our choice.",
        Certainty: Certainty.Heuristic,
        Directness: Directness.Other,
        Serves: ["S0-13"],
        Reviewed: new DateOnly(2026, 11, 22));

    public override Limits WhenUnknown => Limits.None;

    protected override Verdict JudgeTraining(RunnerState runner, DateOnly day)
    {
        if (ReturnLadder.On(runner, day) is not null)
            return new Verdict.Allow(new FrequencyReason.OnLadder());
        var ran = RanOn(runner, day);
        var (most, whole) = (0, 0);
        for (var block = 1; block <= Blocks; block++)
        {
            if (!IsWhole(runner, day, block))
                continue;
            whole++;
            most = Math.Max(most, Count(ran, (7 * block), (7 * block) + 6));
        }

        if (whole < LeastWhole)
            return CannotJudge(new FrequencyReason.TooFewWeeks(whole, LeastWhole));
        var reason = new FrequencyReason.RunDays(Count(ran, 1, 6), most, most + 1);
        return reason.Done >= reason.Allowed
            ? new Verdict.Limit(Limits.Walking, reason)
            : new Verdict.Allow(reason);
    }

    /// <summary>For each day so far back whether there was a run.</summary>
    private static bool[] RanOn(RunnerState runner, DateOnly day)
    {
        var ran = new bool[(7 * Blocks) + 7];
        foreach (var run in runner.Runs.Within(new Days(ran.Length - 1), day))
            ran[day.DayNumber - run.Day.DayNumber] = true;

        return ran;
    }

    private static int Count(bool[] ran, int from, int to)
    {
        var count = 0;
        for (var back = from; back <= to; back++)
            count += ran[back] ? 1 : 0;
        return count;
    }

    private static bool IsWhole(RunnerState runner, DateOnly day, int block)
    {
        for (var back = 7 * block; back <= (7 * block) + 6; back++)
        {
            if (!runner.Logged.Knows(day.AddDays(-back)))
                return false;
        }

        return true;
    }
}

/// <summary>Why <see cref="FrequencyStep"/> says what it says. A closed set of cases.</summary>
public abstract record FrequencyReason : Reason
{
    /// <summary>Run days of the last six days against the weeks before.</summary>
    /// <param name="Most">In one whole week of the four before.</param>
    /// <param name="Allowed">In the week that today ends.</param>
    public sealed record RunDays(int Done, int Most, int Allowed) : FrequencyReason
    {
        public override IReadOnlyList<Fact> Facts =>
            [Fact.Of("runDaysOfSix", Done), Fact.Of("mostRunDays", Most), Fact.Of("allowed", Allowed)];
    }

    /// <summary>On the return ladder its own rest days hold.</summary>
    public sealed record OnLadder : FrequencyReason
    {
        public override IReadOnlyList<Fact> Facts => [];
    }

    /// <summary>Fewer whole weeks are known than are needed.</summary>
    public sealed record TooFewWeeks(int Known, int Needed) : FrequencyReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("wholeWeeks", Known), Fact.Of("neededWeeks", Needed)];
    }
}
