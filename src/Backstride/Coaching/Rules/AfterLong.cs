using Backstride.Journal;
using Backstride.Symptoms;

namespace Backstride.Coaching.Rules;

/// <summary>The day after a long or intense run is easy, with walking breaks when the back usually hurts.</summary>
/// <remarks>Long or intense: a run of yesterday that was long, fast, felt as 7 of 10 or more, or a race (<see cref="HardDays"/>). From a usual pain of 2 on a run has a
/// minute of walking in every ten. Usual pain that nobody has given adds no breaks.</remarks>
public sealed class AfterLong : LoadRule
{
    /// <summary>From this usual pain on the run has walking breaks.</summary>
    public static PainScore Breaks { get; } = new(2);

    private const Hardness Counts = Hardness.Long | Hardness.Fast | Hardness.Effort;

    public override RuleId Id { get; } = new("load.after-long");

    public override Evidence Evidence { get; } = new(
        Source: "clinical judgement",
        Finding: "One of the source articles asks for run-walk after long or intense runs. We know of no trial of it; who needs the breaks is our choice.",
        Certainty: Certainty.Heuristic,
        Directness: Directness.Other,
        Serves: ["S4-22"],
        Reviewed: new DateOnly(2026, 11, 22));

    public override Limits WhenUnknown => Limits.None;

    protected override Verdict JudgeTraining(RunnerState runner, DateOnly day)
    {
        var was = HardDays.Before(day, runner).Yesterday & Counts;
        if (was == Hardness.None)
            return new Verdict.Allow(new AfterLongReason.Nothing());
        var easy = Limits.None with { Intensity = Intensity.Easy };
        return UsualPain.On(runner, day) is { } usual && usual >= Breaks
            ? new Verdict.Limit(easy with { WalkBreaks = WalkBreaks.OneMinuteInTen }, new AfterLongReason.WithBreaks(was, usual))
            : new Verdict.Limit(easy, new AfterLongReason.Easy(was));
    }
}

/// <summary>Why <see cref="AfterLong"/> says what it says. A closed set of cases.</summary>
public abstract record AfterLongReason : Reason
{
    /// <summary>Yesterday's run was neither long nor intense.</summary>
    public sealed record Nothing : AfterLongReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("yesterday", HardWords.Of(Hardness.None))];
    }

    /// <summary>Yesterday's run was, and today is easy.</summary>
    public sealed record Easy(Hardness Yesterday) : AfterLongReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("yesterday", HardWords.Of(Yesterday))];
    }

    /// <summary>Yesterday's run was, and the back usually hurts.</summary>
    public sealed record WithBreaks(Hardness Yesterday, PainScore Usual) : AfterLongReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("yesterday", HardWords.Of(Yesterday)), Fact.Pain("usualPain", Usual)];
    }
}
