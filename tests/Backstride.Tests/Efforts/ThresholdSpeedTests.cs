using Backstride.Efforts;
using Backstride.Runs;

namespace Backstride.Tests.Efforts;

public sealed class ThresholdSpeedTests
{
    private const double Held = 4;

    [Fact]
    public void Efforts_on_a_line_give_its_slope_and_next_to_no_error()
    {
        var found = Assert.IsType<ThresholdSpeed.Estimate>(Of(Hard(180, 20), Easy(10), Easy(5)));

        Assert.Equal(Held, found.Speed.MetersPerSecond, 3);
        Assert.Equal(180, found.Reserve.Meters, 0);
        Assert.InRange(found.StandardError.MetersPerSecond, 0, 0.001);
        Assert.Equal([180, 300, 600, 1200, 1800], found.Efforts.Select(effort => effort.Time.TotalSeconds));
        Assert.All(found.Efforts, effort => Assert.Equal(Make.DaysAgo(20), effort.Day));
    }

    [Fact]
    public void The_error_is_the_standard_error_of_the_slope()
    {
        // Worked out apart from this program: mean time 816 s, mean way 3444 m, sum of squares of the times about it 1,833,120.
        var efforts = new[] { (180, 910), (300, 1370), (600, 2580), (1200, 4990), (1800, 7370) };
        var run = Run(efforts);

        var found = Assert.IsType<ThresholdSpeed.Estimate>(Of((run, 20), Easy(10), Easy(5)));

        Assert.Equal(3.9961, found.Speed.MetersPerSecond, 4);
        Assert.Equal(0.00822, found.StandardError.MetersPerSecond, 5);
    }

    [Fact]
    public void The_best_of_several_runs_counts_for_each_duration()
    {
        var shortOnes = Run([(180, 1000), (300, 1390), (600, 2500), (1200, 4000), (1800, 5500)]);
        var longOnes = Run([(180, 700), (300, 1100), (600, 2580), (1200, 4980), (1800, 7380)]);

        var found = Of((shortOnes, 30), (longOnes, 20), Easy(5));

        Assert.Equal([1000, 1390, 2580, 4980, 7380], found.Efforts.Select(effort => effort.Distance.Meters));
        Assert.Equal([30, 30, 20, 20, 20], found.Efforts.Select(effort => Make.Today.DayNumber - effort.Day.DayNumber));
    }

    [Fact]
    public void Three_recorded_runs_are_enough_and_two_are_not()
    {
        Assert.IsType<ThresholdSpeed.Estimate>(Of(Hard(180, 20), Easy(10), Easy(5)));
        Assert.Equal(ThresholdGap.Runs, Gap(Of(Hard(180, 20), Easy(10))));
    }

    [Fact]
    public void The_window_begins_84_days_before_and_leaves_the_day_itself_out()
    {
        Assert.IsType<ThresholdSpeed.Estimate>(Of(Hard(180, 84), Easy(10), Easy(5)));
        Assert.Equal(ThresholdGap.Runs, Gap(Of(Hard(180, 85), Easy(10), Easy(5))));
        Assert.Equal(ThresholdGap.Runs, Gap(Of(Hard(180, 0), Easy(10), Easy(5))));
    }

    [Fact]
    public void Twenty_minutes_at_a_stretch_are_needed()
    {
        var twenty = Run(On(180)[..4]);
        var less = Run(On(180)[..3]);
        var shorter = Run(At(2.6)[..3]);

        Assert.IsType<ThresholdSpeed.Estimate>(Of((twenty, 20), (shorter, 10), (shorter, 5)));
        Assert.Equal(ThresholdGap.LongEfforts, Gap(Of((less, 20), (shorter, 10), (shorter, 5))));
    }

    [Theory]
    [InlineData(50, true)]
    [InlineData(49, false)]
    [InlineData(0, false)]
    [InlineData(600, true)]
    [InlineData(601, false)]
    public void A_reserve_from_50_to_600_metres_is_believed(int reserve, bool believed) =>
        Assert.Equal(believed, Of(Hard(reserve, 20), Easy(10), Easy(5)) is ThresholdSpeed.Estimate);

    [Fact]
    public void Efforts_that_all_went_at_one_speed_say_that_a_hard_one_is_missing() =>
        Assert.Equal(ThresholdGap.HardEfforts, Gap(Of(Easy(20), Easy(10), Easy(5))));

    [Fact]
    public void Efforts_far_from_one_line_give_no_threshold()
    {
        var ragged = Run([(180, 900), (300, 1900), (600, 2100), (1200, 5900), (1800, 6100)]);

        Assert.Equal(ThresholdGap.Scatter, Gap(Of((ragged, 20), Easy(10), Easy(5))));
    }

    [Theory]
    [InlineData(30, true)]
    [InlineData(31, false)]
    public void A_speed_that_more_than_three_tenths_of_all_running_exceeds_is_no_threshold(int percent, bool believed)
    {
        // Bins of 0.25 m/s: 2.5 to 2.75 is easy, 4.5 to 4.75 is above the 4 m/s that the efforts say.
        var mixed = Run(On(180)) is var run ? run with { Digest = run.Digest! with { SpeedBinSeconds = Bins((10, 100 - percent), (18, percent)) } } : null!;

        Assert.Equal(believed, Of((mixed, 20), (mixed, 10), (mixed, 5)) is ThresholdSpeed.Estimate);
    }

