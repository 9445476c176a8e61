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

    private static IResult RemoveDemo(CurrentRunner runner, JournalStore store)
    {
        if (!runner.IsDemo)
            throw new FormException("This runner is not made up, so it is not removed here.");
        store.Erase(runner.Id);
        return Results.LocalRedirect("/start");
    }
}
