using Backstride.Files;
using Backstride.Files.Fit;
using Backstride.Runs;

namespace Backstride.Tests.Files;

/// <summary>Made-up recordings to write and read back.</summary>
internal static class FitExamples
{
    public static readonly DateTimeOffset Morning = new(2026, 3, 1, 7, 30, 0, TimeSpan.FromHours(1));

    /// <summary>Three metres a second on a wavy hill, one point a second.</summary>
    public static FitSession Run(int seconds = 600, Sport sport = Sport.Run) => new(
        new Activity
        {
            Sport = sport,
            Start = Morning,
            OffsetSource = OffsetSource.Device,
            Distance = Distance.FromMeters(3 * seconds),
            Timer = TimeSpan.FromSeconds(seconds),
            Elapsed = TimeSpan.FromSeconds(seconds),
            Moving = TimeSpan.FromSeconds(seconds),
            Ascent = Distance.FromMeters(12),
            Descent = Distance.FromMeters(11),
            AverageHeartRate = new(148),
            MaxHeartRate = new(171),
            AverageCadence = new(168.5),
            PerceivedEffort = new(4),
            Feel = 75,
            Dynamics = new(84.1, 246.3, 50.42, 1.0705, 7.91),
            Device = "Test watch",
            Name = "Morning run",
        },
        [.. Enumerable.Range(0, seconds + 1).Select(Point)]);

    public static FitPoint Point(int second) => new(TimeSpan.FromSeconds(second))
    {
        Distance = Distance.FromMeters(3 * second),
        MetersPerSecond = 3,
        AltitudeMeters = 100 + 10 * Math.Sin(second / 60.0),
        HeartRate = new(120 + second % 50),
        Cadence = new(168.5),
        Position = (53.3 + second * 0.000027, -6.2),
        VerticalOscillationMillimeters = 84.1,
        StanceTimeMilliseconds = 246.3,
    };

    public static byte[] Bytes(FitLayout layout, params IReadOnlyList<FitSession> sessions)
    {
        using var stream = new MemoryStream();
        FitWriter.Write(stream, sessions, layout);
        return stream.ToArray();
    }

    public static FileReading Read(byte[] bytes) => FitReader.Read(new MemoryStream(bytes));

    public static FileReading Read(FitLayout layout, params IReadOnlyList<FitSession> sessions) => Read(Bytes(layout, sessions));

    public static IEnumerable<string> Codes(this FileReading reading) => reading.Findings.Select(finding => finding.Code);
}
