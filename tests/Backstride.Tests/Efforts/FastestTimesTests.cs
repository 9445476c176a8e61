using Backstride.Efforts;
using Backstride.Runs;
using FsCheck;
using FsCheck.Fluent;

namespace Backstride.Tests.Efforts;

public sealed class FastestTimesTests
{
    private const double Tolerance = 1e-6;

    [Fact]
    public void An_even_run_takes_as_long_for_every_kilometre()
    {
        var run = Streams.BySecond(Enumerable.Repeat(4.0, 3000));

        var efforts = FastestTimes.Of(run);

        Assert.Equal([400, 1000, 1609.344, 5000, 10_000], efforts.Select(effort => effort.Distance.Meters));
        Assert.All(efforts, effort => Assert.Equal(4, effort.Speed.MetersPerSecond, 6));
    }

    [Fact]
    public void A_distance_reached_exactly_is_an_effort_and_one_metre_more_is_none()
    {
        var run = Streams.Of((0, 0), (300, 1000));

        Assert.Equal(300, Assert.Single(FastestTimes.Of(run, [Distance.FromMeters(1000)])).Time.TotalSeconds, 6);
        Assert.Empty(FastestTimes.Of(run, [Distance.FromMeters(1001)]));
    }

    [Fact]
    public void The_fastest_piece_may_begin_and_end_between_samples()
    {
        // 100 m at 2 m/s, 300 m at 5 m/s, 100 m at 2 m/s: the fastest 400 m take the middle whole.
        var run = Streams.Of((0, 0), (50, 100), (110, 400), (160, 500));

        var effort = Assert.Single(FastestTimes.Of(run, [Distance.FromMeters(400)]));

        Assert.Equal(60 + 50, effort.Time.TotalSeconds, 6);
        var half = Assert.Single(FastestTimes.Of(run, [Distance.FromMeters(150)]));
        Assert.Equal(30, half.Time.TotalSeconds, 6);
        Assert.InRange(half.From.TotalSeconds, 50, 80);
    }

    [Fact]
    public void A_rest_before_or_after_a_piece_does_not_belong_to_it_and_one_inside_does()
    {
        var restBefore = Streams.Of((0, 0), (600, 0), (700, 400), (1300, 400));
        var restInside = Streams.Of((0, 0), (50, 200), (650, 200), (700, 400));

        Assert.Equal(100, FastestTimes.Of(restBefore)[0].Time.TotalSeconds, 6);
        Assert.Equal(600, FastestTimes.Of(restBefore)[0].From.TotalSeconds, 6);
        Assert.Equal(700, FastestTimes.Of(restInside)[0].Time.TotalSeconds, 6);
    }

    [Fact]
    public void A_silence_of_an_hour_belongs_to_the_run_and_a_longer_one_cuts_it()
    {
        var hour = FastestTimes.LongestSilence.TotalSeconds;

        Assert.Single(FastestTimes.Of(Streams.Of((0, 0), (100, 300), (100 + hour, 500))));
        Assert.Empty(FastestTimes.Of(Streams.Of((0, 0), (100, 300), (101 + hour, 500))));
    }

    [Fact]
    public void A_step_faster_than_anybody_runs_adds_time_and_no_way()
    {
        var atBound = Streams.BySecond([.. Enumerable.Repeat(3.0, 200), RunStream.FastestStep, .. Enumerable.Repeat(3.0, 200)]);
        var beyond = Streams.BySecond([.. Enumerable.Repeat(3.0, 200), 380, .. Enumerable.Repeat(3.0, 200)]);

        Assert.Equal(400, WayWithin(FastestTimes.Of(atBound)[0], 3) + RunStream.FastestStep - 3, 6);
        Assert.Equal(400 / 3.0, FastestTimes.Of(beyond)[0].Time.TotalSeconds, 6);
        Assert.Empty(FastestTimes.Of(beyond, [Distance.FromMeters(1201)]));

        static double WayWithin(BestEffort effort, double metersPerSecond) => effort.Time.TotalSeconds * metersPerSecond;
    }

