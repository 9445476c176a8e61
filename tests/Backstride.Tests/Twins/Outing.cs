using Backstride.Demo;
using Backstride.Files.Tracks;
using Backstride.Runs;

namespace Backstride.Tests.Twins;

/// <summary>What really happened: one run, ride or swim, known at every moment. Recorders look at it, each in its own way.</summary>
/// <param name="Truth">The same for everything that was recorded of it.</param>
/// <param name="Start">In the zone it happened in.</param>
internal sealed record Outing(int Truth, DateTimeOffset Start, TimeSpan Length, Way Way)
{
    private readonly (double Long, double Short, double Beat) phase = (Truth * 1.7 % 6.28, Truth * 2.9 % 6.28, Truth * 0.73 % 6.28);

    public Sport Sport { get; init; } = Sport.Run;

    /// <summary>Metres per second, on average.</summary>
    public double Speed { get; init; } = 2.8;

    public double Heart { get; init; } = 135;

    public DateTimeOffset End => Start + Length;

    public double MetersAt(TimeSpan time)
    {
        var t = time.TotalSeconds;
        return Speed * (t + (15 * (Math.Cos(phase.Long) - Math.Cos((t / 300) + phase.Long))) + (1.4 * (Math.Cos(phase.Short) - Math.Cos((t / 47) + phase.Short))));
    }

    public (double Latitude, double Longitude) PlaceAt(TimeSpan time) => Way.At(MetersAt(time));

    public int HeartAt(TimeSpan time) =>
        (int)(Heart + (20 * (1 - Math.Exp(-time.TotalSeconds / 600))) + (5 * Math.Sin((time.TotalSeconds / 200) + phase.Beat)));

    /// <summary>The points of a recorder that was on from one moment to another, every ten seconds.</summary>
    public static List<RecordedPoint> Points(TimeSpan from, TimeSpan until, Func<TimeSpan, RecordedPoint> look)
    {
        var points = new List<RecordedPoint>();
        for (var time = from; time < until; time += TimeSpan.FromSeconds(10))
            points.Add(look(time) with { At = time - from });
        points.Add(look(until) with { At = until - from });
        return points;
    }
}

/// <summary>A way over the ground.</summary>
/// <param name="Length">0 for one that goes round for ever.</param>
internal sealed record Way(double Latitude, double Longitude, double Radius, double Length, bool Back = false)
{
    /// <summary>A round of some radius, somewhere near home.</summary>
    public static Way Round(SplitMix64 random) => new(53.2 + random.Between(0, 0.1), -6.4 + random.Between(0, 0.1), random.Between(150, 900), 0);

    public static Way Track { get; } = new(53.3, -6.2, 400 / (2 * Math.PI), 0);

    /// <summary>The way to work: nearly straight. Back is the same way home.</summary>
    public static Way ToWork { get; } = new(53.35, -6.3, 0, 6000);

    public static Way Home { get; } = ToWork with { Back = true };

    public (double Latitude, double Longitude) At(double meters)
    {
        var (east, north) = Radius > 0
            ? (Radius * Math.Sin(meters / Radius), Radius * (1 - Math.Cos(meters / Radius)))
            : (Back ? Length - meters : meters, 40 * Math.Sin((Back ? Length - meters : meters) / 500));
        return (Latitude + (north / 111_200), Longitude + (east / 66_500));
    }
}
