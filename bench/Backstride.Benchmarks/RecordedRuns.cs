using Backstride.Files.Fit;
using Backstride.Runs;

namespace Backstride.Benchmarks;

/// <summary>Made-up recordings of the shape that watches write: a record a second with twelve fields.</summary>
internal static class RecordedRuns
{
    private static readonly DateTimeOffset First = new(2026, 1, 1, 7, 0, 0, TimeSpan.FromHours(1));

    public static byte[] HourOf(int number)
    {
        const int seconds = 3600;
        var points = Enumerable.Range(0, seconds).Select(second => Point(number, second)).ToList();
        var distance = points[^1].Distance!.Value;
        var totals = new Activity
        {
            Sport = Sport.Run,
            Start = First.AddDays(number),
            OffsetSource = OffsetSource.Device,
            Distance = distance,
            Timer = TimeSpan.FromSeconds(seconds),
            Elapsed = TimeSpan.FromSeconds(seconds),
            Ascent = Distance.FromMeters(80),
            Descent = Distance.FromMeters(80),
            AverageHeartRate = new(150),
            MaxHeartRate = new(172),
            AverageCadence = new(170),
            Device = "Bench watch",
        };
        using var stream = new MemoryStream();
        FitWriter.Write(stream, [new FitSession(totals, points)], FitLayout.Default);
        return stream.ToArray();
    }

    private static FitPoint Point(int number, int second)
    {
        var pace = 2.8 + 0.3 * Math.Sin((second + number * 97) / 211.0);
        return new FitPoint(TimeSpan.FromSeconds(second))
        {
            Distance = Distance.FromMeters(2.8 * second),
            MetersPerSecond = pace,
            AltitudeMeters = 80 + 20 * Math.Sin(second / 300.0),
            HeartRate = new((int)(148 + 20 * Math.Sin(second / 500.0))),
            Cadence = new(168 + 4 * Math.Sin(second / 37.0)),
            Position = (53.3 + second * 0.00002, -6.2 + second * 0.00001),
            VerticalOscillationMillimeters = 84 + 6 * Math.Sin(second / 41.0),
            StanceTimeMilliseconds = 246 + 9 * Math.Sin(second / 53.0),
        };
    }
}
