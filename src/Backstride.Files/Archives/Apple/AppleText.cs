using Backstride.Files.Tracks;

namespace Backstride.Files.Archives.Apple;

/// <summary>Moments and quantities as Apple Health writes them.</summary>
internal static class AppleText
{
    private const int DateLength = 19;

    /// <summary><c>2026-08-05 17:00:00 +0200</c>. The offset is that of the phone that wrote the export, not of the place.</summary>
    public static DateTimeOffset? Moment(ReadOnlySpan<char> text)
    {
        Span<char> joined = stackalloc char[32];
        if (text.Length is <= DateLength or > 32 || text[DateLength] != ' ')
            return TrackTime.TryParse(text, out var plain) ? plain : null;
        text[..DateLength].CopyTo(joined);
        text[(DateLength + 1)..].CopyTo(joined[DateLength..]);
        return TrackTime.TryParse(joined[..(text.Length - 1)], out var at) ? at : null;
    }

    /// <returns>Metres; null for anything but a positive length in a known unit.</returns>
    public static double? Metres(ReadOnlySpan<char> number, ReadOnlySpan<char> unit)
    {
        var value = TrackNumber.Parse(number, 0, 1e8);
        var factor = unit switch { "km" => 1000, "mi" => 1609.344, "m" => 1, "cm" => 0.01, "yd" => 0.9144, "ft" => 0.3048, _ => double.NaN };
        return value * factor is > 0 and var metres ? metres : null;
    }

    public static TimeSpan? Duration(ReadOnlySpan<char> number, ReadOnlySpan<char> unit)
    {
        var value = TrackNumber.Parse(number, 0, 1e7);
        var factor = unit switch { "min" => 60, "s" or "sec" => 1, "hr" or "h" => 3600, _ => double.NaN };
        return value * factor is > 0 and <= 1e7 and var seconds ? TrackTime.Span(seconds) : null;
    }
}
