using System.Text.Json;
using System.Text.Json.Nodes;
using Backstride.App.Cli;

namespace Backstride.App.Told;

/// <summary>What the numbers that people type can be, both ends included, by the name of the field.</summary>
internal static class Bounds
{
    private const double DayHours = 24;
    private const double MostMeters = 1_000_000;
    private static readonly (double, double) Score = (0, 10);

    private static readonly Dictionary<string, (double Least, double Most)> Known = new()
    {
        ["pain"] = Score, ["before"] = Score, ["during"] = Score, ["after"] = Score, ["nextMorning"] = Score,
        ["usualPain"] = Score, ["legPain"] = Score, ["worstPain"] = Score, ["fear"] = Score, ["effort"] = Score, ["sleepQuality"] = Score,
        ["stress"] = Score, ["fatigue"] = Score, ["soreness"] = Score, ["mood"] = Score, ["motivation"] = Score,
        ["sleepHours"] = (0, DayHours), ["sittingHours"] = (0, DayHours), ["minutes"] = (0, DayHours * 60), ["fromMinute"] = (0, 4 * DayHours * 60),
        ["seconds"] = (0, 600), ["reps"] = (0, 1000), ["degrees"] = (-180, 180), ["centimeters"] = (0, 200), ["distanceMeters"] = (0, MostMeters), ["longestRunMeters"] = (0, MostMeters),
        ["born"] = (1900, Words.Today.Year), ["weightKilograms"] = (0.5, 200), ["bodyMassKilograms"] = (20, 300), ["heightCentimeters"] = (50, 260),
        ["runsPerWeek"] = (0, 21), ["yearsRunning"] = (0, 100), ["strengthMonths"] = (0, 1200),
        ["trunkLeanDegrees"] = (-45, 60), ["pelvicDropDegrees"] = (-20, 40), ["shankDegrees"] = (-45, 60),
    };

    /// <exception cref="ToldException">A number lies outside; the message names it and what it can be.</exception>
    public static void Check(JsonObject data)
    {
        foreach (var (name, value) in data)
        {
            if (value?.GetValueKind() == JsonValueKind.Number)
                Check(name, value.GetValue<double>());
        }
    }

    /// <exception cref="ToldException">It lies outside.</exception>
    public static void Check(string name, double value)
    {
        if (Known.TryGetValue(name, out var bounds) && !(value >= bounds.Least && value <= bounds.Most))
            throw new ToldException(FormattableString.Invariant($"{name} is a number from {bounds.Least} to {bounds.Most}, not {value}."), name);
    }
}
