using Backstride.Coaching;
using Backstride.Journal;

namespace Backstride.Planning;

/// <summary>Whose doing a change of the week is.</summary>
public enum ChangeStanding
{
    /// <summary>A limit of the day, or what was written down, leaves it no other way.</summary>
    Forced,

    /// <summary>It waits for the runner's word; nothing has changed yet.</summary>
    Offered,

    /// <summary>The runner chose it.</summary>
    Chosen,

    /// <summary>It is said and changes nothing.</summary>
    Noticed,
}

/// <summary>One difference between a week as it was proposed and as it stands, or an offer of one.</summary>
/// <remarks>Words and numbers are both made from this record, so that they cannot disagree.</remarks>
public sealed record WeekChange
{
    public required ChangeStanding Standing { get; init; }

    public required ChangedPart What { get; init; }

    public required ChangeCause Why { get; init; }

    /// <summary>When the runner chose it; else when that was written down which it follows from.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The item of the week; absent for what is about the whole week, or about something that was not planned.</summary>
    public EntryId? Item { get; init; }

    /// <summary>The code of an offer, by which it is answered; absent for what is no offer.</summary>
    public string? Offer { get; init; }

    /// <summary>What the runner did; absent where nothing was said.</summary>
    public PlanChangeKind? Answer { get; init; }

    /// <summary>The entry that the runner's word stands in, which can be taken out.</summary>
    public EntryId? Entry { get; init; }
}

/// <summary>What is different. A closed set of cases.</summary>
public abstract record ChangedPart
{
    /// <summary>Another run; absent before for one that was added, absent after for one that is gone.</summary>
    public sealed record OfRun(RunProposal? Before, RunProposal? After) : ChangedPart;

    /// <summary>Another session; absent before for one that was added, absent after for one that is gone.</summary>
    public sealed record OfSession(SessionProposal? Before, SessionProposal? After) : ChangedPart;

    /// <summary>Done on another day.</summary>
    /// <param name="IsMerged">That day has one of its kind: there are not two.</param>
    public sealed record Moved(WeekItem Item, DateOnly To, bool IsMerged) : ChangedPart;

    /// <summary>Not done on its day, and no recording of that day or the one beside it fits.</summary>
    /// <param name="To">The day it fits on; absent when there is none.</param>
    /// <param name="MergedInto">The day whose session takes up what is missing; absent when none does.</param>
    public sealed record Missed(WeekItem Item, DateOnly? To, DateOnly? MergedInto) : ChangedPart;

    /// <summary>Farther than planned.</summary>
    public sealed record Farther(Distance Planned, Distance Ran) : ChangedPart;

    /// <summary>A run that was not planned.</summary>
    public sealed record Unplanned(Distance? Ran, TimeSpan Time) : ChangedPart;

    /// <summary>The rest of the week a lighter one.</summary>
    public sealed record Lighter(Coaching.Rules.DeloadReason.Due Due) : ChangedPart;
}

/// <summary>Why something is different. A closed set of cases.</summary>
public abstract record ChangeCause
{
    /// <summary>A rule limits the day.</summary>
    /// <param name="In">The plan in which it does.</param>
    public sealed record ByRule(RuleVerdict Judged, Plan In) : ChangeCause;

    /// <summary>The choice of the run's length says why.</summary>
    public sealed record ByRun(RunReason Reason) : ChangeCause;

    /// <summary>The runner wanted it so.</summary>
    public sealed record ByRunner : ChangeCause;

    /// <summary>The runner moved the day's strength session away, which leaves a day without one.</summary>
    public sealed record ByMove(DateOnly To) : ChangeCause;

    /// <summary>A holiday of the days to come that was written down since.</summary>
    public sealed record ByHoliday(DateOnly From) : ChangeCause;

    /// <summary>The minutes of the weekday were changed in the profile.</summary>
    public sealed record ByMinutes(Weekday On, TimeSpan? Before, TimeSpan? Now) : ChangeCause;

    /// <summary>The run of the day is gone, or one has come, which leaves or takes the few minutes of mobility.</summary>
    public sealed record ByRunOfDay(bool HasCome) : ChangeCause;

    /// <summary>The strength session of another day was moved to this one, which takes the few minutes of mobility.</summary>
    public sealed record BySession(DateOnly From) : ChangeCause;

    /// <summary>The day that the session was moved to has fewer minutes for it.</summary>
    public sealed record ByDay(TimeSpan Given) : ChangeCause;

    /// <summary>What the runner changed of other items of the week.</summary>
    public sealed record ByOtherChanges : ChangeCause;

    /// <summary>Nothing is known of a day on which the proposal counted.</summary>
    public sealed record ByGap(DateOnly Day) : ChangeCause;

    /// <summary>It was done already, on this day.</summary>
    public sealed record ByDone : ChangeCause;

    /// <summary>What was trained and run since, by which sessions choose their exercises and days.</summary>
    public sealed record ByHistory : ChangeCause;

    /// <summary>Its day is over, and it is known what happened on it.</summary>
    public sealed record ByTime : ChangeCause;
}
