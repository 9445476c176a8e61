using Backstride.Efforts;
using Backstride.Journal;
using Backstride.TrainingLoad;

namespace Backstride.Coaching.Rules;

/// <summary>Says when more than a tenth of the last seven days was fast. A hint, never a limit.</summary>
/// <remarks>Fast is above the runner's own threshold speed, and only what is so for certain counts: at a threshold one standard error higher. Of the runs whose speeds
/// are known. Exactly 10 % is within the budget, and so is the kilometre that <see cref="FastStep"/> always leaves.</remarks>
public sealed class FastShareOfWeek : LoadRule
{
    /// <summary>The budget.</summary>
    public static readonly Ratio Budget = Ratio.Of(0.1);

    public override RuleId Id { get; } = new("load.fast-share");

    public override Evidence Evidence { get; } = new(
        Source: "clinical judgement",
        Finding: "One of the source articles asks for at most 10 % of the week at speed. We found no trial of it; at high speeds the lower back is more hollow.",
        Certainty: Certainty.Expert,
        Directness: Directness.Other,
        Serves: ["S2-06"],
        Reviewed: new DateOnly(2026, 11, 22));

    public override Limits WhenUnknown => Limits.None;

    protected override Verdict JudgeTraining(RunnerState runner, DateOnly day)
    {
        var fast = FastRuns.Before(day, runner);
        if (fast.Threshold is ThresholdSpeed.Unknown unknown)
            return CannotJudge(new FastReason.NoThreshold(unknown.Missing));
        var week = fast.Sum(day.AddDays(-7), day.AddDays(-1));
        if (week.Whole == Distance.Zero)
            return CannotJudge(new FastReason.NoSpeeds(new Days(7)));
        var share = new FastReason.Share(week.Least, week.Whole);
        return Growth.Exceeds(week.Least, week.Whole, Budget) && week.Least > FastStep.Floor
            ? new Verdict.Limit(Limits.None, share)
            : new Verdict.Allow(share);
    }
}
