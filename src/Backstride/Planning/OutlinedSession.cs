using System.Text.Json.Serialization;
using Backstride.Coaching;

namespace Backstride.Planning;

/// <summary>A session of a week as it was proposed, in outline.</summary>
public sealed record OutlinedSession
{
    /// <summary>The item's name for good, wherever it is moved.</summary>
    public required EntryId Id { get; init; }

    [JsonPropertyName("minutes"), JsonConverter(typeof(MinutesJson))]
    public required TimeSpan Time { get; init; }

    public required IReadOnlyList<OutlinedBlock> Blocks { get; init => field = value ?? []; } = [];

    /// <summary>Five minutes of mobility are part of a day of rest; strength work is not.</summary>
    [JsonIgnore]
    public bool HasStrength => Blocks.Any(block => block.Kind == BlockKind.Strength);

    /// <summary>The session as it is shown.</summary>
    public SessionProposal Shown() => new(Time, [.. Blocks.Select(block => new SessionBlock(block.Kind, [.. block.Exercises.Select(exercise => exercise.Shown())]))]);

    internal static OutlinedSession Of(EntryId id, SessionProposal session) => new()
    {
        Id = id,
        Time = session.Time,
        Blocks = [.. session.Blocks.Select(block => new OutlinedBlock(block.Kind, [.. block.Exercises.Select(OutlinedExercise.Of)]))],
    };
}

/// <summary>A part of a session.</summary>
public sealed record OutlinedBlock(BlockKind Kind, IReadOnlyList<OutlinedExercise> Exercises)
{
    public IReadOnlyList<OutlinedExercise> Exercises { get; init => field = value ?? []; } = Exercises;
}

/// <summary>An exercise of a session with its dose, as far as a week shows it.</summary>
public sealed record OutlinedExercise
{
    public required string Exercise { get; init; }

    public required string Variant { get; init; }

    public required int Sets { get; init; }

    public int? Reps { get; init; }

    [JsonPropertyName("holdSeconds"), JsonConverter(typeof(SecondsJson))]
    public TimeSpan? Hold { get; init; }

    public bool? PerSide { get; init; }

    public double? LoadKilograms { get; init; }

    [JsonPropertyName("restSeconds"), JsonConverter(typeof(SecondsJson))]
    public required TimeSpan Rest { get; init; }

    public ProposedExercise Shown() => new()
    {
        Exercise = Exercise,
        Variant = Variant,
        Sets = Sets,
        Reps = Reps,
        Hold = Hold,
        PerSide = PerSide == true,
        LoadKilograms = LoadKilograms,
        Rest = Rest,
    };

    internal static OutlinedExercise Of(ProposedExercise shown) => new()
    {
        Exercise = shown.Exercise,
        Variant = shown.Variant,
        Sets = shown.Sets,
        Reps = shown.Reps,
        Hold = shown.Hold,
        PerSide = shown.PerSide ? true : null,
        LoadKilograms = shown.LoadKilograms,
        Rest = shown.Rest,
    };
}
