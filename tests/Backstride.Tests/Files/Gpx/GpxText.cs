using System.Globalization;
using System.Text;
using Backstride.Files;
using Backstride.Files.Gpx;
using Backstride.Runs;

namespace Backstride.Tests.Files.Gpx;

/// <summary>GPX by hand, as programs in the field write it.</summary>
internal static class GpxText
{
    /// <summary>About ten metres north at 3 m/s or so per point.</summary>
    public const double Step = 0.00009;

    public static string Point(int index, string inside = "", double seconds = 3) => string.Create(CultureInfo.InvariantCulture,
        $"<trkpt lat=\"{50 + index * Step}\" lon=\"8\"><time>{Time(index * seconds)}</time>{inside}</trkpt>");

    public static string Points(int from, int count, string inside = "", double seconds = 3) =>
        string.Concat(Enumerable.Range(from, count).Select(i => Point(i, inside, seconds)));

    public static string Time(double seconds) =>
        new DateTime(2026, 3, 1, 7, 0, 0, DateTimeKind.Utc).AddSeconds(seconds).ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture);

    public static string File(string inside) =>
        $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><gpx version=\"1.1\" creator=\"Watch\" xmlns=\"http://www.topografix.com/GPX/1/1\">{inside}</gpx>";

    public static string Track(string points, string head = "<type>running</type>") => File($"<trk>{head}<trkseg>{points}</trkseg></trk>");

    public static FileReading Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    public static FileReading Read(byte[] bytes) => GpxReader.Read(new MemoryStream(bytes, writable: false));

    public static Activity One(string text) => Assert.Single(Read(text).Activities);

    public static IEnumerable<string> Codes(this FileReading reading) => reading.Findings.Select(finding => finding.Code);
}
