using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Exercises;
using Backstride.Journal;
using Backstride.Questionnaires;
using Backstride.Tests.Strength;

namespace Backstride.Tests.Cases;

/// <summary>A sentence that asks something of the plan.</summary>
/// <param name="Check">Whether it holds; absent when it is another sentence.</param>
internal sealed record ThenPhrase(string Listed, Func<JudgedDay, string, bool?> Check)
{
    /// <summary>Everything that can be asked of a plan here; what a page says is asked where the words are.</summary>
    public static IReadOnlyList<ThenPhrase> All { get; } = [.. OfTheDay, .. OfTheRun, .. OfTheSession, .. OfRules];

    private static IReadOnlyList<ThenPhrase> OfTheDay =>
    [
        Of("the day is {refer|incomplete|rest|modify|train}", (plan, gaps) => Is(plan.Status, gaps.Word(0))),
        Of("nothing is planned", (plan, _) => plan is { Run: null, Session: null }),
        Of("a referral: {emergency|urgent|soon|routine}", (plan, gaps) => Is(plan.Limits.Referral, gaps.Word(0))),
        Of("any referral", (plan, _) => plan.Limits.Referral > Urgency.None),
        Of("a lock", (plan, _) => plan.Limits.Impact == Impact.Nothing && plan.Limits.Referral >= Urgency.Urgent),
        Of("nothing increases", (plan, _) => plan.Limits.Progress >= Progression.Hold),
        Of("one step back", (plan, _) => plan.Limits.Progress == Progression.StepBack),
        Of("two steps back", (plan, _) => plan.Limits.Progress == Progression.TwoStepsBack),
        Of("the full safety questions are asked", (plan, _) => Asked(plan) == ScreenForm.Full),
        Of("the short safety questions are asked", (plan, _) => Asked(plan) == ScreenForm.Short),
        Of("a home test may be done", (plan, _) => plan.Limits.Testing == Testing.Allowed),
        Of("a home test is offered", (plan, _) => plan.Limits.Testing == Testing.Allowed && Speaks(plan, "test.due")),
        new("{psfs|fear|rmdq|week} is asked", (judged, said) => new Template("{psfs|fear|rmdq|week} is asked").Match(said) is { } gaps
            ? DueQuestionnaires.On(judged.State, judged.Plan.Day).Any(due => due.Instrument.Id == gaps.Word(0))
            : null),
    ];

    private static IReadOnlyList<ThenPhrase> OfTheRun =>
    [
        Of("a run", (plan, _) => plan.Run?.Mode is RunMode.Run or RunMode.RunWalk),
        Of("a run without breaks", (plan, _) => plan.Run?.Mode == RunMode.Run),
        Of("running and walking in turn", (plan, _) => plan.Run?.Mode == RunMode.RunWalk),
        Of("a walk", (plan, _) => plan.Run?.Mode == RunMode.Walk),
        Of("no run today", (plan, _) => plan.Run is null or { Mode: RunMode.None or RunMode.Walk or RunMode.CrossTrain }),
        Of("running is allowed", (plan, _) => plan.Limits.Impact <= Impact.RunWalk),
        Of("a walk is allowed", (plan, _) => plan.Limits.Impact <= Impact.Walking),
        Of("at most {n} km", (plan, gaps) => Farthest(plan) is { } far && far.Kilometres <= gaps.Number(0) + 1e-6),
        Of("{n} km is allowed", (plan, gaps) => plan.Limits.Impact == Impact.Running && !(Farthest(plan)?.Kilometres < gaps.Number(0) - 1e-6)),
        Of("at most {n} minutes on the feet", (plan, gaps) => (plan.Run?.Time ?? plan.Limits.Time) is { } time && time.TotalMinutes <= gaps.Number(0)),
        Of("running is easy", (plan, _) => plan.Limits.Intensity == Intensity.Easy),
        Of("fast running is allowed", (plan, _) => plan.Limits is { Intensity: Intensity.Fast, Impact: Impact.Running }),
        Of("a minute of walking in every ten", (plan, _) => plan.Limits.WalkBreaks == WalkBreaks.OneMinuteInTen),
        Of("at most {n} m downhill", (plan, gaps) => plan.Limits.Descent?.Meters <= gaps.Number(0)),
        Of("at most {n} m uphill", (plan, gaps) => plan.Limits.Ascent?.Meters <= gaps.Number(0)),
        Of("stage {n} of the ladder", (plan, gaps) => plan.Limits.Stage?.Number == gaps.Whole(0)),
        Of("on the ladder", (plan, _) => plan.Limits.Stage is not null),
    ];

