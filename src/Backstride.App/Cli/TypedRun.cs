using System.Globalization;
using System.Text.RegularExpressions;
using Backstride.Journal;
using Backstride.Runs;

namespace Backstride.App.Cli;

/// <summary>A run typed by hand: <c>8.2km 50min</c>, <c>5mi 0:42:10</c>, with a sport if it is not a plain run.</summary>
internal static partial class TypedRun
{
    private const double MetersInMile = 1609.344;

    /// <summary>Takes the words that make a run out of the list; absent when there are none.</summary>
    public static ActivityBody? Take(List<string> words, DateTimeOffset start)
    {
        Distance? distance = null;
        TimeSpan? time = null;
        var sport = Sport.Run;
        foreach (var word in words.ToList())
        {
            if (DistanceOf(word) is { } d)
                distance = d;
            else if (TimeOf(word) is { } t)
                time = t;
            else if (SportOf(word) is { } s)
                sport = s;
            else
                continue;
            words.Remove(word);
        }

        if (distance is null && time is null)
            return null;
        if (time is not { } timer || timer <= TimeSpan.Zero)
            throw CommandException.Usage("A run needs its time too: backstride log run 8.2km 50min");
        return new ActivityBody
        {
            Activity = new Activity
            {
                Sport = sport,
                Start = start,
                OffsetSource = OffsetSource.Unknown,
                Distance = distance,
                Timer = timer,
                Elapsed = timer,
            },
            Reader = "manual",
            Source = "manual",
        };
    }

    private static Distance? DistanceOf(string word) => DistanceForm().Match(word) is { Success: true } m
        ? Distance.FromMeters(Number(m.Groups[1].Value) * (m.Groups[2].Value switch { "km" => 1000, "mi" => MetersInMile, _ => 1 }))
        : null;

    private static TimeSpan? TimeOf(string word)
    {
        if (ClockForm().Match(word) is { Success: true } clock)
            return new TimeSpan(clock.Groups[1].Success ? Whole(clock.Groups[1].Value) : 0, Whole(clock.Groups[2].Value), Whole(clock.Groups[3].Value));
        if (SpanForm().Match(word) is not { Success: true } span || word.Length == 0)
            return null;
        return TimeSpan.FromHours(Number(span.Groups[1].Value)) + TimeSpan.FromMinutes(Number(span.Groups[2].Value)) + TimeSpan.FromSeconds(Number(span.Groups[3].Value));
    }

    private static Sport? SportOf(string word) => word switch
    {
        "treadmill" => Sport.Treadmill,
        "trail" => Sport.Trail,
        "track" => Sport.Track,
        "virtual" => Sport.Virtual,
        _ => null,
    };

    private static double Number(string text) => text.Length == 0 ? 0 : double.Parse(text.Replace(',', '.'), CultureInfo.InvariantCulture);

    private static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(\d{1,4}(?:[.,]\d{1,4})?)(km|mi|m)$")]
    private static partial Regex DistanceForm();

    [GeneratedRegex(@"^(?:(\d{1,2}):)?(\d{1,2}):(\d{2})$")]
    private static partial Regex ClockForm();

    [GeneratedRegex(@"^(?:(\d{1,2}(?:[.,]\d+)?)h)?(?:(\d{1,4}(?:[.,]\d+)?)min)?(?:(\d{1,5})s)?$")]
    private static partial Regex SpanForm();
}
