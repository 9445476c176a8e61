using Backstride.Journal;
using Backstride.Screening;
using Backstride.TrainingLoad;

namespace Backstride.Coaching.Rules;

/// <summary>In a pregnancy no maximal tests; until a clinician or midwife has agreed once, easy and nothing more than before.</summary>
/// <remarks>Nothing more than before means that no race is run. From its first day to its last, to a birth, or for 300 days when neither was said. Positions on the back that make dizzy are left to the runner, who is told.</remarks>
public sealed class Pregnant : Rule
{
    private static readonly Days Longest = new(300);

    public override RuleId Id { get; } = new("health.pregnancy");

    public override Evidence Evidence { get; } = new(
        Source: "clinical judgement",
        Finding: "Guidance on exercise in pregnancy is to go on with what the body knows, without all-out efforts, once a clinician or midwife agrees.",
        Certainty: Certainty.Expert,
        Directness: Directness.Other,
        Serves: ["S0-33"],
        Reviewed: new DateOnly(2026, 11, 22));

    public override Limits WhenUnknown => Limits.None;

    public override Verdict Judge(RunnerState runner, DateOnly day)
    {
        if (Since(runner, day) is not { } since)
            return new Verdict.Allow(new PregnancyReason.NotSaid());
        var noTests = Limits.None with { Testing = Testing.NotToday, Intensity = Intensity.Steady };
        return Visits.Since(since, Id, runner, day) is { } agreed
            ? new Verdict.Limit(noTests, new PregnancyReason.Agreed(since, agreed))
            : new Verdict.Refer(Urgency.Routine, noTests with { Intensity = Intensity.Easy, Progress = Progression.Hold, Racing = Racing.NotToday }, new PregnancyReason.AskFirst(since));
    }

    /// <summary>The first day of a pregnancy that goes on; absent when there is none.</summary>
    public static DateOnly? Since(RunnerState runner, DateOnly day)
    {
        DateOnly? since = null;
        foreach (var life in runner.LifeEvents)
        {
            var from = life.What.From ?? life.Day;
            if (life.What.Event == LifeSpans.Pregnancy && from <= day && !(life.What.To < day) && day.DayNumber - from.DayNumber < Longest.Count)
                since = from;
            else if (life.What.Event == LifeSpans.Birth && from <= day && since is { } begun && from >= begun)
                since = null;
        }

        return since;
    }
}

/// <summary>Why <see cref="Pregnant"/> says what it says. A closed set of cases.</summary>
public abstract record PregnancyReason : Reason
{
    /// <summary>None was said.</summary>
    public sealed record NotSaid : PregnancyReason
    {
        public override IReadOnlyList<Fact> Facts => [];
    }

    /// <summary>Nobody has agreed yet.</summary>
    public sealed record AskFirst(DateOnly Since) : PregnancyReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("pregnantSince", Since)];
    }

    /// <summary>A clinician or midwife has agreed.</summary>
    public sealed record Agreed(DateOnly Since, DateOnly On) : PregnancyReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("pregnantSince", Since), Fact.Of("agreedOn", On)];
    }
}
