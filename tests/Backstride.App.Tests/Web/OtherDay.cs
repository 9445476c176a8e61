namespace Backstride.App.Tests.Web;

/// <summary>A clock that runs as this machine's does, on the nearest day of a weekday that is not in the past.</summary>
/// <remarks>Strength has its weekdays: a test of them must not depend on the day it is run on.</remarks>
internal sealed class OtherDay : TimeProvider
{
    private readonly TimeSpan later;

    public OtherDay(DayOfWeek weekday) => later = TimeSpan.FromDays(((int)weekday - (int)DateTime.Now.DayOfWeek + 7) % 7);

    public DateOnly Today => DateOnly.FromDateTime(GetUtcNow().ToLocalTime().DateTime);

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + later;
}
