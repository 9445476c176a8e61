using System.Text.Json;
using Backstride.App.Importing;
using Backstride.App.Tests.Storage;
using Backstride.Journal;
using Backstride.Runs;
using Backstride.Tests.Files.Archives;

namespace Backstride.App.Tests.Importing;

/// <summary>An account whose owner renamed things at the vendor between two exports.</summary>
public sealed class VendorChangesTests : ArchiveImports
{
    private static readonly StravaLine[] Renamed =
    [
        .. StravaArchive.Lines.Select(line => line.Id switch
        {
            901 => line with { Name = "Hill repeats", Description = "With Ann", Effort = 6 },
            903 => line with { Name = "Watch forgotten", Effort = 5 },
            _ => line,
        }),
    ];

    private readonly HandClock _clock;

    public VendorChangesTests()
        : this(new HandClock())
    {
    }

    private VendorChangesTests(HandClock clock)
        : base(clock)
    {
        _clock = clock;
        Write("first", StravaArchive.Lines);
    }

    /// <summary>An export that is packed now.</summary>
    private void Write(string name, StravaLine[] lines) =>
        File.WriteAllBytes(Files[name + ".zip"], Zip(StravaArchive.Members(new StravaExport("en", 103), lines), written: _clock.GetUtcNow()));

    private async Task<ImportResult> Imported(string name)
    {
        _clock.GoOn(TimeSpan.FromDays(2));
        return await new Import(Journal.Store, Journal.Folder, Drafts.Runner, _clock).Run(FileSearch.Behind([Files[name]]), TestContext.Current.CancellationToken);
    }

    private async Task<ImportResult> Later()
    {
        await Imported("first.zip");
        _clock.GoOn(TimeSpan.FromDays(100));
        Write("later", Renamed);
        return await Imported("later.zip");
    }

    private Activity Of(long id) => State.Recordings.Single(recorded => recorded.What.RecordId == $"strava:{id}").What.Activity;

    private static (string?, string?, double?) Words(Activity activity) => (activity.Name, activity.Description, activity.PerceivedEffort?.Value);

    [Fact]
    public async Task What_was_changed_there_is_taken_over_in_the_batch_of_the_later_export()
    {
        var result = await Later();
        Assert.Equal(("Hill repeats", "With Ann", 6d), Words(Of(901)));
        Assert.Equal(("Watch forgotten", null, 5d), Words(Of(903)));
        Assert.Equal((0, 0), (result.Totals.Imported, result.Totals.Runs));
        var corrections = Journal.Entries.Where(entry => entry.Body is Correction).ToList();
        Assert.Equal(2, corrections.Count);
        Assert.All(corrections, entry => Assert.Equal((Author.Import, result.Batch), (entry.Draft.By, entry.Batch.ToString())));
        var file = result.Files.Single(file => file.Member == "activities/7001.fit.gz");
        Assert.Equal(Outcome.Duplicate, file.Outcome);
        Assert.Single(file.Corrected!);
        Assert.Contains(file.Findings, finding => finding.Code == "vendor-changed" && finding.Detail.EndsWith("perceivedEffort, name, description.", StringComparison.Ordinal));
        Assert.Null(result.Files.Single(other => other.Member == "activities/7002.fit").Corrected);
    }

    [Fact]
    public async Task Taking_that_import_back_restores_what_was_there_and_importing_it_again_takes_it_over_again()
    {
        var result = await Later();
        Assert.Contains(KnownImport.Of(State, StandingCorrections.Of(Journal.Store, Drafts.Runner)), import => import.Batch.ToString() == result.Batch && import.Brought.Corrected == 2);
        Journal.Append(Drafts.RemovalOf("undo", BatchId.Parse(result.Batch)));
        Assert.Equal(("Hills, \"hard\"", "First line\nsecond, line", 8d), Words(Of(901)));
        Assert.Single(KnownImport.Of(State, StandingCorrections.Of(Journal.Store, Drafts.Runner)));
        await Imported("later.zip");
        Assert.Equal("Hill repeats", Of(901).Name);
    }

    [Fact]
    public async Task Neither_the_older_export_nor_the_same_one_again_changes_anything_back_or_forth()
    {
        await Later();
        var before = Journal.Entries.Count;
        foreach (var name in new[] { "first.zip", "later.zip", "first.zip" })
            Assert.All((await Imported(name)).Files, file => Assert.Null(file.Corrected));
        Assert.Equal(before, Journal.Entries.Count);
        Assert.Equal("Hill repeats", Of(901).Name);
    }

    [Fact]
    public async Task A_field_that_the_runner_corrected_stays_and_the_others_follow()
    {
        await Imported("first.zip");
        var run = State.Recordings.Single(recorded => recorded.What.RecordId == "strava:901");
        Journal.Append(Drafts.Of("typed", new Correction { Set = new Dictionary<string, JsonElement> { ["activity.name"] = JsonSerializer.SerializeToElement("Mine") } }) with { Subject = run.Id });
        _clock.GoOn(TimeSpan.FromDays(100));
        Write("later", Renamed);
        await Imported("later.zip");
        Assert.Equal(("Mine", "With Ann", 6d), Words(Of(901)));
    }

    [Fact]
    public async Task What_the_later_export_leaves_out_stays()
    {
        await Imported("first.zip");
        _clock.GoOn(TimeSpan.FromDays(100));
        Write("later", [.. StravaArchive.Lines.Select(line => line with { Description = "", Effort = null, Gear = "" })]);
        Assert.All((await Imported("later.zip")).Files, file => Assert.Null(file.Corrected));
        Assert.Equal(("Hills, \"hard\"", "First line\nsecond, line", 8d), Words(Of(901)));
    }

    [Fact]
    public async Task Where_nothing_tells_which_export_is_the_later_one_the_first_stays_and_it_is_said()
    {
        await Imported("first.zip");
        // A folder tells nothing: whatever unpacked or copied it may have written its own time. Nor does an archive packed before the first came in.
        Unpack("unpacked", StravaArchive.Members(new StravaExport("en", 103), Renamed));
        Write("close", Renamed);
        foreach (var name in new[] { "unpacked", "close.zip" })
        {
            var file = (await Imported(name)).Files.Single(file => file.Findings.Any(finding => finding.Code == "vendor-differs") && file.Findings[0].Detail.Contains("description", StringComparison.Ordinal));
            Assert.Null(file.Corrected);
            Assert.Equal("Hills, \"hard\"", Of(901).Name);
        }
    }

    [Theory]
    [InlineData(14.9, false)]
    [InlineData(15.1, true)]
    public async Task An_export_is_later_when_it_was_packed_more_than_fifteen_hours_after_the_first_came_in(double hours, bool isLater)
    {
        await Imported("first.zip");
        _clock.GoOn(TimeSpan.FromHours(hours));
        Write("later", Renamed);
        await Imported("later.zip");
        Assert.Equal(isLater ? "Hill repeats" : "Hills, \"hard\"", Of(901).Name);
    }

    [Fact]
    public async Task An_export_from_the_future_is_no_later_one()
    {
        await Imported("first.zip");
        _clock.GoOn(TimeSpan.FromDays(100));
        Write("future", Renamed);
        _clock.GoOn(TimeSpan.FromDays(-90));
        await Imported("future.zip");
        Assert.Equal("Hills, \"hard\"", Of(901).Name);
    }
}
