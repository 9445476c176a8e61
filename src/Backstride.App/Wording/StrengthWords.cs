using System.Globalization;
using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Exercises;

namespace Backstride.App.Wording;

/// <summary>Words for the reasons of the strength rules.</summary>
internal static class StrengthWords
{
    /// <summary>The sentence, or nothing when the reason belongs to another family.</summary>
    public static string? Of(Reason reason, DateOnly seen) => reason switch
    {
        LegsInSessions legs => Legs(legs),
        SessionsInAWeek week => Week(week, week.DueToday ? ": today is a day for it" : "; not today"),
        HeavyLegsYesterday heavy => $"Heavy legs were on {Quantities.Of(heavy.On, seen)}, because {Because(heavy.Because)}: squat, hinge and lunge without weight today.",
        UnwrittenSession unwritten => $"Your session of {Quantities.Of(unwritten.On, seen)} has no exercises written down, so the plan stays careful until you write down what you did.",
        StepsEarned steps => Steps(steps),
        NothingAgainstStrength { Sessions: 0 } => "No strength session in the last three weeks, so you begin gently.",
        NothingAgainstStrength => "Nothing you said speaks against the last strength sessions.",
        RedSinceStrength red => $"Your back asked you to ease back on {Quantities.Of(red.Red, seen)}, so the next strength session is one variant easier.",
        PainInExercise pain => $"Pain reached {Quantities.Of(pain.Pain)} in the {ExerciseWords.InSentence(pain.Exercise)} on {Quantities.Of(pain.On, seen)}; above {Quantities.Of(DoneBefore.MostPain)} the next time is one variant easier.",
        FormLostIn form => $"Your form went in the {ExerciseWords.InSentence(form.Exercise)} on {Quantities.Of(form.On, seen)}, so it is the same again.",
        SessionsUnanswered silent => string.Create(CultureInfo.InvariantCulture, $"How did your back take the last {silent.Sessions} strength sessions? Until you say, everything stays as it was."),
        _ => SessionRuleWords.Of(reason, seen),
    };

    private static string Legs(LegsInSessions legs) => legs.WithLegs < legs.Sessions
        ? string.Create(CultureInfo.InvariantCulture, $"{legs.Sessions - legs.WithLegs} of your last {legs.Sessions} sessions had no leg work; legs and hips come first today.")
        : "Leg and hip strength comes first in every session.";

    public static string Week(SessionsInAWeek week, string today) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Times(week.Sessions)} in seven days, {week.Aim} is the aim{today}.");

    private static string Times(int sessions) => sessions switch
    {
        0 => "No strength",
        1 => "Strength once",
        2 => "Strength twice",
        _ => string.Create(CultureInfo.InvariantCulture, $"Strength {sessions} times"),
    };

    private static string Steps(StepsEarned steps) => steps.Earned.Count switch
    {
        0 when steps.Known == 0 => "Everything begins at its starting dose.",
        0 => "The same doses again; two clean sessions earn a step.",
        1 => $"Two clean sessions: the {ExerciseWords.InSentence(steps.Earned[0])} goes one step on.",
        _ => $"Two clean sessions each: {string.Join(", ", steps.Earned.Select(ExerciseWords.InSentence))} go one step on.",
    };

    private static string Because(LegLoad load) => load switch
    {
        LegLoad.Effort => "the effort was 7 or more",
        LegLoad.NewVariant => "a variant was new",
        LegLoad.NewWeight => "the weight was new",
        LegLoad.NewVolume => "it was more than before",
        _ => throw new ArgumentOutOfRangeException(nameof(load), load, "A leg load that is not heavy."),
    };
}
