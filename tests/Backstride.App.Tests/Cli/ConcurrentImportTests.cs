using System.Globalization;
using System.Text;
using System.Text.Json;
using Backstride.App.Importing;
using Backstride.App.Storage;
using Backstride.Journal;

namespace Backstride.App.Tests.Cli;

/// <summary>The same things brought in by two real processes at once: each looks before the other has written.</summary>
public sealed class ConcurrentImportTests : IDisposable
{
    private const int Rows = 1500;
    private const int Files = 300;
    private static readonly DateTimeOffset Morning = new(2026, 3, 1, 6, 0, 0, TimeSpan.Zero);
    private readonly TempFolder _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task Two_processes_add_the_same_records_once()
    {
        await Make();
        var (first, second) = (new Backstride(_temp["data"]), new Backstride(_temp["data"]));
        var results = await Task.WhenAll(first.Json("import", _temp["in"]), second.Json("import", _temp["in"]));
        AssertOnce(results.Sum(Added));
    }

    [Fact]
    public async Task The_app_and_a_process_beside_it_add_the_same_records_once()
    {
        await Make();
        using (var folder = DataFolder.Open(_temp["data"]))
        using (var store = JournalStore.Open(folder, TimeProvider.System))
        {
            var import = new Import(store, folder, store.Runners().Single().Id, TimeProvider.System);
            var here = import.Run(FileSearch.Behind([_temp["in"]]), TestContext.Current.CancellationToken);
            var there = new Backstride(_temp["data"]).Json("import", _temp["in"]);
            AssertOnce((await here).Totals.Runs + Added(await there));
        }
    }

    // The runner is there before, so that the two do not begin with making one.
    private async Task Make()
    {
        Directory.CreateDirectory(_temp["in"]);
        Directory.CreateDirectory(_temp["before"]);
        await File.WriteAllBytesAsync(_temp["before/one.fit"], TinyFit.Run(Morning.AddDays(40)), TestContext.Current.CancellationToken);
        await new Backstride(_temp["data"]).Json("import", _temp["before"]);
        for (var i = 0; i < Files; i++)
            await File.WriteAllBytesAsync(_temp[$"in/{i:000}.fit"], TinyFit.Run(Morning.AddHours(-i)), TestContext.Current.CancellationToken);
        var table = new StringBuilder("date,time,distanceKilometers,duration,id\n");
        for (var row = 0; row < Rows; row++)
            table.AppendLine(CultureInfo.InvariantCulture, $"{new DateOnly(2019, 1, 1).AddDays(row):yyyy-MM-dd},07:10,8.{row % 10},50:30,r{row}");
        await File.WriteAllTextAsync(_temp["in/runs.csv"], table.ToString(), TestContext.Current.CancellationToken);
    }

    private static int Added(JsonElement result) => result.GetProperty("totals").GetProperty("runs").GetInt32();

    private void AssertOnce(int added)
    {
        using var folder = DataFolder.Open(_temp["data"]);
        using var store = JournalStore.Open(folder, TimeProvider.System);
        var bodies = store.EntriesAfter(store.Runners().Single().Id, 0).Select(entry => entry.Body).OfType<ActivityBody>().ToList();
        Assert.Equal(Rows, bodies.Count(body => body.RecordId is not null));
        Assert.Equal(Rows, bodies.Select(body => body.RecordId).OfType<string>().Distinct().Count());
        Assert.Equal(Files + 1, bodies.Count(body => body.File is not null));
        Assert.Equal(Rows + Files, added);
    }
}
