using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Journal;
using Backstride.Symptoms;

namespace Backstride.Tests.TrainingLoad;

/// <summary>Judged on Monday 2 March 2026, so that whole weeks end the day before.</summary>
public sealed class DeloadDueTests
{
    private static readonly DeloadDue Rule = new();
    private static readonly DateOnly Monday = Make.Today.AddDays(1);

    private static Verdict Judge(Runner runner) => Rule.Judge(runner.State, Monday);

    /// <summary>Three runs a week, Tuesday, Thursday, Saturday; the first number is the week longest ago.</summary>
    private static Runner Weeks(params double[] kilometresARun) => Weeks([5, 3, 1], kilometresARun);

    private static Runner Weeks(int[] beforeSunday, double[] kilometresARun)
    {
        var runner = Make.Runner().Known((7 * kilometresARun.Length) - 1, 0);
        for (var i = 0; i < kilometresARun.Length; i++)
        {
            var sunday = 7 * (kilometresARun.Length - 1 - i);
            runner = beforeSunday.Aggregate(runner, (ran, before) => ran.RanKm(kilometresARun[i], sunday + before));
        }

        return runner;
    }

    [Fact]
    public void Four_whole_weeks_since_the_last_lighter_one_are_enough_and_three_are_not()
    {
        Assert.IsType<DeloadReason.Due>(Judge(Weeks(10, 10, 7, 10, 10, 10, 10)).Reason);
        Assert.Equal(new DeloadReason.Recent(3), Judge(Weeks(10, 10, 10, 7, 10, 10, 10)).Reason);
    }

    [Theory]
    [InlineData(8.00, true)]
    [InlineData(8.01, false)]
    public void Twenty_percent_less_is_a_lighter_week(double kilometres, bool lighter) =>
        Assert.Equal(lighter, Judge(Weeks(10, 10, 10, 10, 10, kilometres)).Reason is DeloadReason.Recent { Weeks: 0 });

    [Fact]
    public void A_proposal_limits_nothing() =>
        Assert.Equal(Limits.None, Assert.IsType<Verdict.Limit>(Judge(Weeks(7, 10, 10, 10, 10))).Limits);

    [Fact]
    public void It_is_not_proposed_in_a_pregnancy_nor_on_the_day_on_which_a_flare_begins()
    {
        var due = Weeks(10, 10, 10, 10, 10);
        Assert.Equal(new DeloadReason.NotDue(NoDeload.Pregnancy), Judge(due.Recorded(0, new LifeEvent { Event = "pregnancy", From = Monday.AddDays(-50) })).Reason);
        Assert.Equal(new DeloadReason.NotDue(NoDeload.InFlare), Judge(due.CheckedIn(new CheckIn { Flare = true, Pain = new PainScore(5) }, -1, hour: 7)).Reason);
    }

    [Theory]
    [InlineData("holiday", null, 2, 6)]
    [InlineData("illness", "head-cold", -3, null)]
    public void It_is_not_proposed_in_a_week_that_a_break_makes_lighter_and_is_imposed_all_the_same(string what, string? of, int from, int? to)
    {
        var runner = Weeks(10, 10, 10, 10, 10).Recorded(0, new LifeEvent { Event = what, Of = of, From = Monday.AddDays(from), To = to is { } last ? Monday.AddDays(last) : null });
        if (from >= 0)
            Assert.Equal(new DeloadReason.NotDue(NoDeload.Break), Judge(runner).Reason);
        else
            Assert.IsNotType<DeloadReason.Due>(Judge(runner).Reason);
        if (from >= 0)
            Assert.NotEqual(Limits.None, Judge(runner.RanKm(2, 6).Felt(during: 7, nextMorning: 0)).Limits);
    }

    [Fact]
    public void A_red_within_seven_days_imposes_it()
    {
        Runner Red(int daysAgo) => Weeks(10, 10, 10, 10, 10).Is(new Profile { RunsPerWeek = 4 }).RanKm(2, daysAgo).Felt(during: 7, nextMorning: 0);
        var limits = Judge(Red(6)).Limits;
        Assert.Equal(2.0 / 3, limits.Sets.Value, 6);
        Assert.Equal(Progression.Hold, limits.Progress);
        // 30.5 km a week; the rest of this one, 21.35 km, is for four runs of the usual size.
        Assert.Equal(5.337, limits.Distance?.Kilometres);
        Assert.Equal(Limits.None, Judge(Red(7)).Limits);
    }

    [Fact]
    public void A_flare_that_begins_today_lifts_it_only_tomorrow()
    {
        var red = Weeks(10, 10, 10, 10, 10).RanKm(2, 3).Felt(during: 7, nextMorning: 0);
        var flare = new CheckIn { Flare = true };
        Assert.Equal(Judge(red).Limits, Judge(red.CheckedIn(flare, daysAgo: -1)).Limits);
        Assert.Equal(Limits.None, Judge(red.CheckedIn(flare, daysAgo: 0)).Limits);
    }

