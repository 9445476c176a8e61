using Backstride.Journal;
using Backstride.TrainingLoad;

namespace Backstride.Coaching.Rules;

/// <summary>Days that were all much alike, in a week above the own median, ask for an easy day or rest.</summary>
/// <remarks>What counts is in <see cref="WeekMonotony"/>. Above 2, and the week above the median of the own weeks; exactly 2, or exactly the median, is not.</remarks>
public sealed class EvenWeek : LoadRule
{
    public override RuleId Id { get; } = new("load.monotony");

    public override Evidence Evidence { get; } = new(
        Source: "doi:10.1123/ijspp.2020-0599",
        Finding: "Session effort times minutes is a sound measure of load. That weeks of equal days go with more illness and injury is known from small groups of athletes, at second hand; the line at 2 is customary.",
        Certainty: Certainty.Association,
        Directness: Directness.Other,
        Serves: ["S0-13", "S2-26"],
        Reviewed: new DateOnly(2026, 11, 22));

    /// <summary>Above this the days were too much alike.</summary>
    public const double Most = 2;

    public override Limits WhenUnknown => Limits.None;

    protected override Verdict JudgeTraining(RunnerState runner, DateOnly day)
    {
        if (WeekMonotony.Before(day, runner) is not { } week)
            return new Verdict.Allow(new AdviceRule.Nothing());
        var reason = new MonotonyReason(Math.Round(week.Monotony, 2), Math.Round(week.Load.Units), Math.Round(week.MedianLoad.Units));
        return week.Monotony > Most && week.Load.Units > week.MedianLoad.Units
            ? new Verdict.Limit(Limits.None with { Intensity = Intensity.Easy }, reason)
            : new Verdict.Allow(reason);
    }
}

/// <summary>How even the week was.</summary>
/// <param name="Load">Effort times minutes of seven days.</param>
/// <param name="Usual">The median of the own weeks.</param>
public sealed record MonotonyReason(double Monotony, double Load, double Usual) : Reason
{
    /// <summary>Both lines are crossed.</summary>
    public bool IsTooEven => Monotony > EvenWeek.Most && Load > Usual;

    public override IReadOnlyList<Fact> Facts => [Fact.Of("monotony", Monotony), Fact.Of("weekLoad", Load), Fact.Of("usualWeekLoad", Usual)];
}
