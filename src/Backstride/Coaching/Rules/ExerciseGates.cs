using Backstride.Exercises;
using Backstride.Journal;

namespace Backstride.Coaching.Rules;

/// <summary>Carries, chops, throws and the mountain climber on the floor stay closed until endurance and control are there.</summary>
/// <remarks>
/// Farmer carry and the held Pallof press: two clean sessions of the hinge and no red for 7 days. Suitcase and front-rack carry, chop, floor mountain climber: a plank of
/// 30 seconds and no red for 14 days. Throws: a plank of 60 seconds, usual pain of 2 at most and no red for 14 days. Exactly so much is enough. What is known of these
/// is in <see cref="GateKeys"/>. Twists and supermen are never proposed.
/// </remarks>
public sealed class ExerciseGates : Rule
{
    public override RuleId Id { get; } = new("strength.gates");

    public override Evidence Evidence { get; } = new(
        Source: "clinical judgement",
        Finding: "One article asks for carries, chops and throws only after endurance and control are built. When that is the case no study says; the seconds and days are ours.",
        Certainty: Certainty.Heuristic,
        Directness: Directness.Other,
        Serves: ["S0-04", "S0-20", "S4-07"],
        Reviewed: new DateOnly(2026, 11, 22));

    /// <summary>All of them closed.</summary>
    public override Limits WhenUnknown { get; } = Limits.None with { ClosedGates = Gates.All };

    public override Verdict Judge(RunnerState runner, DateOnly day)
    {
        var keys = GateKeys.On(runner, day);
        return new Verdict.Limit(Limits.None with { ClosedGates = keys.Closed }, new GatesStand(keys));
    }
}

/// <summary>How the keys of the gates stand.</summary>
public sealed record GatesStand(GateKeys Keys) : Reason
{
    public override IReadOnlyList<Fact> Facts
    {
        get
        {
            var facts = new List<Fact>
            {
                Fact.Of("closed", Keys.Closed.ToString()),
                Fact.Of("cleanHinges", Keys.CleanHinges),
                Fact.Of("longestPlankSeconds", Keys.LongestPlank.TotalSeconds),
            };
            if (Keys.LastRed is { } red)
                facts.Add(Fact.Of("lastRed", red));
            if (Keys.Usual is { } usual)
                facts.Add(Fact.Pain("usualPain", usual));
            return facts;
        }
    }
}
