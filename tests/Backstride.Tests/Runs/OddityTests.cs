using Backstride.Runs;

namespace Backstride.Tests.Runs;

public sealed class OddityTests
{
    private static Activity Run(double? steps = null, double timerMinutes = 30, double elapsedMinutes = 30, Sport sport = Sport.Run) => new()
    {
        Sport = sport,
        Start = new DateTimeOffset(2026, 3, 1, 7, 0, 0, TimeSpan.Zero),
        OffsetSource = OffsetSource.Unknown,
        Timer = TimeSpan.FromMinutes(timerMinutes),
        Elapsed = TimeSpan.FromMinutes(elapsedMinutes),
        AverageCadence = steps is { } count ? new Cadence(count) : null,
    };

    [Theory]
    [InlineData(119.9, true)]
    [InlineData(120, false)]
    [InlineData(220, false)]
    [InlineData(220.1, true)]
    [InlineData(0, true)]
    public void People_run_with_120_to_220_steps_a_minute(double steps, bool odd) => Assert.Equal(odd, Oddities.Of(Run(steps)).Contains(Oddity.Cadence));

    [Theory]
    [InlineData(30, 90, false)]
    [InlineData(30, 90.1, true)]
    [InlineData(90, 180, false)]
    [InlineData(90, 180.1, true)]
    [InlineData(90, 151, false)]
    public void A_break_is_odd_when_it_is_longer_than_an_hour_and_than_the_run(double timer, double elapsed, bool odd) =>
        Assert.Equal(odd, Oddities.Of(Run(timerMinutes: timer, elapsedMinutes: elapsed)).Contains(Oddity.Break));

    [Theory]
    [InlineData(10, false)]
    [InlineData(11, true)]
    public void A_clock_that_fell_back_is_odd_beyond_ten_seconds(int seconds, bool odd) =>
        Assert.Equal(odd, Oddities.Of(Run() with { ClockBack = TimeSpan.FromSeconds(seconds) }).Contains(Oddity.Clock));

    [Fact]
    public void A_ride_has_neither_steps_nor_breaks_that_are_odd() => Assert.Empty(Oddities.Of(Run(steps: 60, elapsedMinutes: 300, sport: Sport.Ride)));

    [Fact]
    public void A_run_without_a_cadence_is_not_odd() => Assert.Empty(Oddities.Of(Run()));
}
