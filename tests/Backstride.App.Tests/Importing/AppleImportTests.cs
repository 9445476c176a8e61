using System.Globalization;
using System.IO.Compression;
using System.Text;
using Backstride.App.Importing;
using Backstride.App.Tests.Storage;
using Backstride.Journal;
using Backstride.Runs;
using Backstride.Tests.Files.Archives;

namespace Backstride.App.Tests.Importing;

public sealed class AppleImportTests : ArchiveImports
{
    private static Dictionary<string, byte[]> Export()
    {
        var xml = AppleHealthText.File(
            AppleHealthText.Beat("2026-08-05 18:10:00 +0200", 150) + AppleHealthText.Slept("Asleep", "2026-08-04 23:00:00 +0200", "2026-08-05 06:00:00 +0200")
            + AppleHealthText.NewRun(AppleHealthText.RouteOf() + AppleHealthText.RouteOf("/workout-routes/second.gpx"))
            + AppleHealthText.OldRun().Replace("2026-08-05", "2026-08-06", StringComparison.Ordinal));
        return new()
        {
            ["apple_health_export/export_cda.xml"] = "<ClinicalDocument xmlns=\"urn:hl7-org:v3\"/>"u8.ToArray(),
            // Localised: only the content says what it is.
            ["apple_health_export/exportação.xml"] = Encoding.UTF8.GetBytes(xml),
            ["apple_health_export/electrocardiograms/ecg_2026-01-01.csv"] = "Name,Some Body\nUnit,µV\n1\n2\n"u8.ToArray(),
            ["apple_health_export" + AppleHealthText.Route] = Track(new DateTime(2026, 8, 5, 16, 0, 30)),
            ["apple_health_export/workout-routes/second.gpx"] = Track(new DateTime(2026, 8, 5, 16, 20, 0)),
        };
    }

    private static byte[] Track(DateTime start)
    {
        var points = string.Concat(Enumerable.Range(0, 60).Select(i => string.Create(
            CultureInfo.InvariantCulture, $"<trkpt lon=\"8\" lat=\"{50 + i * 0.0002}\"><time>{start.AddSeconds(i * 8):s}Z</time><extensions><speed>2.8</speed></extensions></trkpt>")));
        return Encoding.UTF8.GetBytes(
            $"<?xml version=\"1.0\"?><gpx version=\"1.1\" creator=\"Apple Health Export\" xmlns=\"http://www.topografix.com/GPX/1/1\"><trk><name>Route</name><trkseg>{points}</trkseg></trk></gpx>");
    }

    [Fact]
    public async Task A_workout_and_its_route_are_one_run_with_the_totals_of_the_watch()
    {
        Zip("export.zip", Export());
        var result = await Run("export.zip");
        Assert.Equal((2, 0, 1, 0), (result.Totals.Runs, result.Totals.Activities, result.Totals.CheckIns, result.Totals.Failed));
        var run = State.Runs.Single(r => r.What.File is not null);
        Assert.Equal(("gpx", "apple@1", 5200d, 1800d, 150, Sport.Run), (
            run.What.Source, run.What.NotesFrom, run.What.Activity.Distance!.Value.Meters, run.What.Activity.Timer.TotalSeconds,
            run.What.Activity.AverageHeartRate!.Value.BeatsPerMinute, run.What.Activity.Sport));
        Assert.NotNull(run.What.Activity.Digest);
        // The watch was in Kathmandu, wherever the phone was when it wrote the export.
        Assert.Equal((TimeSpan.FromMinutes(345), "Asia/Kathmandu", ZoneSource.Archive), (
            run.At.Offset, Journal.Entries.Single(e => e.Id == run.Id).Draft.Zone.Id, Journal.Entries.Single(e => e.Id == run.Id).Draft.Zone.From));
        Assert.Contains(result.Files, f => f.Member!.EndsWith("second.gpx", StringComparison.Ordinal) && f.Outcome == Outcome.Skipped && f.Findings[0].Code == "part-of-another");
        var alone = State.Runs.Single(r => r.What.File is null);
        Assert.Equal(("apple", "apple@1", "apple:1786032000-1786033920"), (alone.What.Source, alone.What.Reader, alone.What.RecordId));
        Assert.Equal(7, Assert.Single(State.Measured).What.Sleep!.Value.TotalHours);
    }

    [Fact]
    public async Task An_unpacked_export_gives_the_sameJournal_and_a_second_import_adds_nothing()
    {
        Zip("export.zip", Export());
        Unpack("unpacked", Export());
        await Run("export.zip");
        using var other = new OpenJournal();
        var result = await Into(other, "unpacked");
        Assert.Equal(Told(Journal), Told(other));
        Assert.Equal(0, result.Totals.Failed);
        var before = Journal.Entries.Count;
        var second = await Run("unpacked");
        Assert.Equal(before, Journal.Entries.Count);
        Assert.DoesNotContain(second.Files, f => f.Outcome == Outcome.Imported);
    }

    [Fact]
    public async Task The_document_alone_gives_every_workout_and_the_whole_export_later_none_twice()
    {
        await File.WriteAllBytesAsync(Files["export.xml"], Export()["apple_health_export/exportação.xml"], TestContext.Current.CancellationToken);
        var file = Assert.Single((await Run("export.xml")).Files);
        Assert.Equal((Outcome.Imported, 2, 1), (file.Outcome, file.Runs.Count, file.CheckIns!.Count));
        Assert.Empty(file.Findings);
        Zip("export.zip", Export());
        var whole = await Run("export.zip");
        Assert.Equal(0, whole.Totals.Runs);
        Assert.Equal(2, State.Runs.Count);
        Assert.Contains(whole.Files, f => f.Member!.EndsWith("6.00pm.gpx", StringComparison.Ordinal) && f.Outcome == Outcome.Duplicate && f.Twin is not null);
    }
}
