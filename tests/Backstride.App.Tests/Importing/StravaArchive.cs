using System.Text;
using Backstride.Tests.Files.Archives;

namespace Backstride.App.Tests.Importing;

/// <summary>A small Strava export as it looked in any year and language.</summary>
internal static class StravaArchive
{
    public static readonly DateTime Start = new(2025, 8, 1, 17, 4, 5);

    // The file says when and how far; the table says what the runner wrote.
    public static readonly StravaLine[] Lines =
    [
        new(901, Start, "Run", 3000) { Name = "Hills, \"hard\"", Description = "First line\nsecond, line", Gear = "blue shoes", Metres = 10_000, Effort = 8, File = "activities/7001.fit.gz" },
        new(902, Start.AddDays(1), "Ride", 3000) { Name = "To work", Metres = 20_000, File = "activities/7002.fit" },
        new(903, Start.AddDays(2), "Run", 1800) { Name = "Forgot the watch", Metres = 5100, Effort = 4 },
        new(904, Start.AddDays(3), "Weight Training", 2400) { Name = "Core" },
        new(905, Start.AddDays(4), "Run", 1000) { Name = "Blanks before", Metres = 300, File = "activities/7005.tcx.gz" },
    ];

    public static Dictionary<string, byte[]> Members(StravaExport export) => Members(export, Lines);

    public static Dictionary<string, byte[]> Members(StravaExport export, StravaLine[] lines) => new()
    {
        ["activities.csv"] = export.Table(lines),
        ["activities/7001.fit.gz"] = ArchiveImports.Gzip(TinyFit.Run(new DateTimeOffset(Start, TimeSpan.Zero))),
        ["activities/7002.fit"] = TinyFit.Run(new DateTimeOffset(Start.AddDays(1), TimeSpan.Zero), kilometres: 20, sport: 1),
        ["activities/7005.tcx.gz"] = ArchiveImports.Gzip(Encoding.UTF8.GetBytes("          " + Tcx(Start.AddDays(4)))),
        ["profile.csv"] = Encoding.UTF8.GetBytes("Athlete ID,Email Address,First Name\n1,somebody@example.org,Some Body\n"),
        ["media/photo.jpg"] = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF"u8],
        ["shoes.csv"] = Encoding.UTF8.GetBytes("Shoe Name,Shoe Brand\nblue,shoes\n"),
    };

    private static string Tcx(DateTime start) => FormattableString.Invariant($"""
        <?xml version="1.0"?><TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2"><Activities><Activity Sport="Running">
        <Id>{start:s}Z</Id><Lap StartTime="{start:s}Z"><TotalTimeSeconds>100</TotalTimeSeconds><DistanceMeters>300</DistanceMeters><Track>
        <Trackpoint><Time>{start:s}Z</Time><DistanceMeters>0</DistanceMeters></Trackpoint>
        <Trackpoint><Time>{start.AddSeconds(100):s}Z</Time><DistanceMeters>300</DistanceMeters></Trackpoint></Track></Lap></Activity></Activities></TrainingCenterDatabase>
        """);
}
