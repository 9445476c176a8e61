using System.Text.Json;
using Backstride.App.Serving;
using Backstride.App.Storage;
using Backstride.App.Told;
using Backstride.App.Wording;
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
            ToldAnswer.Check(answer, new EntryId(decision), new Telling(runner.Id, store, runner.State, runner.Time));
        var set = new Dictionary<string, JsonElement> { [ChoiceWords.Field] = JsonSerializer.SerializeToElement(fields.Text(ChoiceWords.Field)) };
        var entry = runner.Append(runner.Now(fields.Id, new Correction { Set = set }) with { Subject = new EntryId(decision) });
        return Results.LocalRedirect($"/?noted={entry.Id}");
    }
}
