using System.Text.Json.Serialization;

namespace Backstride.Journal;

[JsonConverter(typeof(WordJson<Sex>))]
public enum Sex
{
    F,
    M,
    X,
}

[JsonConverter(typeof(WordJson<Weekday>))]
public enum Weekday
{
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

/// <summary>Time a runner gives on one day of the week.</summary>
public sealed record AvailableDay(
    Weekday Day,
    [property: JsonPropertyName("minutes"), JsonConverter(typeof(MinutesJson))] TimeSpan Time);

/// <summary>An activity the back makes harder, in the runner's own words, with how well it goes.</summary>
/// <param name="Score">0 (cannot do it) to 10 (as before).</param>
public sealed record FunctionGoal(string Activity, double? Score);

/// <summary>Who the runner is and what they have: the answers at Start, and every later change of them.</summary>
/// <remarks>Later entries lay their given fields over earlier ones; an absent field leaves the earlier answer.</remarks>
public sealed record Profile : EntryBody
{
    public string? Name { get; init; }

    /// <summary>Year of birth.</summary>
    public int? Born { get; init; }

    public Sex? Sex { get; init; }

    /// <summary>IANA name of the home zone.</summary>
    public string? TimeZone { get; init; }

    public IReadOnlyList<string>? Goals { get; init; }

    /// <summary>Words of docs/journal.md: kettlebell, dumbbells, band, bench, cable, ball.</summary>
    public IReadOnlyList<string>? Equipment { get; init; }

    /// <summary>The one weight there is, when it cannot be changed.</summary>
    public double? WeightKilograms { get; init; }

    public double? BodyMassKilograms { get; init; }

    public double? HeightCentimeters { get; init; }

    public IReadOnlyList<AvailableDay>? Days { get; init; }

    public PainScore? UsualPain { get; init; }

    public PainScore? WorstPain { get; init; }

    /// <summary>The day the trouble began, as well as the runner remembers.</summary>
    public DateOnly? PainSince { get; init; }

    /// <summary>Whether it began before the runner took up running.</summary>
    public bool? PainBeforeRunning { get; init; }

    public IReadOnlyList<FunctionGoal>? Functions { get; init; }

    /// <summary>What makes the back worse; words of docs/journal.md: sitting, bending, standing, arching, walking, downhill, late-run.</summary>
    public IReadOnlyList<string>? WorseWith { get; init; }

    /// <summary>What eases the back; words as for <see cref="WorseWith"/>.</summary>
    public IReadOnlyList<string>? BetterWith { get; init; }

    /// <summary>How much the runner fears that exercise harms the back, 0 to 10.</summary>
    public double? Fear { get; init; }

    [JsonPropertyName("longestRunMeters")]
    public Distance? LongestRun { get; init; }

    public double? RunsPerWeek { get; init; }

    public double? YearsRunning { get; init; }

    public double? StrengthMonths { get; init; }

    /// <summary>The exercises of a routine of the runner's own, by their ids in the library; empty when the coach chooses.</summary>
    public IReadOnlyList<string>? Routine { get; init; }

    /// <summary>This answer set with the given fields of a later one laid over it.</summary>
    public Profile With(Profile later) => new()
    {
        Name = later.Name ?? Name,
        Born = later.Born ?? Born,
        Sex = later.Sex ?? Sex,
        TimeZone = later.TimeZone ?? TimeZone,
        Goals = later.Goals ?? Goals,
        Equipment = later.Equipment ?? Equipment,
        WeightKilograms = later.WeightKilograms ?? WeightKilograms,
        BodyMassKilograms = later.BodyMassKilograms ?? BodyMassKilograms,
        HeightCentimeters = later.HeightCentimeters ?? HeightCentimeters,
        Days = later.Days ?? Days,
        UsualPain = later.UsualPain ?? UsualPain,
        WorstPain = later.WorstPain ?? WorstPain,
        PainSince = later.PainSince ?? PainSince,
        PainBeforeRunning = later.PainBeforeRunning ?? PainBeforeRunning,
        Functions = later.Functions ?? Functions,
        WorseWith = later.WorseWith ?? WorseWith,
        BetterWith = later.BetterWith ?? BetterWith,
        Fear = later.Fear ?? Fear,
        LongestRun = later.LongestRun ?? LongestRun,
        RunsPerWeek = later.RunsPerWeek ?? RunsPerWeek,
        YearsRunning = later.YearsRunning ?? YearsRunning,
        StrengthMonths = later.StrengthMonths ?? StrengthMonths,
        Routine = later.Routine ?? Routine,
        Unknown = later.Unknown ?? Unknown,
    };

    /// <summary>Whole years on a day, at least; absent when the year of birth is.</summary>
    /// <remarks>Only the year is known, so the birthday is taken as still to come: a 17-year-old is never taken for 18.</remarks>
    public int? AgeAtLeast(DateOnly day) => Born is { } year ? day.Year - year - 1 : null;

    /// <summary>Whole years on a day, at most.</summary>
    public int? AgeAtMost(DateOnly day) => Born is { } year ? day.Year - year : null;
}
