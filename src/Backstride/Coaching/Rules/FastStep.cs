using Backstride.Efforts;
using Backstride.Journal;
using Backstride.TrainingLoad;

namespace Backstride.Coaching.Rules;

/// <summary>Keeps fast running from growing far beyond that of the last four weeks.</summary>
/// <remarks>
/// Fast is above the runner's own threshold speed. The last six days and today are a week; it may hold 1.10 of the most that one of the four blocks of seven days before
/// it held, and at least a kilometre once each of those four had a run and none of the last 28 days a red one. When that is used up, nothing faster than
/// steady is left for today. Runs without speeds count as not fast. Without a threshold speed the rule cannot judge; what is proposed then is easy but for strides of that kilometre.
/// </remarks>
public sealed class FastStep : LoadRule
{
    /// <summary>What a week may hold after four weeks of easy running: six strides of 20 seconds, or a little more.</summary>
    public static readonly Distance Floor = Distance.FromKilometres(1);

    public static readonly Ratio Step = Ratio.Increase(percent: 10);

    private const int Blocks = 4;
    private static readonly Days WithoutRed = new(28);

    public override RuleId Id { get; } = new("load.fast-step");

    public override Evidence Evidence { get; } = new(
        Source: "clinical judgement",
        Finding: "Two of the source articles name a sudden change of intensity as a trigger. We know of no study of how fast it may grow; 10 % more than the most in four weeks, and a kilometre to begin with, are our choice.",
        Certainty: Certainty.Heuristic,
        Directness: Directness.Other,
        Serves: ["S0-13", "S1-07"],
        Reviewed: new DateOnly(2026, 11, 22));

    public override Limits WhenUnknown => Limits.None;

    protected override Verdict JudgeTraining(RunnerState runner, DateOnly day)
    {
        if (FastRuns.Before(day, runner).Threshold is ThresholdSpeed.Unknown unknown)
            return CannotJudge(new FastReason.NoThreshold(unknown.Missing));
        var reason = SoFarOn(runner, day);
        return reason.IsUsedUp
            ? new Verdict.Limit(Limits.None with { Intensity = Intensity.Steady }, reason)
            : new Verdict.Allow(reason);
    }

    /// <summary>What the week has held so far against what it may; nothing counts as fast while no threshold speed is known.</summary>
    internal static FastReason.SoFar SoFarOn(RunnerState runner, DateOnly day)
    {
        var fast = FastRuns.Before(day, runner);
        var (most, allRan) = (Distance.Zero, true);
        for (var block = 1; block <= Blocks; block++)
        {
            var sum = fast.Sum(day.AddDays(-6 - (7 * block)), day.AddDays(-7 * block));
            most = Distance.Max(most, sum.Fast);
            allRan &= sum.Runs > 0;
        }

        var ready = allRan && !StepsSoFar.Before(day, runner).Reds.AnyWithin(WithoutRed, day);
        var allowed = Distance.FromMeters(Math.Round(most.Meters * Step.Value, 2));
        return new FastReason.SoFar(
            fast.Sum(day.AddDays(-6), day.AddDays(-1)).Fast, most, ready ? Distance.Max(allowed, Floor) : allowed);
    }
}
