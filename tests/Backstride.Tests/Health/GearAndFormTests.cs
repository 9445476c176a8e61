using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Journal;
using Backstride.Runs;

namespace Backstride.Tests.Health;

public sealed class GearAndFormTests
{
    private static Verdict Judge(Rule rule, Runner runner) => rule.Judge(runner.State, Make.Today);

    private static bool Advises(Rule rule, Runner runner)
    {
        var verdict = Judge(rule, runner);
        Assert.Equal(Limits.None, verdict.Limits);
        Assert.Equal(verdict is Verdict.Allow, verdict.Reason is AdviceRule.Nothing);
        return verdict is Verdict.Limit;
    }

    private static Activity Running(double kilometres, string? shoes = null, double minutesPerKilometre = 6) => new()
    {
        Sport = Sport.Run,
        Start = default,
        OffsetSource = OffsetSource.Device,
        Distance = Distance.FromKilometres(kilometres),
        Timer = TimeSpan.FromMinutes(kilometres * minutesPerKilometre),
        Elapsed = TimeSpan.FromMinutes(kilometres * minutesPerKilometre),
        Gear = shoes,
    };

    private static Runner In(Runner runner, string shoes, double kilometres, int daysAgo) => runner.Ran(Running(kilometres, shoes), daysAgo);

    private static Runner Noted(string name, int daysAgo, double before = 0, bool plated = false, DateOnly? retired = null) => Make.Runner()
        .Recorded(daysAgo, new Gear { What = "shoes", Name = name, Distance = Distance.FromKilometres(before), Plated = plated ? true : null, Retired = retired });

    [Theory]
    [InlineData(489.9, false)]
    [InlineData(490.0, true)]
    public void Five_hundred_kilometres_are_a_reason_to_look_at_shoes(double before, bool advises) =>
        Assert.Equal(advises, Advises(new ShoeAge(), In(Noted("Blue", 30, before), " blue ", 10, 5)));

    [Theory]
    [InlineData(789.9, false)]
    [InlineData(790.0, true)]
    public void Eight_hundred_are_a_reason_to_change(double before, bool old) =>
        Assert.Equal(old, Assert.IsType<ShoeAge.Worn>(Judge(new ShoeAge(), In(Noted("Blue", 30, before), "Blue", 10, 5)).Reason).IsOld);

    [Fact]
    public void Only_the_pair_run_in_last_and_still_in_use_counts()
    {
        Assert.False(Advises(new ShoeAge(), In(In(Noted("Blue", 30, 600), "Blue", 10, 6), "Red", 10, 3)));
        Assert.False(Advises(new ShoeAge(), In(Noted("Blue", 30, 600, retired: Make.DaysAgo(1)), "Blue", 10, 6)));
        Assert.False(Advises(new ShoeAge(), Noted("Blue", 30, 600)));
    }

    [Theory]
    [InlineData(8, 0, true)]
    [InlineData(7, 0, false)]
    [InlineData(8, 1, false)]
    public void Eight_runs_in_one_pair_and_none_in_another_ask_for_a_second(int runs, int others, bool advises)
    {
        var runner = Enumerable.Range(1, runs).Aggregate(Make.Runner(), (told, i) => In(told, "Blue", 5, i * 3));
        Assert.Equal(advises, Advises(new ShoeRotation(), Enumerable.Range(1, others).Aggregate(runner, (told, i) => In(told, "Red", 5, 26 + i))));
    }

    [Theory]
    [InlineData(2.0, 27, false)]
    [InlineData(2.1, 27, true)]
    [InlineData(2.1, 28, false)]
    public void New_shoes_have_a_fifth_of_the_week_for_four_weeks(double kilometres, int first, bool advises)
    {
        var old = In(In(In(Make.Runner(), "Old", 10, 60), "Old", 10 - kilometres, 3), "New", kilometres, 2);
        Assert.Equal(advises, Advises(new NewShoes(), In(old, "New", 1, first)));
        Assert.Equal(advises, Advises(new PlatedShoes(), In(In(Noted("Fast", first, plated: true), "Old", 10 - kilometres, 3), "Fast", kilometres, 2)));
    }

