using System.Text.Json;
using Backstride.App.Serving;
using Backstride.Journal;
using Backstride.Runs;

namespace Backstride.App.Pages.Log;

/// <summary>What a form changed, as the fields of a correction.</summary>
internal static class Changes
{
    private static readonly string[] RunFields = ["sport", "distanceMeters", "timerSeconds", "perceivedEffort", "gear"];
    private static readonly JsonElement Nothing = JsonDocument.Parse("null").RootElement;

    /// <summary>Every field that says something else now; one that was emptied is taken away.</summary>
    public static Dictionary<string, JsonElement> Between(EntryBody before, EntryBody after)
    {
        var old = Fields(EntryLine.DataOf(before));
        var now = Fields(EntryLine.DataOf(after));
        return old.Keys.Union(now.Keys)
            .Where(name => old.GetValueOrDefault(name)?.GetRawText() != now.GetValueOrDefault(name)?.GetRawText())
            .ToDictionary(name => name, name => now.GetValueOrDefault(name) ?? Nothing);
    }

    /// <summary>What a person may change of a run. A doubt about it is answered by the correction, so it goes.</summary>
    public static Dictionary<string, JsonElement> OfRun(ActivityBody before, Activity after)
    {
        var old = Fields(EntryLine.DataOf(before).GetProperty("activity"));
        var now = Fields(EntryLine.DataOf(before with { Activity = after }).GetProperty("activity"));
        var set = RunFields
            .Where(name => old.GetValueOrDefault(name)?.GetRawText() != now.GetValueOrDefault(name)?.GetRawText())
            .ToDictionary(name => $"activity.{name}", name => now.GetValueOrDefault(name) ?? Nothing);
        if (set.Count > 0 && before.Doubts.Any(doubt => doubt != Doubt.Date))
            set["doubts"] = JsonSerializer.SerializeToElement(before.Doubts.Where(doubt => doubt == Doubt.Date).Select(_ => "date").ToArray());
        return set;
    }

    /// <summary>When a run began, as the runner tells it: a watch was wrong about the date, or a phone about the zone. Empty when it began then all along.</summary>
    /// <param name="received">Now, by the clock of this machine.</param>
    /// <exception cref="FormException">No run can have begun then: before 2000, or more than a day ahead.</exception>
    public static Dictionary<string, JsonElement> OfStart(ActivityBody before, DateTimeOffset start, DateTimeOffset received)
    {
        if (start.EqualsExact(before.Activity.Start))
            return [];
        var moved = before.Activity with { Start = start };
        if (Plausibility.Of(moved, received).Contains(Doubt.Date))
            throw new FormException("No run can have begun then.", "day");
        var set = new Dictionary<string, JsonElement> { ["activity.start"] = Fields(EntryLine.DataOf(before with { Activity = moved }).GetProperty("activity"))["start"]!.Value };
        if (before.Doubts.Contains(Doubt.Date))
            set["doubts"] = JsonSerializer.SerializeToElement(before.Doubts.Where(doubt => doubt != Doubt.Date).Select(Cli.Words.Of).ToArray());
        return set;
    }

    private static Dictionary<string, JsonElement?> Fields(JsonElement data) =>
        data.EnumerateObject().ToDictionary(field => field.Name, field => (JsonElement?)field.Value);
}
