using System.Text;
using Backstride.Files;
using Backstride.Files.Fit;
using Backstride.Runs;
using Backstride.Tests.Files.Gpx;

namespace Backstride.Tests.Files.Streams;

/// <summary>One session second by second, out of files whose every value is known.</summary>
public sealed class StreamReadingTests
{
    [Fact]
    public void A_fit_record_gives_everything_it_holds()
    {
        var reading = Read(FitExamples.Bytes(FitLayout.Default, FitExamples.Run(120)));

        Assert.Equal(121, reading.Stream.Samples.Count);
        var sample = reading.Stream.Samples[45];
        Assert.Equal(45, sample.Seconds);
        Assert.Equal(135, sample.CoveredMeters, 2);
        Assert.Equal(3, sample.MetersPerSecond, 3);
        Assert.Equal(100 + 10 * Math.Sin(45 / 60.0), sample.ElevationMeters, 0.11);
        Assert.Equal(165, sample.HeartRate);
        Assert.Equal(168.5, sample.StepsPerMinute, 0.02);
        Assert.Equal(84.1, sample.VerticalOscillationMillimeters, 0.01);
        Assert.Equal(246.3, sample.StanceTimeMilliseconds, 0.01);
        Assert.True(float.IsNaN(sample.StepLengthMeters));
        Assert.False(sample.AfterPause);
    }

    [Theory]
    [InlineData(0, 121)]
    [InlineData(1, 61)]
    public void Each_session_of_a_file_has_its_own_samples(int session, int samples)
    {
        var ride = FitExamples.Run(60, Sport.Ride);
        ride = ride with { Totals = ride.Totals with { Start = FitExamples.Morning.AddSeconds(300) } };

        var reading = RunFile.ReadStream(new MemoryStream(FitExamples.Bytes(FitLayout.Default, FitExamples.Run(120), ride)), session);

        Assert.Equal(session, reading.Activity!.SessionIndex);
        Assert.Equal(samples, reading.Stream.Samples.Count);
        Assert.Equal(0, reading.Stream.Samples[0].Seconds);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    public void A_session_that_is_not_there_is_said_to_be_missing(int session)
    {
        var reading = RunFile.ReadStream(new MemoryStream(FitExamples.Bytes(FitLayout.Default, FitExamples.Run(20))), session);

        Assert.Null(reading.Activity);
        Assert.Empty(reading.Stream.Samples);
    }

    [Fact]
    public void A_ride_keeps_the_turns_of_its_cranks()
    {
        var ride = FitExamples.Run(60, Sport.Ride) is var made ? made with { Totals = made.Totals with { AverageCadence = new(84) }, Points = [.. made.Points.Select(point => point with { Cadence = new(84) })] } : null!;

        Assert.All(Read(FitExamples.Bytes(FitLayout.Default, ride)).Stream.Samples, sample => Assert.Equal(84, sample.StepsPerMinute, 0.1));
    }

    [Fact]
    public void A_pause_is_marked_on_the_sample_after_it()
    {
        var run = FitExamples.Run(20) is var made ? made with { Points = [.. made.Points.Select((point, i) => i < 10 ? point : point with { At = point.At + TimeSpan.FromSeconds(300), AfterPause = i == 10 })] } : null!;

        var samples = Read(FitExamples.Bytes(FitLayout.Default, run)).Stream.Samples;

        Assert.Equal(310, Assert.Single(samples, sample => sample.AfterPause).Seconds);
    }

    [Fact]
    public void A_gpx_track_gives_its_way_heights_heart_rate_and_steps()
    {
        const string inside = "<ele>120.5</ele><extensions><hr>142</hr><cad>82</cad></extensions>";

        var reading = Read(GpxText.Track(GpxText.Points(0, 30, inside)));

        Assert.Equal(30, reading.Stream.Samples.Count);
        var last = reading.Stream.Samples[^1];
        Assert.Equal(87, last.Seconds);
        Assert.Equal(reading.Activity!.Distance!.Value.Meters, last.CoveredMeters, 6);
        Assert.Equal(120.5, last.ElevationMeters, 0.01);
        Assert.Equal(142, last.HeartRate);
        Assert.Equal(164, last.StepsPerMinute, 0.01);
    }

    [Fact]
    public void Heights_that_are_all_zero_are_no_heights() =>
        Assert.All(Read(GpxText.Track(GpxText.Points(0, 30, "<ele>0</ele>"))).Stream.Samples, sample => Assert.True(float.IsNaN(sample.ElevationMeters)));

    [Fact]
    public void A_gap_between_segments_is_a_pause() =>
        Assert.Equal(90, Assert.Single(Read(GpxText.File($"<trk><type>running</type><trkseg>{GpxText.Points(0, 10)}</trkseg><trkseg>{GpxText.Points(30, 10)}</trkseg></trk>"))
            .Stream.Samples, sample => sample.AfterPause).Seconds);

    [Fact]
    public void A_track_that_became_no_activity_leaves_nothing_behind_in_the_next()
    {
        var text = GpxText.File($"<trk><trkseg>{GpxText.Point(90)}</trkseg></trk><trk><type>running</type><trkseg>{GpxText.Points(0, 12)}</trkseg></trk>");

        Assert.Equal(12, Read(text).Stream.Samples.Count);
    }

    [Fact]
    public void Points_whose_time_goes_back_or_that_have_none_are_left_out()
    {
        var text = GpxText.Track($"{GpxText.Points(0, 10)}{GpxText.Points(3, 4)}<trkpt lat=\"50\" lon=\"8\"/>{GpxText.Points(10, 10)}");

        var samples = Read(text).Stream.Samples;

        Assert.Equal(20, samples.Count);
        Assert.All(samples.Zip(samples.Skip(1)), pair => Assert.True(pair.First.Seconds < pair.Second.Seconds));
    }

    [Theory]
    [InlineData(43_200, 20)]
    [InlineData(43_201, 15)]
    public void After_more_than_half_a_day_the_longest_part_is_the_run(int silence, int samples)
    {
        var later = string.Concat(Enumerable.Range(0, 5).Select(i => GpxText.Point(i + 15).Replace(GpxText.Time((i + 15) * 3), GpxText.Time(42 + silence + i), StringComparison.Ordinal)));

        var reading = Read(GpxText.Track(GpxText.Points(0, 15) + later));

        Assert.Equal(samples, reading.Stream.Samples.Count);
        Assert.Equal(samples == 15, reading.Findings.Any(finding => finding.Code == "stream-clock-leapt"));
    }

    [Fact]
    public void One_point_of_another_year_costs_no_more_than_itself()
    {
        var future = GpxText.Point(10).Replace("2026-", "2062-", StringComparison.Ordinal);
        var past = GpxText.Point(0).Replace("2026-", "1989-", StringComparison.Ordinal);

        Assert.Equal(20, Read(GpxText.Track(GpxText.Points(0, 10) + future + GpxText.Points(10, 10))).Stream.Samples.Count);
        var begun = Read(GpxText.Track(past + GpxText.Points(0, 20))).Stream;
        Assert.Equal(20, begun.Samples.Count);
        Assert.Equal(0, begun.Samples[0].Seconds);
        Assert.Equal(57, begun.Elapsed.TotalSeconds);
    }

    [Fact]
    public void One_record_alone_is_a_stream_of_one()
    {
        var reading = Read(FitExamples.Bytes(FitLayout.Default, FitExamples.Run(0)));

        Assert.Single(reading.Stream.Samples);
        Assert.Equal(TimeSpan.Zero, reading.Stream.Elapsed);
    }

    [Fact]
    public void A_jump_of_the_receiver_adds_no_way()
    {
        var sound = Read(GpxText.Track(GpxText.Points(0, 20))).Stream.Samples[^1].CoveredMeters;
        var jumped = GpxText.Track($"{GpxText.Points(0, 10)}{GpxText.Point(9, seconds: 3.01).Replace("lon=\"8\"", "lon=\"9\"", StringComparison.Ordinal)}{GpxText.Points(10, 10)}");

        Assert.InRange(Read(jumped).Stream.Samples[^1].CoveredMeters, sound - 25, sound + 1);
    }

