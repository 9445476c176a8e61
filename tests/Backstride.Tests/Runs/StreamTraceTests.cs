using Backstride.Runs;
using Backstride.Tests.Efforts;

namespace Backstride.Tests.Runs;

public sealed class StreamTraceTests
{
    [Fact]
    public void A_day_of_seconds_becomes_two_points_a_column_with_its_extremes_kept()
    {
        var samples = Seconds(Enumerable.Range(0, 86_400));
        var hearts = samples.Select((_, i) => i == 40_000 ? 220.0 : i == 70_001 ? 31.0 : 140 + Math.Sin(i / 300.0)).ToList();

        var piece = Assert.Single(StreamTrace.Of(samples, hearts, 340));

        Assert.InRange(piece.Count, 340, 2 * 340 + 4);
        Assert.Contains(new TracePoint(40_000, 220), piece);
        Assert.Contains(new TracePoint(70_001, 31), piece);
        Assert.Equal((0.0, 86_399.0), (piece[0].Seconds, piece[^1].Seconds));
        Assert.All(piece.Zip(piece.Skip(1)), pair => Assert.True(pair.First.Seconds < pair.Second.Seconds));
    }

    [Theory]
    [InlineData(30, 1)]
    [InlineData(31, 2)]
    public void What_is_missing_for_more_than_thirty_seconds_opens_a_gap(int silence, int pieces)
    {
        var samples = Seconds([0, 1, 2, 2 + silence, 3 + silence]);

        Assert.Equal(pieces, StreamTrace.Of(samples, [1, 2, 3, 4, 5], 100).Count);
    }

    [Fact]
    public void Missing_values_are_gaps_and_not_zeros()
    {
        var samples = Seconds(Enumerable.Range(0, 200));
        var values = samples.Select(sample => sample.Seconds is > 50 and < 120 ? double.NaN : 150).ToList();

        var pieces = StreamTrace.Of(samples, values, 100);

        Assert.Equal([(0.0, 50.0), (120.0, 199.0)], pieces.Select(piece => (piece[0].Seconds, piece[^1].Seconds)));
        Assert.All(pieces.SelectMany(piece => piece), point => Assert.Equal(150, point.Value));
    }

    [Fact]
    public void Nothing_and_one_point_are_no_trouble()
    {
        Assert.Empty(StreamTrace.Of([], [], 10));
        Assert.Empty(StreamTrace.Of(Seconds([0, 1]), [double.NaN, double.PositiveInfinity], 10));
        Assert.Equal([new TracePoint(0, 7)], Assert.Single(StreamTrace.Of(Seconds([0]), [7], 10)));
    }

    [Fact]
    public void A_wrong_number_of_values_or_columns_is_the_callers_fault()
    {
        Assert.Throws<ArgumentException>(() => StreamTrace.Of(Seconds([0]), [], 10));
        Assert.Throws<ArgumentOutOfRangeException>(() => StreamTrace.Of([], [], 0));
    }

    [Fact]
    public void A_speed_that_was_not_told_is_the_mean_of_ten_seconds()
    {
        var speeds = StreamSpeeds.Of(Streams.BySecond([.. Enumerable.Repeat(3.0, 60), .. Enumerable.Repeat(4.0, 60)]));

        Assert.True(double.IsNaN(speeds[0]));
        Assert.Equal(3, speeds[60], 6);
        Assert.Equal(3.5, speeds[65], 6);
        Assert.Equal(4, speeds[70], 6);
    }

    [Fact]
    public void A_told_speed_counts_and_one_beyond_all_runners_does_not()
    {
        var run = new RunStream([.. new[] { 3f, 12.5f, 12.6f, float.NaN }.Select((speed, i) => new StreamSample { Seconds = i, MetersPerSecond = speed })]);

        Assert.Equal([3, 12.5, double.NaN, double.NaN], StreamSpeeds.Of(run));
    }

    [Fact]
    public void A_pause_is_no_part_of_a_mean()
    {
        var run = new RunStream([.. Enumerable.Range(0, 20).Select(i => new StreamSample { Seconds = i < 10 ? i : i + 50, CoveredMeters = i * 3, AfterPause = i == 10 })]);

        Assert.Equal(3, StreamSpeeds.Of(run)[11], 6);
    }

    [Fact]
    public void Splits_are_cut_where_the_way_passes_each_kilometre()
    {
        var samples = Enumerable.Range(0, 626).Select(i => new StreamSample { Seconds = i, CoveredMeters = i * 4, HeartRate = (byte)(i < 250 ? 140 : 150), StepsPerMinute = 170, ElevationMeters = i / 10f });

        var splits = Splits.Of(new RunStream([.. samples]));

        Assert.Equal([1000, 2000, 2500], splits.Select(split => split.To.Meters));
        Assert.Equal([250, 250, 125], splits.Select(split => split.Time.TotalSeconds));
        Assert.Equal([140, 150, 150], splits.Select(split => split.Heart!.Value.BeatsPerMinute));
        Assert.Equal(25, splits[1].RiseMeters!.Value, 0.001);
        Assert.Equal(170, splits[2].Steps!.Value.StepsPerMinute, 6);
    }

    [Theory]
    [InlineData(60_000, 60, 1000)]
    [InlineData(60_100, 13, 5000)]
    [InlineData(8_000_000, 60, 134_000)]
    public void A_long_run_is_cut_into_longer_parts(int meters, int parts, int length)
    {
        var splits = Splits.Of(Streams.Of((0, 0), (100_000, meters)));

        Assert.Equal(parts, splits.Count);
        Assert.Equal(length, splits[0].Length.Meters);
        Assert.Equal(meters, splits.Sum(split => split.Length.Meters), 3);
    }

    [Fact]
    public void A_run_without_a_way_has_no_splits()
    {
        Assert.Empty(Splits.Of(RunStream.Empty));
        Assert.Empty(Splits.Of(new RunStream([new StreamSample { HeartRate = 140 }])));
    }

    private static List<StreamSample> Seconds(IEnumerable<int> seconds) => [.. seconds.Select(second => new StreamSample { Seconds = second })];
}
