using Backstride.Journal;

namespace Backstride.Planning;

/// <summary>Where the items of a kept week are now: on the day they were proposed for, or where the runner moved them.</summary>
internal sealed class WeekPlaces
{
    private readonly Recorded<WeekProposed> kept;
    private readonly IReadOnlyDictionary<EntryId, DateOnly> places;
    private readonly IReadOnlySet<EntryId> merged;
    private readonly IReadOnlySet<EntryId> takenOut;

    public WeekPlaces(Recorded<WeekProposed> kept, IReadOnlyDictionary<EntryId, DateOnly> places, IReadOnlySet<EntryId> merged, IReadOnlySet<EntryId> takenOut)
    {
        this.kept = kept;
        this.places = places;
        this.merged = merged;
        this.takenOut = takenOut;
        Items =
        [
            .. kept.What.Days.Where(day => day.ProposedRun is not null).Select(day => (day.Day, (WeekItem)new WeekItem.OfRun(day.ProposedRun!.Id, ItemState.Planned, day.ProposedRun.Shown()))),
            .. kept.What.Days.Where(day => day.ProposedSession is not null)
                .Select(day => (day.Day, (WeekItem)new WeekItem.OfSession(day.ProposedSession!.Id, ItemState.Planned, day.ProposedSession.Shown()))),
        ];
    }

    /// <summary>Every item with the day it was proposed for, runs first.</summary>
    public IReadOnlyList<(DateOnly Day, WeekItem Item)> Items { get; }

    /// <summary>What the runner said last of an item's size: made easier, or an offer taken; of a session, that it is left out as well.</summary>
    public required IReadOnlyDictionary<EntryId, Recorded<PlanChange>> SizedBy { get; init; }

    /// <summary>The runs whose size the runner has changed, as that was agreed; an offer of another kind of run agrees on no size.</summary>
    public required IReadOnlyDictionary<EntryId, WeekItem> Agreed { get; init; }

    /// <summary>Every item with the day it is on now, as it was agreed; those that were merged into another are left out.</summary>
    public IEnumerable<(DateOnly Day, WeekItem Item)> Now => Items.Where(it => !merged.Contains(it.Item.Id)).Select(it => (Of(it.Item.Id) ?? it.Day, AsAgreed(it.Item)));

    /// <summary>An item as it was agreed: as it was proposed, or as the runner changed it since.</summary>
    public WeekItem AsAgreed(WeekItem item) => Agreed.GetValueOrDefault(item.Id) ?? item;

    /// <summary>True for a day that was over when the week was first shown.</summary>
    public bool IsBefore(DateOnly day) => day < kept.Day;

    /// <summary>The day an item is on now; absent for an id that is none of the week's.</summary>
    public DateOnly? Of(EntryId item) => places.TryGetValue(item, out var day) ? day : null;

    /// <summary>True for an item that was moved onto a day with one of its kind: there are not two.</summary>
    public bool IsMerged(EntryId item) => merged.Contains(item);

    /// <summary>True for a run that the runner took out of the week, whatever was moved to its day since.</summary>
    public bool IsTakenOut(EntryId item) => takenOut.Contains(item);
}
