using Backstride.App.Wording;
using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Journal;
using Backstride.Planning;
using Backstride.Tests;

namespace Backstride.App.Tests.Wording;

/// <summary>A race that a rule of health holds back is said not to be for today, first of all and wherever it is spoken of.</summary>
public sealed class HeldRaceTests
{
    private static readonly Runner Racing = Enumerable.Range(0, 4)
        .Aggregate(Make.Runner(), (runner, week) => runner.RanKm(4, 27 - (week * 7)).RanKm(4, 25 - (week * 7)).RanKm(10, 23 - (week * 7)))
        .ScreenedClear(1).CheckedInDaily(1, 28, 0)
        .Recorded(20, new LifeEvent { Event = "race", From = Make.Today, Distance = Distance.FromKilometres(21.1) });

    [Theory]
    [InlineData("pregnancy", null)]
    [InlineData("illness", "head-cold")]
    [InlineData("illness", "fever")]
    public void A_race_that_is_held_back_is_not_for_today(string what, string? of)
    {
        var plan = Coach.Plan(Racing.Recorded(1, new LifeEvent { Event = what, Of = of, From = Make.DaysAgo(1) }).State, Make.Today);
        Assert.StartsWith(RaceWords.Held, AnswerWords.Subline(plan), StringComparison.Ordinal);
        var race = plan.Verdicts.Single(judged => judged.Verdict.Reason is RaceReason.Today);
        Assert.StartsWith("Today was to be your race of 21.1 km. It is not for today.", ReasonWords.Of(race.Verdict, plan), StringComparison.Ordinal);
        Assert.DoesNotContain("Before the race", string.Join('\n', plan.Verdicts.Select(judged => ReasonWords.Of(judged.Verdict, plan))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pregnancy", null)]
    [InlineData("illness", "head-cold")]
    public void Neither_is_one_of_a_runner_of_whom_no_run_is_known(string what, string? of)
    {
        var plan = Coach.Plan(
            Make.Runner().Is(new Profile { Born = 1985, UsualPain = PainScore.None, LongestRun = Distance.FromKilometres(12) }).ScreenedClear(1).CheckedInDaily(1, 28, 0)
                .Recorded(1, new LifeEvent { Event = what, Of = of, From = Make.DaysAgo(1) })
                .Recorded(0, new LifeEvent { Event = "race", From = Make.Today }).State,
            Make.Today);
        Assert.StartsWith(RaceWords.Held, AnswerWords.Subline(plan), StringComparison.Ordinal);
        Assert.DoesNotContain("as you like", AnswerWords.Headline(plan), StringComparison.Ordinal);
        Assert.True(plan.Run is { Mode: RunMode.Walk or RunMode.None or RunMode.RunWalk }, AnswerWords.Headline(plan));
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("head-cold", false)]
    public void In_the_week_it_is_called_the_race_where_it_is_one(string? illness, bool isRace)
    {
        var runner = illness is null ? Racing : Racing.Recorded(1, new LifeEvent { Event = "illness", Of = illness, From = Make.DaysAgo(1) });
        var day = WeekPlanner.Plan(runner.State, Make.Today, Make.Today).Days[6];
        Assert.Equal(isRace, day.Current.Any(item => WeekWords.More(item, day)?.StartsWith("your race", StringComparison.Ordinal) ?? false));
        Assert.Equal(isRace ? "hard day: your race" : null, WeekWords.Hard(day));
    }

    [Fact]
    public void A_day_of_a_holiday_is_called_one()
    {
        var away = Racing.Recorded(9, new LifeEvent { Event = "holiday", From = Make.DaysAgo(2), To = Make.DaysAgo(1) });
        var week = WeekPlanner.Plan(away.State, Make.DaysAgo(2), Make.DaysAgo(2));
        Assert.Equal("Rest: holiday", WeekWords.Free(week.Days[5]));
    }

    [Fact]
    public void A_race_that_nothing_holds_back_is_the_run_of_the_day()
    {
        var plan = Coach.Plan(Racing.State, Make.Today);
        Assert.False(RaceWords.IsHeld(plan));
        Assert.DoesNotContain(RaceWords.Held, AnswerWords.Subline(plan) ?? "", StringComparison.Ordinal);
    }
}
