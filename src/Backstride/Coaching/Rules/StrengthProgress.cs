using Backstride.Exercises;
using Backstride.Journal;

namespace Backstride.Coaching.Rules;

/// <summary>Two clean sessions earn one step: two repetitions, five seconds, five to ten percent of weight, or the next variant.</summary>
public sealed class StrengthProgress : Rule
{
    public override RuleId Id { get; } = new("strength.progress");

    public override Evidence Evidence { get; } = new(
        "clinical judgement",
        "Usual practice of strength coaching: raise one thing at a time after it went well twice. No trial tested the size of the step in runners with back pain.",
        Certainty.Heuristic,
        Directness.BackPain,
        ["S4-08", "S0-28"],
        new DateOnly(2026, 11, 22));

    /// <summary>What was not written down earns nothing: the same again.</summary>
    public override Limits WhenUnknown { get; } = Limits.None with { Patterns = PatternCeilings.ForAllLoaded(LoadCeiling.Hold) };

    public override Verdict Judge(RunnerState runner, DateOnly day)
    {
        var history = TrainingHistory.Of(runner, day);
        if (history.StrengthWithin(ExerciseProgress.LongestBreak).LastOrDefault() is { What.Exercises.Count: 0 } unwritten)
            return CannotJudge(new UnwrittenSession(unwritten.Day));
        var known = ExerciseLibrary.Shipped.Exercises
            .Where(exercise => exercise.Purpose == ExercisePurpose.Strength)
            .Select(exercise => ExerciseProgress.Of(exercise, history))
            .OfType<ExerciseProgress>()
            .Where(progress => progress.LastDone is not null)
            .ToList();
        var earned = known.Where(progress => progress.EarnedRung > progress.Rung).Select(progress => progress.Ladder.Exercise.Id).ToList();
        return new Verdict.Allow(new StepsEarned(known.Count, earned));
    }
}

/// <summary>The exercises that go one step on.</summary>
/// <param name="Known">Exercises done before.</param>
public sealed record StepsEarned(int Known, IReadOnlyList<ExerciseId> Earned) : Reason
{
    public override IReadOnlyList<Fact> Facts =>
    [
        Fact.Of("exercisesDoneBefore", Known),
        Fact.Of("stepsEarned", Earned.Count),
        Fact.Of("cleanSessionsForAStep", ExerciseProgress.CleanForAStep),
        Fact.Of("earnedBy", string.Join(", ", Earned.Select(id => id.Name))),
    ];

    public bool Equals(StepsEarned? other) => other is not null && Known == other.Known && Earned.SequenceEqual(other.Earned);

    public override int GetHashCode() => HashCode.Combine(Known, Earned.Count);
}
