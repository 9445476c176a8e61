using Backstride.Journal;
using Backstride.Runs;
using Backstride.TrainingLoad;

namespace Backstride.Coaching.Rules;

/// <summary>A cue that helped comes back on a day that is like the one it helped on.</summary>
/// <remarks>The cue named most often as helpful in 180 days after runs of the same kind, the later of two alike: long ones for the day of the long run, others for other days.</remarks>
public sealed class CueThatHelped : AdviceRule
{
    public override RuleId Id { get; } = new("form.cues");

    public override Evidence Evidence { get; } = new(
        Source: "clinical judgement",
        Finding: "One of the source articles asks to note which cue helped and to use it again. It is the runner's own experience and no more.",
        Certainty: Certainty.Heuristic,
        Directness: Directness.Other,
        Serves: ["S4-31", "S4-33", "S4-02"],
        Reviewed: new DateOnly(2026, 11, 22));

    private static readonly TimeSpan Long = TimeSpan.FromMinutes(75);
    private static readonly Days Looked = new(180);

    public override Verdict Judge(RunnerState runner, DateOnly day)
    {
        var isLongDay = WeeklyRhythm.WeekdayOf(day) == WeeklyRhythm.Of(runner, day).LongDay;
        var times = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        string? best = null;
        foreach (var felt in runner.Feedback.Within(Looked, day))
        {
            if (felt.What.Cue is not { } cue || RunOf(felt, runner) is not { } run || run.Timer >= Long != isLongDay)
                continue;
            times[cue] = times.GetValueOrDefault(cue) + 1;
            if (best is null || times[cue] >= times[best])
                best = cue;
        }

        return best is null ? Silent : Advise(runner, day, new Again(best, times[best], isLongDay));
    }

    private static Activity? RunOf(Recorded<RunFeedback> felt, RunnerState runner)
    {
        foreach (var run in Timeline<ActivityBody>.Of(runner.Runs).LatestFirst())
        {
            if (run.Id == felt.Subject)
                return run.What.Activity;
        }

        return null;
    }

    /// <summary>It helped before.</summary>
    /// <param name="Cue">An id of <see cref="RunCue"/>, or own words.</param>
    public sealed record Again(string Cue, int Times, bool OnLongRuns) : Reason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("cue", Cue), Fact.Of("helped", Times), Fact.Of("onLongRuns", OnLongRuns)];
    }
}