    private static IReadOnlyList<ThenPhrase> OfTheSession =>
    [
        Of("a session", (plan, _) => plan.Session is not null),
        Of("strength", (plan, _) => plan.Session is { HasStrength: true }),
        Of("strength is allowed", (plan, _) => plan.Limits.Session == SessionScope.Full),
        Of("{word} in the session", (plan, gaps) => Known(gaps.Word(0)) && Exercises(plan).Any(exercise => exercise.Exercise == gaps.Word(0))),
        Of("{squat|hinge|lunge|hip-extension|trunk-brace|trunk-flexion|trunk-extension|trunk-rotation} is left out", (plan, gaps) => plan.Limits.Patterns[PatternOf(gaps.Word(0))] == LoadCeiling.Closed),
        Of("{squat|hinge|lunge|hip-extension|trunk-brace|trunk-flexion|trunk-extension|trunk-rotation} without weight", (plan, gaps) => plan.Limits.Patterns[PatternOf(gaps.Word(0))] >= LoadCeiling.Unloaded),
        Of("strength one variant back", (plan, _) => plan.Limits.Patterns[MovementPattern.Squat] == LoadCeiling.OneBack && plan.Limits.Patterns[MovementPattern.Hinge] >= LoadCeiling.OneBack),
        Of("fewer sets", (plan, _) => plan.Limits.Sets < Ratio.Whole),
        Of("nothing with weight", (plan, _) => plan.Session is null || plan.Session.Exercises().All(exercise => exercise.LoadKilograms is null)),
        Of("only breathing and gentle movement", (plan, _) => plan.Limits.Session >= SessionScope.Gentle),
        Of("only unloaded work", (plan, _) => plan.Limits.Session >= SessionScope.Unloaded),
        Of("at most {n} minutes of exercises", (plan, gaps) => plan.Session is null || plan.Session.Time.TotalMinutes <= gaps.Number(0)),
        Of("legs are trained", (plan, _) => plan.Session is { HasStrength: true } session && session.Blocks.Where(block => block.Kind == BlockKind.Strength).SelectMany(block => block.Exercises).Any(exercise => exercise.InLibrary().TrainsLegs)),
        Of("breathing", (plan, _) => plan.Session?.Blocks.Any(block => block.Exercises.Any(exercise => exercise.InLibrary().Purpose == ExercisePurpose.Breath)) == true),
        Of("the {left|right} side begins", (plan, gaps) => Exercises(plan).Any(exercise => exercise.First == (gaps.Word(0) == "left" ? BodySide.Left : BodySide.Right))),
        Of("gate {hinge|plank|long-plank} is open", (plan, gaps) => !plan.Limits.ClosedGates.HasFlag(GateOf(gaps.Word(0)))),
    ];

    private static IReadOnlyList<ThenPhrase> OfRules =>
    [
        Of("{word} speaks", (plan, gaps) => Speaks(plan, gaps.Word(0))),
        Of("{word} cannot judge", (plan, gaps) => VerdictOf(plan, gaps.Word(0)) is Verdict.CannotJudge),
        Of("{word} limits nothing", (plan, gaps) => VerdictOf(plan, gaps.Word(0)).Limits == Limits.None),
    ];

    private static ThenPhrase Of(string template, Func<Plan, Gaps, bool> check)
    {
        var sentence = new Template(template);
        return new ThenPhrase(template, (judged, said) => sentence.Match(said) is { } gaps ? check(judged.Plan, gaps) : null);
    }

    private static bool Is<T>(T value, string word)
        where T : struct, Enum => string.Equals(value.ToString(), word, StringComparison.OrdinalIgnoreCase);

    /// <summary>It limits, advises or refers; what cannot be judged is another sentence.</summary>
    private static bool Speaks(Plan plan, string rule) => VerdictOf(plan, rule) is Verdict.Limit or Verdict.Refer;

    private static Verdict VerdictOf(Plan plan, string rule) =>
        plan.Verdicts.FirstOrDefault(judged => judged.Rule.Id.Name == rule)?.Verdict ?? throw new UnknownPhraseException($"the rule {rule}");

    private static ScreenForm? Asked(Plan plan) => VerdictOf(plan, "screen.due").Reason is ScreenDue.Due due ? due.Form : null;

    private static Distance? Farthest(Plan plan) => plan.Run is { Mode: RunMode.Walk or RunMode.CrossTrain } ? Distance.Zero : plan.Run?.Max is { } max && plan.Limits.Distance is { } limit ? Distance.Min(max, limit) : plan.Run?.Max ?? plan.Limits.Distance;

    private static IEnumerable<ProposedExercise> Exercises(Plan plan) => plan.Session?.Exercises() ?? [];

    private static bool Known(string exercise) => ExerciseLibrary.Shipped.Find(exercise) is not null ? true : throw new UnknownPhraseException($"the exercise {exercise}");

    private static MovementPattern PatternOf(string word) => Enum.Parse<MovementPattern>(word.Replace("-", string.Empty, StringComparison.Ordinal), ignoreCase: true);

    private static Gates GateOf(string word) => Enum.Parse<Gates>(word.Replace("-", string.Empty, StringComparison.Ordinal), ignoreCase: true);
}
