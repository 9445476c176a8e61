using Backstride.Journal;

namespace Backstride.App.Importing;

/// <summary>One import of which something still counts.</summary>
/// <param name="Activities">How many runs and other activities of it count or wait to be confirmed.</param>
/// <param name="Corrected">How many entries of other imports it corrected, because their vendor says otherwise since.</param>
/// <param name="First">The day of the earliest of them.</param>
/// <param name="Last">The day of the latest, included.</param>
internal sealed record KnownImport(BatchId Batch, DateTimeOffset Received, int Activities, int Corrected, DateOnly First, DateOnly Last)
{
    /// <summary>The imports of a runner, the latest first.</summary>
    public static IReadOnlyList<KnownImport> Of(RunnerState state, StandingCorrections corrections)
    {
        var days = state.Recordings.ToDictionary(entry => entry.Id, entry => entry.Day);
        var brought = state.Recordings.Where(entry => entry.Batch is not null).Select(entry => (Batch: entry.Batch!.Value, entry.Received, entry.Day, IsNew: true));
        var corrected = corrections.ByImports.Where(entry => days.ContainsKey(entry.Subject!.Value))
            .Select(entry => (Batch: entry.Batch!.Value, entry.Received, Day: days[entry.Subject!.Value], IsNew: false));
        return
        [
            .. brought.Concat(corrected)
                .GroupBy(entry => entry.Batch)
                .Select(group => new KnownImport(
                    group.Key, group.Max(entry => entry.Received), group.Count(entry => entry.IsNew), group.Count(entry => !entry.IsNew),
                    group.Min(entry => entry.Day), group.Max(entry => entry.Day)))
                .OrderByDescending(import => import.Received)
                .ThenBy(import => import.Batch.ToString(), StringComparer.Ordinal),
        ];
    }
}
