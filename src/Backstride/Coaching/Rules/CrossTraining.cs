using Backstride.Journal;
using Backstride.TrainingLoad;

namespace Backstride.Coaching.Rules;

/// <summary>When impact is limited, other sports of the same minutes and effort keep the runner fit.</summary>
/// <remarks>Asks the rules it is given: when one of them takes running away and none wants rest or somebody to look first. The minutes are those of the usual run, where the runner gave none for the weekday. Silent once something was done on the day.</remarks>
public sealed class CrossTraining : AdviceRule
{
    public override RuleId Id { get; } = new("cross.swap");

    public override Evidence Evidence { get; } = new(
        Source: "clinical judgement",
        Finding: "Swimming, cycling, walking and yoga are the usual stand-ins while running rests. That they keep what running gave is known for fitness and not for backs.",
        Certainty: Certainty.Expert,
        Directness: Directness.Other,
        Serves: ["S1-15", "S1-14"],
        Reviewed: new DateOnly(2026, 11, 23));

    private static readonly TimeSpan Otherwise = TimeSpan.FromMinutes(30);

    /// <summary>The rules whose limits it looks at.</summary>
    public required IReadOnlyList<Rule> Watched { get; init; }

    protected override Days Every => new(2);

    public override Verdict Judge(RunnerState runner, DateOnly day)
    {
        if (runner.Runs.On(day).Any() || runner.OtherActivities.On(day).Any())
            return Silent;
        var limits = Limits.None;
        foreach (var rule in Watched)
            limits = limits.Meet(rule.JudgeSafely(runner, day).Limits);
        if (limits.Impact is not (Impact.Walking or Impact.OffFeet) || limits.Session >= SessionScope.Gentle || limits.Referral >= Urgency.Soon)
            return Silent;
        var rhythm = WeeklyRhythm.Of(runner, day);
        var minutes = rhythm.Usual is { } usual && rhythm.TimeFor(usual.Distance) is { } time ? time : Otherwise;
        return Advise(runner, day, new Instead(runner.Profile.Days is { Count: > 0 } ? null : TimeSpan.FromMinutes(Math.Round(minutes.TotalMinutes)), limits.Impact == Impact.OffFeet));
    }

    /// <summary>Another sport.</summary>
    /// <param name="Minutes">Absent where the minutes given for the weekday decide.</param>
    /// <param name="OffFeet">Walking is out as well.</param>
    public sealed record Instead(TimeSpan? Minutes, bool OffFeet) : Reason
    {
        public override IReadOnlyList<Fact> Facts => [.. Minutes is { } minutes ? [Fact.Minutes("usualRun", minutes)] : (Fact[])[], Fact.Of("offFeet", OffFeet)];
    }
}
