using Backstride.Exercises;
using Backstride.Journal;

namespace Backstride.Coaching.Rules;

/// <summary>Strength three times a week, at least twice, and never heavy legs on two days in a row.</summary>
public sealed class StrengthFrequency : Rule, IOrdersTheWeek
{
    private static readonly Days Week = new(7);

    public override RuleId Id { get; } = new("strength.frequency");

    public override Evidence Evidence { get; } = new(
        "clinical judgement",
        "Two of the source articles ask for three sessions a week and one for two to three; no trial compared doses in runners with back pain. A day between heavy leg sessions leaves time to recover.",
        Certainty.Expert,
        Directness.BackPain,
        ["S0-03", "S2-19", "S3-07", "S4-10"],
        new DateOnly(2026, 11, 22));

    /// <summary>Yesterday's session could have been heavy: legs without weight.</summary>
    public override Limits WhenUnknown { get; } = Limits.None with { Patterns = LightLegs };

    public override Verdict Judge(RunnerState runner, DateOnly day)
    {
        var history = TrainingHistory.Of(runner, day);
        var yesterday = day.AddDays(-1);
        var load = HeavyLegs.On(yesterday, history);
        if (load == LegLoad.Unknown)
            return CannotJudge(new UnwrittenSession(yesterday));
        if (load != LegLoad.Light)
            return new Verdict.Limit(WhenUnknown, new HeavyLegsYesterday(yesterday, load));
        var days = StrengthDays.Of(runner, history);
        return new Verdict.Allow(new SessionsInAWeek(history.StrengthWithin(Week).Count(), days.AimNow, days.IsDue()));
    }

    /// <summary>Squat, hinge and lunge without weight.</summary>
    internal static PatternCeilings LightLegs { get; } =
        HeavyLegs.OfPatterns.Aggregate(PatternCeilings.Open, (ceilings, pattern) => ceilings.With(pattern, LoadCeiling.Unloaded));
}

/// <summary>Strength sessions of the last seven days against what is aimed at.</summary>
public sealed record SessionsInAWeek(int Sessions, int Aim, bool DueToday) : Reason
{
    public override IReadOnlyList<Fact> Facts =>
        [Fact.Of("sessionsInSevenDays", Sessions), Fact.Of("aim", Aim), Fact.Of("least", StrengthDays.Least), Fact.Of("dueToday", DueToday)];
}

/// <summary>The legs worked hard the day before.</summary>
public sealed record HeavyLegsYesterday(DateOnly On, LegLoad Because) : Reason
{
    public override IReadOnlyList<Fact> Facts => [Fact.Of("heavyLegsOn", On), Fact.Of("because", Because.ToString())];
}

/// <summary>A session of the day before without its exercises or an effort.</summary>
public sealed record UnwrittenSession(DateOnly On) : Reason
{
    public override IReadOnlyList<Fact> Facts => [Fact.Of("sessionOn", On)];
}
