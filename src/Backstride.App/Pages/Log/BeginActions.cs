using Backstride.App.Pages.Look;
using Backstride.App.Serving;
using Backstride.App.Storage;
using Backstride.Journal;

namespace Backstride.App.Pages.Log;

/// <summary>Saying when runs began: one by its own clock, or all that were placed by a guess by the zone that is home.</summary>
internal static class BeginActions
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/entries/{entry:guid}/start", Start);
        app.MapPost("/look/place", Place);
    }

    private static IResult Start(Guid entry, IFormCollection form, CurrentRunner runner)
    {
        if (LogBook.Find(runner.State, new EntryId(entry)) is not { Body: ActivityBody body } fact)
            throw new FormException("This recording was removed in the meantime.");
        var fields = new FormFields(form);
        var day = fields.Day("day") ?? throw new FormException("On which day was it?", "day");
        var time = fields.Time("time") ?? throw new FormException("When did you start?", "time");
        var start = new DateTimeOffset(day.ToDateTime(time), fields.Offset("offset") ?? fact.At.Offset);
        if (start > runner.Time.Now)
            throw new FormException("That lies in the future.", "day");
        if (Changes.OfStart(body, start, runner.Time.Now) is not { Count: > 0 } set)
            throw new FormException("Nothing was changed.");
        var correction = runner.Append(runner.Now(fields.Id, new Correction { Set = set }) with { Subject = fact.Id });
        return Results.LocalRedirect($"/entries/{fact.Id}?noted={correction.Id}");
    }

    private static IResult Place(IFormCollection form, CurrentRunner runner, JournalStore store)
    {
        if (runner.State.Profile.TimeZone is null)
            throw new FormException("Say first which time zone is home.");
        var batch = new BatchId(new FormFields(form).Id.Value);
        var corrections = LookList.Misplaced(runner.State).Select(run => runner.Now(
            EntryId.DerivedFrom("place", batch.ToString(), run.Id.ToString()),
            new Correction { Set = Changes.OfStart(run.What, runner.Time.Local(run.At), runner.Time.Now) }) with { Subject = run.Id, Batch = batch }).ToList();
        if (corrections.Count > 0)
            store.Append(runner.Id, corrections);
        return Results.LocalRedirect($"/look?placed={batch}");
    }
}
