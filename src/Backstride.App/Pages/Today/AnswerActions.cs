using System.Text.Json;
using Backstride.App.Api;
using Backstride.App.Serving;
using Backstride.App.Storage;
using Backstride.App.Wording;
using Backstride.Coaching;
using Backstride.Journal;

namespace Backstride.App.Pages.Today;

/// <summary>What a person makes of the session of today's plan: easier, later, skip, or as planned after all.</summary>
internal static class AnswerActions
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/decisions/{decision:guid}/answer", Answer);

    private static IResult Answer(Guid decision, IFormCollection form, CurrentRunner runner, JournalStore store)
    {
        var fields = new FormFields(form);
        var answer = fields.Word<PlanAnswer>(ChoiceWords.Field) ?? throw new FormException("Choose one of easier, later and skip.");
        // The same form once more: the plan has changed by its own first sending.
        if (store.Find(runner.Id, fields.Id) is null)
            Check(answer, new EntryId(decision), runner, store);
        var set = new Dictionary<string, JsonElement> { [ChoiceWords.Field] = JsonSerializer.SerializeToElement(fields.Text(ChoiceWords.Field)) };
        var entry = runner.Append(runner.Now(fields.Id, new Correction { Set = set }) with { Subject = new EntryId(decision) });
        return Results.LocalRedirect($"/?noted={entry.Id}");
    }

    /// <summary>An answer belongs to the plan that was shown, and only while it is today's.</summary>
    private static void Check(PlanAnswer answer, EntryId decision, CurrentRunner runner, JournalStore store)
    {
        var plan = Coach.Plan(runner.State, runner.Time.Today);
        if (Decisions.IdOf(plan, runner.Id) != decision || store.Find(runner.Id, decision) is null)
            throw new FormException("Today's plan has changed since this page was shown. Load it again, then choose.");
        if (plan.Session is null && plan.Answer is null)
            throw new FormException("Today's plan has no session to choose about.");
        if (answer == PlanAnswer.Easier && plan.Easier is null)
            throw new FormException("Nothing in today's session could be made easier. It can be put off or skipped.");
    }
}
