using Backstride.Files.Tracks;
using Backstride.Runs;
using FsCheck;
using FsCheck.Fluent;

namespace Backstride.Tests.Files.Tracks;

public sealed class StreamDigestTests
{
    private static TimeSpan At(double seconds) => TimeSpan.FromSeconds(seconds);

    private static StreamDigest Steady(int seconds, double speed, double every = 1)
    {
        var builder = new StreamDigestBuilder();
        for (var i = 0; i <= Math.Round(seconds / every); i++)
            builder.Add(At(i * every), i * every * speed, double.NaN, 140);
        return builder.Build()!;
    }

    [Fact]
    public void A_steady_run_lies_in_one_speed_bin_and_one_heart_rate_bin()
    {
        var digest = Steady(600, 3.1);
        Assert.Equal(600, digest.SpeedBinSeconds[12]); // [3.00, 3.25)
        Assert.Equal(600, digest.SpeedBinSeconds.Sum());
        Assert.Equal(600, digest.HeartRateBinSeconds[28]); // [140, 145)
        Assert.Equal(600, digest.HeartRateBinSeconds.Sum());
    }

    [Fact]
    public void Best_efforts_are_listed_as_far_as_the_run_lasted()
    {
        Assert.Equal([93, 186, 372, 558, 930, 1860], Steady(600, 3.1).BestEffortMeters);
        Assert.Equal(5, Steady(599, 3.1).BestEffortMeters.Count);
        Assert.Equal(StreamDigest.BestEffortDurations.Count, Steady(7200, 3.1).BestEffortMeters.Count);
        Assert.Equal(22_320, Steady(7200, 3.1).BestEffortMeters[^1]);
    }

    [Theory]
    [InlineData(0.25)]
    [InlineData(0.7)]
    [InlineData(7)]
    [InlineData(60)]
    public void The_spacing_of_the_points_does_not_change_a_steady_run(double every)
    {
        var digest = Steady(1260, 3.1, every);
        Assert.Equal([93, 186, 372, 558, 930, 1860, 3720], digest.BestEffortMeters);
        Assert.Equal(1260, digest.SpeedBinSeconds[12]);
    }

    [Fact]
    public void An_interval_of_a_minute_counts_and_a_longer_one_does_not()
    {
        var counted = new StreamDigestBuilder();
        counted.Add(At(0), 0, double.NaN, 0);
        counted.Add(At(60), 180, double.NaN, 150);
        Assert.Equal(60, counted.Build()!.HeartRateBinSeconds[30]);

        var gap = new StreamDigestBuilder();
        gap.Add(At(0), 0, double.NaN, 0);
        gap.Add(At(60.001), 180, double.NaN, 150);
        var digest = gap.Build()!;
        Assert.Empty(digest.HeartRateBinSeconds);
        Assert.Empty(digest.SpeedBinSeconds);
    }

    [Fact]
    public void A_pause_is_left_out_of_the_bins_but_not_of_the_clock()
    {
        var builder = new StreamDigestBuilder();
        for (var t = 0; t <= 30; t++)
            builder.Add(At(t), t * 4, double.NaN, 150);
        builder.Pause();
        for (var t = 60; t <= 90; t++)
            builder.Add(At(t), 120 + (t - 60) * 4, double.NaN, 150);
        var digest = builder.Build()!;
        Assert.Equal(60, digest.SpeedBinSeconds[16]);
        Assert.Equal(60, digest.HeartRateBinSeconds[30]);
        Assert.Equal([120, 120], digest.BestEffortMeters); // thirty seconds running; a minute holds half of it standing
    }

    [Fact]
    public void A_fast_minute_in_a_slow_run_is_the_best_minute()
    {
        var builder = new StreamDigestBuilder();
        double meters = 0;
        for (var t = 0; t <= 1200; t++)
        {
            builder.Add(At(t), meters, double.NaN, 0);
            meters += t is >= 500 and < 560 ? 5 : 2;
        }
        var digest = builder.Build()!;
        Assert.Equal([150, 300, 300 + 60 * 2, 300 + 120 * 2, 300 + 240 * 2, 300 + 540 * 2, 300 + 1140 * 2], digest.BestEffortMeters);
        Assert.Empty(digest.HeartRateBinSeconds);
    }

    [Fact]
    public void Slowing_down_in_the_last_quarter_is_a_drift_below_one()
    {
        var builder = new StreamDigestBuilder();
        double meters = 0;
        for (var t = 0; t <= 2500 + 1000; t++)
        {
            builder.Add(At(t), meters, double.NaN, 0);
            meters += t < 2500 ? 3 : 2.5; // 7,500 m, then 2,500 m
        }
        Assert.InRange(builder.Build()!.LateDrift!.Value, 2.5 / 3 - 0.001, 2.5 / 3 + 0.001);
    }

    [Fact]
    public void A_kilometre_has_a_drift_and_a_metre_less_has_none()
    {
        Assert.Equal(1, Steady(400, 2.5).LateDrift!.Value, 6);
        Assert.Null(Steady(400, 2.4975).LateDrift);
    }

