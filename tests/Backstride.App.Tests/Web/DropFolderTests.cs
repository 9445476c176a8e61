using Backstride.App.Importing;
using Backstride.App.Importing.Jobs;
using Backstride.App.Serving;
using Microsoft.Extensions.Logging;

namespace Backstride.App.Tests.Web;

public sealed class DropFolderTests : IDisposable
{
    private static readonly RunnerId Ann = RunnerId.Parse("0199aaaa-0000-7000-8000-0000000000c1");
    private static readonly RunnerId Ben = RunnerId.Parse("0199aaaa-0000-7000-8000-0000000000c2");
    private static readonly DateTimeOffset Morning = new(2026, 3, 1, 6, 0, 0, TimeSpan.Zero);
    private readonly TempFolder _drop = new();
    private readonly HandClock _clock = new();
    private readonly Heard _heard = new();

    public void Dispose() => _drop.Dispose();

    private DropFolder Of(ServedApp app) =>
        new(new ServeOptions(app.DataPath) { Drop = _drop.Path }, app.Store, app.Folder, app.Jobs, _heard) { Clock = _clock };

    private async Task Look(DropFolder drop)
    {
        await drop.LookOnce();
        _clock.GoOn(Arrivals.TimeToSettle);
        await drop.LookOnce();
    }

    private sealed class Heard : ILogger<DropFolder>
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add(formatter(state, exception));
    }

    [Fact]
    public async Task What_is_laid_into_the_drop_folder_comes_in_stays_there_and_its_outcome_is_said()
    {
        await using var app = await ServedApp.Start(store => store.AddRunner(Ann, "ann"));
        var drop = Of(app);
        File.WriteAllBytes(_drop["run.fit"], TinyFit.Run(Morning));
        File.WriteAllText(_drop["note.txt"], new string('x', 5000));
        await Look(drop);
        Assert.Single(app.Store.EntriesAfter(Ann, 0));
        Assert.True(File.Exists(_drop["run.fit"]));
        Assert.Contains(_heard.Lines, line => line.Contains("ann: imported  run.fit", StringComparison.Ordinal));
        Assert.Contains(_heard.Lines, line => line.Contains("ann: failed    note.txt", StringComparison.Ordinal));
        Assert.Contains("2 files from the drop folder", await app.Client.GetStringAsync("/import", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        _heard.Lines.Clear();
        await Look(drop);
        Assert.Empty(_heard.Lines);
        // A restart looks at all of it again and adds nothing.
        await Look(Of(app));
        Assert.Single(app.Store.EntriesAfter(Ann, 0));
        Assert.Contains(_heard.Lines, line => line.Contains("duplicate run.fit", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_several_runners_each_has_a_folder_and_what_lies_elsewhere_is_nobody_s()
    {
        await using var app = await ServedApp.Start(store =>
        {
            store.AddRunner(Ann, "ann");
            store.AddRunner(Ben, "ben");
        });
        var drop = Of(app);
        foreach (var name in (string[])["ann", "ben"])
            Directory.CreateDirectory(_drop[name]);
        File.WriteAllBytes(_drop["ann/run.fit"], TinyFit.Run(Morning));
        File.WriteAllBytes(_drop["ben/run.fit"], TinyFit.Run(Morning.AddDays(1)));
        File.WriteAllBytes(_drop["stray.fit"], TinyFit.Run(Morning.AddDays(2)));
        await Look(drop);
        Assert.Single(app.Store.EntriesAfter(Ann, 0));
        Assert.Single(app.Store.EntriesAfter(Ben, 0));
        Assert.Single(_heard.Lines, line => line.Contains("stray.fit", StringComparison.Ordinal) && line.Contains("nobody", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_runner_nothing_is_taken_and_it_comes_in_when_there_is_one()
    {
        await using var app = await ServedApp.Start();
        var drop = Of(app);
        File.WriteAllBytes(_drop["run.fit"], TinyFit.Run(Morning));
        await Look(drop);
        Assert.Empty(_heard.Lines);
        app.Store.AddRunner(Ann, "ann");
        await Look(drop);
        Assert.Single(app.Store.EntriesAfter(Ann, 0));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_read_is_said_once_and_tried_again()
    {
        await using var app = await ServedApp.Start(store => store.AddRunner(Ann, "ann"));
        var drop = Of(app);
        Directory.Move(_drop.Path, _drop.Path + ".away");
        await Look(drop);
        Assert.Single(_heard.Lines);
        Directory.Move(_drop.Path + ".away", _drop.Path);
        File.WriteAllBytes(_drop["run.fit"], TinyFit.Run(Morning));
        await Look(drop);
        Assert.Single(app.Store.EntriesAfter(Ann, 0));
    }

    [Fact]
    public async Task A_drop_folder_that_is_not_there_refuses_the_start()
    {
        using var error = new StringWriter();
        var options = new ServeOptions(_drop["data"], "http://127.0.0.1:0") { Drop = _drop["nowhere"] };
        Assert.Equal(1, await Serve.RunAsync(options, TextWriter.Null, error, TestContext.Current.CancellationToken));
        Assert.Contains("nowhere", error.ToString(), StringComparison.Ordinal);
    }
}
