using System.Globalization;
using Backstride.Coaching;

namespace Backstride.Planning;

/// <summary>What became of something planned.</summary>
public enum ItemState
{
    Planned,
    Done,

    /// <summary>The runner put it off.</summary>
    Moved,

    /// <summary>The runner wanted none of it.</summary>
    Skipped,

    /// <summary>Its day is over, it is known what happened on it, and this did not.</summary>
    Missed,

    /// <summary>Taken out of the week later on.</summary>
    Dropped,
}

/// <summary>A run or a session of a week. A closed set of cases.</summary>
/// <param name="Id">The same for the run, or the session, of a day however often the week is planned.</param>
public abstract record WeekItem(EntryId Id, ItemState State)
{
    internal const string RunOf = "run";
    internal const string SessionOf = "session";

    /// <summary>Where a moved item is done instead; absent for one that stays on its day.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The recording that is this item; absent where none is, and for a week that was not kept.</summary>
    public PlanMatch? DoneBy { get; init; }

    /// <summary>The recordings of the week that could be this item and are not it now; the runner may say that one of them is.</summary>
    public IReadOnlyList<EntryId> CouldBe { get; init; } = [];

    /// <summary>The name of the run, or the session, of a day.</summary>
    internal static EntryId IdOf(RunnerId? runner, DateOnly day, string what) =>
        EntryId.DerivedFrom("week-item", runner?.ToString() ?? "", day.ToString("O", CultureInfo.InvariantCulture), what);

    /// <summary>A run, a walk, or another sport in its place.</summary>
    public sealed record OfRun(EntryId Id, ItemState State, RunProposal Run) : WeekItem(Id, State);

    /// <summary>A session of exercises.</summary>
    public sealed record OfSession(EntryId Id, ItemState State, SessionProposal Session) : WeekItem(Id, State);
}
