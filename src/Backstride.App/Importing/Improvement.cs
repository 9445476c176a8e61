using System.Text.Json;
using Backstride.Journal;
using Backstride.Runs;

namespace Backstride.App.Importing;

/// <summary>What a better reader sees otherwise in one activity than its entry says.</summary>
internal static class Improvement
{
    private const string Activity = "activity";
    private const string Record = "recordId";
    private static readonly JsonElement None = JsonSerializer.SerializeToElement<object?>(null);

    /// <summary>What an archive's table says about a recording, and the file does not.</summary>
    private static readonly string[] FromTheTable = ["name", "description", "gear", "perceivedEffort", "sport"];

    /// <summary>What a phone's export says of a track besides, which is no more than a line of points.</summary>
    private static readonly string[] FromTheWatch =
        [.. FromTheTable, "timerSeconds", "elapsedSeconds", "distanceMeters", "averageHeartRate", "maxHeartRate", "device"];

    /// <summary>Where the entry stands in time: its day and zone were told from them.</summary>
    private static readonly string[] OfPlace = ["start", "offsetSource"];

    /// <summary>The fields of the entry that change, with their new values; empty when the better reader sees the same.</summary>
    /// <param name="now">The entry with its corrections laid in.</param>
    /// <param name="read">What the better reader gives.</param>
    /// <param name="typed">Fields that a person has corrected: they stay, and so does everything inside or around them.</param>
    public static Dictionary<string, JsonElement> Of(Recorded<ActivityBody> now, ActivityBody read, IReadOnlyCollection<string> typed)
    {
        var table = now.What.NotesFrom switch
        {
            null => [],
            { } reader when reader.StartsWith("apple@", StringComparison.Ordinal) => FromTheWatch,
            _ => FromTheTable,
        };
        var changes = Changes(now, read, typed, change => !table.Contains(change.Name));
        if (changes.Count > 0)
            changes["reader"] = Text(read.Reader);
        return changes;
    }

    /// <summary>The fields that a vendor gives another value in a later export; one that it leaves out there stays as it is.</summary>
    /// <inheritdoc cref="Of"/>
    public static Dictionary<string, JsonElement> ByVendor(Recorded<ActivityBody> now, ActivityBody read, IReadOnlyCollection<string> typed) =>
        Changes(now, read, typed, change => change.Value.ValueKind != JsonValueKind.Null && !OfPlace.Contains(change.Name));

    /// <summary>The same for a night, a day or an answer.</summary>
    /// <inheritdoc cref="Of"/>
    public static Dictionary<string, JsonElement> ByVendor(CheckIn now, CheckIn read, IReadOnlyCollection<string> typed) =>
        Differences(EntryLine.DataOf(now), EntryLine.DataOf(read))
            .Where(change => change.Value.ValueKind != JsonValueKind.Null && change.Name != Record && !typed.Any(field => Touches(field, change.Name)))
            .ToDictionary(change => change.Name, change => change.Value);

    private static Dictionary<string, JsonElement> Changes(
        Recorded<ActivityBody> now, ActivityBody read, IReadOnlyCollection<string> typed, Func<(string Name, JsonElement Value), bool> isMeant)
    {
        var changes = Differences(EntryLine.DataOf(now.What).GetProperty(Activity), EntryLine.DataOf(read).GetProperty(Activity))
            .Where(isMeant)
            .Select(change => (Field: $"{Activity}.{change.Name}", change.Value))
            .Where(change => !typed.Any(field => Touches(field, change.Field)))
            .ToDictionary(change => change.Field, change => change.Value);
        if (changes.Count > 0 && !typed.Contains("doubts") && Doubts(now, changes) is { } doubts)
            changes["doubts"] = doubts;
        return changes;
    }

    private static IEnumerable<(string Name, JsonElement Value)> Differences(JsonElement before, JsonElement after)
    {
        foreach (var field in after.EnumerateObject())
        {
            if (!before.TryGetProperty(field.Name, out var was) || !JsonElement.DeepEquals(was, field.Value))
                yield return (field.Name, field.Value.Clone());
        }

        foreach (var field in before.EnumerateObject())
        {
            if (!after.TryGetProperty(field.Name, out _))
                yield return (field.Name, None);
        }
    }

    private static bool Touches(string typed, string field) =>
        typed == field || typed.StartsWith(field + ".", StringComparison.Ordinal) || field.StartsWith(typed + ".", StringComparison.Ordinal);

    /// <summary>The doubts about it as it will then be; absent when they are the same as before.</summary>
    private static JsonElement? Doubts(Recorded<ActivityBody> now, Dictionary<string, JsonElement> changes)
    {
        EntryBody body = now.What;
        foreach (var (field, value) in changes)
            body = Corrections.Apply(body, field, value);
        var will = (ActivityBody)body with { Doubts = Plausibility.Of(((ActivityBody)body).Activity, now.Received) };
        return will.Doubts.SequenceEqual(now.What.Doubts) ? null : EntryLine.DataOf(will).GetProperty("doubts").Clone();
    }

    private static JsonElement Text(string text) => JsonSerializer.SerializeToElement(text);
}
