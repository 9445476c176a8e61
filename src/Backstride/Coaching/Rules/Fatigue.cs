using Backstride.Journal;
using Backstride.TrainingLoad;

namespace Backstride.Coaching.Rules;

/// <summary>Three tired days ask for easy days or rest, seven for a lighter week.</summary>
/// <remarks>A tired day and what counts towards it: <see cref="FatigueSigns"/>. Three answered days in a row: running is easy and nothing increases. Seven: also 30 % less than the longest run
/// and two thirds of the sets, until a day that is not tired.</remarks>
public sealed class Fatigue : Rule
{
    /// <summary>Tired days from which the day is easy.</summary>
    public const int EasyFrom = 3;

    /// <summary>Tired days from which the week is lighter.</summary>
    public const int LighterFrom = 7;

    private static readonly Ratio Volume = Ratio.Decrease(percent: 30);
    private static readonly Ratio TwoThirds = Ratio.Of(2.0 / 3);

    public override RuleId Id { get; } = new("recovery.fatigue");

    public override Evidence Evidence { get; } = new(
        Source: "clinical judgement",
        Finding: "One of the source articles asks to follow soreness, irritability, sleep and motivation and to change the plan by them. Which change from a runner's own mean counts, "
            + "and for how many days, is our choice; nothing is known for back pain.",
        Certainty: Certainty.Heuristic,
        Directness: Directness.Other,
        Serves: ["S0-17"],
        Reviewed: new DateOnly(2026, 11, 22));

    public override Limits WhenUnknown => Limits.None;

    public override Verdict Judge(RunnerState runner, DateOnly day)
    {
        var signs = FatigueSigns.On(runner, day);
        if (!signs.IsKnown)
            return CannotJudge(new FatigueReason.TooFewAnswers(FatigueSigns.LeastAnswers));
        if (signs.Tired < EasyFrom)
            return new Verdict.Allow(new FatigueReason.Fresh(signs.Tired));
        var easy = Limits.None with { Intensity = Intensity.Easy, Progress = Progression.Hold };
        return signs.Tired < LighterFrom
            ? new Verdict.Limit(easy, new FatigueReason.Tired(signs.Tired))
            : new Verdict.Limit(Lighter(easy, runner, day), new FatigueReason.TiredForLong(signs.Tired));
    }

    /// <summary>True when enough tired days stand in a row to make an easier day.</summary>
    internal static bool IsTired(RunnerState runner, DateOnly day) => FatigueSigns.On(runner, day).Tired >= EasyFrom;

    private static Limits Lighter(Limits easy, RunnerState runner, DateOnly day) => LongestRunBaseline.Before(day, runner)?.OffLadder() is Baseline.Measured longest
        ? easy with { Sets = TwoThirds, Distance = longest.Counts * Volume }
        : easy with { Sets = TwoThirds };
}

/// <summary>Why <see cref="Fatigue"/> says what it says. A closed set of cases.</summary>
public abstract record FatigueReason : Reason
{
    /// <summary>Too few tired days in a row.</summary>
    public sealed record Fresh(int Days) : FatigueReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("tiredDays", Days)];
    }

    /// <summary>Tired for some days.</summary>
    public sealed record Tired(int Days) : FatigueReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("tiredDays", Days), Fact.Of("easyFrom", Fatigue.EasyFrom)];
    }

    /// <summary>Tired for a week.</summary>
    public sealed record TiredForLong(int Days) : FatigueReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("tiredDays", Days), Fact.Of("lighterFrom", Fatigue.LighterFrom)];
    }

    /// <summary>Two of the four signs need so many answers in 28 days.</summary>
    public sealed record TooFewAnswers(int Needed) : FatigueReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("neededAnswers", Needed)];
    }
}
