using Backstride.Exercises;
using Backstride.Journal;
using Backstride.TrainingLoad;

namespace Backstride.Coaching.Rules;

/// <summary>On days without the runner's equipment a session holds what needs none.</summary>
/// <remarks>
/// From the first day to the last of such days, or of a journey on which the equipment stays at home; both included. What was earned with weights waits: an exercise is shown at its hardest step up to
/// there that needs nothing, and no session of these days takes anything away. Says nothing of somebody who has no equipment anyway.
/// </remarks>
public sealed class WithoutEquipment : Rule
{
    /// <summary>The word of such days among the life events, and of a journey of this kind.</summary>
    public const string Word = "no-equipment";

    public override RuleId Id { get; } = new("life.equipment");

    public override Evidence Evidence { get; } = new(
        Source: "clinical judgement",
        Finding: "Exercises that need no equipment train legs and trunk too. That what was earned with weights is still there after a journey is common experience and not measured here.",
        Certainty: Certainty.Heuristic,
        Directness: Directness.Other,
        Serves: ["S2-20"],
        Reviewed: new DateOnly(2026, 11, 23));

    public override Limits WhenUnknown => Limits.None;

    public override Verdict Judge(RunnerState runner, DateOnly day) => LastDay(runner, day) is { } last && Kit.Of(runner.Profile).Things.Count > 0
        ? new Verdict.Limit(Limits.None with { Tools = Tools.None }, new EquipmentReason.NotAtHand(last))
        : new Verdict.Allow(new EquipmentReason.AtHand());

    private static DateOnly? LastDay(RunnerState runner, DateOnly day)
    {
        DateOnly? last = null;
        foreach (var life in runner.LifeEvents)
        {
            if (life.What.Event != Word && !(life.What.Event == LifeSpans.Travel && life.What.Of == Word))
                continue;
            var from = life.What.From ?? life.Day;
            var to = life.What.To is { } said && said > from ? said : from;
            if (from <= day && day <= to && !(to < last))
                last = to;
        }

        return last;
    }
}

/// <summary>Why <see cref="WithoutEquipment"/> says what it says. A closed set of cases.</summary>
public abstract record EquipmentReason : Reason
{
    /// <summary>It is where it always is, or there is none.</summary>
    public sealed record AtHand : EquipmentReason
    {
        public override IReadOnlyList<Fact> Facts => [];
    }

    /// <param name="Until">The last such day, included.</param>
    public sealed record NotAtHand(DateOnly Until) : EquipmentReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("withoutEquipmentThrough", Until)];
    }
}