    [Theory]
    [InlineData("NaN", "8")]
    [InlineData("50", "NaN")]
    [InlineData("50", "1e308")]
    [InlineData("", "")]
    public void A_position_that_is_no_number_adds_no_way(string latitude, string longitude)
    {
        var odd = $"<trkpt lat=\"{latitude}\" lon=\"{longitude}\"><time>{GpxText.Time(29)}</time></trkpt>";

        var samples = Read(GpxText.Track($"{GpxText.Points(0, 9)}{odd}{GpxText.Points(10, 9)}")).Stream.Samples;

        Assert.Equal(18.0 * GpxText.Step * 111_229, samples[^1].CoveredMeters, 1.0);
        Assert.All(samples, sample => Assert.False(double.IsInfinity(sample.CoveredMeters)));
    }

    [Fact]
    public void A_recording_without_way_or_speed_has_none_and_not_zero()
    {
        var heartOnly = string.Concat(Enumerable.Range(0, 20).Select(i => $"<trkpt><time>{GpxText.Time(i)}</time><extensions><hr>140</hr></extensions></trkpt>"));

        var samples = Read(GpxText.Track(heartOnly)).Stream.Samples;

        Assert.Equal(20, samples.Count);
        Assert.All(samples, sample => Assert.True(double.IsNaN(sample.CoveredMeters) && sample.HeartRate == 140));
    }

    [Fact]
    public void A_file_that_is_no_recording_says_so()
    {
        var reading = Read("this is no run");

        Assert.Null(reading.Activity);
        Assert.Equal("unrecognised", Assert.Single(reading.Findings).Code);
    }

    private static StreamReading Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    private static StreamReading Read(byte[] bytes) => RunFile.ReadStream(new MemoryStream(bytes), 0);
}
