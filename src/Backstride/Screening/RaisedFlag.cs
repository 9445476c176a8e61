using Backstride.Coaching;

namespace Backstride.Screening;

/// <summary>A lock that an answer raised. It stands until a clearance ends it, whatever is answered later.</summary>
/// <param name="Since">The day of the answer that raised it first.</param>
public sealed record RaisedFlag(Urgency Urgency, Limits Limits, Reason Reason, DateOnly Since)
{
    /// <summary>Both together: what either forbids, as urgent as the more urgent, which also gives the reason.</summary>
    internal RaisedFlag And(Suspicion more) => new(
        more.Urgency > Urgency ? more.Urgency : Urgency,
        Limits.Meet(more.Limits),
        more.Urgency > Urgency ? more.Reason : Reason,
        Since);
}

/// <summary>A lock that somebody's judgement ended.</summary>
/// <param name="By">The clearance that ended it.</param>
/// <param name="On">The day of that visit.</param>
public sealed record EndedFlag(RaisedFlag Flag, EntryId By, DateOnly On);
