using System.Globalization;
using System.Text.Json.Nodes;
using Backstride.App.Cli;
using Backstride.Journal;
using Backstride.Planning;
using Backstride.Twins;

namespace Backstride.App.Told;

/// <summary>A journal line as a program sends it, without what is the server's to say.</summary>
internal static class ToldEntry
{
    private static readonly string[] OfServer = ["by", "received", "seq", "batch"];
    private static readonly string[] Fields = ["v", "id", "runner", "at", "day", "zone", "kind", "subject", "data"];
    private static readonly string[] AboutOthers = [EntryKind.RunFeedback, EntryKind.Correction, EntryKind.Removal];

    /// <summary>The kinds of entries that a person makes; all others are made by imports and by the coach.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
    [
        EntryKind.Profile, EntryKind.Run, EntryKind.Activity, EntryKind.CheckIn, EntryKind.RunFeedback, EntryKind.Session, EntryKind.Test, EntryKind.Screening, EntryKind.Clearance,
        EntryKind.Questionnaire, EntryKind.FormCheck, EntryKind.Gear, EntryKind.LifeEvent, EntryKind.Correction, EntryKind.Removal, EntryKind.SameRun, EntryKind.PlanChange,
    ];

    /// <summary>The word for what an entry says; absent when the line has none.</summary>
    public static string? KindOf(JsonObject line) => Text(line, "kind");

    /// <summary>The id that a line brings.</summary>
    /// <exception cref="ToldException">It is no UUID.</exception>
    public static EntryId? IdOf(JsonObject line) => Id(line, "id");

    /// <summary>The entry of a line. It is not looked at yet whether it can be so.</summary>
    /// <exception cref="ToldException">A field is missing, unknown, the server's, or does not take its value.</exception>
    /// <param name="kept">What is kept under the id: when it was is not said a second time.</param>
    public static EntryDraft Read(JsonObject line, EntryId id, Telling telling, Entry? kept)
    {
        CheckFields(line, telling.Runner);
        var kind = KindOf(line) ?? throw new ToldException($"Say the kind: {string.Join(", ", Kinds)}.", "kind");
        var data = line["data"] switch
        {
            JsonObject given => (JsonObject)given.DeepClone(),
            null when kind == EntryKind.Removal => [],
            _ => throw new ToldException("An entry has its data, an object.", "data"),
        };
        var (at, day) = When(line, data, telling.Time, kept);
        if (kind is EntryKind.Run or EntryKind.Activity)
            Complete(data, at);
        var body = ToldBody.Read(kind, data);
        if (EntryKind.Of(body) != kind)
            throw new ToldException($"That is a {EntryKind.Of(body)} and not a {kind}.", "kind");
        if (body.Unknown is { Count: > 0 } unknown)
            throw Unknown(unknown.Keys.First(), LogKind.Logged.Append(LogKind.Profile).Where(known => known.Kind == kind).SelectMany(known => known.Fields).Select(field => field.Name), "");
        CheckKnown(data, JsonNode.Parse(EntryLine.DataOf(body).GetRawText())!.AsObject(), "");
        return new EntryDraft
        {
            Id = id,
            Runner = telling.Runner,
            At = at,
            Day = day,
            Zone = ZoneOf(line["zone"]) ?? telling.Time.Stamp,
            By = Author.Runner,
            Body = body is TestResult test ? ToldMeasure.Completed(test) : body,
            Subject = Id(line, "subject"),
        };
    }

    /// <summary>Whether an entry can be so, as things stand.</summary>
    /// <returns>As it is to be kept.</returns>
    /// <exception cref="ToldException">It cannot.</exception>
    public static EntryDraft Checked(EntryDraft draft, Telling telling)
    {
        ToldCheck.Check(draft.Body, (draft.At, draft.Day), telling.Time);
        if (draft.Subject is not null && !AboutOthers.Contains(EntryKind.Of(draft.Body)))
            throw new ToldException($"A {EntryKind.Of(draft.Body)} is about no other entry.", "subject");
        switch (draft.Body)
        {
            case RunFeedback when draft.Subject is not null && Subject(draft, telling).Body is not ActivityBody:
                throw new ToldException("Only a run or another activity is spoken of.", "subject");
            case Correction told:
                ToldChange.Check(told, Subject(draft, telling), telling);
                break;
            case Removal { Batch: not null }:
                throw new ToldException("A whole import is taken back by undo, not by an entry.", "batch");
            case Removal:
                ToldChange.CheckRemoval(Subject(draft, telling), telling.Store);
                break;
            case SameRunAnswer told:
                ToldChange.Check(told, telling.State);
                break;
            case PlanChange told:
                return draft with { Body = ToldChange.Taken(told, telling) };
        }

        return draft;
    }

    /// <summary>Whether what is kept is what is told now: the same once more, and not something else under its id.</summary>
    /// <param name="line">What it leaves out was decided when it was told first.</param>
    public static bool SaysTheSame(Entry kept, EntryDraft told, JsonObject line)
    {
        if (kept.Subject != told.Subject || (line["at"] is not null && kept.At != told.At) || (line["day"] is not null && kept.Day != told.Day))
            return false;
        if (kept.Body is PlanChange word && told.Body is PlanChange again)
            return SaysTheSame(word, again);
        return EntryKind.Of(kept.Body) == EntryKind.Of(told.Body) && EntryLine.DataOf(kept.Body).GetRawText() == EntryLine.DataOf(told.Body).GetRawText();
    }

