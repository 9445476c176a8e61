using Backstride.Runs;

namespace Backstride.Files.Tracks;

/// <summary>Steps a minute out of what a device wrote, which may be strides (one foot) or steps.</summary>
/// <remarks>Garmin and those who follow it write strides a minute for everything on foot, so the number is doubled, unless that would exceed
/// <see cref="MostSteps"/>, which nobody runs: then the program wrote steps already. Rides and swims keep what the device gave.</remarks>
internal static class FootCadence
{
    /// <summary>Steps a minute; exactly this many is still believed of a doubled number.</summary>
    public const double MostSteps = 220;

    /// <returns>Null for nothing, zero, or more than anybody's feet or cranks do.</returns>
    public static Cadence? From(double? perMinute, Sport sport)
    {
        if (perMinute is not (> 0 and <= 300))
            return null;
        return new Cadence(sport.IsOnFoot() && perMinute * 2 <= MostSteps ? perMinute.Value * 2 : perMinute.Value);
    }

    /// <returns>What devices write for it: a whole number of strides on foot, else of what it is; null for none and for more than the
    /// schemas' byte holds.</returns>
    public static int? ToWrite(Cadence? cadence, Sport sport)
    {
        if (cadence is not { StepsPerMinute: > 0 } known)
            return null;
        var perMinute = Math.Round(sport.IsOnFoot() ? known.StepsPerMinute / 2 : known.StepsPerMinute, MidpointRounding.AwayFromZero);
        return perMinute <= 254 ? (int)perMinute : null;
    }

    public static bool IsOnFoot(this Sport sport) => sport.IsRun() || sport is Sport.Walk or Sport.Hike;
}