    [Fact]
    public void A_run_without_samples_or_without_a_way_has_no_efforts()
    {
        Assert.Empty(FastestTimes.Of(RunStream.Empty));
        Assert.Empty(FastestTimes.Of(Streams.Of((0, 0))));
        Assert.Empty(FastestTimes.Of(new RunStream([.. Enumerable.Range(0, 500).Select(second => new StreamSample { Seconds = second, HeartRate = 140 })])));
    }

    [Fact]
    public void Nothing_shorter_than_a_metre_is_timed()
    {
        Assert.Single(FastestTimes.Of(Streams.Of((0, 0), (1, 5)), [FastestTimes.Shortest]));
        Assert.Throws<ArgumentOutOfRangeException>(() => FastestTimes.Of(RunStream.Empty, [Distance.FromMeters(0.99)]));
    }

    [Fact]
    public void No_piece_of_a_run_is_faster_than_its_best_effort() =>
        Prop.ForAll(Cases().ToArbitrary(), one =>
        {
            var effort = FastestTimes.Of(Streams.Of(one.Points), [Distance.FromMeters(one.Meters)]);
            var brute = BruteForce(one.Points, one.Meters);
            return effort.Count == 0 ? brute is null : brute is { } found && Math.Abs(effort[0].Time.TotalSeconds - found) <= Tolerance * Math.Max(1, found);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(20261122UL, 7UL));

    [Fact]
    public void A_longer_distance_never_takes_less_time_and_twice_as_far_is_never_faster_on_average() =>
        Prop.ForAll(Cases().ToArbitrary(), one =>
        {
            var efforts = FastestTimes.Of(Streams.Of(one.Points), [.. new[] { 1.0, 1.3, 2.0 }.Select(times => Distance.FromMeters(one.Meters * times))]);
            return efforts.Zip(efforts.Skip(1)).All(pair => pair.First.Time <= pair.Second.Time + TimeSpan.FromTicks(10))
                && (efforts.Count < 3 || efforts[2].Time.TotalSeconds >= 2 * efforts[0].Time.TotalSeconds - Tolerance * Math.Max(1, efforts[2].Time.TotalSeconds));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(20261122UL, 9UL));

    // The way at any moment and the moment of any way, tried at every sample as a beginning and as an end.
    private static double? BruteForce(IReadOnlyList<(double Seconds, double Meters)> points, double distance)
    {
        var best = double.PositiveInfinity;
        foreach (var (seconds, meters) in points)
        {
            if (Moment(points, meters + distance, latest: false) is { } end)
                best = Math.Min(best, end - seconds);
            if (Moment(points, meters - distance, latest: true) is { } start)
                best = Math.Min(best, seconds - start);
        }

        return double.IsFinite(best) ? best : null;
    }

    private static double? Moment(IReadOnlyList<(double Seconds, double Meters)> points, double goal, bool latest)
    {
        var moments = new List<double>();
        for (var i = 1; i < points.Count; i++)
        {
            var (from, to) = (points[i - 1], points[i]);
            if (goal < from.Meters || goal > to.Meters)
                continue;
            if (to.Meters == from.Meters)
                moments.AddRange([from.Seconds, to.Seconds]);
            else
                moments.Add(from.Seconds + (to.Seconds - from.Seconds) * (goal - from.Meters) / (to.Meters - from.Meters));
        }

        return moments.Count == 0 ? null : latest ? moments.Max() : moments.Min();
    }

    // Rests, short and long intervals, and distances between a metre and more than the whole.
    private static Gen<(IReadOnlyList<(double Seconds, double Meters)> Points, double Meters)> Cases() =>
        from steps in Gen.Zip(Gen.Choose(1, 90), Gen.Choose(0, 12)).NonEmptyListOf()
        from distance in Gen.Choose(1, 1500)
        select ((IReadOnlyList<(double Seconds, double Meters)>)Lay(steps), (double)distance);

    private static List<(double Seconds, double Meters)> Lay(IEnumerable<(int Seconds, int Speed)> steps)
    {
        var points = new List<(double Seconds, double Meters)> { (0, 0) };
        foreach (var (seconds, speed) in steps)
            points.Add((points[^1].Seconds + seconds, points[^1].Meters + seconds * Math.Max(0, speed - 4)));
        return points;
    }
}
