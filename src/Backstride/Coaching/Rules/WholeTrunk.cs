using Backstride.Exercises;
using Backstride.Journal;

namespace Backstride.Coaching.Rules;

/// <summary>Over a week every part of the trunk and each side is trained. The sessions are built so; this rule looks at what was really done.</summary>
/// <remarks>Front, side and back of the trunk, as the library names the regions of an exercise. Two sessions in seven days are the least that is looked at. Limits nothing.</remarks>
public sealed class WholeTrunk : Rule
{
    public override RuleId Id { get; } = new("strength.whole-trunk");

    public override Evidence Evidence { get; } = new(
        Source: "clinical judgement",
        Finding: "One article asks for every trunk muscle over the week. No trial tested that against less; stabilising work did no better than other exercise, so it stands beside the legs and not before them.",
        Certainty: Certainty.Expert,
        Directness: Directness.BackPain,
        Serves: ["S2-19", "S0-03", "S4-06"],
        Reviewed: new DateOnly(2026, 11, 22));

    public override Limits WhenUnknown => Limits.None;

    public override Verdict Judge(RunnerState runner, DateOnly day)
    {
        var cover = TrunkCover.Before(TrainingHistory.Of(runner, day));
        var reason = new TrunkInAWeek(cover);
        return cover.Sessions >= StrengthDays.Least && (cover.Missing.Count > 0 || cover.OneSided.Count > 0)
            ? new Verdict.Limit(Limits.None, reason)
            : new Verdict.Allow(reason);
    }
}

/// <summary>How much of the trunk the last seven days reached.</summary>
public sealed record TrunkInAWeek(TrunkCover Cover) : Reason
{
    public override IReadOnlyList<Fact> Facts =>
    [
        Fact.Of("sessionsInSevenDays", Cover.Sessions),
        Fact.Of("missing", string.Join(", ", Cover.Missing)),
        Fact.Of("oneSideOnly", string.Join(", ", Cover.OneSided)),
    ];

    public bool Equals(TrunkInAWeek? other) => other is not null && Cover.Sessions == other.Cover.Sessions
        && Cover.Missing.SequenceEqual(other.Cover.Missing) && Cover.OneSided.SequenceEqual(other.Cover.OneSided);

    public override int GetHashCode() => HashCode.Combine(Cover.Sessions, Cover.Missing.Count, Cover.OneSided.Count);
}
