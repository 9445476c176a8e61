using System.Globalization;
using System.Text.Json;
using Backstride.App.Api;
using Backstride.App.Book;
using Backstride.App.Wording;
using Backstride.Coaching;

namespace Backstride.App.Pages.Why;

/// <summary>Words for a stored record, from its own text alone: a record of an old rule set is shown by a newer program too.</summary>
internal static class RecordWords
{
    public static Zone ZoneOf(JsonElement verdict) => PlanRecord.Text(verdict, "verdict") switch
    {
        "refer" => Zone.EaseBack,
        "cannot-judge" => Zone.Hold,
        "limit" when AxesOf(verdict).Any(axis => PlanRecord.Text(axis, "axis") is "impact" or "session" || PlanRecord.Text(axis, "value") is "step-back" or "two-steps-back") => Zone.EaseBack,
        "limit" when AxesOf(verdict).Any(axis => PlanRecord.Text(axis, "axis") is not ("distance" or "descent")) => Zone.Hold,
        _ => Zone.GoOn,
    };

    public static string Answer(string verdict) => verdict switch
    {
        "allow" => "nothing against it",
        "limit" => "a limit or advice",
        "refer" => "somebody has to look at this",
        _ => "not enough is known yet",
    };

    public static string Certainty(string grade) => grade switch
    {
        "trial" => "a controlled trial",
        "cohort" => "a cohort study: people followed over time",
        "association" => "an association: seen together, cause not shown",
        "expert" => "expert opinion or guideline",
        "heuristic" => "a judgement of ours, waiting for a clinician's sign-off",
        _ => grade,
    };

    public static string Directness(string directness) => directness switch
    {
        "back-pain-in-runners" => "back pain in runners",
        "back-pain" => "back pain, not runners in particular",
        "running-injury" => "any running injury, not back pain",
        _ => "something else, carried over",
    };

    public static IReadOnlyList<string> Limits(JsonElement verdict) => [.. AxesOf(verdict).Select(Limit)];

    /// <summary>The same words for limits that stand in no record.</summary>
    public static IReadOnlyList<string> Limits(Limits limits)
    {
        using var written = new MemoryStream();
        using (var json = new Utf8JsonWriter(written))
        {
            json.WriteStartObject();
            json.WriteStartArray("limits");
            foreach (var axis in LimitAxis.Of(limits))
                axis.Write(json);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        using var document = JsonDocument.Parse(written.ToArray());
        return Limits(document.RootElement);
    }

    public static IReadOnlyList<string> Numbers(JsonElement verdict) => verdict.TryGetProperty("because", out var because)
        ? [.. because.EnumerateObject().Select(fact => $"{FactWords.Name(fact.Name)}: {Value(fact)}")]
        : [];

    /// <summary>Where a source can be read, for those that have an address.</summary>
    public static string? Link(string source) => Source.LinkOf(source);

    private static List<JsonElement> AxesOf(JsonElement verdict) =>
        verdict.TryGetProperty("limits", out var axes) ? [.. axes.EnumerateArray()] : verdict.TryGetProperty("limit", out var axis) ? [axis] : [];

    private static string Limit(JsonElement axis)
    {
        var name = PlanRecord.Text(axis, "axis").Replace("pattern.", "", StringComparison.Ordinal).Replace('-', ' ');
        var unit = PlanRecord.Text(axis, "unit");
        if (name == "stage" && axis.TryGetProperty("value", out var stage) && stage.ValueKind == JsonValueKind.Number)
            return stage.GetDouble() < 1 ? "no running, walks only" : string.Create(CultureInfo.InvariantCulture, $"run-walk stage {stage.GetDouble():0} of 8 at most");
        return axis.TryGetProperty("value", out var value) && value.ValueKind == JsonValueKind.Number
            ? $"{name} at most {Bound(name, value.GetDouble(), unit)}"
            : $"{name}: {PlanRecord.Text(axis, "value").Replace('-', ' ')}";
    }

    /// <summary>A limit is rounded down, as on the day's page; a descent is too short for kilometres.</summary>
    private static string Bound(string name, double value, string unit) => (name, unit) switch
    {
        ("descent" or "ascent", "m") => string.Create(CultureInfo.InvariantCulture, $"{value:0} m"),
        (_, "m") => Quantities.AtMost(Distance.FromMeters(Math.Max(value, 0))),
        _ => Amount(value, unit),
    };

    private static string Amount(double value, string unit) => unit switch
    {
        "m" when value < 1000 => string.Create(CultureInfo.InvariantCulture, $"{value:0} m"),
        "m" => Quantities.Exact(Distance.FromMeters(value)),
        "min" => Quantities.Of(TimeSpan.FromMinutes(value)),
        "share" => string.Create(CultureInfo.InvariantCulture, $"{value * 100:0} %"),
        _ => value.ToString("0.##", CultureInfo.InvariantCulture),
    };

    private static string Value(JsonProperty fact) => fact.Value.ValueKind switch
    {
        JsonValueKind.Number when fact.Name == "limitMeters" && fact.Value.GetDouble() >= 1000 => Bound("limit", fact.Value.GetDouble(), "m"),
        JsonValueKind.Number when fact.Name.EndsWith("Meters", StringComparison.Ordinal) && fact.Value.GetDouble() >= 0 => Amount(fact.Value.GetDouble(), "m"),
        JsonValueKind.Number when fact.Name.EndsWith("Minutes", StringComparison.Ordinal) => Amount(fact.Value.GetDouble(), "min"),
        JsonValueKind.Number when fact.Name.EndsWith("Hours", StringComparison.Ordinal) => Quantities.Of(TimeSpan.FromHours(fact.Value.GetDouble())),
        JsonValueKind.Number when fact.Name.EndsWith("Seconds", StringComparison.Ordinal) => Quantities.Exact(TimeSpan.FromSeconds(fact.Value.GetDouble())),
        JsonValueKind.Number => fact.Value.GetDouble().ToString("0.##", CultureInfo.InvariantCulture),
        JsonValueKind.True => "yes",
        JsonValueKind.False => "no",
        JsonValueKind.String when DateOnly.TryParseExact(fact.Value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) =>
            day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
        JsonValueKind.String => FactWords.Value(fact.Value.GetString()!),
        _ => fact.Value.ToString(),
    };
}
