using Backstride.Journal;
using Backstride.TrainingLoad;

namespace Backstride.Coaching.Rules;

/// <summary>Keeps one run from going far beyond the longest run of the last 30 days.</summary>
/// <remarks>
/// The judged day lies outside the window; the window's first day lies inside. 1.10 of the baseline is still allowed. What was done speaks
/// too: when the last run, in the last 7 days, was more than 1.10 of the longest before it, nothing increases until a run within the limit;
/// at more than 2.0 the next run is easy and one step back. On the return ladder the stage is the baseline. Without any baseline the rule
/// cannot judge and allows a walk. See <see cref="LongestRunBaseline"/> for what counts.
/// </remarks>
public sealed class LongestRunStep : LoadRule
{
    /// <summary>More than this of the longest is a spike: the study's middle groups.</summary>
    public static readonly Ratio Hold = Ratio.Of(1.10);

    /// <summary>More than this of the longest is the study's highest group.</summary>
    public static readonly Ratio EaseBack = Ratio.Of(2.0);

    public override RuleId Id { get; } = new("load.longest-run-step");

    public override Evidence Evidence { get; } = new(
        Source: "doi:10.1136/bjsports-2024-109380",
        Finding: "Among 5,205 runners, single runs over 110 % of the longest run of the 30 days before went with more overuse injuries, "
            + "most of all those over 200 %. The growth of the week did not. Any overuse running injury, not back pain.",
        Certainty: Certainty.Cohort,
        Directness: Directness.RunningInjury,
        Serves: ["S0-13", "S0-14", "S4-21"],
        Reviewed: new DateOnly(2026, 11, 22));

    public override Limits WhenUnknown => Limits.Walking;

    protected override Verdict JudgeTraining(RunnerState runner, DateOnly day)
    {
        var steps = StepsSoFar.Before(day, runner);
        return Against(steps.Baseline, steps.Done);
    }

    private Verdict Against(Baseline? baseline, DoneStep? step)
    {
        var done = OfDone(step);
        return baseline switch
        {
            Baseline.OnLadder { Before: null } ladder => new Verdict.Limit(Limits.None with { Stage = ladder.Stage }, new LongestRunReason.LadderStageIs(ladder.Stage)),
            Baseline.OnLadder ladder => new Verdict.Limit(
                Against(ladder.Before, step).Limits with { Stage = ladder.Stage },
                new LongestRunReason.LadderStageIs(ladder.Stage)),
            Baseline.Measured longest => new Verdict.Limit(
                done with { Distance = longest.Limit },
                done == Limits.None ? new LongestRunReason.LongestIs(longest) : new LongestRunReason.WentBeyond(longest, step!)),
            Baseline.Typed typed => new Verdict.Limit(
                done with { Distance = typed.Limit },
                done == Limits.None ? new LongestRunReason.TypedIs(typed) : new LongestRunReason.WentBeyondTyped(typed, step!)),
            Baseline.Timed timed => new Verdict.Limit(done with { Time = timed.Limit }, new LongestRunReason.LongestTimeIs(timed)),
            _ => CannotJudge(new LongestRunReason.NoRunWithin(CountedRuns.Window)),
        };
    }

    private static Limits OfDone(DoneStep? done)
    {
        if (done is null || done.Distance <= done.Limit)
            return Limits.None;
        return done.Distance <= done.Longest * EaseBack
            ? Limits.None with { Progress = Progression.Hold }
            : Limits.None with { Progress = Progression.StepBack, Intensity = Intensity.Easy };
    }
}
