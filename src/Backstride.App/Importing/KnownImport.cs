using Backstride.App.Wording;
using Backstride.Journal;

namespace Backstride.App.Importing;

/// <summary>One import of which something still counts.</summary>
/// <param name="First">The day of the earliest of what it brought.</param>
/// <param name="Last">The day of the latest, included.</param>
internal sealed record KnownImport(BatchId Batch, DateTimeOffset Received, Brought Brought, DateOnly First, DateOnly Last)
{
    /// <summary>The imports of a runner, the latest first.</summary>
    public static IReadOnlyList<KnownImport> Of(RunnerState state, StandingCorrections corrections)
    {
        var alone = OnlyHere(state);
        var days = state.Recordings.Select(entry => (entry.Id, entry.Day)).Concat(CheckIns(state).Select(entry => (entry.Id, entry.Day))).DistinctBy(entry => entry.Id).ToDictionary();
        var parts = state.Recordings.Select(entry => new Part(entry.Batch, entry.Received, entry.Day, alone.Contains(entry.Id) ? new Brought { Activities = 1 } : new Brought { Further = 1 }))
            .Concat(CheckIns(state).Select(entry => new Part(entry.Batch, entry.Received, entry.Day, new Brought { Days = 1 })))
            .Concat(corrections.ByImports.Where(entry => days.ContainsKey(entry.Subject!.Value))
                .Select(entry => new Part(entry.Batch, entry.Received, days[entry.Subject!.Value], new Brought { Corrected = 1 })));
        return
        [
            .. parts.Where(part => part.Batch is not null)
                .GroupBy(part => part.Batch!.Value)
                .Select(group => new KnownImport(
                    group.Key, group.Max(part => part.Received), Brought.Sum(group.Select(part => part.Brought)), group.Min(part => part.Day), group.Max(part => part.Day)))
                .OrderByDescending(import => import.Received)
                .ThenBy(import => import.Batch.ToString(), StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<Recorded<CheckIn>> CheckIns(RunnerState state) => state.CheckIns.Concat(state.Measured).DistinctBy(entry => entry.Id);

    /// <summary>One recording of each run or activity of which a single import brought every recording: with that import it goes.</summary>
    private static HashSet<EntryId> OnlyHere(RunnerState state)
    {
        var batches = state.Recordings.ToDictionary(entry => entry.Id, entry => entry.Batch);
        var shared = state.Twins.Where(twin => batches[twin.Recorded.Id] != batches[twin.Of]).Select(twin => twin.Of).ToHashSet();
        var twins = state.Twins.Select(twin => twin.Recorded.Id).ToHashSet();
        return [.. batches.Keys.Where(id => !twins.Contains(id) && !shared.Contains(id))];
    }

    private sealed record Part(BatchId? Batch, DateTimeOffset Received, DateOnly Day, Brought Brought);
}
