using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Journal;
using Backstride.Runs;

namespace Backstride.Tests.TrainingLoad;

public sealed class EvenWeekTests
{
    private static readonly EvenWeek Rule = new();
    private static readonly FromTheBelt Belt = new();
    private static readonly Underfoot Surface = new();

    /// <summary>A run a day, its minutes by how long ago, at an effort of 5.</summary>
    private static Runner Daily(int days, Func<int, double> minutes) => Enumerable.Range(1, days).Reverse().Aggregate(Make.Runner(), (runner, ago) =>
        minutes(ago) > 0 ? runner.RanKm(minutes(ago) / 6, ago, minutes(ago)).FeltAs(new RunFeedback { Effort = new PerceivedEffort(5) }) : runner.CheckedIn(1, ago));

    private static Verdict Judge(Rule rule, Runner runner) => rule.Judge(runner.State, Make.Today);

    /// <summary>Hard and easy in turn for weeks, then seven days of almost the same.</summary>
    private static Runner EvenAtLast(double each, int days = 40) => Daily(days, ago => ago <= 7 ? each : ago % 2 == 0 ? 60 : 0);

    [Fact]
    public void Days_alike_in_a_week_above_the_own_median_ask_for_an_easy_day()
    {
        Assert.Equal(Limits.None with { Intensity = Intensity.Easy }, Judge(Rule, EvenAtLast(50)).Limits);
        Assert.Equal(Limits.None, Judge(Rule, EvenAtLast(10)).Limits);
        Assert.Equal(Limits.None, Judge(Rule, Daily(40, ago => ago % 2 == 0 ? 60 : 0)).Limits);
    }

    [Theory]
    [InlineData(28, true)]
    [InlineData(27, false)]
    public void Twenty_eight_known_days_are_needed(int days, bool judged) =>
        Assert.Equal(judged, Judge(Rule, EvenAtLast(50, days)).Reason is MonotonyReason);

    [Fact]
    public void Walks_do_not_make_a_day_of_training()
    {
        var walked = Enumerable.Range(1, 7).Aggregate(Daily(40, ago => ago % 2 == 0 ? 60 : 0), (runner, ago) => runner.Did(Sport.Walk, 60, ago).FeltAs(new RunFeedback { Effort = new PerceivedEffort(5) }));
        Assert.Equal(Judge(Rule, Daily(40, ago => ago % 2 == 0 ? 60 : 0)).Reason, Judge(Rule, walked).Reason);
    }

    [Theory]
    [InlineData(2.0, 11, 10, false)]
    [InlineData(2.01, 10, 10, false)]
    [InlineData(2.01, 11, 10, true)]
    public void Exactly_two_and_exactly_the_median_are_fine(double monotony, double load, double usual, bool even) =>
        Assert.Equal(even, new MonotonyReason(monotony, load, usual).IsTooEven);

    [Theory]
    [InlineData(30, Intensity.Fast)]
    [InlineData(31, Intensity.Easy)]
    public void A_week_whose_mean_is_exactly_twice_its_deviation_is_not_too_even(double minutes, Intensity expected)
    {
        double[] last = [0, minutes, 30, 50, 50, 60, 60];
        Assert.Equal(expected, Judge(Rule, Daily(40, ago => ago <= 7 ? last[ago - 1] : ago % 2 == 0 ? 60 : 0)).Limits.Intensity);
    }

    [Fact]
    public void Strain_among_the_highest_is_a_hint_and_no_limit()
    {
        Assert.Equal(Limits.None, Judge(new Strain(), EvenAtLast(55, 84)).Limits);
        Assert.IsType<Strain.High>(Judge(new Strain(), Daily(84, ago => ago <= 3 ? 120 : ago % 3 == 0 ? 30 : 0)).Reason);
        Assert.IsType<AdviceRule.Nothing>(Judge(new Strain(), Daily(84, ago => ago % 2 == 0 ? 60 : 0)).Reason);
    }

    private static Runner Indoors(int from = 30, int to = 4) => Enumerable.Range(0, ((from - to) / 4) + 1)
        .Aggregate(Make.Runner(), (runner, i) => runner.RanKm(6, from - (4 * i), 40, Sport.Treadmill));

    [Fact]
    public void A_belts_distance_is_not_trusted_so_the_minutes_bound_the_step_as_well()
    {
        Assert.Equal(TimeSpan.FromMinutes(44), Judge(Belt, Indoors(8).RanKm(5.5, 10)).Limits.Time);
        Assert.Null(Judge(Belt, Indoors(8).RanKm(7, 10)).Limits.Time);
    }

