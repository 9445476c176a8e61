using System.Text;

namespace Backstride.App.Wording;

/// <summary>The numbers of a record in words that need no key: the stored names are for programs.</summary>
internal static class FactWords
{
    private static readonly string[] Units = ["Meters", "Minutes", "Seconds", "Hours", "Days"];

    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["way"] = "direction",
        ["most"] = "most so far",
        ["gap"] = "what is missing",
        ["greens"] = "runs in a row that your back was fine with",
        ["greensNeeded"] = "runs in a row that it takes",
        ["longestGreen"] = "longest run that your back was fine with",
        ["longestGreenSince"] = "longest good run since",
        ["firstRed"] = "first run to ease back after",
        ["secondRed"] = "second run to ease back after",
        ["redOn"] = "run to ease back after",
        ["redWalks"] = "walks that were too much",
        ["offImpactThrough"] = "no running through",
        ["countsLess"] = "counts as less because",
        ["waitingBecause"] = "waits because",
        ["silentRuns"] = "runs without an answer",
        ["maskedRun"] = "run with a painkiller around it",
        ["entered"] = "on the way back because",
        ["stage"] = "stage of the way back",
        ["saidBy"] = "known from",
        ["form"] = "questions",
        ["typed"] = "typed by you",
        ["window"] = "looked back",
        ["weekRatio"] = "times the weeks before",
        ["timesAsFar"] = "times as far",
        ["tiredFrom"] = "tired from",
        ["earnedBy"] = "earned by",
        ["ofRuns"] = "the middle one of so many runs",
        ["sharePercent"] = "percent of it",
        ["withoutTheLongestOfEachWeek"] = "the longest of each week left out",
    };

    private static readonly Dictionary<string, string> Values = new(StringComparer.Ordinal)
    {
        ["up"] = "uphill",
        ["down"] = "downhill",
        ["runs"] = "outdoor runs with speeds",
        ["long-efforts"] = "a run of twenty minutes",
        ["hard-efforts"] = "runs at different speeds",
        ["scatter"] = "efforts that point to one speed",
        ["asked"] = "you asked for it",
        ["two-reds"] = "two runs within a week were too much",
        ["no-recent-run"] = "no run in the 30 days before",
        ["runner"] = "your own word",
        ["entries"] = "what you logged",
        ["went-beyond"] = "it went beyond its limit",
        ["at-the-limit"] = "it was at its limit",
        ["was-red"] = "you had to ease back after it",
        ["race"] = "it was a race",
    };

    /// <summary>"longestMeters" is said as "longest".</summary>
    public static string Name(string stored)
    {
        var unit = Units.FirstOrDefault(known => stored.EndsWith(known, StringComparison.Ordinal) && stored.Length > known.Length);
        var name = unit is null ? stored : stored[..^unit.Length];
        var after = unit is "Days" ? " (days)" : "";
        return (Names.TryGetValue(name, out var words) ? words : Apart(name)) + after;
    }

    /// <summary>A stored word or list of ids as people say it.</summary>
    public static string Value(string stored) =>
        Values.TryGetValue(stored, out var words) ? words : Apart(stored).Replace('-', ' ');

    private static string Apart(string name)
    {
        var spoken = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter))
                spoken.Append(spoken.Length > 0 && spoken[^1] != ' ' ? " " : "").Append(char.ToLowerInvariant(letter));
            else
                spoken.Append(letter);
        }

        return spoken.ToString();
    }
}
