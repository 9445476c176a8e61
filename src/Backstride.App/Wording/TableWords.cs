using System.Globalization;
using Backstride.Files.Archives;
using Backstride.Journal;
using Backstride.Runs;

namespace Backstride.App.Wording;

/// <summary>A row of a table as it would be read, in one line.</summary>
internal static class TableWords
{
    public static string Of(ArchivedActivity row)
    {
        var activity = row.Activity;
        var sport = activity.Sport == Sport.Other ? "another activity" : Cli.Words.Of(activity.Sport);
        return string.Join(", ", new[]
        {
            Moment(activity.Start, isClock: row.IsClockTime),
            activity.Distance is { } distance ? $"{sport} of {Quantities.Of(distance)}" : sport,
            Clock(activity.Timer),
            activity.AverageHeartRate is { } heart ? string.Create(CultureInfo.InvariantCulture, $"{heart.BeatsPerMinute} beats") : null,
            activity.PerceivedEffort is { } effort ? string.Create(CultureInfo.InvariantCulture, $"effort {effort.Value:0.#}") : null,
            activity.Name,
        }.OfType<string>());
    }

    public static string Of(ArchivedCheckIn row) => $"{row.Day.ToString("d MMM yyyy", CultureInfo.InvariantCulture)}, {Facts(row.Says)}";

    private static string Facts(CheckIn says) => string.Join(", ", new[]
    {
        says.Pain is { } pain ? Figure("pain", pain.Value) : null,
        says.Sleep is { } sleep ? $"slept {sleep.ToString(@"h\:mm", CultureInfo.InvariantCulture)}" : null,
        Figure("quality of sleep", says.SleepQuality),
        Figure("stress", says.Stress),
        Figure("fatigue", says.Fatigue),
        Figure("soreness", says.Soreness),
        Figure("mood", says.Mood),
        Figure("motivation", says.Motivation),
        says.Sitting is { } sat ? $"sat {Quantities.Of(sat)}" : null,
        Figure("resting heart rate", says.RestingHeartRate?.BeatsPerMinute),
        says.Note,
    }.OfType<string>());

    // To the second: whoever compares it with the table wants to see the same figures.
    private static string Clock(TimeSpan time) => time.TotalHours >= 1
        ? string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours}:{time:mm\\:ss}")
        : time.ToString(@"m\:ss", CultureInfo.InvariantCulture);

    private static string? Figure(string name, double? value) => value is { } figure ? string.Create(CultureInfo.InvariantCulture, $"{name} {figure:0.##}") : null;

    // Without a time a row stands at noon, and noon says nothing.
    private static string Moment(DateTimeOffset start, bool isClock) =>
        start.ToString(isClock && start.TimeOfDay == TimeSpan.FromHours(12) ? "d MMM yyyy" : "d MMM yyyy, HH:mm", CultureInfo.InvariantCulture);
}