    [Fact]
    public void A_run_that_hurts_takes_no_bound_of_the_belt_away()
    {
        var belt = Make.Runner().RanKm(5, 20).RanKm(5, 18).RanKm(7, 15, 50, Sport.Treadmill).RanKm(5.5, 10).RanKm(5, 1);
        var calm = Judge(Belt, belt.Felt(1, 1)).Limits;
        Assert.Equal(TimeSpan.FromMinutes(55), calm.Time);
        Assert.Equal(calm.Time, Judge(Belt, belt.Felt(7, 7)).Limits.Time);
    }

    [Fact]
    public void The_first_three_runs_outside_after_weeks_indoors_are_short_and_flat()
    {
        Assert.Equal(Limits.None, Judge(Belt, Indoors()).Limits);
        Assert.Equal(new BeltReason.FirstOutside(0, TimeSpan.FromMinutes(32)), Judge(Belt, Indoors()).Reason);
        var once = Indoors().RanKm(5, 3);
        Assert.Equal((TimeSpan.FromMinutes(32), 50.0), (Judge(Belt, once).Limits.Time!.Value, Judge(Belt, once).Limits.Descent!.Value.Meters));
        Assert.IsType<BeltReason.FirstOutside>(Judge(Belt, once.RanKm(5, 2)).Reason);
        Assert.IsNotType<BeltReason.FirstOutside>(Judge(Belt, once.RanKm(5, 2).RanKm(5, 1)).Reason);
        Assert.IsNotType<BeltReason.FirstOutside>(Judge(Belt, Indoors(14)).Reason);
    }

    private static Runner On(Runner runner, int daysAgo, Ground ground, double during = 1) =>
        runner.RanKm(8, daysAgo).FeltAs(new RunFeedback { During = new PainScore(during), NextMorning = new PainScore(1), Ground = ground });

    [Theory]
    [InlineData(Ground.CamberLeft, 3, true)]
    [InlineData(Ground.CamberRight, 3, true)]
    [InlineData(Ground.CamberLeft, 2, false)]
    [InlineData(Ground.Asphalt, 6, false)]
    [InlineData(Ground.Concrete, 6, true)]
    [InlineData(Ground.Concrete, 5, false)]
    public void The_same_ground_again_and_again_is_worth_a_word(Ground ground, int runs, bool says)
    {
        var runner = Enumerable.Range(1, runs).Reverse().Aggregate(Make.Runner().Is(new Profile { UsualPain = new PainScore(1) }), (told, i) => On(told, i * 3, ground));
        Assert.Equal(says, Judge(Surface, runner).Reason is Underfoot.SameGround);
        Assert.Equal(Limits.None, Judge(Surface, runner).Limits);
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(1, true)]
    public void Five_of_the_last_six_on_concrete_are_worth_a_word_and_four_are_not(int onAsphalt, bool says)
    {
        var runner = Enumerable.Range(1, 6).Reverse().Aggregate(Make.Runner().Is(new Profile { UsualPain = new PainScore(1) }), (told, i) => On(told, i * 3, i <= onAsphalt ? Ground.Asphalt : Ground.Concrete));
        Assert.Equal(says, Judge(Surface, runner).Reason is Underfoot.SameGround);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(4, true)]
    public void Trails_are_named_only_when_the_back_minded_the_last_one(double during, bool says)
    {
        var trails = On(On(Make.Runner().Is(new Profile { UsualPain = new PainScore(1) }), 12, Ground.Trail), 9, Ground.Trail);
        Assert.Equal(says, Judge(Surface, On(trails, 6, Ground.Trail, during)).Reason is Underfoot.SameGround);
    }

    [Fact]
    public void Monotony_card() => Approve.Card(Rule, ("fifty minutes every day of the last week", EvenAtLast(50)), ("an hour every other day", Daily(40, ago => ago % 2 == 0 ? 60 : 0)), ("nothing known", Make.Runner()));

    [Fact]
    public void Strain_card() => Approve.Card(new Strain(), ("three long days in a row", Daily(84, ago => ago <= 3 ? 120 : ago % 3 == 0 ? 30 : 0)), ("nothing known", Make.Runner()));

    [Fact]
    public void Treadmill_card() => Approve.Card(Belt, ("four weeks indoors", Indoors()), ("and one run outside", Indoors().RanKm(5, 3)), ("the longest run on a belt", Indoors(8).RanKm(5.5, 10)), ("nothing known", Make.Runner()));

    [Fact]
    public void Surface_card() => Approve.Card(Surface, ("three times the same camber", On(On(On(Make.Runner(), 9, Ground.CamberLeft), 6, Ground.CamberLeft), 3, Ground.CamberLeft)), ("nothing said", Make.Runner()));
}
