using System.Globalization;

namespace Backstride.Files.Archives.Tables;

/// <summary>Numbers as tables write them: with a point or a comma before the fraction.</summary>
internal static class TableNumber
{
    /// <returns>Null for anything but a finite number.</returns>
    public static double? Parse(string text)
    {
        if (text.Length is 0 or > 40)
            return null;
        var (point, comma) = (text.LastIndexOf('.'), text.LastIndexOf(','));
        // The later of the two stands before the fraction, the other between thousands.
        var plain = comma > point ? text.Replace(".", "", StringComparison.Ordinal).Replace(',', '.') : text.Replace(",", "", StringComparison.Ordinal);
        return double.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
    }

    /// <returns>Null unless the number lies between the two, both included.</returns>
    public static double? Parse(string text, double least, double most) => Parse(text) is { } number && number >= least && number <= most ? number : null;

    /// <summary>Seconds, as <c>1137</c>, <c>18:57</c> or <c>1:18:57</c>.</summary>
    /// <returns>Null for anything else, nothing, and more than a year.</returns>
    public static TimeSpan? Seconds(string text)
    {
        const double year = 366 * 86_400d;
        if (!text.Contains(':', StringComparison.Ordinal))
            return Parse(text, 0, year) is > 0 and var seconds ? TimeSpan.FromMilliseconds(Math.Round(seconds * 1000)) : null;
        var total = 0d;
        foreach (var part in text.Split(':'))
        {
            if (Parse(part, 0, 1_000_000) is not { } number)
                return null;
            total = total * 60 + number;
        }

        return total is > 0 and <= year ? TimeSpan.FromMilliseconds(Math.Round(total * 1000)) : null;
    }
}
