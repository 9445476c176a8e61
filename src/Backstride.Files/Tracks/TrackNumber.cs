using System.Globalization;

namespace Backstride.Files.Tracks;

/// <summary>Numbers as GPX and TCX write them, and as programs with another decimal sign do.</summary>
internal static class TrackNumber
{
    /// <returns><see cref="double.NaN"/> for anything but a finite number.</returns>
    public static double Parse(ReadOnlySpan<char> text)
    {
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return double.IsFinite(number) ? number : double.NaN;
        var comma = text.IndexOf(',');
        return comma >= 0 && text.Length < 64 ? ParseComma(text, comma) : double.NaN;
    }

    /// <returns><see cref="double.NaN"/> unless the number lies between the two, both included.</returns>
    public static double Parse(ReadOnlySpan<char> text, double least, double most)
    {
        var number = Parse(text);
        return number >= least && number <= most ? number : double.NaN;
    }

    /// <returns>0 unless it is a heart rate that people have; watches write 0 and 255 for "unknown".</returns>
    public static int HeartRate(ReadOnlySpan<char> text)
    {
        var number = Parse(text, 1, 254);
        return double.IsNaN(number) ? 0 : (int)Math.Round(number);
    }

    private static double ParseComma(ReadOnlySpan<char> text, int comma)
    {
        Span<char> point = stackalloc char[64];
        text.CopyTo(point);
        point[comma] = '.';
        return double.TryParse(point[..text.Length], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : double.NaN;
    }
}
