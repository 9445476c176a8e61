using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Backstride.Journal;

/// <summary>A journal entry as one line of JSON, and back.</summary>
/// <remarks>
/// <c>{ v, id, runner, seq, at, received, day, zone, kind, by, batch?, subject?, data }</c>, in this order, UTF-8, no line break.
/// The line is what is stored, exported and handed to <c>replay</c>; docs/journal.md has the meaning of each field.
/// </remarks>
public static class EntryLine
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The line of an entry.</summary>
    public static byte[] Write(Entry entry) => Write(entry.Draft, entry.Seq, entry.Received);

    /// <summary>What tells two drafts with one id apart: SHA-256 over everything but the place and the time the store gave.</summary>
    public static byte[] Fingerprint(EntryDraft draft) => SHA256.HashData(Write(draft, null, null));

    private static byte[] Write(EntryDraft draft, long? seq, DateTimeOffset? received)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using var json = new Utf8JsonWriter(buffer, Compact);
        json.WriteStartObject();
        json.WriteNumber("v", EntryKind.VersionOf(draft.Body));
        json.WriteString("id", draft.Id.Value);
        json.WriteString("runner", draft.Runner.Value);
        if (seq is { } place)
            json.WriteNumber("seq", place);
        json.WriteString("at", draft.At);
        if (received is { } taken)
            json.WriteString("received", taken);
        json.WriteString("day", draft.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteStartObject("zone");
        if (draft.Zone.Id is { } zone)
            json.WriteString("id", zone);
        json.WriteString("from", EnumWords<ZoneSource>.Of(draft.Zone.From));
        json.WriteEndObject();
        json.WriteString("kind", EntryKind.Of(draft.Body));
        json.WriteString("by", EnumWords<Author>.Of(draft.By));
        if (draft.Batch is { } batch)
            json.WriteString("batch", batch.Value);
        if (draft.Subject is { } subject)
            json.WriteString("subject", subject.Value);
        json.WritePropertyName("data");
        WriteData(json, draft.Body);
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteData(Utf8JsonWriter json, EntryBody body)
    {
        if (body is UnknownBody unknown)
            json.WriteRawValue(unknown.Data.GetRawText());
        else if (body is DecisionBody { Unknown: null } decision)
            WriteDecision(json, decision);
        else
            JsonSerializer.Serialize(json, body, JournalJson.Default.GetTypeInfo(body.GetType())!);
    }

    // Written whenever a plan is shown, in a process that may write nothing else.
    private static void WriteDecision(Utf8JsonWriter json, DecisionBody decision)
    {
        json.WriteStartObject();
        json.WriteString("for", decision.For.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("ruleSet", decision.RuleSet);
        json.WriteString("inputs", decision.Inputs);
        json.WritePropertyName("plan");
        decision.Plan.WriteTo(json);
        if (decision.Answer is { } answer)
            json.WriteString("answer", EnumWords<PlanAnswer>.Of(answer));
        json.WriteEndObject();
    }

    /// <summary>The data of a body alone, for showing and for corrections.</summary>
    public static JsonElement DataOf(EntryBody body) => body is UnknownBody unknown
        ? unknown.Data
        : JsonSerializer.SerializeToElement(body, JournalJson.Default.GetTypeInfo(body.GetType())!);

    /// <summary>Reads one line.</summary>
    /// <exception cref="JsonException">The line is not a journal line; the message says why.</exception>
    public static Entry Read(ReadOnlyMemory<byte> line)
    {
        // The parser looks at letters only when they are asked for, and what is kept as it came may be asked for much later.
        if (!Utf8.IsValid(line.Span))
            throw new JsonException("Not a journal line: it is not UTF-8.");
        try
        {
            using var document = JsonDocument.Parse(line);
            return Read(document.RootElement);
        }
        catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw new JsonException($"Not a journal line: {e.Message}", e);
        }
    }

    private static Entry Read(JsonElement root)
    {
        var draft = new EntryDraft
        {
            Id = new EntryId(root.GetProperty("id").GetGuid()),
            Runner = new RunnerId(root.GetProperty("runner").GetGuid()),
            At = root.GetProperty("at").GetDateTimeOffset(),
            Day = DateOnly.ParseExact(root.GetProperty("day").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            Zone = ZoneOf(root.GetProperty("zone")),
            By = EnumWords<Author>.Find(root.GetProperty("by")) ?? throw new JsonException("It is by nobody this program knows."),
            Batch = root.TryGetProperty("batch", out var batch) ? new BatchId(batch.GetGuid()) : null,
            Subject = root.TryGetProperty("subject", out var subject) ? new EntryId(subject.GetGuid()) : null,
            Body = ReadBody(root.GetProperty("kind").GetString()!, root.GetProperty("v").GetInt32(), root.GetProperty("data")),
        };
        return new Entry(draft, root.GetProperty("seq").GetInt64(), root.GetProperty("received").GetDateTimeOffset());
    }

    private static ZoneStamp ZoneOf(JsonElement zone) => new(
        zone.TryGetProperty("id", out var id) ? id.GetString() : null,
        EnumWords<ZoneSource>.Find(zone.GetProperty("from")) ?? throw new JsonException("Its zone comes from nowhere this program knows."));

    /// <summary>The typed body of some data.</summary>
    /// <exception cref="JsonException">The data do not fit the kind.</exception>
    public static EntryBody ReadBody(string kind, int version, JsonElement data) =>
        version == 1 && StoredBody.Read(kind, data) is { } body ? body : Deserialized(kind, version, data);

    private static EntryBody Deserialized(string kind, int version, JsonElement data) => (kind, version) switch
    {
        (EntryKind.Profile, 1) => data.Deserialize(JournalJson.Default.Profile)!,
        (EntryKind.Run, 1) => data.Deserialize(JournalJson.Default.ActivityBody)!,
        (EntryKind.Activity, 1) => data.Deserialize(JournalJson.Default.ActivityBody)!,
        (EntryKind.CheckIn, 1) => data.Deserialize(JournalJson.Default.CheckIn)!,
        (EntryKind.RunFeedback, 1) => data.Deserialize(JournalJson.Default.RunFeedback)!,
        (EntryKind.Session, 1) => data.Deserialize(JournalJson.Default.SessionDone)!,
        (EntryKind.Test, 1) => data.Deserialize(JournalJson.Default.TestResult)!,
        (EntryKind.Screening, 1) => data.Deserialize(JournalJson.Default.ScreeningAnswers)!,
        (EntryKind.Clearance, 1) => data.Deserialize(JournalJson.Default.Clearance)!,
        (EntryKind.Questionnaire, 1) => data.Deserialize(JournalJson.Default.Questionnaire)!,
        (EntryKind.FormCheck, 1) => data.Deserialize(JournalJson.Default.FormCheck)!,
        (EntryKind.Gear, 1) => data.Deserialize(JournalJson.Default.Gear)!,
        (EntryKind.LifeEvent, 1) => data.Deserialize(JournalJson.Default.LifeEvent)!,
        (EntryKind.Decision, 1) => data.Deserialize(JournalJson.Default.DecisionBody)!,
        (EntryKind.Correction, 1) => data.Deserialize(JournalJson.Default.Correction)!,
        (EntryKind.Removal, 1) => data.Deserialize(JournalJson.Default.Removal)!,
        (EntryKind.SameRun, 1) => data.Deserialize(JournalJson.Default.SameRunAnswer)!,
        (EntryKind.Week, 1) => data.Deserialize(JournalJson.Default.WeekProposed)!,
        (EntryKind.PlanChange, 1) => data.Deserialize(JournalJson.Default.PlanChange)!,
        _ => new UnknownBody { Kind = kind, Version = version, Data = data.Clone() },
    };
}