    /// <summary>With a worse morning the flare would have gone on, and nothing of a lighter week been asked.</summary>
    [Fact]
    public void A_flare_that_settles_today_begins_one_only_tomorrow()
    {
        var settled = Weeks(10, 10, 10, 10, 10).RanKm(2, 3).Felt(during: 7, nextMorning: 0)
            .CheckedIn(new CheckIn { Flare = true }, 1).CheckedIn(0, 0).CheckedIn(0, -1, hour: 7);
        Assert.Null(Flares.On(settled.State, Monday));
        Assert.Equal(new DeloadReason.NotDue(NoDeload.InFlare), Judge(settled).Reason);
    }

    [Fact]
    public void Three_tired_days_or_a_rising_pain_impose_it_too()
    {
        var even = Weeks(10, 10, 10, 10, 10);
        Assert.Equal(DeloadCause.Fatigue, Due(even.Answered(0, 34, 2).Answered(3, 1, -1)).Because);
        Assert.Null(Due(even.Answered(0, 34, 1).Answered(3, 0, -1)).Because);
        Assert.Equal(DeloadCause.PainTrend, Due(even.CheckedInDaily(1, 20, 14).CheckedInDaily(1.5, 13, 7).CheckedInDaily(2, 6, 0)).Because);
        Assert.Null(Due(even.CheckedInDaily(1, 20, 14).CheckedInDaily(1.5, 13, 7).CheckedInDaily(1.5, 6, 0)).Because);
        Assert.Equal(Progression.Hold, Judge(even.Answered(0, 34, 2).Answered(3, 1, -1)).Limits.Progress);

        static DeloadReason.Due Due(Runner runner) => Assert.IsType<DeloadReason.Due>(Judge(runner).Reason);
    }

    [Fact]
    public void The_lighter_week_is_thirty_percent_less_than_the_mean_of_four()
    {
        var due = Assert.IsType<DeloadReason.Due>(Judge(Weeks(10, 9, 9, 10, 10)).Reason);
        Assert.Equal(28.5, due.Mean.Kilometres, 6);
        Assert.Equal(19.95, due.Lighter.Kilometres, 6);
    }

    [Fact]
    public void Fewer_than_three_run_days_a_week_need_none()
    {
        Assert.Equal(new DeloadReason.NotDue(NoDeload.FewRuns), Judge(Weeks([5, 1], [10, 10, 10, 10, 10])).Reason);
    }

    [Theory]
    [InlineData(21, true)]
    [InlineData(22, false)]
    public void Within_three_weeks_of_a_race_none_is_proposed(int days, bool near)
    {
        var race = new LifeEvent { Event = "race", From = Monday.AddDays(days) };
        Assert.Equal(near, Judge(Weeks(10, 10, 10, 10, 10).Recorded(0, race)).Reason == new DeloadReason.NotDue(NoDeload.NearRace));
        var past = new LifeEvent { Event = "race", From = Monday.AddDays(-days) };
        Assert.Equal(near, Judge(Weeks(10, 10, 10, 10, 10).Recorded(0, past)).Reason == new DeloadReason.NotDue(NoDeload.NearRace));
    }

    [Theory]
    [InlineData("illness", true)]
    [InlineData("holiday", true)]
    [InlineData("deadline", false)]
    public void A_week_of_illness_or_holiday_counts_as_a_lighter_one(string word, bool counts)
    {
        var runner = Weeks(10, 10, 10, 10, 10).Recorded(8, new LifeEvent { Event = word });
        Assert.Equal(counts, Judge(runner).Reason is DeloadReason.Recent { Weeks: 1 });
    }

    [Fact]
    public void Weeks_that_are_not_known_whole_are_not_counted()
    {
        var gap = Make.Runner();
        foreach (var ago in new[] { 19, 17, 15, 12, 10, 8, 5, 3, 1 })
            gap = gap.RanKm(10, ago);
        Assert.Equal(new DeloadReason.WeeksMissing(3, 4), Judge(gap.Known(20, 0)).Reason);
        Assert.Equal(new DeloadReason.WeeksMissing(0, 4), Judge(gap).Reason);
    }

    [Fact]
    public void Card() => Approve.Card(
        Rule,
        ("five even weeks, judged on the Sunday that ends the last", Weeks(10, 10, 10, 10, 10)),
        ("six even weeks, a red run five days ago", Weeks(10, 10, 10, 10, 10, 10).RanKm(2, 5).Felt(during: 7, nextMorning: 0)),
        ("a lighter week two weeks ago", Weeks(10, 10, 10, 7, 10, 10)),
        ("nothing known", Make.Runner()));
}
