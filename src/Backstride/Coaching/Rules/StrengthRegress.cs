using Backstride.Exercises;
using Backstride.Journal;

namespace Backstride.Coaching.Rules;

/// <summary>After a red, or more than 5 of 10 during an exercise, the next session is one variant easier; after lost form it is the same again.</summary>
public sealed class StrengthRegress : Rule
{
    private const int Unanswered = 3;

    public override RuleId Id { get; } = new("strength.regress");

    public override Evidence Evidence { get; } = new(
        "clinical judgement",
        "Pain during and after exercise guides the load in published return plans for tendons and knees. For back pain in runners no trial tested it; lost form ends a set because what follows is not practised well.",
        Certainty.Heuristic,
        Directness.Other,
        ["S4-08", "S0-28"],
        new DateOnly(2026, 11, 22));

    /// <summary>Nobody said how the back took the last sessions: the same again.</summary>
    public override Limits WhenUnknown { get; } = Limits.None with { Patterns = PatternCeilings.ForAllLoaded(LoadCeiling.Hold) };

    public override Verdict Judge(RunnerState runner, DateOnly day)
    {
        var history = TrainingHistory.Of(runner, day);
        var recent = history.StrengthWithin(ExerciseProgress.LongestBreak).ToList();
        if (recent.Count == 0)
            return new Verdict.Allow(new NothingAgainstStrength(0));
        var findings = FromRed(history, recent[^1].Day).Concat(FromExercises(history)).ToList();
        if (findings.Count > 0)
            return new Verdict.Limit(findings.Aggregate(Limits.None, (limits, finding) => limits.Meet(finding.Limits)), findings[0].Reason);
        return recent.Count >= Unanswered && recent.TakeLast(Unanswered).All(session => !history.BackIsKnownAfter(session))
            ? CannotJudge(new SessionsUnanswered(Unanswered))
            : new Verdict.Allow(new NothingAgainstStrength(recent.Count));
    }

    private static IEnumerable<(Limits Limits, Reason Reason)> FromRed(TrainingHistory history, DateOnly lastSession)
    {
        if (history.RedBetween(lastSession, history.Day))
            yield return (Limits.None with { Patterns = PatternCeilings.ForAllLoaded(LoadCeiling.OneBack) }, new RedSinceStrength(history.Reds.Last(red => red <= history.Day), lastSession));
    }

    /// <summary>Stops by pain before lost form, so that the reason shown is the graver one.</summary>
    private static IEnumerable<(Limits Limits, Reason Reason)> FromExercises(TrainingHistory history) => ExerciseLibrary.Shipped.Exercises
        .Where(exercise => exercise.Purpose == ExercisePurpose.Strength)
        .Select(exercise => new { Exercise = exercise, Last = history.Of(exercise.Id).LastOrDefault() })
        .Where(done => done.Last is { } last && ExerciseProgress.LongestBreak.Before(history.Day, last.Day) && (last.WasStoppedByPain || last.Exercise.FormLost == true))
        .OrderByDescending(done => done.Last!.WasStoppedByPain)
        .Select(done => done.Last!.WasStoppedByPain
            ? (On(done.Exercise, LoadCeiling.OneBack), new PainInExercise(done.Exercise.Id, done.Last.Exercise.Pain!.Value, done.Last.Day))
            : (On(done.Exercise, LoadCeiling.Hold), (Reason)new FormLostIn(done.Exercise.Id, done.Last.Day)));

    private static Limits On(Exercise exercise, LoadCeiling ceiling) =>
        Limits.None with { Patterns = exercise.Patterns.Aggregate(PatternCeilings.Open, (ceilings, pattern) => ceilings.With(pattern, ceiling)) };
}

/// <summary>Neither pain nor lost form speaks against the step shown last.</summary>
public sealed record NothingAgainstStrength(int Sessions) : Reason
{
    public override IReadOnlyList<Fact> Facts => [Fact.Of("sessionsInTwentyOneDays", Sessions)];
}

/// <summary>The back was red after the last strength session.</summary>
public sealed record RedSinceStrength(DateOnly Red, DateOnly LastSession) : Reason
{
    public override IReadOnlyList<Fact> Facts => [Fact.Of("redOn", Red), Fact.Of("lastSessionOn", LastSession)];
}

/// <summary>Pain went above 5 the last time an exercise was done.</summary>
public sealed record PainInExercise(ExerciseId Exercise, PainScore Pain, DateOnly On) : Reason
{
    public override IReadOnlyList<Fact> Facts =>
        [Fact.Of("exercise", Exercise.Name), Fact.Pain("pain", Pain), Fact.Pain("mostPain", DoneBefore.MostPain), Fact.Of("on", On)];
}

/// <summary>Form was lost the last time an exercise was done.</summary>
public sealed record FormLostIn(ExerciseId Exercise, DateOnly On) : Reason
{
    public override IReadOnlyList<Fact> Facts => [Fact.Of("exercise", Exercise.Name), Fact.Of("on", On)];
}

/// <summary>Nobody said how the back was, during the last sessions or after them.</summary>
public sealed record SessionsUnanswered(int Sessions) : Reason
{
    public override IReadOnlyList<Fact> Facts => [Fact.Of("sessionsUnanswered", Sessions)];
}
