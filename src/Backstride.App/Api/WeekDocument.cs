using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Backstride.App.Wording;
using Backstride.Planning;

namespace Backstride.App.Api;

/// <summary>A week as the JSON document of the contract: what <c>week --json</c> prints and the API gives.</summary>
/// <remarks>docs/schemas/week.schema.json describes it. Runs and sessions stand in it as in the plan of a day.</remarks>
internal static class WeekDocument
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The document as UTF-8.</summary>
    public static byte[] Write(WeekPlan week)
    {
        var buffer = new ArrayBufferWriter<byte>(16 * 1024);
        using var json = new Utf8JsonWriter(buffer, Compact);
        json.WriteStartObject();
        json.WriteString("week", FactsDocument.Day(week.Monday));
        json.WriteString("ruleSet", week.RuleSet);
        json.WriteString("asOf", FactsDocument.Day(week.AsOf));
        json.WriteString("assumes", WeekWords.Assumption);
        json.WriteStartArray("days");
        foreach (var day in week.Days)
            Write(json, day);
        json.WriteEndArray();
        json.WriteStartArray("gaveUp");
        foreach (var given in week.GaveUp)
        {
            json.WriteStartObject();
            json.WriteString("what", WeekWords.What(given));
            json.WriteString("why", WeekWords.Why(given));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteDeload(json, week);
        WayBackDocument.Write(json, WeekWords.Judged(week));
        if (week.KeptAt is { } kept)
            json.WriteString("keptAt", kept);
        Write(json, week.Changes);
        if (week.Realign is { } question)
            json.WriteString("realign", WeekChangeWords.Ask(question));
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, WeekDay day)
    {
        json.WriteStartObject();
        json.WriteString("day", FactsDocument.Day(day.Day));
        json.WriteString("status", LimitAxis.Word(day.Plan.Status));
        if (WeekWords.Hard(day) is { } hard)
            json.WriteString("hard", hard);
        Write(json, "proposed", (day.Proposed, day.Day));
        Write(json, "current", (day.Current, day.Day));
        json.WriteStartArray("done");
        foreach (var id in day.Done)
            json.WriteStringValue(id.Value);
        json.WriteEndArray();
        Write(json, day.Changes);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<WeekChange> changes)
    {
        json.WriteStartArray("changes");
        foreach (var change in changes)
        {
            json.WriteStartObject();
            json.WriteString("at", change.At);
            json.WriteString("standing", LimitAxis.Word(change.Standing));
            json.WriteString("what", WeekChangeWords.What(change));
            json.WriteString("why", WeekChangeWords.Why(change));
            json.WriteString("rule", WeekChangeWords.Rule(change));
            if (change.Item is { } item)
                json.WriteString("item", item.Value);
            if (change.Offer is { } offer)
                json.WriteString("offer", offer);
            if (change.Answer is { } answer)
                json.WriteString("answer", LimitAxis.Word(answer));
            if (change.Entry is { } entry)
                json.WriteString("entry", entry.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, (IReadOnlyList<WeekItem> Items, DateOnly Day) of)
    {
        json.WriteStartArray(name);
        foreach (var item in of.Items)
        {
            json.WriteStartObject();
            json.WriteString("id", item.Id.Value);
            json.WriteString("state", LimitAxis.Word(item.State));
            if (item.To is { } to)
                json.WriteString("to", FactsDocument.Day(to));
            if (item.DoneBy is { } match)
            {
                json.WriteString("doneBy", match.Recording.Value);
                json.WriteString("match", LimitAxis.Word(match.Confidence));
            }

            if (item is WeekItem.OfRun { Run: var run })
                ProposalDocument.Write(json, run, of.Day);
            if (item is WeekItem.OfSession { Session: var session })
                ProposalDocument.Write(json, session);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteDeload(Utf8JsonWriter json, WeekPlan week)
    {
        if (week.Deload is not { } due)
        {
            json.WriteNull("deload");
            return;
        }

        json.WriteStartObject("deload");
        json.WriteBoolean("imposed", week.IsDeloadImposed);
        json.WriteNumber("distanceMeters", Math.Round(due.Lighter.Meters, 1));
        json.WriteString("text", WeekWords.Deload(week));
        json.WriteEndObject();
    }
}
