namespace Backstride.Twins;

/// <summary>A run typed by hand in the evening, and its recording that came in later.</summary>
/// <remarks>Somebody who gives no time of day gets noon; noon to the second is therefore no time. The day, the distance and the duration must agree.</remarks>
internal static class TypedFrom
{
    private const double Slack = 0.03;
    private static readonly TimeSpan Noon = TimeSpan.FromHours(12);

    public static TwinMatch? Judge(Take a, Take b)
    {
        var (typed, recorded) = a.IsTyped ? (a, b) : (b, a);
        return !HasTime(typed) && typed.Day == recorded.Day
            && Near(typed.Activity.Distance?.Meters, recorded.Activity.Distance?.Meters)
            && Near(typed.Activity.Timer.TotalSeconds, recorded.Activity.Timer.TotalSeconds)
                ? new(TwinReason.Typed, TwinConfidence.Likely)
                : null;
    }

    /// <summary>False when the runner gave no time of day.</summary>
    public static bool HasTime(Take typed) => typed.Start.TimeOfDay != Noon;

    private static bool Near(double? typed, double? recorded) => typed is { } a && recorded is { } b && Math.Abs(a - b) <= b * Slack;
}
