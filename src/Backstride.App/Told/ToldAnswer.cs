using System.Text.Json;
using Backstride.App.Api;
using Backstride.App.Cli;
using Backstride.App.Wording;
using Backstride.Coaching;
using Backstride.Journal;

namespace Backstride.App.Told;

/// <summary>What a runner may make of the session of today's plan.</summary>
internal static class ToldAnswer
{
    /// <summary>An answer belongs to the plan that was shown, and only while it is today's.</summary>
    /// <exception cref="ToldException">It is another plan by now, or it leaves nothing to choose.</exception>
    public static void Check(PlanAnswer answer, EntryId decision, Telling telling)
    {
        var plan = Coach.Plan(telling.State, telling.Time.Today);
        if (Decisions.IdOf(plan, telling.Runner) != decision || telling.Find(decision) is null)
            throw ToldException.NotNow("Today's plan has changed since it was shown. Look at it again, then choose.", "subject");
        if (plan.Session is null && plan.Answer is null)
            throw ToldException.NotNow("Today's plan has no session to choose about.", ChoiceWords.Field);
        if (answer == PlanAnswer.Easier && plan.Easier is null)
            throw ToldException.NotNow("Nothing in today's session could be made easier. It can be put off or skipped.", ChoiceWords.Field);
    }

    /// <summary>The same for an answer as the journal has it: a correction of one field.</summary>
    /// <exception cref="ToldException">It sets something else, or may not be.</exception>
    public static void Check(Correction told, EntryId decision, Telling telling)
    {
        if (told.Set.Count != 1 || !told.Set.TryGetValue(ChoiceWords.Field, out var said) || said.ValueKind != JsonValueKind.String || Known(said) is not [var answer])
            throw new ToldException($"Of a decision only its {ChoiceWords.Field} is set: {string.Join(", ", Enum.GetValues<PlanAnswer>().Select(Words.Of))}.", "set");
        Check(answer, decision, telling);
    }

    private static List<PlanAnswer> Known(JsonElement said) => [.. Enum.GetValues<PlanAnswer>().Where(answer => said.ValueEquals(Words.Of(answer)))];
}
