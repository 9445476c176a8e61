namespace Backstride.Files.Fit.Writing;

/// <summary>Quantities as the whole numbers that a file stores.</summary>
internal static class FitScale
{
    public static long? Scaled(double? value, double scale) => value is { } number ? (long)Math.Round(number * scale) : null;

    public static long Milliseconds(TimeSpan time) => (long)Math.Round(time.TotalMilliseconds);

    /// <summary>Whole revolutions, and what is left in 128ths.</summary>
    public static (long? Whole, long? Fraction) Revolutions(Cadence? cadence, int feet) =>
        Scaled(cadence?.StepsPerMinute / feet, 128) is { } parts ? (parts / 128, parts % 128) : (null, null);
}
