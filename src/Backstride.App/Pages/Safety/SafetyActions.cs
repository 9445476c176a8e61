using System.Text.Json;
using Backstride.App.Serving;
using Backstride.Coaching;
using Backstride.Journal;
using Backstride.Screening;

namespace Backstride.App.Pages.Safety;

/// <summary>Answering safety questions, and taking a mistaken answer back.</summary>
internal static class SafetyActions
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/safety", Answer);
        app.MapPost("/safety/{entry:guid}/mistake", TakeBack);
    }

    private static IResult Answer(IFormCollection form, CurrentRunner runner)
    {
        var fields = new FormFields(form);
        runner.Append(runner.Now(fields.Id, AnswerForm.Read(fields)));
        var plan = Coach.Plan(runner.State, runner.Time.Today);
        return Results.LocalRedirect(plan.Referral is { Urgency: >= Urgency.Urgent } || Cards.Due(runner) is null ? "/?screened=yes" : "/safety");
    }

    private static IResult TakeBack(Guid entry, IFormCollection form, CurrentRunner runner)
    {
        var fields = new FormFields(form);
        var answers = runner.State.Screenings.FirstOrDefault(known => known.Id == new EntryId(entry)) ?? throw new FormException("There is no such answer.");
        var question = fields.Text("question") is { } id && answers.What.Answers.ContainsKey(id) ? id : throw new FormException("That question was not answered there.");
        if (fields.Ticked("sure") is null)
            throw new FormException("Tick that it was a mistake, so that nothing is taken back by accident.");
        var no = JsonSerializer.SerializeToElement("no");
        var correction = new Correction { Withdraws = true, Set = new Dictionary<string, JsonElement> { [$"answers.{question}"] = no } };
        var draft = runner.Append(runner.Now(fields.Id, correction) with { Subject = answers.Id });
        return Results.LocalRedirect($"/?noted={draft.Id}");
    }
}
