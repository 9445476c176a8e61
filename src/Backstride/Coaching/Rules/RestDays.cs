using Backstride.Exercises;
using Backstride.Journal;
using Backstride.TrainingLoad;

namespace Backstride.Coaching.Rules;

/// <summary>Keeps one day in seven free of impact and heavy load.</summary>
/// <remarks>
/// When each of the six days before the judged day had a run or heavy strength work, that day is for walking, mobility and breathing. The judged day
/// itself is not looked at. A missing day is neither rest nor load: when only missing days stand between, the rule cannot judge and asks.
/// See <see cref="LoadedDays"/> for what counts.
/// </remarks>
public sealed class RestDays : LoadRule
{
    private static readonly Days Looked = new(6);

    public override RuleId Id { get; } = new("load.rest-days");

    public override Evidence Evidence { get; } = new(
        Source: "clinical judgement",
        Finding: "One day a week without impact or heavy load is ordinary coaching practice; we know of no trial in runners.",
        Certainty: Certainty.Heuristic,
        Directness: Directness.Other,
        Serves: ["S0-15"],
        Reviewed: new DateOnly(2026, 11, 22));

    public override Limits WhenUnknown => Limits.None;

    protected override Verdict JudgeTraining(RunnerState runner, DateOnly day)
    {
        var kinds = LoadedDays.Before(day, Looked, runner);
        var rest = kinds.ToList().IndexOf(DayKind.Light);
        if (rest >= 0)
            return new Verdict.Allow(new RestDaysReason.RestedOn(day.AddDays(-(rest + 1))));
        var missing = kinds.Count(kind => kind == DayKind.Missing);
        return missing > 0
            ? CannotJudge(new RestDaysReason.DaysMissing(new Days(missing), Looked))
            : new Verdict.Limit(
                Limits.Walking with { Patterns = PatternCeilings.ForAllLoaded(LoadCeiling.Closed) },
                new RestDaysReason.NoRestIn(Looked));
    }
}
