using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Backstride.App.Tests.Years;

/// <summary>Holds the words of a run against its numbers: every number in the words has to be one of the document, in its place.</summary>
internal static partial class RunText
{
    /// <summary>What does not agree.</summary>
    public static IEnumerable<string> Disagrees(string words, JsonElement run)
    {
        foreach (Match match in Numbers().Matches(words))
        {
            if (!Agrees(match, words, run))
                yield return $"'{match.Value}' in '{words}' is not in {run.GetRawText()[..Math.Min(300, run.GetRawText().Length)]}";
        }
    }

    private static bool Agrees(Match match, string words, JsonElement run)
    {
        if (match.Groups["km"].Success)
            return IsDistance(Value(match.Groups["km"]), words[match.Index..], words[..match.Index], run);
        if (match.Groups["uphill"].Success)
            return Math.Floor((Told.Number(run, "maxAscentMeters") ?? -1) + 0.05) == Value(match.Groups["uphill"]);
        if (match.Groups["downhill"].Success)
            return Math.Floor((Told.Number(run, "maxDescentMeters") ?? -1) + 0.05) == Value(match.Groups["downhill"]);
        if (match.Groups["times"].Success)
            return Turns(run).Exists(turn => turn.GetProperty("repeats").GetInt32() == (int)Value(match.Groups["times"]));
        var minutes = (60 * Value(match.Groups["h"])) + Value(match.Groups["min"]);
        return words[..match.Index] switch
        {
            var before when before.EndsWith("Run ", StringComparison.Ordinal) => Turns(run).Exists(turn => Rounded(Told.Number(turn, "runSeconds") / 60) == minutes),
            var before when before.EndsWith("walk ", StringComparison.Ordinal) => Turns(run).Exists(turn => Rounded(Told.Number(turn, "walkSeconds") / 60) == minutes),
            _ => Rounded(Told.Number(run, "minutes")) == minutes || Rounded(Told.Number(Told.Member(run, "done") ?? run, "timerSeconds") / 60) == minutes,
        };
    }

    /// <summary>A limit is rounded down, so that keeping to the words keeps to it; what is proposed is rounded to the nearest.</summary>
    private static bool IsDistance(double said, string from, string before, JsonElement run)
    {
        if (Told.Member(run, "done") is { } done)
            return Near(Told.Number(done, "distanceMeters"), said);
        if (OfItFast().IsMatch(from))
            return Below(Told.Number(run, "fastDistanceMeters"), said);
        if (AtMost().IsMatch(from) || (before.EndsWith("up to ", StringComparison.Ordinal) && Told.Number(run, "maxDistanceMeters") is not null))
            return Below(Told.Number(run, "maxDistanceMeters"), said);
        // A target that is as far as it may be is rounded down as the limit is.
        return Near(Told.Number(run, "targetDistanceMeters"), said) || Below(Told.Number(run, "targetDistanceMeters"), said);
    }

    private static bool Below(double? meters, double said) => meters is { } limit && Math.Abs(Math.Floor((limit + 0.05) / 100) / 10 - said) < 1e-6;

    private static bool Near(double? meters, double said) => meters is { } far && Math.Abs((far / 1000) - said) <= 0.05 + 1e-9;

    private static double? Rounded(double? minutes) => minutes is { } value ? Math.Round(value) : null;

    private static List<JsonElement> Turns(JsonElement run) => [.. Told.Member(run, "intervals")?.EnumerateArray() ?? []];

    private static double Value(Group group) => group.Success ? double.Parse(group.Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"(?<km>\d+(\.\d+)?) km|(?<uphill>\d+) m uphill|(?<downhill>\d+) m downhill|(?<times>\d+) times|(?<h>\d+) h( (?<min>\d+) min)?|(?<min>\d+) min|\d+(\.\d+)?")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"^[\d.]+ km of it fast")]
    private static partial Regex OfItFast();

    [GeneratedRegex(@"^[\d.]+ km at most")]
    private static partial Regex AtMost();
}
