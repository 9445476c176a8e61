using System.Text.Json;
using Backstride.Coaching;
using Backstride.Journal;

namespace Backstride.App.Wording;

/// <summary>What the runner made of a day's session, in words without praise or blame.</summary>
public static class ChoiceWords
{
    /// <summary>The field of a decision that a choice is recorded in.</summary>
    public const string Field = "answer";

    /// <summary>What was chosen, as a sentence; absent when the session stands as planned.</summary>
    public static string? Of(PlanAnswer? answer) => answer switch
    {
        PlanAnswer.Easier => "You chose an easier session.",
        PlanAnswer.Moved => "You put today's session off.",
        PlanAnswer.Skipped => "You chose to skip today's session.",
        _ => null,
    };

    /// <summary>What follows from it.</summary>
    /// <param name="tomorrow">The plan of the next day as it stands now; only looked at for a session that was put off.</param>
    public static string? Then(Plan plan, Plan? tomorrow) => plan.Answer switch
    {
        PlanAnswer.Easier => "A set fewer, and the easier variant where there is one.",
        PlanAnswer.Moved when plan.Session is not { HasStrength: true } => "It stays here until midnight. Tomorrow has its own.",
        PlanAnswer.Moved => tomorrow?.Session is { HasStrength: true }
            ? "It stays here until midnight, and stands in tomorrow's plan if it is not done by then."
            : "It stays here until midnight. Tomorrow is no day for strength, so it is not carried over.",
        PlanAnswer.Skipped => "The plan goes on from what you do, not from what you leave out.",
        _ => null,
    };

    /// <summary>A correction that records a choice, as the words that confirm it; absent for every other correction.</summary>
    public static string? Saved(Correction correction)
    {
        if (!correction.Set.TryGetValue(Field, out var said) || said.ValueKind != JsonValueKind.String)
            return null;
        foreach (var answer in Enum.GetValues<PlanAnswer>())
        {
            if (said.ValueEquals(JsonNamingPolicy.KebabCaseLower.ConvertName(answer.ToString())))
                return $"Noted: {Word(answer)}.";
        }

        return null;
    }

    /// <summary>A choice in a word or two, for a list or a record.</summary>
    public static string Word(PlanAnswer answer) => answer switch
    {
        PlanAnswer.Easier => "easier",
        PlanAnswer.Moved => "later",
        PlanAnswer.Skipped => "skipped",
        _ => "as planned",
    };
}
