using System.Text.Json.Serialization;
using Backstride.Coaching;

namespace Backstride.Planning;

/// <summary>A run of a week as it was proposed, in outline: the limits are those of its day.</summary>
public sealed record OutlinedRun
{
    /// <summary>The item's name for good, wherever it is moved.</summary>
    public required EntryId Id { get; init; }

    public required RunMode Mode { get; init; }

    [JsonPropertyName("distanceMeters")]
    public Distance? Target { get; init; }

    [JsonPropertyName("minutes"), JsonConverter(typeof(MinutesJson))]
    public TimeSpan? Time { get; init; }

    /// <summary>The farthest that a run by the minutes may be; absent where a distance is proposed, nothing bounded it, or an older program kept the week.</summary>
    [JsonPropertyName("maxDistanceMeters")]
    public Distance? Most { get; init; }

    /// <summary>How much of it may be fast; absent for none.</summary>
    [JsonPropertyName("fastMeters")]
    public Distance? Fast { get; init; }

    /// <summary>Running and walking in turn; absent for continuous running.</summary>
    public OutlinedInterval? Interval { get; init; }

    /// <summary>The run as it is shown: what was proposed and no limit of a day but the distance that goes with minutes.</summary>
    public RunProposal Shown() => new()
    {
        Mode = Mode,
        Intensity = Fast is null ? Intensity.Easy : Intensity.Fast,
        Target = Target,
        Time = Time,
        Max = Most,
        Fast = Fast,
        Intervals = Interval is { } turn ? [new Interval(turn.Run, turn.Walk, turn.Repeats)] : [],
    };

    internal static OutlinedRun Of(EntryId id, RunProposal run) => new()
    {
        Id = id,
        Mode = run.Mode,
        Target = run.Target,
        Time = run.Time,
        Most = run.MostInTime,
        Fast = run.Fast,
        Interval = run.Intervals is [var turn] ? new OutlinedInterval(turn.Run, turn.Walk, turn.Repeats) : null,
    };
}

/// <summary>Running and walking in turn.</summary>
public sealed record OutlinedInterval(
    [property: JsonPropertyName("runSeconds"), JsonConverter(typeof(SecondsJson))] TimeSpan Run,
    [property: JsonPropertyName("walkSeconds"), JsonConverter(typeof(SecondsJson))] TimeSpan Walk,
    int Repeats);
