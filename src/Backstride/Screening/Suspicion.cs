using Backstride.Coaching;

namespace Backstride.Screening;

/// <summary>What answers together may mean, how soon somebody has to look, and what may be done until then.</summary>
/// <param name="Urgency">Absent urgency is a limit or a note that lasts only as long as the answers do.</param>
public sealed record Suspicion(Urgency Urgency, Limits Limits, Reason Reason)
{
    /// <summary>A referral with what it leaves.</summary>
    public static Suspicion Of(Urgency urgency, Reason reason) => new(urgency, Referrals.Leave(urgency), reason);

    /// <summary>Something to say that holds nothing back.</summary>
    public static Suspicion Note(Reason reason) => new(Urgency.None, Limits.None, reason);
}
