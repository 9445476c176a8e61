using Backstride.Runs;

namespace Backstride.Twins;

/// <summary>Finds the copy whose local time was written as universal time, or was placed in another zone: the same recording, hours away.</summary>
/// <remarks>People run the same way to work and home again at the same minute every day, so being alike is not enough. One of the two must not
/// know its own zone, the distance in time must be that of a zone to the second, the length must agree to seconds, and the streams must be
/// copies: in pace, in how it changed towards the end, and in heart rate or, without one, in shape.</remarks>
internal static class OtherZone
{
    private static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(3);
    // A watch stops its total when the button is pressed, and a site at the last point; where the heart says copy, that much may be between.
    private static readonly TimeSpan LastPoint = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Nearest = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan FarthestZone = TimeSpan.FromHours(14);
    private const double DistanceSlack = 0.03;

    public static TwinMatch? Judge(Take a, Take b) =>
        IsInDoubt(a.Activity, b.Activity) && IsWholeZone(b.Start - a.Start) && IsCopy(a.Activity, b.Activity) ? new(TwinReason.Zone, TwinConfidence.Likely) : null;

    /// <summary>True for what two clocks in two zones differ by: quarters of an hour, from half an hour to fourteen.</summary>
    public static bool IsWholeZone(TimeSpan apart)
    {
        if (apart < Nearest - Slack || apart > FarthestZone + Slack)
            return false;
        var over = TimeSpan.FromTicks(apart.Ticks % Quarter.Ticks);
        return over <= Slack || Quarter - over <= Slack;
    }

    // Two devices that both wrote universal and local time are right about both.
    private static bool IsInDoubt(Activity a, Activity b) => a.OffsetSource != OffsetSource.Device || b.OffsetSource != OffsetSource.Device;

    private static bool IsCopy(Activity a, Activity b)
    {
        var (hearts, shape) = (Streams.Hearts(a.Digest, b.Digest), Streams.Shape(a.Digest, b.Digest));
        if ((a.Elapsed - b.Elapsed).Duration() > (hearts is true ? LastPoint : Slack) || a.Distance is not { } far || b.Distance is not { } near)
            return false;
        if (Math.Abs(far.Meters - near.Meters) > far.Meters * DistanceSlack || Streams.Efforts(a.Digest, b.Digest) is not true)
            return false;
        return Streams.Drift(a.Digest, b.Digest) is not false && hearts is not false && shape is not false && (hearts is true || shape is true);
    }
}
