using System.Globalization;
using System.Text;
using Backstride.Files;
using Backstride.Files.Tcx;
using Backstride.Runs;
using Backstride.Tests.Files.Gpx;

namespace Backstride.Tests.Files.Tcx;

/// <summary>TCX by hand, as programs in the field write it.</summary>
internal static class TcxText
{
    public static string Point(int index, string inside = "", bool placed = true) => string.Create(CultureInfo.InvariantCulture,
        $"<Trackpoint><Time>{GpxText.Time(index * 3)}</Time>{(placed ? $"<Position><LatitudeDegrees>{50 + index * GpxText.Step}</LatitudeDegrees><LongitudeDegrees>8</LongitudeDegrees></Position>" : "")}<DistanceMeters>{index * 10}</DistanceMeters>{inside}</Trackpoint>");

    public static string Points(int from, int count, string inside = "", bool placed = true) =>
        string.Concat(Enumerable.Range(from, count).Select(i => Point(i, inside, placed)));

    public static string Lap(int from, string totals, string tracks) =>
        $"<Lap StartTime=\"{GpxText.Time(from * 3)}\">{totals}{tracks}</Lap>";

    public static string Totals(double seconds, double meters, string more = "") => string.Create(CultureInfo.InvariantCulture,
        $"<TotalTimeSeconds>{seconds}</TotalTimeSeconds><DistanceMeters>{meters}</DistanceMeters>{more}");

    public static string Activity(string inside, string sport = "Running") =>
        $"<Activity Sport=\"{sport}\"><Id>{GpxText.Time(0)}</Id>{inside}</Activity>";

    public static string File(string inside) =>
        $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><TrainingCenterDatabase xmlns=\"http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2\">{inside}</TrainingCenterDatabase>";

    public static string One(string laps, string sport = "Running") => File($"<Activities>{Activity(laps, sport)}</Activities>");

    public static FileReading Read(string text) => TcxReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text), writable: false));

    public static Activity Single(string text) => Assert.Single(Read(text).Activities);
}
