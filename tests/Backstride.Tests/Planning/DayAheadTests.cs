using Backstride.Coaching;
using Backstride.Journal;
using Backstride.Planning;
using static Backstride.Tests.Planning.Weeks;

namespace Backstride.Tests.Planning;

/// <summary>The same day is the same, in the week and by itself.</summary>
public sealed class DayAheadTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void In_a_flare_a_day_to_come_has_the_run_of_the_week_and_no_distance_is_named_ahead(int flareDay)
    {
        var began = Monday.AddDays(-flareDay);
        var runner = Steady.CheckedIn(new CheckIn { Pain = new PainScore(6), Flare = true }, Make.Today.DayNumber - began.DayNumber)
            .ScreenedClear(Make.Today.DayNumber - began.DayNumber).CheckedIn(5, -1, hour: 7);
        AgreesWithTheWeek(runner);
        Assert.True(flareDay > 3 || Horizon.Of(runner.State, Monday).Reach is null);
    }

    [Theory]
    [InlineData("travel", "no-equipment")]
    [InlineData("no-equipment", null)]
    [InlineData("holiday", null)]
    public void On_a_journey_and_in_a_holiday_too(string what, string? of) =>
        AgreesWithTheWeek(Steady.Recorded(3, new LifeEvent { Event = what, Of = of, From = Monday.AddDays(1), To = Monday.AddDays(3) }));

    private static void AgreesWithTheWeek(Runner runner)
    {
        foreach (var seen in new[] { runner, runner.Shown(Monday) })
        {
            foreach (var planned in seen.Week(Monday).Days)
            {
                var alone = DayAhead.On(seen.State, planned.Day, Monday).Plan;
                Assert.Equal((planned.Now.Run?.Mode, planned.Now.Run?.Target, planned.Now.Run?.Time), (alone.Run?.Mode, alone.Run?.Target, alone.Run?.Time));
                Assert.Equal(planned.Now.Session?.Time, alone.Session?.Time);
                Assert.Equal(planned.Now.Limits, alone.Limits);
            }
        }
    }
}
