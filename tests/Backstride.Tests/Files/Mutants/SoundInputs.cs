using System.IO.Compression;
using System.Text;
using Backstride.Files.Fit;
using Backstride.Tests.Files.Archives;
using Backstride.Tests.Files.Tracks;

namespace Backstride.Tests.Files.Mutants;

/// <summary>Small sound files and archives of every vendor, to be damaged.</summary>
internal static class SoundInputs
{
    private static readonly DateTime Start = new(2025, 8, 1, 17, 4, 5);

    public static readonly byte[] Fit = FitExamples.Bytes(FitLayout.Default, FitExamples.Run(20));
    public static readonly byte[] Gpx = Recordings.Gpx(Recordings.Run(seconds: 40), Recordings.Run(2, seconds: 20));
    public static readonly byte[] Tcx = Recordings.Tcx(Recordings.Run(seconds: 30), Recordings.Run(2, seconds: 15));

    public static readonly byte[] AppleHealth = Text(AppleHealthText.File(
        AppleHealthText.Beat("2026-08-05 18:10:00 +0200", 150) + AppleHealthText.Slept("Asleep", "2026-08-04 22:00:00 +0200", "2026-08-05 05:00:00 +0200")
        + AppleHealthText.OldRun() + AppleHealthText.NewRun(AppleHealthText.RouteOf())));

    private static readonly StravaLine[] Lines =
    [
        new(901, Start, "Run", 3000) { Name = "Hills, \"hard\"", Description = "First line\nsecond, line", Gear = "blue shoes", Metres = 10_000, Effort = 8, File = "activities/7001.fit.gz" },
        new(902, Start.AddDays(1), "Ride", 3000) { Name = "To work", Metres = 20_000, File = "activities/7002.gpx" },
        new(903, Start.AddDays(2), "Run", 1800) { Name = "Forgot the watch", Metres = 5100, Effort = 4 },
        new(904, Start.AddDays(3), "Weight Training", 2400) { Name = "Core" },
    ];

    private static readonly StravaExport[] Copies =
        [.. from language in StravaExport.Languages from columns in StravaExport.Years select new StravaExport(language, columns)];

    /// <summary>One for each language and year.</summary>
    public static byte[][] StravaTables => Array.ConvertAll(Copies, copy => copy.Table(Lines));

    public static MutantArchive[] StravaExports => Array.ConvertAll(Copies, copy => Archive(
        ("activities.csv", copy.Table(Lines)), ("activities/7001.fit.gz", Gzip(Fit)), ("activities/7002.gpx", Gpx), ("shoes.csv", Text("Shoe Name,Shoe Brand\nblue,shoes\n"))));

    public static MutantArchive GarminExport => Archive(
        ("DI_CONNECT/DI-Connect-Fitness/1_0_summarizedActivities.json", Text(WellnessText.Activities)),
        ("DI_CONNECT/DI-Connect-Wellness/2026_1_sleepData.json", Text(WellnessText.Nights)),
        ("DI_CONNECT/DI-Connect-Aggregator/UDSFile_2026.json", Text(WellnessText.Days))) with
    {
        Inner = new Dictionary<string, MutantArchive> { ["DI_CONNECT/DI-Connect-Uploaded-Files/UploadedFiles_0-_Part1.zip"] = Archive(("a@b.org_1.fit", Fit), ("a@b.org_2.fit", Fit)) },
    };

    public static MutantArchive AppleExport => Archive(
        ("apple_health_export/Exportación.xml", AppleHealth), ("apple_health_export/export_cda.xml", Text("<ClinicalDocument/>")), ("apple_health_export" + AppleHealthText.Route, Gpx));

    public static MutantArchive FitbitExport => Archive(
        ("Takeout/Fitbit/exercise-0.json", Text(WellnessText.Exercises)), ("Takeout/Fitbit/sleep-2026.json", Text(WellnessText.FitbitNights)), ("Takeout/Fitbit/1.tcx", Tcx));

    public static MutantArchive Files => Archive(
        ("a/1.fit", Fit), ("2.gpx", Gpx), ("b/3.tcx.gz", Gzip(Tcx)), ("4.fit.gz", Gzip(Fit)), ("runs.csv", Text(TableText.Runs)), ("diary.csv", Text(TableText.Diary)));

    public static MutantArchive Archive(params (string Name, byte[] Content)[] members) => new(members.ToDictionary(member => member.Name, member => member.Content));

    public static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    public static byte[] Gzip(byte[] bytes)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Optimal))
            gzip.Write(bytes);
        return stream.ToArray();
    }
}
