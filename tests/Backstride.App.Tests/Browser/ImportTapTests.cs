using Backstride.App.Importing;
using Backstride.App.Importing.Jobs;
using Backstride.App.Storage;
using Backstride.App.Tests.Web;
using Backstride.Files.Archives.Csv;
using Backstride.Journal;
using Microsoft.Playwright;

namespace Backstride.App.Tests.Browser;

/// <summary>Stopping an import, taking one back, and saying whether two recordings are one run: by the buttons, with and without script.</summary>
[Collection(InBrowser.Name)]
public sealed class ImportTapTests(Chromium chromium) : IDisposable
{
    private static readonly DateTimeOffset Morning = new(2026, 3, 1, 6, 0, 0, TimeSpan.Zero);
    private readonly TempFolder _files = new();

    public void Dispose() => _files.Dispose();

    private string Write(string name, DateTimeOffset start, double minutes = 50)
    {
        File.WriteAllBytes(_files[name], TinyFit.Run(start, minutes: minutes));
        return _files[name];
    }

    private static RunnerState State(ServedApp app) => RunnerState.From(app.Store.EntriesAfter(Runners.Only, 0));

    private static async Task<ImportResult> Imported(ServedApp app, params string[] paths)
    {
        using var source = new Held(paths, held: null);
        var job = app.Jobs.Begin(Runners.Only, source);
        await job.Over.WaitAsync(TestContext.Current.CancellationToken);
        return job.Result!;
    }

    /// <summary>Files at once, and one more when the test says so.</summary>
    private sealed class Held(IReadOnlyList<string> first, string? held) : ImportSource
    {
        public SemaphoreSlim Gate { get; } = new(0);

        public override string From => "files of a test";

        public override IEnumerable<FoundFile> Files(KnownTables tables, CancellationToken stop)
        {
            foreach (var file in FileSearch.Behind(first))
                yield return file;
            if (held is null)
                yield break;
            Gate.Wait(TestContext.Current.CancellationToken);
            foreach (var file in FileSearch.Behind([held]))
                yield return file;
        }

        public override void Dispose()
        {
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Tapping_Stop_here_ends_an_import_and_keeps_what_is_in(bool withScript)
    {
        await using var app = await ServedApp.Start(Runners.Unscreened);
        await using var visit = await Visit.Of(chromium.Browser, app.Address, withScript: withScript);
        var source = new Held([Write("a.fit", Morning)], Write("b.fit", Morning.AddDays(1)));
        var job = app.Jobs.Begin(Runners.Only, source);
        await visit.Page.GotoAsync($"/imports/{job.Batch}");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Stop here" }).ClickAsync();
        await visit.ArrivesAt($"/imports/{job.Batch}");
        source.Gate.Release();
        await job.Over.WaitAsync(TestContext.Current.CancellationToken);
        await Assertions.Expect(visit.Page.Locator("h1[data-done]")).ToHaveTextAsync("Stopped after 1 file", new() { Timeout = 20_000 });
        Assert.Single(State(app).Runs);
        Assert.Empty(visit.Complaints);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Tapping_Take_back_takes_one_import_back_and_leaves_the_other(bool withScript)
    {
        await using var app = await ServedApp.Start(Runners.Unscreened);
        await using var visit = await Visit.Of(chromium.Browser, app.Address, withScript: withScript);
        await Imported(app, Write("a.fit", Morning));
        await Imported(app, Write("b.fit", Morning.AddDays(1)), Write("c.fit", Morning.AddDays(2)));
        await visit.Page.GotoAsync("/import");
        await visit.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("Take back the import .* with 2 runs and activities") }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("1 run is in");
        Assert.Equal(Morning.UtcTicks, Assert.Single(State(app).Runs).At.UtcTicks);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await visit.ArrivesAt("/log");
        Assert.Equal(3, State(app).Runs.Count);
        Assert.Empty(visit.Complaints);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Tapping_splits_a_twin_off_and_the_undo_puts_it_back(bool withScript)
    {
        await using var app = await ServedApp.Start(Runners.Unscreened);
        await using var visit = await Visit.Of(chromium.Browser, app.Address, withScript: withScript);
        await Imported(app, Write("a.fit", Morning), Write("b.fit", Morning.AddSeconds(20)));
        Assert.Equal((1, 1), (State(app).Runs.Count, State(app).Twins.Count));
        await visit.Page.GotoAsync($"/entries/{State(app).Runs[0].Id}");
        await visit.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("A run of its own") }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Undo" })).ToBeVisibleAsync();
        Assert.Equal((2, 0), (State(app).Runs.Count, State(app).Twins.Count));
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await visit.ArrivesAt("/log*");
        Assert.Equal((1, 1), (State(app).Runs.Count, State(app).Twins.Count));
        Assert.Empty(visit.Complaints);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Tapping_merges_two_runs_of_a_day_into_one(bool withScript)
    {
        await using var app = await ServedApp.Start(Runners.Unscreened);
        await using var visit = await Visit.Of(chromium.Browser, app.Address, withScript: withScript);
        await Imported(app, Write("a.fit", Morning), Write("b.fit", Morning.AddHours(2), minutes: 45));
        Assert.Equal(2, State(app).Runs.Count);
        await visit.Page.GotoAsync($"/entries/{State(app).Runs[0].Id}");
        await visit.Page.GetByText("Is it the same run as another one?").ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "They are one run" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Undo" })).ToBeVisibleAsync();
        Assert.Equal((1, 1), (State(app).Runs.Count, State(app).Twins.Count));
        Assert.Empty(visit.Complaints);
    }
}
