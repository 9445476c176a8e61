using System.Globalization;
using System.Text;
using Backstride.App.Storage;
using Backstride.Journal;

namespace Backstride.App.Tests.Cli;

/// <summary>A real process, killed at moments spread over a real import.</summary>
public sealed class KillTests : IDisposable
{
    private const int Files = 800;
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
        var within = 0;
        for (var kill = 0; kill < Kills; kill++)
        {
            // By the clock most kills hit the start of the program or its end; by what it has said they hit the import itself.
            var moment = kill % 2 == 0 ? new Moment(length * dice.NextDouble(), Files) : new Moment(length, dice.Next(1, Files / 2));
            var kept = await KillAt(moment, $"data{kill}");
            within += kept is > 0 and < Files ? 1 : 0;
            Assert.Equal(undisturbed, Facts($"data{kill}"));
        }

        Assert.True(within > 0, "No kill hit the middle of an import.");
    }

    /// <summary>When to kill: after a time, or once so many files were said to be in, whichever comes first.</summary>
    private sealed record Moment(TimeSpan Time, int Acknowledged);

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

    /// <returns>How many entries were there before it was run again.</returns>
    private async Task<int> KillAt(Moment moment, string name)
    {
        var backstride = new Backstride(_temp[name]);
        using var process = backstride.Start("import", _temp["in"]);
        var reached = new TaskCompletionSource();
        var reading = Acknowledged(process.StandardOutput, moment.Acknowledged, reached);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await Task.WhenAny(process.WaitForExitAsync(TestContext.Current.CancellationToken), reached.Task, Task.Delay(moment.Time, TestContext.Current.CancellationToken));
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        await error;
        var kept = AssertWhole(name, atLeast: await reading);
        var rest = await backstride.Json("import", _temp["in"]);
        var totals = rest.GetProperty("totals");
        // Killed after its last file and before it said so, there was nothing left to go on with.
        Assert.Contains(Files, new[] { totals.GetProperty("imported").GetInt32(), totals.GetProperty("duplicates").GetInt32() });
        Assert.Equal(Files, AssertWhole(name, atLeast: Files));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_temp[$"{name}/incoming"]));
        Assert.Empty(Directory.EnumerateFiles(_temp[$"{name}/imports"], "*.open.json", SearchOption.AllDirectories));
        return kept;
    }

    private static async Task<int> Acknowledged(StreamReader output, int enough, TaskCompletionSource reached)
    {
        var count = 0;
        while (await output.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.StartsWith("imported ", StringComparison.Ordinal) && ++count == enough)
                reached.TrySetResult();
        }

        return count;
    }

    /// <summary>Every run that is there has its whole original, places have no gaps, and no fewer are there than were acknowledged.</summary>
    private int AssertWhole(string name, int atLeast)
    {
        if (!DataFolder.HasJournal(_temp[name]))
        {
            Assert.Equal(0, atLeast);
            return 0;
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

        return entries.Count;
    }
}
