using Backstride.App.Importing.Jobs;
using Backstride.App.Live;
using Backstride.App.Serving;
using Backstride.App.Storage;

namespace Backstride.App.Pages.Live;

/// <summary>Saving and forgetting a key, and fetching with it.</summary>
internal static class LiveActions
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/import/from/{name}", Fetch);
        app.MapPost("/import/from/{name}/key", Save);
        app.MapPost("/import/from/{name}/forget", Forget);
    }

    private static IResult Fetch(string name, IFormCollection form, CurrentRunner runner, LiveCall call)
    {
        var source = call.Source(name);
        // Pressed twice, or in two windows: the one that goes on is shown.
        if (call.Jobs.Of(runner.Id).FirstOrDefault(job => job.GoesOn && job.From == source.Title) is { } same)
            return Results.LocalRedirect($"/imports/{same.Batch}");
        var keys = call.KeysOf(runner.Id);
        if (keys.KeyOf(source) is null)
            throw new FormException($"There is no key for {source.Title} yet.");
        var days = new FetchWindow(new FormFields(form).Day("from") ?? keys.Since(source, call.Store), runner.Time.Today);
        if (days.Oldest > days.Newest)
            throw new FormException("From takes a day that is not in the future.", "from");
        var job = call.Jobs.Begin(runner.Id, new LiveFetch(source, call.Store, call.Folder, runner.Id, days));
        return Results.LocalRedirect($"/imports/{job.Batch}");
    }

    private static IResult Save(string name, IFormCollection form, CurrentRunner runner, LiveCall call)
    {
        var source = call.Source(name);
        var key = form["key"].ToString().Trim();
        if (source.Refuses(key) is { } why)
            throw new FormException(why, "key");
        call.KeysOf(runner.Id).Save(source, key);
        return Results.LocalRedirect($"/import/from/{source.Name}");
    }

    private static IResult Forget(string name, CurrentRunner runner, LiveCall call)
    {
        var source = call.Source(name);
        call.KeysOf(runner.Id).Remove(source);
        return Results.LocalRedirect($"/import/from/{source.Name}");
    }
}

/// <summary>What the forms of live sources need of the app.</summary>
internal sealed record LiveCall(LiveSources Sources, JournalStore Store, DataFolder Folder, ImportJobs Jobs)
{
    public LiveSource Source(string name) => Sources.Find(name) ?? throw new FormException($"There is no service called {name} here.");

    public LiveKeys KeysOf(RunnerId runner) => new(Folder, runner);
}
