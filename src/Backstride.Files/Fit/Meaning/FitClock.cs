namespace Backstride.Files.Fit.Meaning;

/// <summary>Seconds since 1989-12-31T00:00:00Z, as FIT counts them.</summary>
internal static class FitClock
{
    public const long Epoch = 631_065_600;

    /// <summary>Below this a device counts seconds since it was switched on, and does not know the date.</summary>
    public const long FirstDate = 0x1000_0000;

    private const long QuarterHour = 900;

    /// <summary>Devices round the two times they compare; nobody's zone is a minute off a quarter hour.</summary>
    private const long Slack = 60;

    public static long FromUnix(long seconds) => seconds - Epoch;

    /// <summary>The offset from universal time, or null when the difference is no zone of this world.</summary>
    public static TimeSpan? Zone(long? difference)
    {
        if (difference is not { } seconds || Math.Abs(seconds) > 14 * 3600 + Slack)
            return null;
        var quarters = (long)Math.Round(seconds / (double)QuarterHour);
        if (Math.Abs(seconds - quarters * QuarterHour) > Slack || Math.Abs(quarters) > 14 * 4)
            return null;
        return TimeSpan.FromSeconds(quarters * QuarterHour);
    }

    public static DateTimeOffset At(long fitSeconds, TimeSpan? zone) =>
        DateTimeOffset.FromUnixTimeSeconds(Epoch + fitSeconds).ToOffset(zone ?? TimeSpan.Zero);
}