    [Fact]
    public void Speed_alone_is_summed_when_no_point_has_a_distance()
    {
        var builder = new StreamDigestBuilder();
        for (var t = 0; t <= 120; t++)
            builder.Add(At(t), double.NaN, 3, 0);
        var digest = builder.Build()!;
        Assert.Equal([90, 180, 360], digest.BestEffortMeters);
        Assert.Equal(120, digest.SpeedBinSeconds[12]);
    }

    [Fact]
    public void A_point_without_distance_leaves_the_stretch_to_the_next_one()
    {
        var builder = new StreamDigestBuilder();
        for (var t = 0; t <= 300; t++)
            builder.Add(At(t), t % 5 == 0 ? t * 3 : double.NaN, t % 7 == 0 ? 3 : double.NaN, 0);
        var digest = builder.Build()!;
        Assert.Equal([90, 180, 360, 540, 900], digest.BestEffortMeters);
        Assert.Equal(300, digest.SpeedBinSeconds[12]);
    }

    [Fact]
    public void Time_going_backwards_adds_nothing()
    {
        var builder = new StreamDigestBuilder();
        for (var t = 0; t <= 30; t++)
            builder.Add(At(t), t * 3, double.NaN, 120);
        builder.Pause();
        builder.Add(At(10), 1000, 3, 120);
        builder.Add(At(30), 1000, 3, 120);
        var digest = builder.Build()!;
        Assert.Equal(30, digest.SpeedBinSeconds.Sum());
        Assert.Equal([90], digest.BestEffortMeters);
    }

    [Fact]
    public void A_distance_that_starts_again_from_zero_goes_on_from_there()
    {
        var builder = new StreamDigestBuilder();
        for (var t = 0; t <= 120; t++)
            builder.Add(At(t), t < 60 ? t * 3 : (t - 60) * 3, double.NaN, 0);
        Assert.Equal(3 * 119, builder.Build()!.BestEffortMeters[2]);
    }

    [Fact]
    public void More_than_an_hour_without_a_point_ends_every_window()
    {
        var builder = new StreamDigestBuilder();
        builder.Add(At(0), 0, double.NaN, 0);
        builder.Add(At(30), 90, double.NaN, 0);
        builder.Add(At(30 + 3601), 90 + 9000, double.NaN, 0);
        builder.Add(At(30 + 3601 + 30), 90 + 9000 + 60, double.NaN, 0);
        Assert.Equal([90], builder.Build()!.BestEffortMeters);
    }

    [Fact]
    public void Points_that_tell_nothing_make_no_digest()
    {
        var builder = new StreamDigestBuilder();
        Assert.Null(builder.Build());
        var blank = new StreamDigestBuilder();
        blank.Add(At(0), double.NaN, double.NaN, 0);
        blank.Add(At(1), double.NaN, double.NaN, 256);
        blank.Add(At(2), -1, -1, -1);
        Assert.Null(blank.Build());
    }

    [Fact]
    public void Ten_hours_slide_through_the_window()
    {
        var builder = new StreamDigestBuilder();
        double meters = 0;
        for (var t = 0; t <= 36_000; t++)
        {
            builder.Add(At(t), meters, double.NaN, 0);
            meters += t is >= 14_000 and < 21_200 ? 3 : 2; // across the edge of the buffer
        }
        Assert.Equal(21_600, builder.Build()!.BestEffortMeters[^1]);
    }

    [Fact]
    public void A_speed_that_no_number_of_metres_can_hold_is_none()
    {
        var builder = new StreamDigestBuilder();
        for (var i = 0; i < 100; i++)
            builder.Add(TimeSpan.FromSeconds(30 * i), double.NaN, i == 50 ? double.MaxValue : 3, 0);
        var digest = builder.Build()!;
        Assert.True(double.IsFinite(digest.LateDrift!.Value));
        Assert.InRange(digest.BestEffortMeters[^1], 8_000, 9_000);
    }

    [Fact]
    public void Any_numbers_whatever_give_a_digest_that_can_be_written_in_two_kilobytes()
    {
        var odd = Gen.Elements(double.NaN, double.PositiveInfinity, double.MaxValue, -1.0, 0, 1e-300, 3, 1e8, 99_999_999, 12_345.678);
        var point = from at in Gen.Choose(-1_000_000, 5_000_000)
                    from distance in odd
                    from speed in odd
                    from heart in Gen.Choose(-5, 300)
                    select (at, distance, speed, heart);
        Prop.ForAll(point.ArrayOf().ToArbitrary(), points =>
        {
            var builder = new StreamDigestBuilder();
            foreach (var (at, distance, speed, heart) in points)
                builder.Add(TimeSpan.FromMilliseconds(at), distance, speed, heart);
            var digest = builder.Build();
            return digest is null || System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(digest).Length < 2048;
        }).Check(Config.QuickThrowOnFailure);
    }
}
