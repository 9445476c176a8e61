using System.Globalization;
using Backstride.App.Importing;
using Backstride.App.Tests.Storage;
using Backstride.Files.Gpx;
using Backstride.Files.Tracks;
using Backstride.Journal;
using Backstride.Runs;

namespace Backstride.App.Tests.TimeZones;

/// <summary>Which local day a run belongs to, wherever it was.</summary>
public sealed class PlacingTests : IDisposable
{
    private static readonly Position Dublin = Position.FromDegrees(53.35, -6.26)!.Value;
    private static readonly Position Kathmandu = Position.FromDegrees(27.717, 85.324)!.Value;
    private static readonly Position Chatham = Position.FromDegrees(-43.95, -176.55)!.Value;
    private static readonly Position Tokyo = Position.FromDegrees(35.68, 139.69)!.Value;
    private static readonly Position Honolulu = Position.FromDegrees(21.31, -157.86)!.Value;
    private readonly OpenJournal _journal = new();
    private readonly TempFolder _files = new();

    public void Dispose()
    {
        _files.Dispose();
        _journal.Dispose();
    }

    private static (DateTimeOffset At, DateOnly Day, ZoneStamp Zone) Place(string universal, Position? start, string home = "Europe/Dublin")
    {
        var activity = new Activity
        {
            Sport = Sport.Run,
            Start = DateTimeOffset.Parse(universal, CultureInfo.InvariantCulture),
            OffsetSource = OffsetSource.Unknown,
            Timer = TimeSpan.FromMinutes(30),
            Elapsed = TimeSpan.FromMinutes(30),
        };
        return LocalTime.Of(new Profile { TimeZone = home }, TimeProvider.System).Place(activity, start);
    }

    private static void Is(string local, string day, string zone, (DateTimeOffset At, DateOnly Day, ZoneStamp Zone) placed)
    {
        Assert.Equal(local, placed.At.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture));
        Assert.Equal(day, placed.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal((zone, ZoneSource.Coordinates), (placed.Zone.Id, placed.Zone.From));
    }

    [Theory]
    [InlineData("2026-07-01T22:59:59Z", "2026-07-01T23:59:59+01:00", "2026-07-01")]
    [InlineData("2026-07-01T23:00:00Z", "2026-07-02T00:00:00+01:00", "2026-07-02")]
    [InlineData("2026-01-01T23:59:59Z", "2026-01-01T23:59:59+00:00", "2026-01-01")]
    [InlineData("2026-01-02T00:00:00Z", "2026-01-02T00:00:00+00:00", "2026-01-02")]
    public void A_second_before_midnight_is_the_day_before(string universal, string local, string day) => Is(local, day, "Europe/Dublin", Place(universal, Dublin));

    [Theory]
    [InlineData("2026-03-29T00:59:59Z", "2026-03-29T00:59:59+00:00")]
    [InlineData("2026-03-29T01:00:00Z", "2026-03-29T02:00:00+01:00")]
    [InlineData("2026-10-25T00:30:00Z", "2026-10-25T01:30:00+01:00")]
    [InlineData("2026-10-25T01:30:00Z", "2026-10-25T01:30:00+00:00")]
    public void Both_changes_of_summer_time_are_followed_to_the_second(string universal, string local) => Is(local, local[..10], "Europe/Dublin", Place(universal, Dublin));

    [Fact]
    public void A_day_of_twenty_three_hours_and_one_of_twenty_five_hold_their_runs()
    {
        Is("2026-03-29T23:59:59+01:00", "2026-03-29", "Europe/Dublin", Place("2026-03-29T22:59:59Z", Dublin));
        Is("2026-10-25T23:59:59+00:00", "2026-10-25", "Europe/Dublin", Place("2026-10-25T23:59:59Z", Dublin));
        Is("2026-10-25T00:00:00+01:00", "2026-10-25", "Europe/Dublin", Place("2026-10-24T23:00:00Z", Dublin));
    }

    [Fact]
    public void Kathmandu_is_three_quarters_of_an_hour_off_and_Chatham_too()
    {
        Is("2026-05-02T00:00:00+05:45", "2026-05-02", "Asia/Kathmandu", Place("2026-05-01T18:15:00Z", Kathmandu));
        Is("2026-05-01T23:59:59+05:45", "2026-05-01", "Asia/Kathmandu", Place("2026-05-01T18:14:59Z", Kathmandu));
        Is("2026-05-02T00:00:00+12:45", "2026-05-02", "Pacific/Chatham", Place("2026-05-01T11:15:00Z", Chatham));
        // South of the equator it is summer in December: an hour more.
        Is("2026-12-25T00:00:00+13:45", "2026-12-25", "Pacific/Chatham", Place("2026-12-24T10:15:00Z", Chatham));
    }