    [Fact]
    public void Shoes_that_had_gone_before_or_are_the_only_ones_are_not_new()
    {
        Assert.False(Advises(new NewShoes(), In(Make.Runner(), "Only", 10, 2)));
        Assert.False(Advises(new NewShoes(), In(In(Noted("Used", 5, 200), "Old", 10, 60), "Used", 10, 2)));
        Assert.False(Advises(new PlatedShoes(), In(In(Make.Runner(), "Old", 8, 3), "Fast", 5, 2)));
    }

    [Theory]
    [InlineData("gait-analysis", 730, true)]
    [InlineData("bike-fit", 730, true)]
    [InlineData("gait-analysis", 729, false)]
    [InlineData("massage gun", 900, false)]
    public void A_check_of_two_years_ago_comes_again(string what, int daysAgo, bool advises) =>
        Assert.Equal(advises, Advises(new CheckDue(), Make.Runner().Recorded(daysAgo, new Gear { What = what })));

    [Theory]
    [InlineData(27, true)]
    [InlineData(28, false)]
    public void Orthotics_get_a_word_when_they_are_noted(int daysAgo, bool advises) =>
        Assert.Equal(advises, Advises(new Orthotics(), Make.Runner().Recorded(daysAgo, new Gear { What = "orthotics", Prescribed = true })));

    private static Runner Stepping(double rate, int runs, double minutesPerKilometre = 5.9) => Enumerable.Range(1, runs)
        .Aggregate(Make.Runner(), (runner, i) => runner.Ran(Running(8, null, minutesPerKilometre) with { AverageCadence = new Cadence(rate) }, i * 3));

    [Theory]
    [InlineData(159.9, 3, 5.9, true)]
    [InlineData(160.0, 3, 5.9, false)]
    [InlineData(150.0, 2, 5.9, false)]
    [InlineData(150.0, 3, 6.0, false)]
    public void Few_steps_at_a_brisk_speed_are_an_experiment(double rate, int runs, double pace, bool advises) =>
        Assert.Equal(advises, Advises(new Overstride(), Stepping(rate, runs, pace)));

    private static Runner Checked(string metric, double degrees, int daysAgo = 10) =>
        Make.Runner().RanKm(8, 10).RanKm(8, 3).Recorded(daysAgo, new FormCheck { Metrics = new Dictionary<string, double> { [metric] = degrees } });

    [Fact]
    public void Angles_of_a_form_check_count_for_half_a_year_and_outside_of_their_lines()
    {
        Assert.True(Advises(new Overstride(), Checked("shankDegrees", 8.1)));
        Assert.False(Advises(new Overstride(), Checked("shankDegrees", 8)));
        Assert.True(Advises(new TrunkLean(), Checked("trunkLeanDegrees", -0.1)));
        Assert.False(Advises(new TrunkLean(), Checked("trunkLeanDegrees", 0)));
        Assert.False(Advises(new TrunkLean(), Checked("trunkLeanDegrees", 15)));
        Assert.True(Advises(new TrunkLean(), Checked("trunkLeanDegrees", 15.1)));
        Assert.True(Advises(new PelvicDrop(), Checked("pelvicDropDegrees", 7.1)));
        Assert.False(Advises(new PelvicDrop(), Checked("pelvicDropDegrees", 7)));
        Assert.True(Advises(new PelvicDrop(), Checked("pelvicDropDegrees", 9, 179)));
        Assert.False(Advises(new PelvicDrop(), Checked("pelvicDropDegrees", 9, 180)));
    }

    [Fact]
    public void After_a_red_run_nothing_is_tried_out_for_a_week()
    {
        var red = Stepping(150, 5).Is(new Profile { UsualPain = new PainScore(1) });
        Assert.False(Advises(new Overstride(), red.RanKm(5, 7).Felt(6, 1)));
        Assert.True(Advises(new Overstride(), red.RanKm(5, 8).Felt(6, 1)));
    }

    private static Runner Balanced(params double[] left) => left.Select((share, i) => (Share: share, Ago: (i + 1) * 3)).Aggregate(Make.Runner(), (runner, run) =>
        runner.Ran(Running(8) with { Dynamics = new RunningDynamics(null, null, run.Share, null, null) }, run.Ago));

