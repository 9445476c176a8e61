using Backstride.Files.Gpx;
using Backstride.Files.Tcx;
using Backstride.Files.Tracks;
using Backstride.Runs;

namespace Backstride.Tests.Files.Tracks;

/// <summary>Made-up recordings to write and read back.</summary>
internal static class Recordings
{
    public static readonly DateTimeOffset Morning = new(2026, 3, 1, 7, 30, 0, TimeSpan.Zero);

    /// <summary>A point a second around 2.6 m/s on a hill, with a pause of two minutes after two thirds, in two laps.</summary>
    public static Recording Run(int seed = 1, int seconds = 900, Sport sport = Sport.Run)
    {
        var random = new Random(seed);
        var points = new List<RecordedPoint>(seconds + 1);
        var turn = seconds * 2 / 3;
        double meters = 0;
        var maxHeart = 0;
        for (var second = 0; second <= seconds; second++)
        {
            var heart = 130 + second * 30 / seconds + random.Next(5);
            maxHeart = Math.Max(maxHeart, heart);
            points.Add(Point(second, meters, heart) with { At = TimeSpan.FromSeconds(second > turn ? second + 120 : second), AfterPause = second == turn + 1 });
            meters += second == turn ? 0 : 2.4 + random.NextDouble() * 0.4;
        }
        var half = points[turn].Distance!.Value;
        return new Recording(Totals(sport, seconds - 1, points[^1].Distance!.Value, maxHeart), points)
        {
            Laps =
            [
                new RecordedLap(TimeSpan.Zero, TimeSpan.FromSeconds(turn), half) { AverageHeartRate = new(140), MaxHeartRate = new(maxHeart), AverageCadence = new(168) },
                new RecordedLap(TimeSpan.FromSeconds(turn + 1), TimeSpan.FromSeconds(seconds - turn - 1), Distance.FromMeters(points[^1].Distance!.Value.Meters - half.Meters)) { AverageHeartRate = new(155), AverageCadence = new(168) },
            ],
        };
    }

    public static byte[] Gpx(params IReadOnlyList<Recording> recordings)
    {
        using var stream = new MemoryStream();
        GpxWriter.Write(stream, recordings);
        return stream.ToArray();
    }

    public static byte[] Tcx(params IReadOnlyList<Recording> recordings)
    {
        using var stream = new MemoryStream();
        TcxWriter.Write(stream, recordings);
        return stream.ToArray();
    }

    // North along a meridian: 111,229 m a degree at 50 degrees.
    private static RecordedPoint Point(int second, double meters, int heart) => new(TimeSpan.FromSeconds(second))
    {
        Position = (50 + meters / 111_229, 8.25),
        ElevationMeters = 100 + 20 * Math.Sin(second / 100.0),
        Distance = Distance.FromMeters(Math.Round(meters, 2)),
        MetersPerSecond = 2.6,
        HeartRate = new(heart),
        Cadence = new(168),
    };

    private static Activity Totals(Sport sport, int timer, Distance distance, int maxHeart) => new()
    {
        Sport = sport,
        Start = Morning,
        OffsetSource = OffsetSource.Unknown,
        Distance = distance,
        Timer = TimeSpan.FromSeconds(timer),
        Elapsed = TimeSpan.FromSeconds(timer + 121),
        AverageHeartRate = new(145),
        MaxHeartRate = new(maxHeart),
        AverageCadence = new(168),
        Device = "Test watch <2>",
        Name = "Hill & \"dale\"",
    };
}
