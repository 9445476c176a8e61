using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Backstride.App.Tests.Years;

/// <summary>Holds the words of an exercise's dose against its numbers.</summary>
internal static partial class DoseText
{
    /// <summary>The dose that stands in a line behind the name: "2 × 8 per side, 16 kg, rest 1 min 15 s".</summary>
    public static IEnumerable<string> Disagrees(string words, JsonElement exercise)
    {
        var dose = Dose().Match(words);
        if (!dose.Success)
        {
            yield return $"no dose in '{words}'";
            yield break;
        }

        var sets = dose.Groups["sets"].Success ? Value(dose.Groups["sets"]) : 1;
        if (sets != exercise.GetProperty("sets").GetInt32())
            yield return Wrong("sets");
        if (dose.Groups["reps"].Success != exercise.TryGetProperty("reps", out var reps) || (dose.Groups["reps"].Success && Value(dose.Groups["reps"]) != reps.GetInt32()))
            yield return Wrong("reps");
        var hold = dose.Groups["hold"].Success ? (60 * Value(dose.Groups["min"])) + Value(dose.Groups["s"]) : (double?)null;
        if (hold is null != Told.Number(exercise, "holdSeconds") is null || Math.Abs((hold ?? 0) - (Told.Number(exercise, "holdSeconds") ?? 0)) > 3.01)
            yield return Wrong("hold");
        if (dose.Groups["side"].Success != exercise.GetProperty("perSide").GetBoolean())
            yield return Wrong("side");
        var load = Load().Match(words);
        if (load.Success != exercise.TryGetProperty("loadKilograms", out var kilograms) || (load.Success && Math.Abs(Value(load.Groups[1]) - kilograms.GetDouble()) > 0.05))
            yield return Wrong("load");

        string Wrong(string what) => $"{what} of '{words}' and {exercise.GetRawText()}";
    }

    private static double Value(Group group) => group.Success ? double.Parse(group.Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@", (?:(?<sets>\d+) × (?<reps>\d+)(?<side> per side)?(?:, hold (?<hold>(?<min>\d+) min(?: (?<s>\d+) s)?|(?<s>\d+) s))?|(?:(?<sets>\d+) × )?(?:(?<hold>(?<min>\d+) min(?: (?<s>\d+) s)?|(?<s>\d+) s)|once)(?<side> per side)?)(?:,|$)")]
    private static partial Regex Dose();

    [GeneratedRegex(@", ([\d.]+) kg(?:,|$)")]
    private static partial Regex Load();
}