    [Theory]
    [InlineData(Sport.Run, true)]
    [InlineData(Sport.Trail, true)]
    [InlineData(Sport.Track, true)]
    [InlineData(Sport.Treadmill, false)]
    [InlineData(Sport.Virtual, false)]
    public void Only_what_was_measured_on_the_ground_counts(Sport sport, bool counts) =>
        Assert.Equal(counts, Of((Run(On(180)) with { Sport = sport }, 20), Easy(10), Easy(5)) is ThresholdSpeed.Estimate);

    [Fact]
    public void A_ride_that_was_called_nothing_else_is_no_run() =>
        Assert.Equal(ThresholdGap.Runs, Gap(Of((Run(On(180)) with { Sport = Sport.Ride }, 20), Easy(10), Easy(5))));

    [Theory]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public void A_run_that_goes_down_more_than_ten_metres_a_kilometre_over_all_does_not_count(int drop, bool counts)
    {
        var run = Run(On(180)) with { Distance = Distance.FromKilometres(10), Ascent = Distance.FromMeters(20), Descent = Distance.FromMeters(20 + drop) };

        Assert.Equal(counts, Of((run, 20), Easy(10), Easy(5)) is ThresholdSpeed.Estimate);
    }

    [Fact]
    public void A_run_with_an_effort_faster_than_anybody_runs_is_left_out_whole()
    {
        var atBound = Run([(180, 1350), (300, 1950), (600, 3450), (1200, 6450), (1800, 9450)]);
        var beyond = Run([(180, 1351), (300, 1950), (600, 3450), (1200, 6450), (1800, 9450)]);

        Assert.IsType<ThresholdSpeed.Estimate>(Of((atBound, 20), Easy(10), Easy(5)));
        Assert.Equal(ThresholdGap.Runs, Gap(Of((beyond, 20), Easy(10), Easy(5))));
    }

    [Fact]
    public void A_run_in_doubt_does_not_count() =>
        Assert.Equal(ThresholdGap.Runs, Gap(ThresholdSpeed.On(Make.Today, Make.Runner()
            .Ran(Run(On(180)), 20, Doubt.Speed).Ran(Easy(10).Run, 10).Ran(Easy(5).Run, 5).State)));

    [Fact]
    public void Nobody_without_runs_has_a_threshold() =>
        Assert.Equal(ThresholdGap.Runs, Gap(ThresholdSpeed.On(Make.Today, Make.Runner().State)));

    [Fact]
    public void One_standard_error_either_way_is_given()
    {
        var found = Assert.IsType<ThresholdSpeed.Estimate>(Of((Run([(180, 910), (300, 1370), (600, 2580), (1200, 4990), (1800, 7370)]), 20), Easy(10), Easy(5)));

        Assert.Equal(found.Speed.MetersPerSecond, (found.Slower.MetersPerSecond + found.Faster.MetersPerSecond) / 2, 6);
        Assert.Equal(2 * found.StandardError.MetersPerSecond, found.Faster.MetersPerSecond - found.Slower.MetersPerSecond, 6);
    }

    private static ThresholdSpeed Of(params ReadOnlySpan<(Activity Run, int DaysAgo)> runs)
    {
        var runner = Make.Runner();
        foreach (var (run, daysAgo) in runs)
            runner = runner.Ran(run, daysAgo);
        return ThresholdSpeed.On(Make.Today, runner.State);
    }

    private static ThresholdGap Gap(ThresholdSpeed answer) => Assert.IsType<ThresholdSpeed.Unknown>(answer).Missing;

    private static (Activity Run, int DaysAgo) Hard(int reserve, int daysAgo) => (Run(On(reserve)), daysAgo);

    private static (Activity Run, int DaysAgo) Easy(int daysAgo) => (Run(At(2.6)), daysAgo);

    // On the line of 4 m/s with a reserve.
    private static (int, int)[] On(int reserve) => [.. Durations.Select(seconds => (seconds, (int)(Held * seconds) + reserve))];

    private static (int, int)[] At(double speed) => [.. Durations.Select(seconds => (seconds, (int)(speed * seconds)))];

    private static readonly int[] Durations = [180, 300, 600, 1200, 1800];

    private static Activity Run((int Seconds, int Meters)[] efforts) => new()
    {
        Sport = Sport.Run,
        Start = default,
        OffsetSource = OffsetSource.Device,
        Distance = Distance.FromKilometres(10),
        Timer = TimeSpan.FromMinutes(60),
        Elapsed = TimeSpan.FromMinutes(60),
        Digest = new StreamDigest
        {
            SpeedBinSeconds = Bins((10, 3400), (18, 200)),
            BestEffortMeters = [50, 100, 200, .. efforts.Select(effort => effort.Meters)],
        },
    };

    private static int[] Bins(params ReadOnlySpan<(int Bin, int Seconds)> filled)
    {
        var bins = new int[20];
        foreach (var (bin, seconds) in filled)
            bins[bin] = seconds;
        return bins;
    }
}
