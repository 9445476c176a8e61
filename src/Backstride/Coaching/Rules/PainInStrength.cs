using Backstride.Exercises;
using Backstride.Journal;
using Backstride.Symptoms;

namespace Backstride.Coaching.Rules;

/// <summary>Pain during an exercise: up to usual + 1 go on, above that the easier variant at once, above 5 or with new signs in a leg stop that exercise.</summary>
/// <remarks>
/// Usual + 1, at least 2 and never above 5, is the last that goes on; what is known of the last time counts for 21 days: an exercise that hurt more
/// begins one variant easier, until it has been done again without that. A session of which nobody said how the back was meanwhile changes nothing.
/// Where pain is above 5 before anything is begun a stop at 5 would stop it all. A usual pain above 5 is then the bound itself; with more than that only what eases it is left.
/// </remarks>
public sealed class PainInStrength : Rule
{
    private static readonly PainScore AlwaysFine = new(2);

    public override RuleId Id { get; } = new("strength.pain");

    public override Evidence Evidence { get; } = new(
        Source: "clinical judgement",
        Finding: "Going on with some pain that settles by the next morning did no harm in exercise for knees and Achilles tendons. For backs it is untested, so the bounds are ours.",
        Certainty: Certainty.Heuristic,
        Directness: Directness.Other,
        Serves: ["S4-08", "S3-11", "S4-23"],
        Reviewed: new DateOnly(2026, 11, 22));

    public override Limits WhenUnknown => Limits.None;

    /// <summary>The most pain with which an exercise goes on.</summary>
    public static PainScore GoOnUpTo(PainScore? usual)
    {
        var most = new PainScore(Math.Min((usual ?? PainScore.None).Value + 1, DoneBefore.MostPain.Value));
        return PainScore.Max(most, AlwaysFine);
    }

    public override Verdict Judge(RunnerState runner, DateOnly day)
    {
        var history = TrainingHistory.Of(runner, day);
        var usual = UsualPain.On(runner, day);
        var goOn = GoOnUpTo(usual);
        var high = usual > DoneBefore.MostPain ? usual : null;
        var above = PainOf.Latest(runner, day) is { } now && now > (high ?? DoneBefore.MostPain) ? now : (PainScore?)null;
        var limits = Limits.None;
        DoneBefore? worst = null;
        foreach (var exercise in ExerciseLibrary.Shipped.Exercises)
        {
            if (exercise.Purpose != ExercisePurpose.Strength || LastOf(exercise, history) is not { Exercise.Pain: { } pain } last || pain <= GoOnUpTo(last.Usual))
                continue;
            foreach (var pattern in exercise.Patterns)
                limits = limits with { Patterns = limits.Patterns.With(pattern, LoadCeiling.OneBack) };
            worst = worst is null || pain > worst.Exercise.Pain ? last : worst;
        }

        return worst is null
            ? new Verdict.Allow(new PainBounds(goOn) { HighUsual = high, Above = above })
            : new Verdict.Limit(limits, new HurtLastTime(new ExerciseId(worst.Exercise.Exercise), worst.Exercise.Pain!.Value, worst.Day, goOn) { HighUsual = high, Above = above });
    }

    private static DoneBefore? LastOf(Exercise exercise, TrainingHistory history)
    {
        DoneBefore? last = null;
        foreach (var done in history.Of(exercise.Id))
            last = done;
        return last is not null && ExerciseProgress.LongestBreak.Before(history.Day, last.Day) ? last : null;
    }
}

/// <summary>Up to where an exercise goes on. A closed set of cases.</summary>
public abstract record ExercisePainReason(PainScore GoOnUpTo) : Reason
{
    /// <summary>A usual pain that alone is more than stops an exercise; absent otherwise.</summary>
    public PainScore? HighUsual { get; init; }

    /// <summary>The pain that is there before the session begins, when it is more than stops an exercise and more than usual; absent otherwise.</summary>
    public PainScore? Above { get; init; }

    /// <summary>The bounds, or in their place the pain that is there already.</summary>
    protected IEnumerable<Fact> Bounds => this switch
    {
        { Above: { } now } => [Fact.Pain("now", now), Fact.Of("onlyWhatEases", true)],
        { HighUsual: { } usual } => [Fact.Pain("goOnUpTo", usual), Fact.Pain("stopAbove", usual)],
        _ => [Fact.Pain("goOnUpTo", GoOnUpTo), Fact.Pain("stopAbove", DoneBefore.MostPain)],
    };
}

/// <summary>What to do about pain in an exercise; the last time nothing hurt more than that.</summary>
public sealed record PainBounds(PainScore GoOnUpTo) : ExercisePainReason(GoOnUpTo)
{
    public override IReadOnlyList<Fact> Facts => [.. Bounds];
}

/// <summary>An exercise hurt more than that the last time.</summary>
public sealed record HurtLastTime(ExerciseId Exercise, PainScore Pain, DateOnly On, PainScore GoOnUpTo) : ExercisePainReason(GoOnUpTo)
{
    public override IReadOnlyList<Fact> Facts => [Fact.Of("exercise", Exercise.Name), Fact.Pain("pain", Pain), Fact.Of("on", On), .. Bounds];
}
