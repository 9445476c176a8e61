using Backstride.Journal;
using Backstride.Symptoms;

namespace Backstride.Tests.Symptoms;

public class UsualPainTests
{
    [Theory, InlineData(6, 9), InlineData(7, 2)]
    public void Seven_entries_make_a_median_and_six_leave_the_number_given_at_start(int entries, double usual) =>
        Assert.Equal(new PainScore(usual), UsualOf(Typed(9).CheckedInDaily(2, fromDaysAgo: 3 + entries, toDaysAgo: 4)));

    [Theory, InlineData(28, 2), InlineData(29, 9)]
    public void The_window_reaches_back_twenty_eight_days(int oldestDaysAgo, double usual) =>
        Assert.Equal(new PainScore(usual), UsualOf(Typed(9).CheckedIn(2, oldestDaysAgo).CheckedInDaily(2, fromDaysAgo: 20, toDaysAgo: 15)));

    [Theory, InlineData(4, 2), InlineData(3, 9)]
    public void The_last_three_days_are_left_out(int newestDaysAgo, double usual) =>
        Assert.Equal(new PainScore(usual), UsualOf(Typed(9).CheckedInDaily(2, fromDaysAgo: 20, toDaysAgo: 15).CheckedIn(2, newestDaysAgo)));

    [Fact]
    public void With_neither_entries_nor_a_number_it_is_not_known() => Assert.Null(UsualOf(Make.Runner().CheckedIn(3, daysAgo: 10)));

    [Fact]
    public void On_the_day_of_a_run_only_what_was_said_before_it_counts()
    {
        var runner = Typed(9);
        foreach (var day in Enumerable.Range(5, 7))
            runner = runner.RanKm(5, day).Felt(before: 1).CheckedIn(6, day, hour: 20);

        Assert.Equal(new PainScore(1), UsualOf(runner));
    }

    [Fact]
    public void Flare_days_are_left_out()
    {
        var quiet = Typed(0).CheckedInDaily(1, fromDaysAgo: 27, toDaysAgo: 21);
        var flared = quiet.CheckedInDaily(6, fromDaysAgo: 20, toDaysAgo: 14);

        Assert.NotEmpty(Flares.Until(flared.State, Make.Today));
        Assert.Equal(new PainScore(1), UsualOf(flared));
    }

    [Fact]
    public void An_even_number_of_entries_has_its_median_between_the_middle_two() =>
        Assert.Equal(new PainScore(1.5), UsualOf(Typed(9).CheckedInDaily(1, fromDaysAgo: 12, toDaysAgo: 9).CheckedInDaily(2, fromDaysAgo: 8, toDaysAgo: 5)));

    [Theory, InlineData(13, true), InlineData(14, false)]
    public void A_rise_by_a_point_is_remembered_for_fourteen_days(int daysAfter, bool frozen)
    {
        // Seven entries of 1, then one of 2 a day: on the day the median first reaches 2 it has risen by a point.
        var runner = Typed(1).CheckedInDaily(1, fromDaysAgo: 100, toDaysAgo: 94).CheckedInDaily(2, fromDaysAgo: 93, toDaysAgo: 40);
        var rose = Enumerable.Range(0, 60).Select(i => Make.DaysAgo(100 - i)).First(day => UsualPain.RoseOn(runner.State, day) == day);

        Assert.Equal(frozen, UsualPain.RoseOn(runner.State, rose.AddDays(daysAfter)) is not null);
    }

    [Theory, InlineData(1.5, false), InlineData(2, true)]
    public void Less_than_a_point_is_no_rise(double later, bool isRise)
    {
        var runner = Typed(1).CheckedInDaily(1, fromDaysAgo: 100, toDaysAgo: 90).CheckedInDaily(later, fromDaysAgo: 89, toDaysAgo: 40);

        Assert.Equal(isRise, Enumerable.Range(0, 60).Any(i => UsualPain.RoseOn(runner.State, Make.DaysAgo(100 - i)) is not null));
    }

    private static Runner Typed(double usual) => Make.Runner().Is(new Profile { UsualPain = new PainScore(usual) });

    private static PainScore? UsualOf(Runner runner) => UsualPain.On(runner.State, Make.Today);
}
