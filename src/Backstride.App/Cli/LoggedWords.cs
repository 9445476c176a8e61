using System.Globalization;
using Backstride.App.Wording;
using Backstride.Exercises;
using Backstride.Journal;
using Backstride.Runs;

namespace Backstride.App.Cli;

/// <summary>What was just logged, as a person would say it. Figures stand as they were typed, so that a slip is seen at once.</summary>
internal static class LoggedWords
{
    private static readonly string[] TestFigures = ["test", "mode", "side", "seconds", "reps", "degrees", "centimeters", "rating", "stage"];

    private static readonly (string Suffix, Func<double, string> Say)[] Units =
    [
        ("Hours", hours => Quantities.Of(TimeSpan.FromHours(hours))),
        ("Minutes", minutes => Quantities.Exact(TimeSpan.FromMinutes(minutes))),
        ("Seconds", seconds => Quantities.Exact(TimeSpan.FromSeconds(seconds))),
        ("Meters", meters => meters < 1000 ? FormattableString.Invariant($"{meters:0.##} m") : Quantities.Exact(Distance.FromMeters(meters))),
        ("Kilograms", kilograms => FormattableString.Invariant($"{kilograms:0.##} kg")),
        ("Centimeters", centimeters => FormattableString.Invariant($"{centimeters:0.##} cm")),
    ];

    public static string Of(EntryBody body) => body switch
    {
        ActivityBody typed => Of(typed.Activity),
        SessionDone session => Of(session),
        // Its sentence has the figures already.
        TestResult => $"{EntryWords.Of(body)}{Rest(body, TestFigures)}",
        CheckIn or RunFeedback => Fields(body),
        Questionnaire => EntryWords.Of(body),
        _ => $"{EntryWords.Of(body)}{Rest(body)}",
    };

    private static string Of(Activity activity)
    {
        var what = activity.Sport switch
        {
            Sport.Treadmill => "a run on a treadmill",
            Sport.Trail => "a trail run",
            Sport.Track => "a run on a track",
            Sport.Virtual => "a virtual run",
            Sport.Walk => "a walk",
            Sport.Hike => "a hike",
            Sport.Ride => "a ride",
            Sport.Swim => "a swim",
            _ => "a run",
        };
        var time = string.Create(CultureInfo.InvariantCulture, $"{(int)activity.Timer.TotalHours}:{activity.Timer.Minutes:00}:{activity.Timer.Seconds:00}");
        return activity.Distance is { Meters: > 0 } distance
            ? string.Create(CultureInfo.InvariantCulture, $"{what} of {distance.Kilometres:0.0##} km in {time}, {Pace(activity.Timer / distance.Kilometres)} per km")
            : $"{what} of {time}";
    }

    private static string Pace(TimeSpan perKilometre) => FormattableString.Invariant($"{(int)perKilometre.TotalMinutes}:{perKilometre.Seconds:00}");

    private static string Of(SessionDone session)
    {
        var exercises = session.Exercises.Select(Of).ToList();
        var rest = Fields(session with { Exercises = [] });
        return string.Join(", ", [.. exercises.Count == 0 ? ["a session"] : exercises, .. rest.Length == 0 ? Array.Empty<string>() : [rest]]);
    }

    private static string Of(DoneExercise done)
    {
        var name = ExerciseLibrary.Shipped.Find(done.Exercise) is { Variants.Count: > 1 } ? $"{done.Exercise.Replace('-', ' ')} ({done.Variant})" : done.Exercise.Replace('-', ' ');
        if (done.Sets is not [var set, ..])
            return name;
        var amount = set.Hold is { } hold ? Quantities.Exact(hold) : FormattableString.Invariant($"{set.Reps}");
        var load = set.LoadKilograms is { } kilograms ? FormattableString.Invariant($" with {kilograms:0.##} kg") : "";
        return FormattableString.Invariant($"{name} {done.Sets.Count} × {amount}{load}");
    }

    private static string Rest(EntryBody body, params IReadOnlyCollection<string> without) => Fields(body, without) is { Length: > 0 } fields ? $" ({fields})" : "";

    private static string Fields(EntryBody body, params IReadOnlyCollection<string> without) => string.Join(
        ", ",
        Words.Flat(EntryLine.DataOf(body)).Where(field => field.Value is not "[]" and not "{}" && !without.Contains(field.Name)).Select(field => Spoken(field.Name, field.Value)));

    /// <summary>A field of the journal as people say it: "sleepHours" with 6.5 is "sleep 6 h 30 min".</summary>
    private static string Spoken(string name, string value)
    {
        if (double.TryParse(value, CultureInfo.InvariantCulture, out var number) && Array.Find(Units, known => name.EndsWith(known.Suffix, StringComparison.OrdinalIgnoreCase)) is { Suffix: { } suffix } unit)
            return $"{(name.Length > suffix.Length ? Spaced(name[..^suffix.Length]) : "time")} {unit.Say(number)}";
        return $"{Spaced(name)} {Value(value)}";
    }

    private static string Value(string value) => value switch
    {
        "true" => "yes",
        "false" => "no",
        _ when value.StartsWith('[') => value.Trim('[', ']').Replace("\"", "", StringComparison.Ordinal).Replace(",", ", ", StringComparison.Ordinal),
        _ => value,
    };

    // "sleepHours" is how the journal writes "sleep hours".
    private static string Spaced(string name) =>
        string.Concat(name.Select(letter => char.IsAsciiLetterUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : letter.ToString()));
}
