using Backstride.Exercises;
using Backstride.Journal;

namespace Backstride.Coaching.Rules;

/// <summary>Keeps a day between hard days, and no more than three of them in a week.</summary>
/// <remarks>
/// The day after a hard day (<see cref="HardDays"/>) running is easy. When the six days before held three, today is not a fourth: running is easy, and the legs are
/// trained without weight unless that would be the second session of the week or the first. Nothing else is
/// asked: an easy run, a nap or rest all keep it. When nothing is known of yesterday the rule cannot judge.
/// </remarks>
public sealed class HardDaysApart : LoadRule, IOrdersTheWeek
{
    /// <summary>Hard days in a week.</summary>
    public const int Most = 3;

    public override RuleId Id { get; } = new("load.hard-days-apart");

    public override Evidence Evidence { get; } = new(
        Source: "clinical judgement",
        Finding: "A day between hard days, and at most three hard days a week, is ordinary coaching practice; we know of no trial in runners. What counts as hard is our choice.",
        Certainty: Certainty.Heuristic,
        Directness: Directness.Other,
        Serves: ["S0-12"],
        Reviewed: new DateOnly(2026, 11, 22));

    public override Limits WhenUnknown => Limits.None;

    protected override Verdict JudgeTraining(RunnerState runner, DateOnly day)
    {
        var hard = HardDays.Before(day, runner);
        var reason = new HardDaysReason.HardSoFar(hard.Yesterday, hard.Count, hard.Count >= Most && StrengthIsServed(runner, day));
        if (hard.Count >= Most)
            return new Verdict.Limit(reason.LightLegs ? EasyOnLightLegs : Easy, reason);
        if (hard.Yesterday != Hardness.None)
            return new Verdict.Limit(Easy, reason);
        return runner.Logged.Knows(day.AddDays(-1)) ? new Verdict.Allow(reason) : CannotJudge(new HardDaysReason.YesterdayMissing());
    }

    private static Limits Easy { get; } = Limits.None with { Intensity = Intensity.Easy };

    private static Limits EasyOnLightLegs { get; } = Easy with { Patterns = StrengthFrequency.LightLegs };

    /// <summary>Given up before strength falls under two sessions a week.</summary>
    private static bool StrengthIsServed(RunnerState runner, DateOnly day) =>
        TrainingHistory.Of(runner, day).StrengthWithin(new Days(HardDays.Looked)).Count() >= StrengthDays.Least;
}
