using System.Globalization;

namespace Backstride.Files.Tracks;

/// <summary>A moment as GPX and TCX write it, with the offset that was written beside it.</summary>
/// <remarks>Universal time when no offset is written, as both schemas have it. Fractions beyond 100 ns are cut.</remarks>
internal static class TrackTime
{
    /// <summary><c>2012-12-26T21:29:53Z</c>, <c>…53.849800+00:00</c>, <c>…53</c>, <c>… 21:29:53+0530</c>; nothing else.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out DateTimeOffset at)
    {
        at = default;
        if (text.Length < 19 || text[4] != '-' || text[7] != '-' || text[10] is not ('T' or 't' or ' ') || text[13] != ':' || text[16] != ':')
            return false;
        if (!(Number(text[..4], out var year) && Number(text[5..7], out var month) && Number(text[8..10], out var day)
            && Number(text[11..13], out var hour) && Number(text[14..16], out var minute) && Number(text[17..19], out var second)))
            return false;
        var rest = text[19..];
        if (!Fraction(ref rest, out var ticks) || !Offset(rest, out var offset))
            return false;
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour > 23 || minute > 59 || second > 60)
            return false;
        return Make(new DateTime(year, month, day, hour, minute, 0).AddSeconds(second).AddTicks(ticks), offset, out at);
    }

    /// <summary>A number of seconds, to the millisecond, which is as fine as any of these files measures.</summary>
    public static TimeSpan Span(double seconds) => TimeSpan.FromTicks((long)Math.Round(seconds * 1000) * TimeSpan.TicksPerMillisecond);

    /// <summary>True when the offset says where the runner was; zero does not, since everybody writes universal time.</summary>
    public static bool TellsOffset(this DateTimeOffset at) => at.Offset != TimeSpan.Zero;

    private static bool Make(DateTime local, TimeSpan offset, out DateTimeOffset at)
    {
        var universal = local.Ticks - offset.Ticks;
        var sound = universal >= 0 && universal <= DateTime.MaxValue.Ticks;
        at = sound ? new DateTimeOffset(local, offset) : default;
        return sound;
    }

    private static bool Fraction(ref ReadOnlySpan<char> rest, out long ticks)
    {
        ticks = 0;
        if (rest.IsEmpty || rest[0] is not ('.' or ','))
            return true;
        rest = rest[1..];
        var digits = 0;
        for (var unit = TimeSpan.TicksPerSecond / 10; digits < rest.Length && char.IsAsciiDigit(rest[digits]); digits++, unit /= 10)
            ticks += (rest[digits] - '0') * unit;
        rest = rest[digits..];
        return digits > 0;
    }

    private static bool Offset(ReadOnlySpan<char> rest, out TimeSpan offset)
    {
        offset = TimeSpan.Zero;
        if (rest.IsEmpty || rest is "Z" or "z")
            return true;
        if (rest[0] is not ('+' or '-') || rest.Length is not (3 or 5 or 6) || (rest.Length == 6 && rest[3] != ':'))
            return false;
        var minutes = 0;
        if (!Number(rest[1..3], out var hours) || (rest.Length > 3 && !Number(rest[^2..], out minutes)) || hours > 14 || minutes > 59)
            return false;
        var size = new TimeSpan(hours, minutes, 0);
        offset = rest[0] == '-' ? -size : size;
        return size <= TimeSpan.FromHours(14);
    }

    private static bool Number(ReadOnlySpan<char> digits, out int number) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
