using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Journal;

namespace Backstride.Tests.TrainingLoad;

public static class ShortSleepTests
{
    private static readonly ShortSleep Rule = new();

    private static Verdict Judge(Runner runner) => Rule.Judge(runner.State, Make.Today);

    private static Runner Slept(this Runner runner, double hours, int from, int to, int hour = 6) =>
        Enumerable.Range(to, from - to + 1).Aggregate(runner, (slept, ago) => slept.CheckedIn(new CheckIn { Sleep = TimeSpan.FromHours(hours) }, ago, hour));

    [Theory]
    [InlineData(7.00, Progression.MayProgress)]
    [InlineData(6.99, Progression.Hold)]
    public static void Seven_hours_are_enough(double hours, Progression expected) =>
        Assert.Equal(expected, Judge(Make.Runner().Slept(hours, 13, 0)).Limits.Progress);

    [Theory]
    [InlineData(2007, 8.00, Progression.MayProgress)]
    [InlineData(2007, 7.99, Progression.Hold)]
    [InlineData(2008, 7.99, Progression.Hold)]
    [InlineData(2006, 7.99, Progression.MayProgress)]
    public static void Under_18_it_is_eight_and_a_birthday_is_taken_as_still_to_come(int born, double hours, Progression expected) =>
        Assert.Equal(expected, Judge(Make.Runner().Born(born + 1).Slept(hours, 13, 0)).Limits.Progress);

    [Fact]
    public static void Seven_of_fourteen_nights_are_needed_and_six_say_nothing()
    {
        Assert.Equal(Progression.Hold, Judge(Make.Runner().Slept(6, 6, 0)).Limits.Progress);
        var verdict = Assert.IsType<Verdict.CannotJudge>(Judge(Make.Runner().Slept(6, 5, 0)));
        Assert.Equal(Limits.None, verdict.Limits);
        Assert.Equal(new SleepReason.NightsMissing(6, 7, new Days(14)), verdict.Reason);
    }

    [Fact]
    public static void A_missing_night_is_not_a_sleepless_one() =>
        Assert.IsType<Verdict.Allow>(Judge(Make.Runner().Slept(7.5, 7, 0)));

    [Fact]
    public static void The_last_night_counts_and_one_fourteen_days_ago_does_not()
    {
        Assert.IsType<Verdict.Limit>(Judge(Make.Runner().Slept(7, 13, 1).Slept(6.9, 0, 0)));
        Assert.IsType<Verdict.Allow>(Judge(Make.Runner().Slept(4, 14, 14).Slept(7, 13, 0)));
        Assert.IsType<Verdict.Limit>(Judge(Make.Runner().Slept(4, 13, 13).Slept(7, 12, 0)));
    }

    [Fact]
    public static void The_last_answer_of_a_day_counts() =>
        Assert.IsType<Verdict.Allow>(Judge(Make.Runner().Slept(6, 13, 0).Slept(7, 13, 0, hour: 9)));

    [Fact]
    public static void A_hold_lasts_three_weeks_and_then_two_greens_leave_one_small_step()
    {
        // With 7 nights needed, the first short day is the one with the seventh night: 34 nights ago to 28 days ago.
        Assert.Equal(Progression.Hold, Judge(TwoGreens(Make.Runner()).Slept(6, 26, 0)).Limits.Progress);
        var freed = Judge(TwoGreens(Make.Runner()).Slept(6, 27, 0));
        Assert.Equal(Limits.None with { Distance = Distance.FromKilometres(10.5) }, freed.Limits);
        Assert.IsType<SleepReason.OneStepFree>(freed.Reason);
    }

    [Fact]
    public static void Without_two_greens_at_the_level_the_hold_goes_on()
    {
        Assert.Equal(Progression.Hold, Judge(Make.Runner().RanKm(10, 20).RanKm(10, 5).Slept(6, 40, 0)).Limits.Progress);
        var farther = Make.Runner().RanKm(10, 20).RanKm(9, 6).Felt(1, 1).RanKm(10.4, 3).Felt(1, 1).Slept(6, 40, 0);
        Assert.Equal(Progression.Hold, Judge(farther).Limits.Progress);
        Assert.Equal(Progression.MayProgress, Judge(farther.RanKm(10, 2).Felt(1, 1).RanKm(10, 1).Felt(1, 1)).Limits.Progress);
    }

    [Fact]
    public static void A_morning_that_costs_the_step_allows_no_more_than_the_one_that_earns_it()
    {
        var nights = Make.Runner().RanKm(10, 20).RanKm(9, 6).Felt(1, 1).Slept(6, 40, 0).RanKm(10, 1);
        var (earned, lost) = (Judge(nights.Felt(1, 1)), Judge(nights.Felt(1, 6)));
        Assert.IsType<SleepReason.OneStepFree>(earned.Reason);
        Assert.IsType<SleepReason.Short>(lost.Reason);
        Assert.Equal(earned.Limits with { Progress = Progression.Hold, Distance = lost.Limits.Distance }, lost.Limits);
        Assert.True(lost.Limits.Distance <= earned.Limits.Distance, $"{lost.Limits.Distance} after {earned.Limits.Distance}");
    }

    [Fact]
    public static void Card() => Approve.Card(
        Rule,
        ("6.5 hours for two weeks", Make.Runner().Slept(6.5, 13, 0)),
        ("7.5 hours for two weeks", Make.Runner().Slept(7.5, 13, 0)),
        ("6.5 hours for six weeks, two good runs", TwoGreens(Make.Runner()).Slept(6.5, 41, 0)),
        ("five nights given", Make.Runner().Slept(6, 4, 0)));

    private static Runner TwoGreens(Runner runner) =>
        runner.RanKm(10, 20).RanKm(9, 6).Felt(1, 1).RanKm(10, 3).Felt(1, 1);
}
