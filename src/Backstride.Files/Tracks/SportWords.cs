using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Backstride.Runs;

namespace Backstride.Files.Tracks;

/// <summary>What programs write for a sport, in their own words, numbers and languages.</summary>
internal static class SportWords
{
    // Numbers are Strava's in its GPX. Words of other languages are those that Strava and Garmin put into types and default names.
    private static readonly FrozenDictionary<string, Sport> Words = new Dictionary<string, Sport>
    {
        ["9"] = Sport.Run, ["1"] = Sport.Ride, ["4"] = Sport.Hike, ["10"] = Sport.Walk, ["16"] = Sport.Swim, ["17"] = Sport.Ride, ["53"] = Sport.Virtual,
        ["run"] = Sport.Run, ["running"] = Sport.Run, ["runs"] = Sport.Run, ["jog"] = Sport.Run, ["jogging"] = Sport.Run,
        ["streetrunning"] = Sport.Run, ["roadrunning"] = Sport.Run, ["ultrarun"] = Sport.Run, ["ultrarunning"] = Sport.Run, ["obstaclerun"] = Sport.Run,
        ["lauf"] = Sport.Run, ["laufen"] = Sport.Run, ["joggen"] = Sport.Run, ["corrida"] = Sport.Run, ["correr"] = Sport.Run, ["carrera"] = Sport.Run,
        ["corsa"] = Sport.Run, ["courseapied"] = Sport.Run, ["courseàpied"] = Sport.Run, ["hardlopen"] = Sport.Run, ["hardloopsessie"] = Sport.Run,
        ["lopning"] = Sport.Run, ["lobetur"] = Sport.Run, ["løb"] = Sport.Run, ["juoksu"] = Sport.Run, ["bieg"] = Sport.Run,
        ["bieganie"] = Sport.Run, ["běh"] = Sport.Run, ["beh"] = Sport.Run, ["futás"] = Sport.Run, ["бег"] = Sport.Run, ["跑步"] = Sport.Run,
        ["户外跑步"] = Sport.Run, ["室内跑步"] = Sport.Treadmill, ["ランニング"] = Sport.Run, ["달리기"] = Sport.Run,
        ["trailrun"] = Sport.Trail, ["trailrunning"] = Sport.Trail, ["trail"] = Sport.Trail, ["fellrunning"] = Sport.Trail, ["mountainrunning"] = Sport.Trail,
        ["trackrun"] = Sport.Track, ["trackrunning"] = Sport.Track,
        ["treadmill"] = Sport.Treadmill, ["treadmillrun"] = Sport.Treadmill, ["treadmillrunning"] = Sport.Treadmill, ["indoorrun"] = Sport.Treadmill,
        ["indoorrunning"] = Sport.Treadmill, ["laufband"] = Sport.Treadmill,
        ["virtualrun"] = Sport.Virtual, ["virtualrunning"] = Sport.Virtual,
        ["walk"] = Sport.Walk, ["walking"] = Sport.Walk, ["casualwalking"] = Sport.Walk, ["speedwalking"] = Sport.Walk, ["indoorwalking"] = Sport.Walk,
        ["nordicwalking"] = Sport.Walk, ["powerwalking"] = Sport.Walk, ["spaziergang"] = Sport.Walk, ["caminata"] = Sport.Walk, ["caminhada"] = Sport.Walk,
        ["marche"] = Sport.Walk, ["wandeling"] = Sport.Walk, ["wandelen"] = Sport.Walk,
        ["hike"] = Sport.Hike, ["hiking"] = Sport.Hike, ["trekking"] = Sport.Hike, ["wandern"] = Sport.Hike, ["wanderung"] = Sport.Hike, ["randonnée"] = Sport.Hike,
        ["ride"] = Sport.Ride, ["biking"] = Sport.Ride, ["bike"] = Sport.Ride, ["cycling"] = Sport.Ride, ["cycle"] = Sport.Ride, ["virtualride"] = Sport.Ride,
        ["roadcycling"] = Sport.Ride, ["roadbiking"] = Sport.Ride, ["mountainbiking"] = Sport.Ride, ["mountainbike"] = Sport.Ride, ["mountainbikeride"] = Sport.Ride,
        ["mtb"] = Sport.Ride, ["gravelride"] = Sport.Ride, ["gravelcycling"] = Sport.Ride, ["ebikeride"] = Sport.Ride, ["ebiking"] = Sport.Ride,
        ["indoorcycling"] = Sport.Ride, ["cyclocross"] = Sport.Ride, ["radfahrt"] = Sport.Ride, ["radfahren"] = Sport.Ride, ["fietsrit"] = Sport.Ride,
        ["pedalada"] = Sport.Ride, ["vélo"] = Sport.Ride, ["spinning"] = Sport.Ride,
        ["swim"] = Sport.Swim, ["swimming"] = Sport.Swim, ["lapswimming"] = Sport.Swim, ["openwaterswimming"] = Sport.Swim, ["poolswim"] = Sport.Swim,
        ["schwimmen"] = Sport.Swim, ["natação"] = Sport.Swim,
        ["strength"] = Sport.Strength, ["strengthtraining"] = Sport.Strength, ["weighttraining"] = Sport.Strength, ["weights"] = Sport.Strength,
        ["yoga"] = Sport.Mobility, ["pilates"] = Sport.Mobility, ["stretching"] = Sport.Mobility, ["mobility"] = Sport.Mobility,
        ["other"] = Sport.Other,
    }.ToFrozenDictionary();

    /// <summary>True for a type that says no more than that there was one.</summary>
    public static bool SaysNothing(string? type) => type is null || Letters(type) is "" or "unknown" or "0" or "generic" or "default";

    /// <summary>The sport of a type as a whole: <c>trail_running</c>, <c>TrailRun</c>, <c>9</c>.</summary>
    /// <returns>Null when the words are not known.</returns>
    public static Sport? OfType(string type) => Words.TryGetValue(Letters(type), out var sport) ? sport : null;

    /// <summary>The sport that a word of a name tells: <c>Evening Run</c>, <c>Corrida matutina</c>. Names that tell two different ones tell none.</summary>
    public static Sport? OfName(string? name)
    {
        Sport? found = null;
        foreach (var word in (name ?? "").Split([' ', ',', '-', '_', '.', ':', '/', '(', ')'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (char.IsAsciiDigit(word[0]) || OfType(word) is not { } sport || sport == Sport.Trail) // "Rail trail" is a place
                continue;
            if (found is not null && found != sport)
                return null;
            found = sport;
        }
        return found;
    }

    private static string Letters(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormC))
        {
            if (char.IsLetterOrDigit(c))
                letters.Append(char.ToLower(c, CultureInfo.InvariantCulture));
        }
        return letters.ToString();
    }
}
