using Backstride.App.Importing;
using Backstride.App.Importing.Explained;
using Backstride.App.Live;
using Backstride.App.Serving;
using Backstride.App.Storage;
using Backstride.Demo;
using Backstride.Journal;

namespace Backstride.App.Pages.Start;

/// <summary>The made-up runner to look around with.</summary>
internal static class DemoActions
{
    private const string DemoName = "demo";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/demo", ShowDemo);
        app.MapPost("/demo/remove", RemoveDemo);
        app.MapPost("/demo/removed/own", RemoveOwn);
        app.MapPost("/demo/removed/own/undo", BringBack);
    }

    private static IResult ShowDemo(IFormCollection form, JournalStore store, TimeProvider clock)
    {
        if (store.Runners().Count > 0)
            throw new FormException("There is a runner here already. The demo runner needs an empty data folder.");
        var runner = store.AddRunner(new RunnerId(new FormFields(form).Id.Value), DemoName);
        var time = LocalTime.Of(new Profile(), clock);
        var entries = DemoRunner.Entries(
            runner.Id, time.Today.AddDays(-1), DemoRunner.Seed, local => time.At(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local)));
        foreach (var group in entries.Chunk(JournalStore.GroupSize))
        {
            if (store.Append(runner.Id, group) is not AppendResult.Accepted)
                throw new StorageException("The demo runner could not be written.");
        }

        return Results.LocalRedirect("/");
    }

    /// <summary>Erases a runner who is made up throughout. Where somebody added something of their own, only the made-up part is taken back.</summary>
    private static IResult RemoveDemo(CurrentRunner runner, JournalStore store, DataFolder folder, ServeOptions options)
    {
        if (!runner.IsDemo)
            throw new FormException("This runner is not made up, so it is not removed here.");
        var entries = store.EntriesAfter(runner.Id, 0);
        if (!entries.Any(IsSomebodys) && store.EraseUpTo(runner.Id, entries[^1].Seq))
        {
            new Originals(folder, runner.Id).Delete();
            new ImportReports(folder, runner.Id).Delete();
            new LiveKeys(folder, runner.Id).Delete();
            new Backstride.App.Calendars.CalendarAddresses(folder).Remove(runner.Id);
            new Backstride.App.Reminders.KeptReminders(folder, runner.Id).Delete();
            new ExplainedTables(folder, runner.Id).Delete();
            new TableShelf(folder, runner.Id).Delete();
        }
        else
        {
            TakeBack(runner, store, options);
            return Results.LocalRedirect("/demo/removed");
        }

        return Results.LocalRedirect("/start");
    }

    /// <summary>Removes what somebody added while they looked around; it can be taken back together.</summary>
    private static IResult RemoveOwn(IFormCollection form, CurrentRunner runner, JournalStore store)
    {
        if (runner.IsDemo)
            throw new FormException("Remove the made-up runner first. What you added yourself stays and is listed then.");
        var sent = new FormFields(form).Id;
        foreach (var group in OwnEntries.Removals(runner, sent).Chunk(JournalStore.GroupSize))
        {
            if (store.Append(runner.Id, group) is not AppendResult.Accepted)
                throw new StorageException("What you added could not be removed.");
        }

        return Results.LocalRedirect($"/demo/removed?taken={sent}");
    }

    private static IResult BringBack(IFormCollection form, CurrentRunner runner)
    {
        var fields = new FormFields(form);
        if (!Guid.TryParse(fields.Text("batch"), out var batch))
            throw new FormException("Nothing was removed here.");
        runner.Append(runner.Now(fields.Id, new Removal { Batch = new BatchId(batch) }));
        return Results.LocalRedirect("/demo/removed");
    }

    private static void TakeBack(CurrentRunner runner, JournalStore store, ServeOptions options)
    {
        runner.Append(runner.Now(new EntryId(Guid.CreateVersion7()), new Removal { Batch = DemoRunner.BatchOf(runner.Id) }));
        // What is left is a real person's. Whoever started the app with the runner's name goes on by that name.
        if (runner.Known is { Name: DemoName } && options.Runner is null)
            store.Rename(runner.Id, store.Runners().Any(known => known.Name == StartActions.OnlyName) ? $"{StartActions.OnlyName} 2" : StartActions.OnlyName);
    }

    /// <summary>Neither generated nor the coach's own record of a plan.</summary>
    internal static bool IsSomebodys(Entry entry) => entry.Draft.By is not (Author.Demo or Author.Coach);
}
