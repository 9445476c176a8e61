using Backstride.App.Pages.Today;
using Backstride.App.Serving;
using Backstride.App.Storage;
using Backstride.App.Told;
using Backstride.Journal;

namespace Backstride.App.Pages.Log;

/// <summary>Adding, correcting, removing and bringing back entries.</summary>
internal static class LogActions
{
    /// <summary>Where an undo leads back to when it was tapped on Today.</summary>
    public const string ToToday = "today";

    /// <summary>Where it leads back to when it was tapped on a week: the one that a day is of.</summary>
    public const string ToWeek = "week";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/runs", AddRun);
        app.MapPost("/entries/{entry:guid}/feedback", Feedback);
        app.MapPost("/entries/{entry:guid}/correct", Correct);
        app.MapPost("/entries/{entry:guid}/remove", Remove);
    }

    private static IResult AddRun(IFormCollection form, CurrentRunner runner)
    {
        var fields = new FormFields(form);
        var start = RunForm.Start(fields, runner.Time);
        var entry = runner.Append(runner.On(start, fields.Id, RunForm.Body(RunForm.Read(fields, start))));
        return Results.LocalRedirect($"/entries/{entry.Id}?noted={entry.Id}");
    }

    private static IResult Feedback(Guid entry, IFormCollection form, CurrentRunner runner)
    {
        var fields = new FormFields(form);
        var run = Found(runner, entry);
        var felt = runner.Append(runner.Now(fields.Id, FeedbackForm.Read(fields)) with { Subject = run.Id });
        return Results.LocalRedirect($"/?noted={felt.Id}");
    }

    private static IResult Correct(Guid entry, IFormCollection form, CurrentRunner runner)
    {
        var fields = new FormFields(form);
        var old = Found(runner, entry);
        var set = old.Body switch
        {
            CheckIn before => Changes.Between(before, CheckInForm.Read(fields, before)),
            RunFeedback before => Changes.Between(before, FeedbackForm.Read(fields, before)),
            ActivityBody before => Changes.OfRun(before, RunForm.Read(fields, before.Activity.Start)),
            _ => throw new FormException("This kind of entry cannot be corrected here. Remove it and enter it again."),
        };
        if (set.Count == 0)
            throw new FormException("Nothing was changed.");
        var correction = runner.Append(runner.Now(fields.Id, new Correction { Set = set }) with { Subject = old.Id });
        return Results.LocalRedirect($"/entries/{old.Id}?noted={correction.Id}");
    }

    /// <summary>Removing a removal or a correction undoes it, so this is also what every "Undo" sends.</summary>
    private static IResult Remove(Guid entry, IFormCollection form, CurrentRunner runner, JournalStore store)
    {
        var subject = store.Find(runner.Id, new EntryId(entry)) ?? throw new FormException("There is no such entry.");
        if (subject.Body is ScreeningAnswers)
            throw new FormException("Safety answers are not removed. One given by mistake can be taken back on its own page.");
        var fields = new FormFields(form);
        var removal = runner.Append(runner.Now(fields.Id, new Removal()) with { Subject = subject.Id });
        var noted = subject.Body is Removal ? null : $"noted={removal.Id}";
        var back = fields.Text("back") switch
        {
            ToToday => "/",
            ToWeek => Week.WeekActions.AddressOf(fields.Day("day") ?? runner.Time.Today),
            Routine.RoutineActions.ToRoutine => "/routine",
            _ => Corrected(subject, runner, store) is { } run ? $"/entries/{run}" : "/log",
        };
        return Results.LocalRedirect(noted is null ? back : $"{back}{(back.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{noted}");
    }

    /// <summary>What a correction was about, also when the correction has been taken back before; its page is where the undo was tapped.</summary>
    private static EntryId? Corrected(Entry subject, CurrentRunner runner, JournalStore store) => subject.Body switch
    {
        Correction => subject.Subject is { } about && LogBook.Find(runner.State, about) is { Body: not ScreeningAnswers } ? about : null,
        Removal when subject.Subject is { } taken && store.Find(runner.Id, taken) is { } before => Corrected(before, runner, store),
        _ => null,
    };

    private static LogBook.Fact Found(CurrentRunner runner, Guid entry) =>
        LogBook.Find(runner.State, new EntryId(entry)) ?? throw new FormException("This entry was removed in the meantime.");
}
