namespace Backstride.Coaching;

/// <summary>What a rule says about a day. A closed set of answers.</summary>
/// <param name="Limits">What it imposes; <see cref="Coaching.Limits.None"/> when nothing.</param>
public abstract record Verdict(Limits Limits, Reason Reason)
{
    /// <summary>Nothing against it.</summary>
    public sealed record Allow(Reason Reason) : Verdict(Limits.None, Reason);

    /// <summary>Something has to be less, shorter or easier. A limit of <see cref="Coaching.Limits.None"/> is advice only.</summary>
    public sealed record Limit(Limits Limits, Reason Reason) : Verdict(Limits, Reason);

    /// <summary>Not enough is known; carries the limit that the rule states for missing data.</summary>
    public sealed record CannotJudge(Limits Limits, Reason Missing) : Verdict(Limits, Missing);

    /// <summary>Somebody has to look at this. The urgency is in the limits as well, so that the meet keeps the most urgent.</summary>
    public sealed record Refer(Urgency Urgency, Limits Limits, Reason Reason) : Verdict(Limits with { Referral = Urgency }, Reason);
}