    /// <summary>An accepted offer is kept as what it comes to: what was left out was put in then.</summary>
    private static bool SaysTheSame(PlanChange kept, PlanChange again) =>
        kept.Week == WeekPlanner.MondayOf(again.Week)
        && kept.Item == again.Item
        && (kept.What == again.What || (again.What == PlanChangeKind.Accept && kept.What == PlanChangeKind.Move))
        && (again.To is null || again.To == kept.To)
        && (again.Offer is null || again.Offer == kept.Offer)
        && (again.Recording is null || again.Recording == kept.Recording)
        && (again.Answer is null || again.Answer == kept.Answer)
        && again.Note == kept.Note;

    private static Entry Subject(EntryDraft draft, Telling telling) =>
        telling.Find(draft.Subject ?? throw new ToldException("Say which entry it is about.", "subject")) ?? throw ToldException.NotNow("There is no such entry of this runner.", "subject");

    private static void CheckFields(JsonObject line, RunnerId runner)
    {
        foreach (var (name, _) in line)
        {
            if (OfServer.Contains(name))
                throw new ToldException($"{name} is given by the server.", name);
            if (!Fields.Contains(name))
                throw new ToldException($"An entry has no field '{name}'.{KnownWords.Meant(name, Fields)}", name);
        }

        if (line["v"] is { } version && version.ToJsonString() != "1")
            throw new ToldException("This program writes version 1 of every kind.", "v");
        if (Text(line, "runner") is { } other && other != runner.ToString())
            throw new ToldException("The token is for another runner.", "runner");
    }

    private static (DateTimeOffset At, DateOnly Day) When(JsonObject line, JsonObject data, LocalTime time, Entry? kept)
    {
        DateOnly? day = Text(line, "day") is not { } said ? null
            : DateOnly.TryParseExact(said, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed) ? parsed
            : throw new ToldException("day is written yyyy-MM-dd.", "day");
        var at = Moment(Text(line, "at"), "at") ?? Moment(data["activity"] is JsonObject activity ? Text(activity, "start") : null, "activity.start");
        if (at is null && kept is not null && (day is null || day == kept.Day))
            return (kept.At, kept.Day);
        if (at is null)
            return day is null || day == time.Today ? (time.Now, time.Today) : (time.At(day.Value, new TimeOnly(12, 0)), day.Value);
        var local = DateOnly.FromDateTime(at.Value.DateTime);
        return Math.Abs((day ?? local).DayNumber - local.DayNumber) <= 1
            ? (at.Value, day ?? local)
            : throw new ToldException("day is the local day of at, or the one beside it.", "day");
    }

    /// <summary>A time without its offset is anybody's, so it is none.</summary>
    private static DateTimeOffset? Moment(string? text, string field) => text is null ? null
        : DateTimeOffset.TryParseExact(text, ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            && (text[^1] == 'Z' || text.LastIndexOfAny(['+', '-']) > text.IndexOf('T', StringComparison.Ordinal))
            ? moment
            : throw new ToldException($"{field} is a time with its offset, such as 2026-03-01T07:10:00+01:00.", field);

    /// <summary>What a run that is told has in common with all that are.</summary>
    private static void Complete(JsonObject data, DateTimeOffset at)
    {
        data["reader"] ??= ToldRun.Manual;
        data["source"] ??= ToldRun.Manual;
        if (data["activity"] is not JsonObject activity)
            throw new ToldException("A run has its activity: sport, timerSeconds, distanceMeters.", "activity");
        activity["start"] ??= at.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);
        activity["elapsedSeconds"] ??= activity["timerSeconds"]?.DeepClone();
        activity["offsetSource"] ??= "unknown";
        if (Moment(Text(activity, "start"), "activity.start") != at)
            throw new ToldException("A run happened when it began: at and activity.start are one time.", "at");
    }

    /// <summary>A field that nobody knows would be kept and never heard.</summary>
    private static void CheckKnown(JsonObject told, JsonObject kept, string where)
    {
        foreach (var (name, value) in told)
        {
            if (value is null)
                continue;
            if (!kept.TryGetPropertyValue(name, out var there) || there is null)
                throw Unknown(name, kept.Select(field => field.Key), where);
            if (value is JsonObject inner && there is JsonObject innerKept)
                CheckKnown(inner, innerKept, $"{where}{name}.");
            if (value is JsonArray many && there is JsonArray manyKept)
                CheckKnown(many, manyKept, $"{where}{name}");
        }
    }

    private static ToldException Unknown(string name, IEnumerable<string> known, string where) => new($"There is no field '{where}{name}'.{KnownWords.Meant(name, known)}", $"{where}{name}");

    private static void CheckKnown(JsonArray told, JsonArray kept, string where)
    {
        foreach (var ((value, there), i) in told.Zip(kept).Select((pair, i) => (pair, i)))
        {
            if (value is JsonObject inner && there is JsonObject innerKept)
                CheckKnown(inner, innerKept, FormattableString.Invariant($"{where}[{i}]."));
        }
    }

    private static ZoneStamp? ZoneOf(JsonNode? zone)
    {
        if (zone is null)
            return null;
        var id = zone is JsonObject given ? Text(given, "id") : throw new ToldException("zone is an object with an id, such as Europe/Dublin.", "zone");
        return id is not null && LocalTime.Zone(id) is not null ? new ZoneStamp(id, ZoneSource.Device) : throw new ToldException($"There is no time zone called {id}. They look like Europe/Dublin.", "zone");
    }

    private static EntryId? Id(JsonObject line, string name) => Text(line, name) is not { } text ? null
        : Guid.TryParseExact(text, "D", out var id) && id != Guid.Empty ? new EntryId(id) : throw new ToldException($"{name} is a UUID.", name);

    private static string? Text(JsonObject line, string name) => line[name] is not { } value ? null
        : value is JsonValue && value.GetValueKind() == System.Text.Json.JsonValueKind.String ? value.GetValue<string>() : throw new ToldException($"{name} is a text.", name);
}
