using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Backstride.App.Storage;
using Backstride.Tests.Files.Archives;
using NJsonSchema;

namespace Backstride.App.Tests.Cli;

/// <summary>Exports of every vendor at the terminal: the printed result, every line of the journal, and what the runner then sees.</summary>
public sealed class ArchiveTests : IDisposable
{
    private static readonly DateTime Start = new(2026, 2, 20, 7, 0, 0);

    private readonly TempFolder _temp = new();
    private readonly Backstride _backstride;

    public ArchiveTests() => _backstride = new Backstride(_temp["data"]);

    public void Dispose() => _temp.Dispose();

    private void Write(string name, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_temp[name])!);
        File.WriteAllBytes(_temp[name], bytes);
    }

    private void Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    private static string Schema(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Backstride.slnx")))
            folder = folder.Parent;
        return Path.Combine(folder.FullName, "docs", "schemas", $"{name}.schema.json");
    }

    private void Exports()
    {
        Write("in/strava/activities.csv", new StravaExport("de", 99).Table(
            new(1, Start, "Run", 3000) { Name = "Runde", Description = "bergab", Gear = "blau", Metres = 10_000, Effort = 6, File = "activities/11.fit" },
            new StravaLine(2, Start.AddDays(1), "Run", 1800) { Metres = 5000 }));
        Write("in/strava/activities/11.fit", TinyFit.Run(new DateTimeOffset(Start, TimeSpan.Zero)));
        Write("in/garmin/2026_sleepData.json", """[{"sleepEndTimestampGMT":"2026-02-20T06:10:00.0","calendarDate":"2026-02-20","lightSleepSeconds":25200}]""");
        Write("in/garmin/UDSFile.json", """[{"calendarDate":"2026-02-20","restingHeartRate":51,"allDayStress":{"aggregatorList":[{"type":"TOTAL","averageStressLevel":31}]}}]""");
        Write("in/apple/export.xml", AppleHealthText.File(AppleHealthText.NewRun().Replace("2026-08-05", "2026-02-22", StringComparison.Ordinal)));
        Write("in/fitbit/exercise-0.json", """[{"logId":7,"activityName":"Walk","duration":1800000,"startTime":"02/23/26 08:00:00"}]""");
        Write("in/diary.csv", "date,pain,mood,note\n2026-02-24,2,7,better\n");
    }

    [Theory]
    [InlineData("in")]
    [InlineData("in.zip")]
    public async Task Every_vendor_at_once_holds_to_the_schemas_and_a_second_time_adds_nothing(string name)
    {
        Exports();
        ZipFile.CreateFromDirectory(_temp["in"], _temp["in.zip"]);
        var imported = await _backstride.Json("import", _temp[name]);
        var schema = await JsonSchema.FromFileAsync(Schema("import"), TestContext.Current.CancellationToken);
        Assert.Empty(schema.Validate(imported.GetRawText()));
        var totals = imported.GetProperty("totals");
        Assert.Equal((3, 1, 3), (totals.GetProperty("runs").GetInt32(), totals.GetProperty("activities").GetInt32(), totals.GetProperty("checkIns").GetInt32()));
        var lines = await EveryLineHolds();
        var runs = await _backstride.Json("runs");
        Assert.Empty((await JsonSchema.FromFileAsync(Schema("runs"), TestContext.Current.CancellationToken)).Validate(runs.GetRawText()));
        var named = runs.EnumerateArray().Single(run => run.TryGetProperty("name", out _));
        Assert.Equal(("Runde", "bergab", "blau"), (named.GetProperty("name").GetString(), named.GetProperty("description").GetString(), named.GetProperty("gear").GetString()));
        Assert.Equal(["apple", "fit", "strava"], (await _backstride.Json("runs")).EnumerateArray().Select(run => run.GetProperty("source").GetString()!).Order());
        var again = (await _backstride.Json("import", _temp[name])).GetProperty("totals");
        Assert.Equal((0, 0, 0, 0), (again.GetProperty("runs").GetInt32(), again.GetProperty("activities").GetInt32(), again.GetProperty("checkIns").GetInt32(), again.GetProperty("failed").GetInt32()));
        Assert.Equal(lines, await EveryLineHolds());
        await _backstride.Json("undo", imported.GetProperty("batch").GetString()!);
        Assert.Empty((await _backstride.Json("runs")).EnumerateArray());
    }

    [Fact]
    public async Task A_table_with_another_header_is_told_what_it_needs()
    {
        Write("kept.csv", "Tag,Kilometer,Zeit\n1.3.2026,5,30:00\n");
        var ended = await _backstride.Run("import", _temp["kept.csv"], "--json");
        Assert.Equal(1, ended.Code);
        using var document = JsonDocument.Parse(ended.Output);
        var file = Assert.Single(document.RootElement.GetProperty("files").EnumerateArray());
        var finding = Assert.Single(file.GetProperty("findings").EnumerateArray());
        Assert.Equal(("failed", "table-header"), (file.GetProperty("outcome").GetString(), finding.GetProperty("code").GetString()));
        Assert.Contains("Kilometer", finding.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    private async Task<int> EveryLineHolds()
    {
        using var folder = DataFolder.Open(_temp["data"]);
        using var store = JournalStore.Open(folder, TimeProvider.System);
        var lines = store.LinesAfter(store.Runners()[0].Id, 0, 10000);
        var schema = await JsonSchema.FromFileAsync(Schema("journal-line"), TestContext.Current.CancellationToken);
        Assert.All(lines, line => Assert.Empty(schema.Validate(Encoding.UTF8.GetString(line))));
        return lines.Count;
    }
}
