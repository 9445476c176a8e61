using Backstride.App.Wording;
using Backstride.Coaching;
using Backstride.Planning;
using Backstride.TrainingLoad;

namespace Backstride.App.Tests.Wording;

public sealed class HorizonWordsTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);

    [Fact]
    public void What_is_so_in_several_weeks_is_said_of_each()
    {
        Assert.Equal([["7 days free of training"], ["7 days free of training"], ["3 days free of training"]], Noted(new() { FreeDays = 7 }, new() { FreeDays = 7 }, new() { FreeDays = 3 }));
        Assert.Equal([["stage 2 of 8 of the way back"], ["stage 2 of 8 of the way back"]], Noted(new() { Stage = new LadderStage(2) }, new() { Stage = new LadderStage(2) }));
        Assert.Equal([["a lighter week"], ["a lighter week"]], Noted(new() { Lighter = LighterWeekOf.Taken }, new() { Lighter = LighterWeekOf.Taken }));
    }

    [Fact]
    public void A_run_that_comes_to_count_is_said_of_the_first_week_that_it_lengthens()
    {
        var leap = new CountsByNow(Monday.AddDays(-3), Distance.FromKilometres(14), Monday.AddDays(12));
        Assert.Equal([1, 0, 1], Noted(new() { Leap = leap }, new() { Leap = leap }, new() { Leap = leap with { Day = Monday } }).Select(notes => notes.Count));
    }

    [Fact]
    public void A_race_is_named_apart_from_the_longest_run()
    {
        var week = new HorizonWeek { Monday = Monday, Runs = 1, Sessions = 0, Distance = Distance.Zero, Longest = Distance.FromKilometres(21.1), LongestOn = Monday, Race = new Race(Monday, Distance.FromKilometres(21.1)) };
        Assert.Equal("21.1 km, your race", HorizonWords.Longest(week));
        Assert.Equal("21.1 km", HorizonWords.Longest(week with { Race = null }));
    }

    private static List<IReadOnlyList<string>> Noted(params Special[] weeks) =>
    [
        .. HorizonWords.Noted(new Horizon
        {
            AsOf = Monday,
            End = new HorizonEnd.FourWeeks(),
            Weeks =
            [
                .. weeks.Select((week, i) => new HorizonWeek
                {
                    Monday = Monday.AddDays(7 * i), Runs = 0, Sessions = 0, Distance = Distance.Zero, FreeDays = week.FreeDays, Stage = week.Stage, Lighter = week.Lighter, Leap = week.Leap,
                }),
            ],
        }).Select(it => it.Notes),
    ];

    private sealed record Special
    {
        public int FreeDays { get; init; }

        public LadderStage? Stage { get; init; }

        public LighterWeekOf? Lighter { get; init; }

        public CountsByNow? Leap { get; init; }
    }
}
