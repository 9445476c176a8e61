using Backstride.Exercises;
using Backstride.Journal;
using Backstride.Screening;
using Backstride.Symptoms;

namespace Backstride.Coaching.Rules;

/// <summary>Pain or tingling that runs into a leg: no running while it is new, spreads or is strong, no loaded hinge, and somebody has a look.</summary>
/// <remarks>
/// What counts is in <see cref="LegTrouble"/>. No running in its first seven days, while it spread or was called new within seven days, or while the leg was above 2 within
/// seven days. After seven calm days the return ladder's first stage, and another stage for every four calm days more; past the last stage running is free of this
/// rule. All the while nothing loads the hinge, and no exercise pulls on the nerve: no hamstring or straight-leg stretch. The routine referral stands until a visit. Whether it is something urgent is asked by the safety questions.
/// The days between stages are a choice of ours.
/// </remarks>
public sealed class Radicular : Rule
{
    /// <summary>Calm days before running returns.</summary>
    public static readonly Days CalmFor = new(7);

    private const int DaysPerStage = 4;

    public override RuleId Id { get; } = new("pain.radicular");

    public override Evidence Evidence { get; } = new(
        Source: "https://www.nice.org.uk/guidance/ng59",
        Finding: "Guidance for back pain with leg pain is to keep active and to be seen when it stays. What a runner does meanwhile, and all numbers here, are clinical judgement.",
        Certainty: Certainty.Expert,
        Directness: Directness.BackPain,
        Serves: ["S0-33", "S1-13", "S2-27"],
        Reviewed: new DateOnly(2026, 11, 22));

    public override Limits WhenUnknown => Limits.None;

    private static Limits NoHinge { get; } = Limits.None with
    {
        Patterns = PatternCeilings.Open.With(MovementPattern.Hinge, LoadCeiling.Unloaded),
        Precautions = Precautions.Nerve,
        Testing = Testing.NotToday,
    };

    public override Verdict Judge(RunnerState runner, DateOnly day)
    {
        if (LegTrouble.On(runner, day) is not { } trouble)
            return new Verdict.Allow(new RadicularReason.None());
        var stage = StageAfter(trouble.CalmDays);
        var limits = NoHinge.Meet(Running(stage));
        Reason reason = stage is { } on ? Stepwise(trouble, on) : new RadicularReason.NoRunning(trouble.Since, trouble.Worst, trouble.Spreads, trouble.CalmDays);
        return Visits.Since(trouble.Since, Id, runner, day) is null
            ? new Verdict.Refer(Urgency.Routine, limits, reason)
            : new Verdict.Limit(limits, reason);
    }

    private static RadicularReason Stepwise(LegTrouble trouble, int stage) => stage > LadderStage.Continuous.Number
        ? new RadicularReason.Calmed(trouble.Since, trouble.CalmDays)
        : new RadicularReason.OnStage(trouble.Since, new LadderStage(stage), trouble.CalmDays);

    private static int? StageAfter(Days calm) => calm.Count < CalmFor.Count ? null : 1 + ((calm.Count - CalmFor.Count) / DaysPerStage);

    private static Limits Running(int? stage) => stage switch
    {
        null => Limits.Walking with { Stage = LadderStage.Walk, Progress = Progression.Hold },
        { } on when on > LadderStage.Continuous.Number => Limits.None,
        { } on => Limits.None with { Impact = Impact.RunWalk, Stage = new LadderStage(on), Intensity = Intensity.Easy, Progress = Progression.Hold },
    };
}

/// <summary>Why <see cref="Radicular"/> says what it says. A closed set of cases.</summary>
public abstract record RadicularReason : Reason
{
    /// <summary>Nothing runs into a leg.</summary>
    public sealed record None : RadicularReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("legTrouble", false)];
    }

    /// <summary>New, spreading, or above 2 within seven days.</summary>
    public sealed record NoRunning(DateOnly Since, PainScore Worst, bool Spreads, Days Calm) : RadicularReason
    {
        public override IReadOnlyList<Fact> Facts =>
            [Fact.Of("since", Since), Fact.Pain("worstLegPain", Worst), Fact.Of("spreads", Spreads), Fact.Days("calm", Calm), Fact.Days("calmNeeded", Radicular.CalmFor)];
    }

    /// <summary>Calm for a week or longer: running returns in steps.</summary>
    public sealed record OnStage(DateOnly Since, LadderStage Stage, Days Calm) : RadicularReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("since", Since), Fact.Of("stage", Stage.Number), Fact.Days("calm", Calm)];
    }

    /// <summary>Calm for long enough to run on: the hinge stays without weight.</summary>
    public sealed record Calmed(DateOnly Since, Days For) : RadicularReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("since", Since), Fact.Days("calm", For)];
    }
}
