using Backstride.App.Storage;
using Backstride.Journal;

namespace Backstride.App.Told;

/// <summary>Whose journal something is told to, and what stands there when it is told.</summary>
/// <param name="State">With everything in <paramref name="Earlier"/>.</param>
/// <param name="Earlier">What is told in one with it and before it, and is not kept yet.</param>
internal sealed record Telling(RunnerId Runner, JournalStore Store, RunnerState State, LocalTime Time)
{
    public IReadOnlyList<EntryDraft> Earlier { get; init; } = [];

    /// <summary>An entry of the runner, kept or just told.</summary>
    public Entry? Find(EntryId id) => Earlier.FirstOrDefault(draft => draft.Id == id) is { } told ? new Entry(told, State.Head, Time.Now) : Store.Find(Runner, id);
}
