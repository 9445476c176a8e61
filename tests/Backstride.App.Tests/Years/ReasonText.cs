using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Backstride.App.Tests.Years;

/// <summary>Holds the sentence of a reason against the numbers it stands beside: every distance in the words is one of them.</summary>
internal static partial class ReasonText
{
    private const double Tenth = 0.05 + 1e-9;
    private const double Hundredth = 0.005 + 1e-9;

    /// <summary>What does not agree in the reasons of a day.</summary>
    public static IEnumerable<string> Disagrees(JsonElement today)
    {
        var run = Told.Member(today, "run");
        var reasons = today.GetProperty("verdicts").EnumerateArray()
            .Concat(new[] { "from", "maxFrom" }.Select(name => run is { } it ? Told.Member(it, name) : null).OfType<JsonElement>());
        return reasons.SelectMany(reason => Wrong(reason, run));
    }

    private static IEnumerable<string> Wrong(JsonElement reason, JsonElement? run)
    {
        var words = reason.GetProperty("text").GetString()!;
        var known = Meters(reason).Concat(run is { } it ? Meters(it) : []).ToList();
        foreach (Match said in Kilometres().Matches(words))
        {
            var km = double.Parse(said.Groups[1].Value, CultureInfo.InvariantCulture);
            var near = said.Groups[2].Success && said.Groups[2].Length > 2 ? Hundredth : Tenth;
            if (!known.Exists(meters => Math.Abs((meters / 1000) - km) <= near || Math.Abs((Math.Floor((meters + 0.05) / 100) / 10) - km) < 1e-9))
                yield return $"'{said.Value}' of '{words}' is none of {reason.GetProperty("because").GetRawText()}";
        }
    }

    private static IEnumerable<double> Meters(JsonElement of) =>
        (Told.Member(of, "because") ?? of).EnumerateObject().Where(fact => fact.Name.EndsWith("Meters", StringComparison.Ordinal) && fact.Value.ValueKind == JsonValueKind.Number)
            .Select(fact => fact.Value.GetDouble())
            .Concat(Told.Member(of, "limits")?.EnumerateArray().Where(limit => Told.Member(limit, "unit")?.GetString() == "m").Select(limit => limit.GetProperty("value").GetDouble()) ?? []);

    [GeneratedRegex(@"(\d+(\.\d+)?) km")]
    private static partial Regex Kilometres();
}
