using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Backstride.App.Wording;
using Backstride.Planning;

namespace Backstride.App.Api;

/// <summary>A horizon as JSON: what <c>week --ahead --json</c> prints and the API gives.</summary>
/// <remarks>docs/schemas/horizon.schema.json describes it.</remarks>
internal static class HorizonDocument
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The document as UTF-8.</summary>
    public static byte[] Write(Horizon horizon)
    {
        var buffer = new ArrayBufferWriter<byte>(2 * 1024);
        using var json = new Utf8JsonWriter(buffer, Compact);
        json.WriteStartObject();
        json.WriteString("asOf", FactsDocument.Day(horizon.AsOf));
        json.WriteString("ruleSet", horizon.RuleSet);
        json.WriteString("text", HorizonWords.Says(horizon));
        json.WriteString("assumes", HorizonWords.Assumption);
        json.WriteBoolean("sore", horizon.IsSore);
        if (horizon.Now is { } now)
            json.WriteNumber("longestNowMeters", Math.Round(now.Meters, 1));
        json.WriteStartArray("weeks");
        foreach (var week in horizon.Weeks)
            Write(json, week, horizon.AsOf);
        json.WriteEndArray();
        json.WriteStartObject("ends");
        json.WriteString("why", HorizonWords.Why(horizon.End));
        json.WriteString("text", HorizonWords.Ends(horizon));
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, HorizonWeek week, DateOnly asOf)
    {
        json.WriteStartObject();
        json.WriteString("week", FactsDocument.Day(week.Monday));
        json.WriteNumber("runs", week.Runs);
        if (week.Distance is { } running)
            json.WriteNumber("distanceMeters", Math.Round(running.Meters, 1));
        if (week.Longest is { } longest)
            json.WriteNumber("longestMeters", Math.Round(longest.Meters, 1));
        if (week.LongestOn is { } on)
            json.WriteString("longestOn", FactsDocument.Day(on));
        if (week.May is { } may)
            json.WriteNumber("maxDistanceMeters", Math.Round(may.Meters, 1));
        json.WriteNumber("sessions", week.Sessions);
        if (week.Lighter is { } lighter)
            json.WriteString("lighter", LimitAxis.Word(lighter));
        if (week.Stage is { } stage)
            json.WriteNumber("stage", stage.Number);
        json.WriteNumber("freeDays", week.FreeDays);
        if (week.Race is { } race)
        {
            json.WriteStartObject("race");
            json.WriteString("day", FactsDocument.Day(race.Day));
            if (race.Distance is { } far)
                json.WriteNumber("distanceMeters", Math.Round(far.Meters, 1));
            json.WriteBoolean("held", week.IsRaceHeld);
            json.WriteEndObject();
        }

        json.WriteStartArray("notes");
        foreach (var note in HorizonWords.Notes(week, asOf))
            json.WriteStringValue(note);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
