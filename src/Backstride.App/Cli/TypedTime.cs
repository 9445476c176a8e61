using System.Globalization;
using System.Text.RegularExpressions;

namespace Backstride.App.Cli;

/// <summary>A length of time as people type it: <c>50min</c>, <c>1h05</c>, <c>1h 05min 30s</c> in one word, <c>0:42:10</c>.</summary>
internal static partial class TypedTime
{
    private const int MinutesInHour = 60;

    /// <summary>A time with its unit, or <c>h:mm:ss</c> and <c>mm:ss</c> as a watch shows a run; absent for anything else.</summary>
    public static TimeSpan? OfRun(string word)
    {
        if (ClockForm().Match(word) is { Success: true } clock)
            return new TimeSpan(clock.Groups[1].Success ? Whole(clock.Groups[1]) : 0, Whole(clock.Groups[2]), Whole(clock.Groups[3]));
        return WithUnit(word);
    }

    /// <summary>Hours: <c>6.5</c>, <c>6,5h</c>, <c>6:30</c>, <c>6h30</c>, <c>390min</c>; absent for anything else.</summary>
    public static TimeSpan? OfHours(string word) =>
        HoursClockForm().Match(word) is { Success: true } clock && Whole(clock.Groups[2]) < MinutesInHour
            ? new TimeSpan(Whole(clock.Groups[1]), Whole(clock.Groups[2]), 0)
            : BareForm().IsMatch(word) ? TimeSpan.FromHours(Number(word)) : WithUnit(word);

    /// <summary>Minutes: <c>25</c>, <c>25min</c>, <c>1h05</c>; absent for anything else.</summary>
    public static TimeSpan? OfMinutes(string word) => BareForm().IsMatch(word) ? TimeSpan.FromMinutes(Number(word)) : WithUnit(word);

    private static TimeSpan? WithUnit(string word)
    {
        if (word.Length == 0 || SpanForm().Match(word) is not { Success: true } span)
            return null;
        return TimeSpan.FromHours(Number(span.Groups["h"].Value)) + TimeSpan.FromMinutes(Number(span.Groups["min"].Value))
            + TimeSpan.FromSeconds(Number(span.Groups["s"].Value));
    }

    private static double Number(string text) => text.Length == 0 ? 0 : double.Parse(text.Replace(',', '.'), CultureInfo.InvariantCulture);

    private static int Whole(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?:(\d{1,2}):)?(\d{1,2}):(\d{2})$")]
    private static partial Regex ClockForm();

    [GeneratedRegex(@"^(\d{1,2}):(\d{2})$")]
    private static partial Regex HoursClockForm();

    [GeneratedRegex(@"^\d{1,4}(?:[.,]\d+)?$")]
    private static partial Regex BareForm();

    // After hours, minutes need no unit and may have the short one; on its own "50m" could as well be metres.
    [GeneratedRegex(
        @"^(?:(?<h>\d{1,2}(?:[.,]\d+)?)h(?:(?<min>\d{1,2})(?:m(?:in)?|(?![0-9.,ms])))?|(?<min>\d{1,4}(?:[.,]\d+)?)min)?(?:(?<s>\d{1,5})(?:s|sec))?$",
        RegexOptions.IgnoreCase)]
    private static partial Regex SpanForm();
}
