using Backstride.Coaching;
using Backstride.Exercises;

namespace Backstride.Screening;

/// <summary>What a referral leaves of a day. Clinical judgement.</summary>
public static class Referrals
{
    /// <summary>Walking or sport without impact, breathing, mobility and floor exercises without weight.</summary>
    public static Limits WithoutImpact { get; } = new()
    {
        Impact = Impact.Walking,
        Intensity = Intensity.Easy,
        Session = SessionScope.Unloaded,
        Patterns = PatternCeilings.ForAllLoaded(LoadCeiling.Unloaded),
        Progress = Progression.Hold,
        Testing = Testing.NotToday,
    };

    /// <summary>As <see cref="WithoutImpact"/>, and no exercises: while infection or malignancy is possible.</summary>
    public static Limits WithoutSession { get; } = WithoutImpact with { Session = SessionScope.Nothing };

    /// <summary>No arching of the back.</summary>
    public static Limits WithoutExtension { get; } = new() { Patterns = PatternCeilings.Open.With(MovementPattern.TrunkExtension, LoadCeiling.Closed) };

    /// <summary>Emergency and urgent leave nothing; soon leaves what has no impact and no weight; routine trains on.</summary>
    public static Limits Leave(Urgency urgency) => urgency switch
    {
        Urgency.Emergency or Urgency.Urgent => Limits.Locked,
        Urgency.Soon => WithoutImpact,
        _ => Limits.None,
    };
}
