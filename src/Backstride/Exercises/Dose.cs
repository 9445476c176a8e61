using System.Text.Json.Serialization;

namespace Backstride.Exercises;

/// <summary>How much of a variant is done.</summary>
/// <param name="Sets">Per side where the variant has sides.</param>
/// <param name="Reps">Repetitions of a set; absent when the set is one hold.</param>
/// <param name="Hold">How long a position is held: once per set, or in every repetition when there are any.</param>
public sealed record Dose(
    int Sets,
    int? Reps,
    [property: JsonPropertyName("holdSeconds"), JsonConverter(typeof(SecondsJson))] TimeSpan? Hold);
