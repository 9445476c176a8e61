using Backstride.Efforts;
using Backstride.Runs;

namespace Backstride.Tests.Efforts;

public sealed class FastRunningTests
{
    [Fact]
    public void The_threshold_cuts_its_bin_in_two()
    {
        // 100 s between 4 and 4.25 m/s: from 4.125 on it is half of them, at 4.1875 m/s in the middle.
        var run = Run(Bins((16, 100)));

        Assert.Equal(50 * 4.1875, Fast(run, 4.125), 6);
        Assert.Equal(100 * 4.125, Fast(run, 4), 6);
        Assert.Equal(0, Fast(run, 4.25), 6);
    }

    [Fact]
    public void Bins_above_the_threshold_count_whole_and_those_below_not_at_all() =>
        Assert.Equal(60 * 5.125 + 10 * 6.125, Fast(Run(Bins((8, 3000), (20, 60), (24, 10))), 4), 6);

    [Fact]
    public void The_open_last_bin_counts_with_its_lower_bound() =>
        Assert.Equal(10 * 9.75, Fast(Run(Bins((39, 10))), 4), 6);

    [Fact]
    public void It_is_never_farther_than_the_run() =>
        Assert.Equal(100, Fast(Run(Bins((20, 60))) with { Distance = Distance.FromMeters(100) }, 4), 6);

    [Fact]
    public void Without_speeds_it_is_not_known_and_not_zero()
    {
        Assert.Null(FastRunning.Above(Speed.FromMetersPerSecond(4), Run([])));
        Assert.Null(FastRunning.Above(Speed.FromMetersPerSecond(4), Run([]) with { Digest = null }));
        Assert.Equal(Distance.Zero, FastRunning.Above(Speed.FromMetersPerSecond(4), Run(Bins((8, 10)))));
    }

    [Fact]
    public void The_error_of_the_threshold_gives_a_least_and_a_most()
    {
        var threshold = new ThresholdSpeed.Estimate(Speed.FromMetersPerSecond(4), Speed.FromMetersPerSecond(0.125), Distance.FromMeters(180)) { Runs = 3, Efforts = [] };

        var share = FastRunning.Above(threshold, Run(Bins((15, 100), (16, 100))))!;

        Assert.Equal(412.5, share.Distance.Meters, 6);
        Assert.Equal(50 * 4.1875, share.Least.Meters, 6);
        Assert.Equal(412.5 + 50 * 3.9375, share.Most.Meters, 6);
    }

    [Fact]
    public void A_higher_threshold_never_finds_more()
    {
        var run = Run(Bins((6, 100), (11, 700), (16, 300), (18, 20)));
        var fast = Enumerable.Range(0, 200).Select(step => Fast(run, step * 0.05)).ToList();

        Assert.All(fast.Zip(fast.Skip(1)), pair => Assert.True(pair.First >= pair.Second));
        Assert.True(fast[0] > fast[90]);
    }

    private static double Fast(Activity run, double threshold) => FastRunning.Above(Speed.FromMetersPerSecond(threshold), run)!.Value.Meters;

    private static int[] Bins(params ReadOnlySpan<(int Bin, int Seconds)> filled)
    {
        var bins = new int[StreamDigest.MaxSpeedBins];
        foreach (var (bin, seconds) in filled)
            bins[bin] = seconds;
        return bins;
    }

    private static Activity Run(int[] bins) => new()
    {
        Sport = Sport.Run,
        Start = default,
        OffsetSource = OffsetSource.Device,
        Timer = TimeSpan.FromMinutes(60),
        Elapsed = TimeSpan.FromMinutes(60),
        Digest = new StreamDigest { SpeedBinSeconds = bins },
    };
}