    [Fact]
    public void A_balance_two_points_off_and_beyond_its_own_spread_is_an_experiment()
    {
        Assert.True(Advises(new GroundBalance(), Balanced(52, 52, 52, 52, 52)));
        Assert.True(Advises(new GroundBalance(), Balanced(48, 48, 48, 48, 48)));
        Assert.False(Advises(new GroundBalance(), Balanced(51.9, 51.9, 51.9, 51.9, 51.9)));
        Assert.False(Advises(new GroundBalance(), Balanced(52, 52, 52, 52)));
        Assert.False(Advises(new GroundBalance(), Balanced(52, 58, 46, 52, 47)));
    }

    [Fact]
    public void A_cue_that_helped_comes_back_on_a_like_day()
    {
        Runner Helped(Runner runner, string cue, double minutes, int daysAgo) => runner.RanKm(minutes / 6, daysAgo, minutes).FeltAs(new RunFeedback { Cue = cue });
        var runner = Helped(Helped(Helped(Make.Runner(), "tall", 90, 21), "tall", 90, 14), "soft steps", 30, 10);
        runner = Helped(runner, "late-check", 90, 7).RanKm(5, 4);
        Assert.Equal(new CueThatHelped.Again("tall", 2, true), Judge(new CueThatHelped(), runner).Reason);
        Assert.Equal(new CueThatHelped.Again("soft steps", 1, false), new CueThatHelped().Judge(runner.State, Make.Today.AddDays(1)).Reason);
        Assert.False(Advises(new CueThatHelped(), Helped(Make.Runner(), "tall", 90, 181)));
    }

    [Fact]
    public void Age_card() => Approve.Card(new ShoeAge(), ("610 km", In(Noted("Blue", 30, 600), "Blue", 10, 5)), ("nothing known", Make.Runner()));

    [Fact]
    public void Rotation_card() => Approve.Card(new ShoeRotation(), ("eight runs in one pair", Enumerable.Range(1, 8).Aggregate(Make.Runner(), (told, i) => In(told, "Blue", 5, i * 3))), ("nothing known", Make.Runner()));

    [Fact]
    public void New_card() => Approve.Card(new NewShoes(), ("all of the week in a new pair", In(In(Make.Runner(), "Old", 10, 60), "New", 10, 2)), ("nothing known", Make.Runner()));

    [Fact]
    public void Plated_card() => Approve.Card(new PlatedShoes(), ("half of the week in a plated pair", In(In(Noted("Fast", 5, plated: true), "Old", 5, 3), "Fast", 5, 2)), ("nothing known", Make.Runner()));

    [Fact]
    public void Check_card() => Approve.Card(new CheckDue(), ("a gait analysis three years ago", Make.Runner().Recorded(1000, new Gear { What = "gait-analysis" })), ("never one", Make.Runner()));

    [Fact]
    public void Orthotics_card() => Approve.Card(new Orthotics(), ("prescribed ones, noted last week", Make.Runner().Recorded(7, new Gear { What = "orthotics", Prescribed = true })), ("none", Make.Runner()));

    [Fact]
    public void Overstride_card() => Approve.Card(new Overstride(), ("152 steps a minute", Stepping(152, 4)), ("a shin 12 degrees ahead", Checked("shankDegrees", 12)), ("nothing known", Make.Runner()));

    [Fact]
    public void Lean_card() => Approve.Card(new TrunkLean(), ("20 degrees forward", Checked("trunkLeanDegrees", 20)), ("6 degrees", Checked("trunkLeanDegrees", 6)));

    [Fact]
    public void Pelvis_card() => Approve.Card(new PelvicDrop(), ("9 degrees", Checked("pelvicDropDegrees", 9)), ("5 degrees", Checked("pelvicDropDegrees", 5)));

    [Fact]
    public void Balance_card() => Approve.Card(new GroundBalance(), ("53 % left", Balanced(53, 53, 53, 52.5, 53)), ("nothing known", Make.Runner()));

    [Fact]
    public void Cues_card() => Approve.Card(new CueThatHelped(), ("a cue helped on last Sunday's long run", Make.Runner().RanKm(15, 7, 90).FeltAs(new RunFeedback { Cue = "tall" })), ("none", Make.Runner()));
}
