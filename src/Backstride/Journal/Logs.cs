using System.Text.Json.Serialization;

namespace Backstride.Journal;

/// <summary>When on a day a pain score was given.</summary>
[JsonConverter(typeof(WordJson<PainMoment>))]
public enum PainMoment
{
    /// <summary>At the time of the entry, at rest.</summary>
    Rest,

    /// <summary>On getting up; after a run day this is the next-morning answer.</summary>
    Morning,

    /// <summary>Just before a run.</summary>
    BeforeRun,

    /// <summary>The worst of the day.</summary>
    Worst,
}

/// <summary>Tingling, numbness or weakness in a leg.</summary>
[JsonConverter(typeof(WordJson<LegSymptoms>))]
public enum LegSymptoms
{
    None,

    /// <summary>Known and unchanged.</summary>
    Known,

    /// <summary>New, or spreading farther than before.</summary>
    New,
}

[JsonConverter(typeof(WordJson<BodySide>))]
public enum BodySide
{
    Left,
    Right,
    Both,
    Middle,
}

/// <summary>How the back and the rest are, several times a day if wanted.</summary>
public sealed record CheckIn : EntryBody
{
    public PainScore? Pain { get; init; }

    /// <summary>Which moment <see cref="Pain"/> speaks of; absent means at rest, now.</summary>
    public PainMoment? Moment { get; init; }

    public string? Place { get; init; }

    public BodySide? Side { get; init; }

    public LegSymptoms? LegSymptoms { get; init; }

    /// <summary>The worst in one leg, or both.</summary>
    public PainScore? LegPain { get; init; }

    /// <summary>How far down the leg it runs.</summary>
    public LegReach? LegReach { get; init; }

    public bool? Limp { get; init; }

    /// <summary>After a birth: what the pelvic floor says.</summary>
    public PelvicFloor? PelvicFloor { get; init; }

    /// <summary>A hot day to run on, as the runner finds it.</summary>
    public bool? Hot { get; init; }

    /// <summary>A painkiller in the 12 hours before this entry.</summary>
    public bool? Painkiller { get; init; }

    /// <summary>The runner says: this is a flare.</summary>
    public bool? Flare { get; init; }

    [JsonPropertyName("sleepHours"), JsonConverter(typeof(HoursJson))]
    public TimeSpan? Sleep { get; init; }

    /// <summary>0 (very bad) to 10 (very good).</summary>
    public double? SleepQuality { get; init; }

    /// <summary>0 (none) to 10.</summary>
    public double? Stress { get; init; }

    /// <summary>0 (fresh) to 10.</summary>
    public double? Fatigue { get; init; }

    /// <summary>0 (none) to 10.</summary>
    public double? Soreness { get; init; }

    /// <summary>0 (very low) to 10.</summary>
    public double? Mood { get; init; }

    /// <summary>0 (none) to 10.</summary>
    public double? Motivation { get; init; }

    [JsonPropertyName("sittingHours"), JsonConverter(typeof(HoursJson))]
    public TimeSpan? Sitting { get; init; }

    /// <summary>Of the day, as a device worked it out.</summary>
    public HeartRate? RestingHeartRate { get; init; }

    /// <summary>0 to 100, the day's mean, as a device worked it out from the heart; says nothing of the stress that was felt.</summary>
    public double? MeasuredStress { get; init; }

    public string? Note { get; init; }

    /// <summary>What an archive calls this record: <c>garmin:night:2026-01-12</c>. Absent for what was typed.</summary>
    public string? RecordId { get; init; }
}

/// <summary>What the back said about one run. The entry's subject is the run; without one it speaks of that day's run.</summary>
public sealed record RunFeedback : EntryBody
{
    public PainScore? Before { get; init; }

    /// <summary>The worst during the run.</summary>
    public PainScore? During { get; init; }

    /// <summary>Minutes into the run at which pain began.</summary>
    [JsonPropertyName("fromMinute"), JsonConverter(typeof(MinutesJson))]
    public TimeSpan? From { get; init; }

    public PainScore? After { get; init; }

    public PainScore? NextMorning { get; init; }

    public string? Place { get; init; }

    public BodySide? Side { get; init; }

    public LegSymptoms? LegSymptoms { get; init; }

    public bool? Limp { get; init; }

    /// <summary>A painkiller in the 12 hours before the run.</summary>
    public bool? Painkiller { get; init; }

    public PerceivedEffort? Effort { get; init; }

    public Ground? Ground { get; init; }

    /// <summary>The form cue that helped: the id of one the plan showed, or the runner's own words.</summary>
    public string? Cue { get; init; }

    public string? Note { get; init; }
}

/// <summary>One set that was done.</summary>
public sealed record DoneSet(
    int? Reps,
    [property: JsonPropertyName("holdSeconds"), JsonConverter(typeof(SecondsJson))] TimeSpan? Hold,
    BodySide? Side,
    double? LoadKilograms);

/// <summary>One exercise that was done.</summary>
public sealed record DoneExercise
{
    public required string Exercise { get; init; }

    public required string Variant { get; init; }

    public IReadOnlyList<DoneSet> Sets { get; init => field = value ?? []; } = [];

    public PerceivedEffort? Effort { get; init; }

    /// <summary>The worst during the exercise.</summary>
    public PainScore? Pain { get; init; }

    /// <summary>The form was lost before the last repetition.</summary>
    public bool? FormLost { get; init; }
}

/// <summary>An exercise session that was done.</summary>
public sealed record SessionDone : EntryBody
{
    public IReadOnlyList<DoneExercise> Exercises { get; init => field = value ?? []; } = [];

    [JsonPropertyName("minutes"), JsonConverter(typeof(MinutesJson))]
    public TimeSpan? Time { get; init; }

    public PerceivedEffort? Effort { get; init; }

    public string? Note { get; init; }
}

/// <summary>A form check made on the device: numbers only.</summary>
public sealed record FormCheck : EntryBody
{
    public IReadOnlyDictionary<string, double> Metrics { get; init => field = value ?? new Dictionary<string, double>(); } = new Dictionary<string, double>();
}
