using Backstride.Journal;
using Backstride.TrainingLoad;

namespace Backstride.Coaching.Rules;

/// <summary>Without a run in 30 days nothing can be measured against: the return ladder takes the day.</summary>
/// <remarks>
/// The judged day lies outside the 30 days, their first day inside. A longest run typed at Start stands in for a run. What is left is
/// run-walk of the stage that the ladder gives, and a walk where it gives none.
/// </remarks>
public sealed class NoBaseline : LoadRule
{
    public override RuleId Id { get; } = new("load.no-baseline");

    public override Evidence Evidence { get; } = new(
        Source: "clinical judgement",
        Finding: "The longest run of 30 days cannot be exceeded or kept where there is none; starting again by run-walk is ordinary practice.",
        Certainty: Certainty.Heuristic,
        Directness: Directness.Other,
        Serves: ["S0-13", "S4-22"],
        Reviewed: new DateOnly(2026, 11, 22));

    public override Limits WhenUnknown => Limits.None with { Impact = Impact.RunWalk, Intensity = Intensity.Easy };

    protected override Verdict JudgeTraining(RunnerState runner, DateOnly day)
    {
        if (LastOf(runner.Runs.Within(CountedRuns.Window, day)) is { } ran)
            return new Verdict.Allow(new NoBaselineReason.RanOn(ran));
        if (TypedLongest.Of(runner).On(day.DayNumber) is { } typed)
            return new Verdict.Allow(new NoBaselineReason.Typed(typed));
        return CannotJudge(new NoBaselineReason.NoRun(CountedRuns.Window, LastOf(runner.Runs.Within(new Days(day.DayNumber), day))));
    }

    private static DateOnly? LastOf(IEnumerable<Recorded<ActivityBody>> runs)
    {
        DateOnly? last = null;
        foreach (var run in runs)
        {
            if (!(last >= run.Day))
                last = run.Day;
        }

        return last;
    }
}
