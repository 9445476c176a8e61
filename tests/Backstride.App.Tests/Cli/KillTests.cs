using Backstride.App.Storage;
using Backstride.Journal;

namespace Backstride.App.Tests.Cli;

/// <summary>A real process, killed at moments spread over a real import.</summary>
public sealed class KillTests : IDisposable
{
    private const int Files = 400;
    private const int Kills = 10;
    private static readonly DateTimeOffset Morning = new(2026, 3, 1, 6, 0, 0, TimeSpan.Zero);
    private readonly TempFolder _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task Killing_an_import_loses_nothing_that_was_acknowledged_and_running_it_again_completes_it()
    {
        Directory.CreateDirectory(_temp["in"]);
        for (var i = 0; i < Files; i++)
            File.WriteAllBytes(_temp[$"in/{i:000}.fit"], TinyFit.Run(Morning.AddHours(-i)));
        var whole = new Backstride(_temp["whole"]);
        var started = System.Diagnostics.Stopwatch.StartNew();
        await whole.Json("import", _temp["in"]);
        var length = started.Elapsed;
        var dice = new Random(20261122);
        for (var kill = 0; kill < Kills; kill++)
            await KillAt(length * dice.NextDouble(), $"data{kill}");
    }

    private async Task KillAt(TimeSpan moment, string name)
    {
        var backstride = new Backstride(_temp[name]);
        using var process = backstride.Start("import", _temp["in"]);
        var lines = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await Task.WhenAny(process.WaitForExitAsync(TestContext.Current.CancellationToken), Task.Delay(moment, TestContext.Current.CancellationToken));
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        var acknowledged = (await lines).Split('\n').Count(l => l.StartsWith("imported ", StringComparison.Ordinal));
        AssertWhole(name, atLeast: acknowledged);
        var rest = await backstride.Json("import", _temp["in"]);
        Assert.Equal(Files, rest.GetProperty("totals").GetProperty("imported").GetInt32() + rest.GetProperty("totals").GetProperty("duplicates").GetInt32());
        AssertWhole(name, atLeast: Files);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_temp[$"{name}/incoming"]));
    }

    /// <summary>Every run that is there has its whole original, places have no gaps, and no fewer are there than were acknowledged.</summary>
    private void AssertWhole(string name, int atLeast)
    {
        if (!DataFolder.HasJournal(_temp[name]))
        {
            Assert.Equal(0, atLeast);
            return;
        }

        using var folder = DataFolder.Open(_temp[name]);
        using var store = JournalStore.Open(folder, TimeProvider.System);
        var runner = store.Runners().SingleOrDefault();
        IReadOnlyList<Entry> entries = runner is null ? [] : store.EntriesAfter(runner.Id, 0);
        Assert.Equal(Enumerable.Range(1, entries.Count).Select(i => (long)i), entries.Select(e => e.Seq));
        Assert.True(entries.Count >= atLeast, $"{atLeast} runs were acknowledged and {entries.Count} are there.");
        Assert.Equal(entries.Count, entries.Select(e => ((ActivityBody)e.Body).File).Distinct().Count());
        foreach (var entry in entries)
        {
            var hash = ((ActivityBody)entry.Body).File!.Value;
            using var original = new Originals(folder, runner!.Id).Read(hash);
            Assert.NotNull(original);
            var buffer = new MemoryStream();
            original.CopyTo(buffer);
            Assert.Equal(hash, ContentHash.Of(buffer.ToArray()));
        }
    }
}
