using Backstride.Journal;
using Backstride.Planning;

namespace Backstride.App.Told;

/// <summary>An item that was made easier is as easy as it gets: to say so again is the same word, and nothing more is written.</summary>
internal static class EasedAlready
{
    /// <summary>The entry that said it first; absent where the last word on the item is another, or there is none.</summary>
    public static EntryId? By(PlanChange word, RunnerState state) => word is not { What: PlanChangeKind.Ease, Item: { } item } ? null
        : state.PlanChanges.LastOrDefault(change => change.What.Item == item) is { What.What: PlanChangeKind.Ease } first ? first.Id : null;
}
