using Backstride.Journal;
using Backstride.Runs;
using Backstride.TrainingLoad;

namespace Backstride.Coaching.Rules;

/// <summary>Steps after treadmill runs go by minutes, and the first runs outside after weeks indoors are shorter and flat.</summary>
/// <remarks>
/// When a run on a belt, whose distance is uncertain, was at least as far as what counts as the longest, the time is bounded too, by a tenth more than the longest of 30 days: not only while the step rests on that
/// very run, or a run that hurt, and no longer counts, would take the bound away. After four weeks with at least four runs, all of them indoors, the first three runs outside take at most
/// 80 % of the median time and go flat: before the first it is advice, for a belt may still be what is meant; after it, it binds until the third.
/// </remarks>
public sealed class FromTheBelt : LoadRule
{
    public override RuleId Id { get; } = new("load.treadmill");

    public override Evidence Evidence { get; } = new(
        Source: "clinical judgement",
        Finding: "Belts measure distance with an error of their own, and running outside loads legs and back a little differently. How much of that a back notices is not known; all numbers are our choice.",
        Certainty: Certainty.Heuristic,
        Directness: Directness.Other,
        Serves: ["S0-13", "S4-21"],
        Reviewed: new DateOnly(2026, 11, 22));

    /// <summary>So many runs outside until it is over.</summary>
    public const int FirstRuns = 3;

    private const int Fewest = 4;
    private const int DaysOfFirst = 14;
    private static readonly Days Indoors = new(28);
    private static readonly Days Longest = new(30);
    private static readonly Ratio Step = Ratio.Increase(percent: 10);
    private static readonly Ratio Share = Ratio.Of(0.8);

    public override Limits WhenUnknown => Limits.None;

    protected override Verdict JudgeTraining(RunnerState runner, DateOnly day)
    {
        var outside = OutsideLately(runner, day);
        if (outside.Count < FirstRuns && UsualIndoors(runner, outside.First ?? day) is { } usual)
        {
            var most = TimeSpan.FromMinutes(Math.Floor(usual.TotalMinutes * Share.Value));
            return new Verdict.Limit(
                outside.Count == 0 ? Limits.None : Limits.None with { Time = most, Descent = Flat.Descent },
                new BeltReason.FirstOutside(outside.Count, most));
        }

        return IsAmongTheLongest(runner, day) && LongestTime(runner, day) is { } longest
            ? new Verdict.Limit(Limits.None with { Time = longest * Step.Value }, new BeltReason.ByMinutes(longest, longest * Step.Value))
            : new Verdict.Allow(new BeltReason.None());
    }

    private static bool IsIndoors(Activity run) => run.Sport is Sport.Treadmill or Sport.Virtual;

    private static (int Count, DateOnly? First) OutsideLately(RunnerState runner, DateOnly day)
    {
        var (count, first) = (0, (DateOnly?)null);
        foreach (var run in runner.Runs.Within(new Days(DaysOfFirst), day))
        {
            if (IsIndoors(run.What.Activity))
                continue;
            count++;
            first = first < run.Day ? first : run.Day;
        }

        return (count, first);
    }

    /// <summary>The median time of the runs of the four weeks before, when all were indoors.</summary>
    private static TimeSpan? UsualIndoors(RunnerState runner, DateOnly before)
    {
        var times = new List<TimeSpan>();
        foreach (var run in runner.Runs.Within(Indoors, before))
        {
            if (!IsIndoors(run.What.Activity))
                return null;
            times.Add(run.What.Activity.Timer);
        }

        times.Sort();
        return times.Count < Fewest ? null : times[(times.Count - 1) / 2];
    }

    private static bool IsAmongTheLongest(RunnerState runner, DateOnly day)
    {
        if (LongestRunBaseline.Before(day, runner)?.OffLadder() is not Baseline.Measured longest)
            return false;
        foreach (var run in runner.Runs.Within(Longest, day))
        {
            if (IsIndoors(run.What.Activity) && run.What.Activity.Distance >= longest.Counts)
                return true;
        }

        return false;
    }

    private static TimeSpan? LongestTime(RunnerState runner, DateOnly day)
    {
        TimeSpan? longest = null;
        foreach (var run in runner.Runs.Within(Longest, day))
        {
            if (!(run.What.Activity.Timer <= longest))
                longest = run.What.Activity.Timer;
        }

        return longest;
    }
}

/// <summary>Why <see cref="FromTheBelt"/> says what it says. A closed set of cases.</summary>
public abstract record BeltReason : Reason
{
    /// <summary>No belt bears on the day.</summary>
    public sealed record None : BeltReason
    {
        public override IReadOnlyList<Fact> Facts => [];
    }

    /// <summary>A run on a belt is as far as what counts as the longest.</summary>
    public sealed record ByMinutes(TimeSpan Longest, TimeSpan Limit) : BeltReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Minutes("longest", Longest), Fact.Minutes("limit", Limit)];
    }

    /// <summary>The first runs outside after weeks indoors.</summary>
    /// <param name="Done">How many of them there were.</param>
    public sealed record FirstOutside(int Done, TimeSpan Most) : BeltReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("outsideSoFar", Done), Fact.Minutes("most", Most)];
    }
}