    [Fact]
    public void A_flight_puts_the_runs_before_and_after_it_on_the_days_they_were_run()
    {
        // Out of Tokyo in the evening of the 10th, in Honolulu in the morning of the same day: the later run is earlier on the calendar's clock.
        Is("2026-05-10T18:00:00+09:00", "2026-05-10", "Asia/Tokyo", Place("2026-05-10T09:00:00Z", Tokyo));
        Is("2026-05-10T10:00:00-10:00", "2026-05-10", "Pacific/Honolulu", Place("2026-05-10T20:00:00Z", Honolulu));
        Is("2026-05-11T06:00:00+09:00", "2026-05-11", "Asia/Tokyo", Place("2026-05-10T21:00:00Z", Tokyo));
    }

    [Fact]
    public void Without_a_place_it_is_the_home_zone_and_without_a_home_a_guess()
    {
        var home = Place("2026-05-01T18:15:00Z", null, "Asia/Kathmandu");
        Assert.Equal((new DateOnly(2026, 5, 2), ZoneSource.Home, "Asia/Kathmandu"), (home.Day, home.Zone.From, home.Zone.Id));
        Assert.Equal(ZoneSource.Guessed, Place("2026-05-01T18:15:00Z", null, "Nowhere/Atall").Zone.From);
    }

    [Fact]
    public void What_the_device_says_comes_first_and_gets_a_name_where_the_place_agrees()
    {
        var activity = new Activity
        {
            Sport = Sport.Run,
            Start = new DateTimeOffset(2026, 5, 1, 6, 0, 0, TimeSpan.FromHours(1)),
            OffsetSource = OffsetSource.Device,
            Timer = TimeSpan.FromMinutes(30),
            Elapsed = TimeSpan.FromMinutes(30),
        };
        var time = LocalTime.Of(new Profile(), TimeProvider.System);
        Assert.Equal(new ZoneStamp("Europe/Dublin", ZoneSource.Device), time.Place(activity, Dublin).Zone);
        var elsewhere = time.Place(activity, Kathmandu);
        Assert.Equal((new ZoneStamp(null, ZoneSource.Device), activity.Start), (elsewhere.Zone, elsewhere.At));
        var universal = activity with { Start = activity.Start.ToUniversalTime(), OffsetSource = OffsetSource.Unknown };
        Assert.Equal(new ZoneStamp("Asia/Tokyo", ZoneSource.Archive), time.Place(universal, archived: "Asia/Tokyo").Zone);
        Assert.Equal(ZoneSource.Archive, time.Place(universal, Dublin, "Asia/Tokyo").Zone.From);
        Assert.Equal(ZoneSource.Coordinates, time.Place(universal, Dublin, "Nowhere/Atall").Zone.From);
        Assert.Equal(ZoneSource.Guessed, time.Place(universal, archived: "Nowhere/Atall").Zone.From);
    }

    [Fact]
    public async Task A_GPX_file_finds_its_own_zone_and_the_journal_keeps_no_position()
    {
        _journal.Append(Drafts.Of("profile", new Profile { TimeZone = "Europe/Dublin" }));
        var start = new DateTimeOffset(2026, 5, 1, 18, 30, 0, TimeSpan.Zero);
        var points = Enumerable.Range(0, 120).Select(i => new RecordedPoint(TimeSpan.FromSeconds(i * 10)) { Position = (27.7172 + (i * 0.0002), 85.3240) }).ToList();
        using (var file = File.Create(_files["run.gpx"]))
            GpxWriter.Write(file, [new Recording(new Activity { Sport = Sport.Run, Start = start, OffsetSource = OffsetSource.Unknown, Timer = TimeSpan.FromSeconds(1190), Elapsed = TimeSpan.FromSeconds(1190) }, points)]);
        await new Import(_journal.Store, _journal.Folder, Drafts.Runner, TimeProvider.System).Run(FileSearch.Behind([_files["run.gpx"]]), TestContext.Current.CancellationToken);
        var run = Assert.Single(RunnerState.From(_journal.Entries).Runs);
        Assert.Equal((new DateOnly(2026, 5, 2), new ZoneStamp("Asia/Kathmandu", ZoneSource.Coordinates)), (run.Day, run.Zone));
        Assert.NotNull(run.What.Activity.Digest!.Shape);
        var line = System.Text.Encoding.UTF8.GetString(_journal.Store.LinesAfter(Drafts.Runner, 0, 10)[^1]);
        Assert.DoesNotContain("27.7", line, StringComparison.Ordinal);
        Assert.DoesNotContain("85.3", line, StringComparison.Ordinal);
    }
}
