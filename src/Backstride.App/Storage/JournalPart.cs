using Backstride.Journal;

namespace Backstride.App.Storage;

/// <summary>Folds a part of one runner's journal, with all that was said of it since: what a question about some days costs does not grow with the years.</summary>
/// <remarks>The removals are those that stood when it was made.</remarks>
internal sealed class JournalPart(JournalStore store, RunnerId runner)
{
    private readonly IReadOnlyList<Entry> _removals = store.OfKind(runner, EntryKind.Removal);

    /// <summary>What every entry of some kinds says.</summary>
    public RunnerState OfKinds(params ReadOnlySpan<string> kinds)
    {
        var entries = new List<Entry>();
        foreach (var kind in kinds)
            entries.AddRange(store.OfKind(runner, kind));
        return Of(entries);
    }

    /// <summary>The runs and activities of some days, both included, by the day they were recorded on.</summary>
    public IReadOnlyList<Recorded<ActivityBody>> Recordings(DateOnly from, DateOnly to) =>
        store.ActivitiesOf(runner, from, to) is { Count: > 0 } entries ? Of(entries).Recordings : [];

    /// <summary>The runs and activities that an archive calls by one name, as they are now.</summary>
    public IReadOnlyList<Recorded<ActivityBody>> RecordingsOf(string record) =>
        store.EntriesOfRecord(runner, record) is { Count: > 0 } entries ? Of(entries).Recordings : [];

    /// <summary>The nights, days and answers that an archive calls by one name, as they are now.</summary>
    public IReadOnlyList<Recorded<CheckIn>> CheckInsOf(string record) =>
        store.EntriesOfRecord(runner, record) is { Count: > 0 } entries && Of(entries) is var state ? [.. state.CheckIns, .. state.Measured] : [];

    private RunnerState Of(IReadOnlyList<Entry> entries) => RunnerState.From(entries
        .Concat(entries.SelectMany(entry => store.About(runner, entry.Id)))
        .Concat(_removals)
        .DistinctBy(entry => entry.Seq)
        .OrderBy(entry => entry.Seq));
}
