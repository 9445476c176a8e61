using Backstride.Files.Tracks;
using Backstride.Runs;

namespace Backstride.Tests.Files.Tracks;

public sealed class TrackTotalsTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 7, 0, 0, TimeSpan.Zero);

    private static TrackTotals Sum(IEnumerable<TrackPoint> points)
    {
        var totals = new TrackTotals();
        foreach (var point in points)
            totals.Add(point);
        return totals;
    }

    // T. Vincenty's inverse formula on WGS 84, run once in another language.
    [Theory]
    [InlineData(0, 0, 0, 0.01, 1113.1949)]
    [InlineData(0, 0, 0.01, 0, 1105.7428)]
    [InlineData(50, 8, 50.01, 8, 1112.2916)]
    [InlineData(50, 8, 50, 8.01, 716.9575)]
    [InlineData(60, 179.995, 60, -179.995, 558.0)]
    [InlineData(-33.9, 151.2, -33.85, 151.28, 9248.8771)]
    [InlineData(70, 20, 70.09, 20.09, 10610.1314)]
    public void A_short_way_is_exact_to_a_centimetre_a_kilometre(double lat1, double lon1, double lat2, double lon2, double meters) =>
        Assert.InRange(Ground.Meters(lat1, lon1, lat2, lon2), meters * 0.99999, meters * 1.00001);

    [Fact]
    public void A_long_way_is_within_the_error_of_a_sphere()
    {
        Assert.InRange(Ground.Meters(52.5, 13.4, 48.1, 11.6), 505_913 * 0.994, 505_913 * 1.006);
        Assert.InRange(Ground.Meters(0, 0, 0, 180), 20_015_000, 20_016_000);
        Assert.Equal(0, Ground.Meters(10, 10, 10, 10));
    }

    [Fact]
    public void Noise_below_three_metres_is_no_climb_and_three_metres_are()
    {
        Assert.Equal((0, 0), Climbed(100, 102.9, 100, 102.9, 100));
        Assert.Equal((3, 3), Climbed(100, 103, 100));
        Assert.Equal((10, 0), Climbed(100, 102, 104, 106, 108, 110));
        Assert.Equal((10, 8), Climbed(100, 105, 110, 109, 108, 106, 104, 102));
        Assert.Equal((8, 3), Climbed(101, 100, 103, 102, 105, 102, 105)); // 100 to 105, back to 102, up to 105
        Assert.Equal((0, 5), Climbed(100, 101, 99, 98, 96));
    }

    [Fact]
    public void A_leap_of_the_barometer_is_no_climb()
    {
        Assert.Equal((0, 0), Climbed(100, 400, 100));
        Assert.Equal((40, 0), Climbed(100, 140)); // ten seconds apart: 4 m/s
        Assert.Equal((0, 0), Climbed(100, 140.1));
    }

    [Fact]
    public void One_height_or_nothing_but_zeros_are_no_heights()
    {
        Assert.Null(Climb(100).Total);
        Assert.Null(Climb(0, 0, 0).Total);
        Assert.NotNull(Climb(0, 0.1).Total);
    }

    private static (double, double) Climbed(params double[] heights)
    {
        var (ascent, descent) = Climb(heights).Total!.Value;
        return (Math.Round(ascent, 6), Math.Round(descent, 6));
    }

    private static Climb Climb(params double[] heights)
    {
        var climb = new Climb();
        foreach (var height in heights)
            climb.Add(height, 10);
        return climb;
    }

    [Theory]
    [InlineData(0.51, 100)]
    [InlineData(0.49, 0)]
    public void Half_a_metre_a_second_is_moving(double speed, double seconds)
    {
        var moving = new MovingTime();
        for (var t = 0; t <= 100; t++)
            moving.Add(t, t * speed);
        Assert.Equal(seconds, moving.Total);
    }

    [Fact]
    public void Standing_still_between_two_stretches_is_not_moving()
    {
        var moving = new MovingTime();
        for (var t = 0; t <= 300; t++)
            moving.Add(t, 3.0 * (Math.Min(t, 100) + Math.Max(0, t - 200)));
        Assert.Equal(200, moving.Total);
    }

    [Fact]
    public void Heart_rate_is_weighed_by_the_time_it_lasted()
    {
        var totals = Sum([
            new TrackPoint { Time = Start, HeartRate = 100 },
            new TrackPoint { Time = Start.AddSeconds(30), HeartRate = 120 },
            new TrackPoint { Time = Start.AddSeconds(40), HeartRate = 160 },
        ]);
        Assert.Equal(new HeartRate(130), totals.AverageHeartRate);
        Assert.Equal(new HeartRate(160), totals.MaxHeartRate);
    }

    [Fact]
    public void The_devices_distance_wins_over_the_positions_once_it_counts()
    {
        var points = Enumerable.Range(0, 20).Select(i => new TrackPoint { Time = Start.AddSeconds(i), Latitude = 50 + i * 0.00009, Longitude = 8, Distance = i * 5 }).ToList();
        Assert.Equal(95, Sum(points).Distance!.Value.Meters);
        Assert.InRange(Sum(points.Select(point => point with { Distance = 0 })).Distance!.Value.Meters, 190, 191);
    }

    [Fact]
    public void A_distance_that_starts_again_each_lap_adds_up()
    {
        var totals = Sum(Enumerable.Range(0, 40).Select(i => new TrackPoint { Time = Start.AddSeconds(i), Distance = i % 20 * 5 }));
        Assert.Equal(190, totals.Distance!.Value.Meters);
    }

    [Theory]
    [InlineData(85, Sport.Run, 170)]
    [InlineData(110, Sport.Run, 220)]
    [InlineData(110.1, Sport.Run, 110.1)]
    [InlineData(172, Sport.Trail, 172)]
    [InlineData(55, Sport.Walk, 110)]
    [InlineData(85, Sport.Ride, 85)]
    [InlineData(38, Sport.Other, 38)]
    public void Strides_are_doubled_on_foot_unless_nobody_steps_so_fast(double written, Sport sport, double steps) =>
        Assert.Equal(new Cadence(steps), FootCadence.From(written, sport));

    [Fact]
    public void No_cadence_is_none()
    {
        Assert.Null(FootCadence.From(null, Sport.Run));
        Assert.Null(FootCadence.From(0, Sport.Run));
        Assert.Null(FootCadence.From(300.5, Sport.Ride));
        Assert.NotNull(FootCadence.From(300, Sport.Ride));
    }
}
