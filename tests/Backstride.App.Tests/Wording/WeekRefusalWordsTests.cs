using Backstride.App.Pages.Week;
using Backstride.App.Wording;
using Backstride.Coaching;
using Backstride.Journal;
using Backstride.Planning;
using Backstride.Tests;
using Backstride.Tests.Planning;

namespace Backstride.App.Tests.Wording;

/// <summary>A move that would not stand is refused with the reason of the day, and a day that is not offered says why.</summary>
public sealed class WeekRefusalWordsTests
{
    private static readonly DateOnly Saturday = Weeks.Monday.AddDays(5);

    /// <summary>Four runs a week that were planned, and one on every day since Sunday, so that Saturday is for rest.</summary>
    private static Runner Ran { get; } = Enumerable.Range(1, 5).Aggregate(
        Enumerable.Range(0, 8).Reverse().SelectMany(week => ((int[])[6, 4, 2, 0]).Select(ago => ago + (7 * week)))
            .Aggregate(
                Make.Runner().Is(new Profile { Born = 1990, UsualPain = new PainScore(1), RunsPerWeek = 4, Days = [.. Enum.GetValues<Weekday>().Select(day => new AvailableDay(day, TimeSpan.FromMinutes(90)))] }).ScreenedClear(60).CheckedInDaily(1, 62, 0),
                (runner, ago) => runner.RanKm(6, ago).Felt(during: 1, nextMorning: 1))
            .Shown(Weeks.Monday),
        (runner, later) => runner.RanKm(6, -later).Felt(during: 1, nextMorning: 1));

    [Fact]
    public void The_sentence_says_which_day_and_why_and_what_can_be_done()
    {
        var week = Ran.Week(Saturday);
        var sunday = week.Days[6];
        var refused = WeekAnswer.Of(Ran.State, week, new WeekWord(PlanChangeKind.Move, sunday.Run()!.Id) { To = Saturday }).Refused!;
        Assert.Equal(
            "The run would not stand on Saturday 7 March. Each of the 6 days before it would have a run or heavy strength work, so it is for rest. No other day of the week would hold it: leave it where it is, or drop it.",
            WeekRefusalWords.Of(refused));
    }

    [Fact]
    public void Days_that_are_closed_for_the_same_reason_share_a_line()
    {
        var shown = Weeks.Steady.Shown(Weeks.Monday);
        var week = shown.Week(Weeks.Monday);
        var day = week.Days.First(one => one.Run() is not null);
        var days = MoveDays.Of(week, (day, day.Run()!));
        Assert.Equal(days.Closed.Count, days.Closed.Select(line => line[line.IndexOf(':', StringComparison.Ordinal)..]).Distinct().Count());
        Assert.Contains(days.Closed, line => line.EndsWith(": there is a run already.", StringComparison.Ordinal) && line.Contains(" and ", StringComparison.Ordinal));
    }
}
