using Backstride.App.Pages.Log;
using Backstride.Journal;

namespace Backstride.App.Pages.Start;

/// <summary>What a person added while the made-up runner was shown.</summary>
internal static class OwnEntries
{
    /// <summary>Everything that stands and can be removed, newest first. Safety answers are not removed, and an import is taken back as a whole on its own page.</summary>
    public static IReadOnlyList<LogBook.Fact> Of(CurrentRunner runner)
    {
        var state = runner.State;
        var brought = Brought(state.Runs).Concat(Brought(state.OtherActivities)).Concat(Brought(state.Doubtful)).Concat(Brought(state.Recordings))
            .Concat(Brought(state.CheckIns)).Concat(Brought(state.Measured)).ToHashSet();
        return [.. LogBook.Facts(state).Where(fact => !fact.IsSafety && !brought.Contains(fact.Id))];
    }

    private static IEnumerable<EntryId> Brought<T>(IEnumerable<Recorded<T>> recorded)
        where T : EntryBody =>
        recorded.Where(entry => entry.Batch is not null).Select(entry => entry.Id);

    /// <summary>One removal of each, all in one batch, so that one tap takes them back together.</summary>
    public static IEnumerable<EntryDraft> Removals(CurrentRunner runner, EntryId form) => Of(runner).Select(fact =>
        runner.Now(EntryId.DerivedFrom("remove-own", form.ToString(), fact.Id.ToString()), new Removal()) with { Subject = fact.Id, Batch = new BatchId(form.Value) });
}
