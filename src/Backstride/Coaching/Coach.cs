using Backstride.Journal;
using Backstride.Planning;

namespace Backstride.Coaching;

/// <summary>The one door: history and a day in, the plan and everything that led to it out.</summary>
public static class Coach
{
    /// <summary>The plan for a day.</summary>
    public static Plan Plan(RunnerState runner, DateOnly day) => Plan(runner, day, Rulebook.Rules);

    /// <summary>The plan under a given set of rules; for properties over rules.</summary>
    public static Plan Plan(RunnerState runner, DateOnly day, IReadOnlyList<Rule> rules)
    {
        var verdicts = rules.Select(rule => new RuleVerdict(rule, rule.JudgeSafely(runner, day))).ToList();
        var limits = verdicts.Aggregate(Limits.None, (met, judged) => met.Meet(judged.Verdict.Limits));
        var proposed = SessionOfTheDay.Within(limits, runner, day);
        // The minutes are shared out before the answer: a session that is skipped does not make the run longer.
        var run = AroundTheRun.Of(
            RunOfTheDay.Within(limits, runner, day, (proposed?.Time ?? TimeSpan.Zero) + TrainedToday.Minutes(runner, day)), limits, runner, day);
        var answer = proposed is null ? null : SessionAnswer.To(proposed, runner, day) ?? AheadOf(proposed, runner, day);
        var easier = proposed is null ? null : SessionOfTheDay.Easier(proposed, limits, runner, day);
        var session = answer switch
        {
            PlanAnswer.Skipped => null,
            PlanAnswer.Easier => easier ?? proposed,
            _ => proposed,
        };
        return new Plan(day, PlanStatusOf(verdicts, limits, run, session), Gaps(verdicts), limits, ReferralOf(verdicts), run, session, verdicts, runner.Inputs.ToString())
        {
            Answer = answer,
            Easier = easier,
        };
    }

    /// <summary>What the runner made of a strength session before its day had come.</summary>
    private static PlanAnswer? AheadOf(SessionProposal proposed, RunnerState runner, DateOnly day) =>
        proposed.HasStrength ? WeekSkeleton.Of(runner, day).On(day).SessionAnswer : null;

    private static PlanStatus PlanStatusOf(List<RuleVerdict> verdicts, Limits limits, RunProposal? run, SessionProposal? session)
    {
        if (limits.Referral >= Urgency.Soon)
            return PlanStatus.Refer;
        if (verdicts.Any(judged => judged.Rule is IBlocksUntilAnswered && judged.Verdict is Verdict.CannotJudge))
            return PlanStatus.Incomplete;
        if (run is null or { Mode: RunMode.None } && session is not { HasStrength: true })
            return PlanStatus.Rest;
        return Standings.IsRaceHeld(verdicts) || verdicts.Any(judged => judged.Verdict is Verdict.Limit or Verdict.CannotJudge or Verdict.Refer && HoldsBack(judged.Verdict.Limits))
            ? PlanStatus.Modify
            : PlanStatus.Train;
    }

    /// <summary>A bound on distance or hills is the normal case and holds nothing back, nor does a day without a test or a gate that is still closed; anything stricter does.</summary>
    private static bool HoldsBack(Limits limits) =>
        limits with { Distance = null, Descent = null, Ascent = null, Progress = Progression.MayProgress, Racing = Racing.AsEntered, Intensity = Intensity.Fast, Testing = Testing.Allowed, ClosedGates = Exercises.Gates.None, Referral = Urgency.None } != Limits.None;

    private static List<DataGap> Gaps(List<RuleVerdict> verdicts) =>
        [.. verdicts.Where(judged => judged.Verdict is Verdict.CannotJudge).Select(judged => new DataGap(judged.Rule.Id.Name, judged.Verdict.Reason))];

    private static Referral? ReferralOf(List<RuleVerdict> verdicts) => verdicts
        .Where(judged => judged.Verdict.Limits.Referral > Urgency.None)
        .OrderByDescending(judged => judged.Verdict.Limits.Referral)
        .Select(judged => new Referral(judged.Verdict.Limits.Referral, judged.Rule.Id, judged.Verdict.Reason))
        .FirstOrDefault();
}

/// <summary>Marks the rules whose missing answers leave only the gentlest plan and make the day incomplete.</summary>
public interface IBlocksUntilAnswered;

/// <summary>Marks the rules whose limits are the order of any week of training, and no sign that something is the matter: a day between hard ones, and easy to the end where the end is tired.</summary>
public interface IOrdersTheWeek;
