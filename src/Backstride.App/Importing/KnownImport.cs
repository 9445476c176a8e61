using Backstride.Journal;

namespace Backstride.App.Importing;

/// <summary>One import of which something still counts.</summary>
/// <param name="Activities">How many runs and other activities of it count or wait to be confirmed.</param>
/// <param name="First">The day of the earliest of them.</param>
/// <param name="Last">The day of the latest, included.</param>
internal sealed record KnownImport(BatchId Batch, DateTimeOffset Received, int Activities, DateOnly First, DateOnly Last)
{
    /// <summary>The imports of a runner, the latest first.</summary>
    public static IReadOnlyList<KnownImport> Of(RunnerState state) =>
    [
        .. state.Recordings
            .Where(entry => entry.Batch is not null)
            .GroupBy(entry => entry.Batch!.Value)
            .Select(group => new KnownImport(
                group.Key, group.Max(entry => entry.Received), group.Count(), group.Min(entry => entry.Day), group.Max(entry => entry.Day)))
            .OrderByDescending(import => import.Received)
            .ThenBy(import => import.Batch.ToString(), StringComparer.Ordinal),
    ];
}
