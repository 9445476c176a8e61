using System.Text.Json.Serialization;

namespace Backstride.Runs;

/// <summary>The shape of a way without its place: how far the runner was from where the recording began, as the crow flies, every so often.</summary>
/// <remarks>No position can be worked out of it, neither where it began nor which way it went; yet two recordings of one run have the same
/// shape, and a recording that was cut short has the beginning of it.</remarks>
/// <param name="Step">The way between two entries: <see cref="ShortestStep"/>, or that doubled until <see cref="MostEntries"/> are enough.</param>
/// <param name="AwayMeters">Whole metres from the beginning after one step, two steps, and so on; the beginning itself is left out.</param>
public sealed record RouteShape([property: JsonPropertyName("stepMeters")] Distance Step, IReadOnlyList<int> AwayMeters)
{
    public const int MostEntries = 32;

    public static readonly Distance ShortestStep = Distance.FromMeters(50);

    public IReadOnlyList<int> AwayMeters { get; init => field = value ?? []; } = AwayMeters ?? [];
}
