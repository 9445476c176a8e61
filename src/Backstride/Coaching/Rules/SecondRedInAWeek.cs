using Backstride.Journal;
using Backstride.Symptoms;

namespace Backstride.Coaching.Rules;

/// <summary>A second red within 7 days: two steps back, 48 hours without impact, and the short safety questions.</summary>
/// <remarks>Seven days apart is still within. The hours count from the last moment that said red; a day they reach into is without impact.
/// The questions are asked by screen.due.</remarks>
public sealed class SecondRedInAWeek : Rule
{
    public override RuleId Id { get; } = new("pain.second-red");

    public override Evidence Evidence { get; } = new(
        Source: "clinical judgement",
        Finding: "Pain that flares again in the week it was eased has not been eased enough, and deserves a second look at the safety questions.",
        Certainty: Certainty.Heuristic,
        Directness: Directness.BackPainInRunners,
        Serves: ["S1-14", "S4-23", "S4-24"],
        Reviewed: new DateOnly(2026, 11, 22));

    public override Limits WhenUnknown => Limits.None with { Progress = Progression.Hold };

    public override Verdict Judge(RunnerState runner, DateOnly day)
    {
        var last = SecondReds.Last(runner, day);
        var level = EasedLevels.On(runner, day);
        if (last is null)
            return new Verdict.Allow(new SecondRedReason.None());
        var back = level.Steps == 2
            ? Limits.None with { Distance = level.Distance, Time = level.Time, Intensity = Intensity.Easy, Descent = Flat.Descent, Progress = Progression.TwoStepsBack }
            : Limits.None;
        if (day <= last.OffImpactThrough)
        {
            var off = Limits.Walking with { Progress = Progression.TwoStepsBack, Testing = Testing.NotToday };
            return new Verdict.Limit(off.Meet(back), new SecondRedReason.OffImpact(last));
        }

        return level.Steps == 2 ? new Verdict.Limit(back, new SecondRedReason.TwoStepsBack(last, level)) : new Verdict.Allow(new SecondRedReason.Over(last));
    }
}

/// <summary>Why <see cref="SecondRedInAWeek"/> says what it says. A closed set of cases.</summary>
public abstract record SecondRedReason : Reason
{
    /// <summary>There never was one.</summary>
    public sealed record None : SecondRedReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("secondRed", false)];
    }

    /// <summary>No impact for 48 hours.</summary>
    public sealed record OffImpact(SecondRed Reds) : SecondRedReason
    {
        public override IReadOnlyList<Fact> Facts => [.. Of(Reds), Fact.Of("offImpactThrough", Reds.OffImpactThrough)];
    }

    /// <summary>The next run is two steps back.</summary>
    public sealed record TwoStepsBack(SecondRed Reds, EasedLevel Level) : SecondRedReason
    {
        public override IReadOnlyList<Fact> Facts => Level.Distance is { } distance ? [.. Of(Reds), Fact.Meters("limit", distance)] : Of(Reds);
    }

    /// <summary>It is behind the runner.</summary>
    public sealed record Over(SecondRed Reds) : SecondRedReason
    {
        public override IReadOnlyList<Fact> Facts => Of(Reds);
    }

    private static IReadOnlyList<Fact> Of(SecondRed reds) => [Fact.Of("firstRed", reds.First.Run.Day), Fact.Of("secondRed", reds.Second.Run.Day)];
}
