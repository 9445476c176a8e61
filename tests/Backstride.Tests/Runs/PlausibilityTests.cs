using Backstride.Runs;

namespace Backstride.Tests.Runs;

public sealed class PlausibilityTests
{
    private static readonly DateTimeOffset Received = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static Activity Run(double kilometres = 10, double minutes = 50, Sport sport = Sport.Run, DateTimeOffset? start = null) => new()
    {
        Sport = sport,
        Start = start ?? Received.AddHours(-3),
        OffsetSource = OffsetSource.Device,
        Distance = Distance.FromKilometres(kilometres),
        Timer = TimeSpan.FromMinutes(minutes),
        Elapsed = TimeSpan.FromMinutes(minutes),
    };

    [Fact]
    public void An_ordinary_run_raises_no_doubt() => Assert.Empty(Plausibility.Of(Run(), Received));

    [Fact]
    public void A_date_is_believed_from_2000_until_a_day_after_receipt()
    {
        var first = new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
        Assert.Empty(Plausibility.Of(Run(start: first), Received));
        Assert.Equal([Doubt.Date], Plausibility.Of(Run(start: first.AddSeconds(-1)), Received));
        Assert.Empty(Plausibility.Of(Run(start: Received.AddDays(1)), Received));
        Assert.Equal([Doubt.Date], Plausibility.Of(Run(start: Received.AddDays(1).AddSeconds(1)), Received));
    }

    [Fact]
    public void Three_hundred_and_fifty_kilometres_are_believed_of_a_run_and_two_thousand_of_a_ride()
    {
        Assert.Empty(Plausibility.Of(Run(350, 3000), Received));
        Assert.Equal([Doubt.Distance], Plausibility.Of(Run(350.1, 3000), Received));
        Assert.Empty(Plausibility.Of(Run(2000, 5000, Sport.Ride), Received));
        Assert.Equal([Doubt.Distance], Plausibility.Of(Run(2000.1, 5000, Sport.Ride), Received));
    }

    [Fact]
    public void Seven_and_a_half_metres_a_second_are_believed_over_more_than_a_kilometre_and_twelve_up_to_it()
    {
        Assert.Empty(Plausibility.Of(Run(4.5, 10), Received));
        Assert.Equal([Doubt.Speed], Plausibility.Of(Run(4.501, 10), Received));
        Assert.Empty(Plausibility.Of(Run(0.72, 1), Received));
        Assert.Equal([Doubt.Speed], Plausibility.Of(Run(0.721, 1), Received));
    }

    [Fact]
    public void Distance_without_any_time_is_too_fast_and_no_distance_is_not() => Assert.Multiple(
        () => Assert.Equal([Doubt.Speed], Plausibility.Of(Run(1, 0), Received)),
        () => Assert.Empty(Plausibility.Of(Run(0, 0), Received)),
        () => Assert.Empty(Plausibility.Of(Run() with { Distance = null, Timer = TimeSpan.Zero }, Received)));

    [Fact]
    public void Four_days_on_the_timer_are_believed()
    {
        Assert.Empty(Plausibility.Of(Run(10, 4 * 24 * 60), Received));
        Assert.Equal([Doubt.Duration], Plausibility.Of(Run(10, (4 * 24 * 60) + 1), Received));
        Assert.Equal([Doubt.Duration], Plausibility.Of(Run() with { Elapsed = TimeSpan.FromSeconds(-1) }, Received));
    }

    [Fact]
    public void A_timer_may_run_a_minute_longer_than_the_whole_took()
    {
        var run = Run(minutes: 50);
        Assert.Empty(Plausibility.Of(run with { Elapsed = TimeSpan.FromMinutes(49) }, Received));
        Assert.Equal([Doubt.Duration], Plausibility.Of(run with { Elapsed = TimeSpan.FromMinutes(49) - TimeSpan.FromSeconds(1) }, Received));
    }
}
