using System.Globalization;
using System.Text;
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
    public async Task Killing_an_import_loses_nothing_that_was_acknowledged_and_running_it_again_gives_the_journal_of_an_undisturbed_one()
    {
        Directory.CreateDirectory(_temp["in"]);
        for (var i = 0; i < Files; i++)
            File.WriteAllBytes(_temp[$"in/{i:000}.fit"], TinyFit.Run(Morning.AddHours(-i)));
        var whole = new Backstride(_temp["whole"]);
        var started = System.Diagnostics.Stopwatch.StartNew();
        await whole.Json("import", _temp["in"]);
        var length = started.Elapsed;
        var undisturbed = Facts("whole");
        Assert.Equal(Files, undisturbed.Count);
        var dice = new Random(20261122);
        for (var kill = 0; kill < Kills; kill++)
        {
            await KillAt(length * dice.NextDouble(), $"data{kill}");
            Assert.Equal(undisturbed, Facts($"data{kill}"));
        }
    }

    /// <summary>The journal without what is this journal's own: whose it is, the place, the time of receipt, and the batch with the ids made from it.</summary>
    private List<string> Facts(string name)
    {
        using var folder = DataFolder.Open(_temp[name]);
        using var store = JournalStore.Open(folder, TimeProvider.System);
        var entries = store.EntriesAfter(store.Runners().Single().Id, 0);
        var batch = Assert.Single(entries.Select(e => e.Batch).Distinct());
        Assert.All(entries, e => Assert.Equal(
            EntryId.DerivedFrom("import", batch.ToString()!, ((ActivityBody)e.Body).File!.Value.Hex, ((ActivityBody)e.Body).Activity.SessionIndex.ToString(CultureInfo.InvariantCulture)), e.Id));
        return [.. entries.Select(e => Encoding.UTF8.GetString(EntryLine.Write(
            new Entry(e.Draft with { Id = default, Runner = default, Batch = null }, 1, DateTimeOffset.UnixEpoch))))];
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
        var totals = rest.GetProperty("totals");
        // Killed after its last file and before it said so, there was nothing left to go on with.
        Assert.Contains(Files, new[] { totals.GetProperty("imported").GetInt32(), totals.GetProperty("duplicates").GetInt32() });
        AssertWhole(name, atLeast: Files);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_temp[$"{name}/incoming"]));
        Assert.Empty(Directory.EnumerateFiles(_temp[$"{name}/imports"], "*.open.json", SearchOption.AllDirectories));
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
