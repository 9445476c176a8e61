using System.Globalization;
using System.Text.Json;
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
        var today = runner.Time.Today;
        var day = fields.Day("day") is { } earlier && earlier < today ? earlier : today;
        var at = day == today ? runner.Time.Now : runner.Time.At(day, new TimeOnly(0, 1));
        runner.Append(runner.On(at, fields.Id, AnswerForm.Read(fields)));
        var plan = Coach.Plan(runner.State, day);
        var isOver = plan.Referral is { Urgency: >= Urgency.Urgent } || Cards.Due(runner, day) is null;
        var asked = day == today ? "" : string.Create(CultureInfo.InvariantCulture, $"?day={day:yyyy-MM-dd}");
        return Results.LocalRedirect((isOver ? "/" : "/safety") + asked);
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
