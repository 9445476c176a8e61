namespace Backstride.App.Tests;

/// <summary>A clock that goes on only when the test says so.</summary>
internal sealed class HandClock : TimeProvider
{
    private DateTimeOffset _now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public void GoTo(DateTimeOffset now) => _now = now.ToUniversalTime();

    public void GoOn(TimeSpan time) => _now += time;
}
