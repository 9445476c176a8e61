using System.Text;
using Backstride.App.Importing;
using Backstride.App.Tests.Storage;
using Backstride.Journal;

namespace Backstride.App.Tests.Importing;

/// <summary>Nights and days that their vendor says otherwise later: they become corrections of what came first, and no second day.</summary>
public sealed class WellnessChangesTests : ArchiveImports
{
    private const string Nights = "DI_CONNECT/DI-Connect-Wellness/2026-01-01_2026-04-11_1_sleepData.json";
    private readonly HandClock _clock;

    public WellnessChangesTests()
        : this(new HandClock())
    {
    }

    private WellnessChangesTests(HandClock clock)
        : base(clock) => _clock = clock;

    private async Task<ImportResult> Garmin(int lightSleepSeconds, bool isLater = true)
    {
        var night = $$"""[{"sleepEndTimestampGMT":"2026-01-12T06:10:00.0","calendarDate":"2026-01-12","lightSleepSeconds":{{lightSleepSeconds}}}]""";
        _clock.GoOn(TimeSpan.FromDays(2));
        var packed = isLater ? _clock.GetUtcNow() : _clock.GetUtcNow().AddYears(-1);
        await File.WriteAllBytesAsync(Files["garmin.zip"], Zip(new() { [Nights] = Encoding.UTF8.GetBytes(night) }, written: packed), TestContext.Current.CancellationToken);
        _clock.GoOn(TimeSpan.FromDays(2));
        return await Imported("garmin.zip", isCurrent: false);
    }

    private async Task<ImportResult> Intervals(string day)
    {
        Directory.CreateDirectory(Files["intervals"]);
        await File.WriteAllTextAsync(Files["intervals/wellness.json"], $"[{day}]", TestContext.Current.CancellationToken);
        _clock.GoOn(TimeSpan.FromMinutes(5));
        return await Imported("intervals", isCurrent: true);
    }

    private Task<ImportResult> Imported(string name, bool isCurrent) =>
        new Import(Journal.Store, Journal.Folder, Drafts.Runner, _clock) { IsCurrent = isCurrent }.Run(FileSearch.Behind([Files[name]]), TestContext.Current.CancellationToken);

    private TimeSpan? Sleep => Assert.Single(State.Measured).What.Sleep;

    [Fact]
    public async Task A_night_of_a_later_export_corrects_the_night_that_came_first_until_that_export_is_taken_back()
    {
        await Garmin(18_000);
        Assert.Equal(TimeSpan.FromHours(5), Sleep);
        var later = await Garmin(25_200);
        Assert.Equal(TimeSpan.FromHours(7), Sleep);
        var file = Assert.Single(later.Files);
        Assert.Equal((Outcome.Duplicate, 0), (file.Outcome, later.Totals.CheckIns));
        Assert.Equal(State.Measured[0].Id.ToString(), Assert.Single(file.Corrected!));
        Assert.Contains(file.Findings, finding => finding is { Code: "vendor-changed", Detail: "Changed there since it came in, and taken over: sleepHours." });
        Assert.Equal(1, KnownImport.Of(State, StandingCorrections.Of(Journal.Store, Drafts.Runner))[0].Brought.Corrected);
        Journal.Append(Drafts.RemovalOf("undo", BatchId.Parse(later.Batch)));
        Assert.Equal(TimeSpan.FromHours(5), Sleep);
    }

    [Fact]
    public async Task A_night_of_an_export_that_is_not_later_for_certain_changes_nothing_and_says_so()
    {
        await Garmin(18_000);
        var older = await Garmin(25_200, isLater: false);
        Assert.Equal(TimeSpan.FromHours(5), Sleep);
        Assert.Contains(Assert.Single(older.Files).Findings, finding => finding.Code == "vendor-differs");
    }

    [Fact]
    public async Task A_night_that_the_runner_corrected_stays()
    {
        await Garmin(18_000);
        Journal.Append(Drafts.Of("typed", new Correction { Set = new Dictionary<string, System.Text.Json.JsonElement> { ["sleepHours"] = System.Text.Json.JsonSerializer.SerializeToElement(6) } }) with { Subject = State.Measured[0].Id });
        await Garmin(25_200);
        Assert.Equal(TimeSpan.FromHours(6), Sleep);
    }

    [Fact]
    public async Task A_day_that_fills_bit_by_bit_at_a_service_is_one_day_and_a_fetch_of_the_same_adds_nothing()
    {
        await Intervals("""{"id":"2026-02-27","restingHR":48,"sleepSecs":25200}""");
        Assert.Equal(TimeSpan.FromHours(7), Sleep);
        await Intervals("""{"id":"2026-02-27","restingHR":48,"sleepSecs":25200,"soreness":4}""");
        Assert.Empty(State.Measured);
        var day = Assert.Single(State.CheckIns).What;
        Assert.Equal((TimeSpan.FromHours(7), 10d), (day.Sleep, day.Soreness));
        var before = Journal.Entries.Count;
        await Intervals("""{"id":"2026-02-27","restingHR":48,"sleepSecs":25200,"soreness":4}""");
        Assert.Equal(before, Journal.Entries.Count);
    }
}
