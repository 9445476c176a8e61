using System.Globalization;
using System.Text.RegularExpressions;
using Backstride.Journal;
using Backstride.Runs;

namespace Backstride.App.Cli;

/// <summary>A run typed by hand: <c>8.2km 50min</c>, <c>8.2 1h05</c>, <c>5mi 0:42:10</c>, with a sport if it is not a plain run (<c>walk 30min</c>, which <c>log walk 30min</c> means as well), and its shoes (<c>shoes=Pegasus</c>).</summary>
internal static partial class TypedRun
{
    private const string Shoes = "shoes=";
    private const double MetersInMile = 1609.344;

    /// <summary>Takes the words that make a run out of the list; absent when there are none.</summary>
    public static ActivityBody? Take(List<string> words, DateTimeOffset start)
    {
        JoinUnits(words);
        if (words.Find(word => BelowZero().IsMatch(word)) is { } below)
            throw CommandException.Usage($"'{below}' lies below 0: a run goes some way and takes some time, as in {OwnCommand.Line("log", "run", "8.2km", "50min")}");
        var times = Taken(words, TypedTime.OfRun);
        var distances = Taken(words, DistanceOf);
        if (times.Count == 1 && distances.Count == 0)
            distances = Taken(words, BareKilometres);
        var sports = Taken(words, SportOf);
        var shoes = words.Find(word => word.StartsWith(Shoes, StringComparison.OrdinalIgnoreCase));
        words.RemoveAll(word => word == shoes);
        if (times.Count == 0 && distances.Count == 0 && sports.Count == 0)
            return shoes is null ? null : throw CommandException.Usage($"Shoes go with a run typed by hand: {OwnCommand.Line("log", "run", "8.2km", "50min", "shoes=Pegasus")}");
        if (distances.Count > 1 || times.Count > 1 || sports.Count > 1)
            throw CommandException.Usage($"One run has one distance and one time; minutes are written min: {OwnCommand.Line("log", "run", "8.2km", "50min")}");
        if (distances is [{ Meters: <= 0 }])
            throw CommandException.Usage("The distance of a run is more than 0. Where it is not known, leave it out.");
        if (times is [{ Ticks: <= 0 }])
            throw CommandException.Usage("The time of a run is more than 0.");
        if (times is not [var timer])
            throw CommandException.Usage($"A run needs its time too: {OwnCommand.Line("log", "run", "8.2km", "50min")}");
        return new ActivityBody
        {
            Activity = new Activity
            {
                Sport = sports is [var sport] ? sport : Sport.Run,
                Start = start,
                OffsetSource = OffsetSource.Unknown,
                Distance = distances is [var distance] ? distance : null,
                Timer = timer,
                Elapsed = timer,
                Gear = shoes is { Length: > 6 } named ? named[Shoes.Length..] : null,
            },
            Reader = "manual",
            Source = "manual",
        };
    }

    // "8.2 km" typed with a space comes as two words.
    private static void JoinUnits(List<string> words)
    {
        for (var i = words.Count - 1; i > 0; i--)
        {
            if (!UnitForm().IsMatch(words[i]) || !BareForm().IsMatch(words[i - 1]))
                continue;
            words[i - 1] += words[i];
            words.RemoveAt(i);
        }
    }

    private static List<T> Taken<T>(List<string> words, Func<string, T?> read)
        where T : struct
    {
        var taken = new List<T>();
        foreach (var word in words.ToList())
        {
            if (read(word) is not { } value)
                continue;
            taken.Add(value);
            words.Remove(word);
        }

        return taken;
    }

    private static Distance? DistanceOf(string word) => DistanceForm().Match(word) is { Success: true } m
        ? Distance.FromMeters(Number(m.Groups[1].Value) * (m.Groups[2].Value.ToLowerInvariant() switch { "km" or "k" => 1000, "mi" => MetersInMile, _ => 1 }))
        : null;

    // Beside one time, a number alone is the distance, in the unit of everything else here.
    private static Distance? BareKilometres(string word) => BareForm().IsMatch(word) ? Distance.FromKilometres(Number(word)) : null;

    /// <summary>True for a word that says what was done instead of a plain run.</summary>
    public static bool IsSport(string word) => SportOf(word) is not null;

    private static Sport? SportOf(string word) => word switch
    {
        "treadmill" => Sport.Treadmill,
        "trail" => Sport.Trail,
        "track" => Sport.Track,
        "virtual" => Sport.Virtual,
        "walk" => Sport.Walk,
        "hike" => Sport.Hike,
        "ride" => Sport.Ride,
        "swim" => Sport.Swim,
        _ => null,
    };

    private static double Number(string text) => double.Parse(text.Replace(',', '.'), CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(\d{1,4}(?:[.,]\d{1,4})?)(km|k|mi|m)$", RegexOptions.IgnoreCase)]
    private static partial Regex DistanceForm();

    [GeneratedRegex(@"^\d{1,4}(?:[.,]\d{1,4})?$")]
    private static partial Regex BareForm();

    [GeneratedRegex(@"^[-\u2212]\d")]
    private static partial Regex BelowZero();

    [GeneratedRegex("^(?:km|k|mi|m|h|min|s|sec)$", RegexOptions.IgnoreCase)]
    private static partial Regex UnitForm();
}
