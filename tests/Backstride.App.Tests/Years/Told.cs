using System.Text.Json;
using Backstride.Coaching;
using Backstride.Demo.Years;
using Backstride.Journal;
using Backstride.Planning;

namespace Backstride.App.Tests.Years;

/// <summary>Reads out of the documents what a runner acts on.</summary>
internal static class Told
{
    public static DayTold Day(JsonElement today) => new(
        DateOnly.Parse(today.GetProperty("day").GetString()!, System.Globalization.CultureInfo.InvariantCulture),
        Member(today, "referral") is { } referral ? Word<Urgency>(referral, "urgency") : Urgency.None,
        Member(today, "run") is { } run ? Run(run) : null,
        Member(today, "session") is { } session ? Session(session) : null,
        Asked(today));

    public static WeekTold Week(JsonElement week) => new(
        DayOf(week, "week"),
        [
            .. from day in week.GetProperty("days").EnumerateArray()
               from item in day.GetProperty("current").EnumerateArray()
               where IsRunOrStrength(item)
               select new ItemTold(IdOf(item, "id"), DayOf(day, "day"), item.TryGetProperty("run", out _), Word<ItemState>(item, "state")),
        ],
        [
            .. from change in ChangesOf(week)
               where change.TryGetProperty("offer", out var offer) && change.GetProperty("standing").GetString() == "offered"
               select new OfferTold(change.TryGetProperty("item", out var item) ? new EntryId(item.GetGuid()) : null, change.GetProperty("offer").GetString()!),
        ],
        week.TryGetProperty("realign", out _));

    /// <summary>Every change of a week: those of its days and those of the whole.</summary>
    public static IEnumerable<JsonElement> ChangesOf(JsonElement week) =>
        week.GetProperty("changes").EnumerateArray().Concat(week.GetProperty("days").EnumerateArray().SelectMany(day => day.GetProperty("changes").EnumerateArray()));

    /// <summary>A run, or a session with strength; not the few minutes of mobility.</summary>
    public static bool IsRunOrStrength(JsonElement item) => item.TryGetProperty("run", out _) || IsStrength(item);

    public static bool IsStrength(JsonElement item) =>
        Member(item, "session") is { } session && session.GetProperty("blocks").EnumerateArray().Any(block => block.GetProperty("kind").GetString() == "strength");

    public static DateOnly DayOf(JsonElement of, string name) => DateOnly.ParseExact(of.GetProperty(name).GetString()!, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public static JsonElement? Member(JsonElement of, string name) => of.TryGetProperty(name, out var member) ? member : null;

    public static double? Number(JsonElement of, string name) => of.TryGetProperty(name, out var number) ? number.GetDouble() : null;

    private static EntryId IdOf(JsonElement of, string name) => new(of.GetProperty(name).GetGuid());

    private static ScreenForm? Asked(JsonElement today)
    {
        var due = today.GetProperty("verdicts").EnumerateArray().First(verdict => verdict.GetProperty("rule").GetString() == "screen.due");
        return due.GetProperty("verdict").GetString() == "cannot-judge" ? Word<ScreenForm>(due.GetProperty("because"), "form") : null;
    }

    private static RunProposal Run(JsonElement run) => new()
    {
        Mode = Word<RunMode>(run, "mode"),
        Intensity = Word<Intensity>(run, "intensity"),
        Max = Meters(run, "maxDistanceMeters"),
        Target = Meters(run, "targetDistanceMeters"),
        Fast = Meters(run, "fastDistanceMeters"),
        Time = Minutes(run),
        Intervals = Member(run, "intervals") is { } turns
            ? [.. turns.EnumerateArray().Select(turn => new Interval(Seconds(turn, "runSeconds")!.Value, Seconds(turn, "walkSeconds")!.Value, turn.GetProperty("repeats").GetInt32()))]
            : [],
        Done = Member(run, "done") is { } done ? new RunsDone(done.GetProperty("runs").GetInt32(), Meters(done, "distanceMeters"), Seconds(done, "timerSeconds")!.Value) : null,
    };

    private static SessionProposal Session(JsonElement session) => new(
        Minutes(session)!.Value,
        [.. session.GetProperty("blocks").EnumerateArray().Select(block => new SessionBlock(Word<BlockKind>(block, "kind"), [.. block.GetProperty("exercises").EnumerateArray().Select(Exercise)]))]);

    private static ProposedExercise Exercise(JsonElement shown) => new()
    {
        Exercise = shown.GetProperty("exercise").GetString()!,
        Variant = shown.GetProperty("variant").GetString()!,
        Sets = shown.GetProperty("sets").GetInt32(),
        Reps = Member(shown, "reps")?.GetInt32(),
        Hold = Seconds(shown, "holdSeconds"),
        PerSide = shown.GetProperty("perSide").GetBoolean(),
        First = Member(shown, "firstSide") is { } side ? EnumOf<BodySide>(side.GetString()!) : null,
        MoreOfFirst = Member(shown, "moreSetsOfFirstSide")?.GetInt32() ?? 0,
        LoadKilograms = Number(shown, "loadKilograms"),
        Rest = Seconds(shown, "restSeconds")!.Value,
    };

    private static Distance? Meters(JsonElement of, string name) => Number(of, name) is { } meters ? Distance.FromMeters(meters) : null;

    private static TimeSpan? Minutes(JsonElement of) => Number(of, "minutes") is { } minutes ? TimeSpan.FromMinutes(minutes) : null;

    private static TimeSpan? Seconds(JsonElement of, string name) => Number(of, name) is { } seconds ? TimeSpan.FromSeconds(seconds) : null;

    private static T Word<T>(JsonElement of, string name)
        where T : struct, Enum => EnumOf<T>(of.GetProperty(name).GetString()!);

    private static T EnumOf<T>(string word)
        where T : struct, Enum => Enum.Parse<T>(word.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
}
