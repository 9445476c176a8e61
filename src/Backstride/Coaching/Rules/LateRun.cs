using Backstride.Journal;
using Backstride.Symptoms;
using Backstride.TrainingLoad;

namespace Backstride.Coaching.Rules;

/// <summary>Pain that keeps beginning late in long runs: first walking breaks over the same distance, then a cap.</summary>
/// <remarks>
/// What counts is in <see cref="LateRuns"/>. First the same distance with a minute of walking in every ten, from 15 minutes before the pain began at the latest. Only when
/// it comes back twice in spite of that is the time capped at 0.9 of that minute. Breaks are asked for on days whose run gets that far: the day of the
/// long run, and every day on which the usual run takes until 15 minutes before that minute. Nothing increases meanwhile, unless no run of 28 days came as far as that minute: then runs may grow back to it, with the breaks,
/// for only a run past it can end this.
/// </remarks>
public sealed class LateRun : Rule
{
    /// <summary>How long before the minute the breaks begin at the latest.</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromMinutes(15);

    public override RuleId Id { get; } = new("pain.late-run");

    public override Evidence Evidence { get; } = new(
        Source: "clinical judgement",
        Finding: "One of the source articles tells of a runner whose back hurt in the last twenty minutes of long runs. Nobody has tried out what to do about it; the breaks, the minutes and the cap are our choice.",
        Certainty: Certainty.Heuristic,
        Directness: Directness.BackPainInRunners,
        Serves: ["S0-32", "S0-18"],
        Reviewed: new DateOnly(2026, 11, 23));

    public override Limits WhenUnknown => Limits.None;

    public override Verdict Judge(RunnerState runner, DateOnly day)
    {
        if (LateRuns.On(runner, day) is not { } pattern)
            return new Verdict.Allow(new LateRunReason.None());
        if (pattern.Cap is { } cap)
            return new Verdict.Limit(Limits.None with { Time = cap }, new LateRunReason.Capped(pattern, cap));
        var from = pattern.Minute > Ahead ? pattern.Minute - Ahead : TimeSpan.Zero;
        if (!GetsThere(from, runner, day))
            return new Verdict.Allow(new LateRunReason.NotToday(pattern));
        var mayGrow = !runner.Runs.Within(LateRuns.Nowadays, day).Any(run => run.What.Activity.Timer >= pattern.Minute);
        return new Verdict.Limit(
            Limits.None with { WalkBreaks = WalkBreaks.OneMinuteInTen, Progress = mayGrow ? Progression.MayProgress : Progression.Hold },
            new LateRunReason.WithBreaks(pattern, from, mayGrow));
    }

    private static bool GetsThere(TimeSpan from, RunnerState runner, DateOnly day)
    {
        var rhythm = WeeklyRhythm.Of(runner, day);
        if (Races.On(day, runner) is { } race)
            return !(race.Distance is { } far && rhythm.TimeFor(far) < from);
        return WeeklyRhythm.WeekdayOf(day) == rhythm.LongDay || (rhythm.Usual is { } usual ? rhythm.TimeFor(usual.Distance) ?? from : from) >= from;
    }
}

/// <summary>Why <see cref="LateRun"/> says what it says. A closed set of cases.</summary>
public abstract record LateRunReason : Reason
{
    /// <summary>Pain does not keep beginning late.</summary>
    public sealed record None : LateRunReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("latePain", false)];
    }

    /// <summary>It does, and a run of today does not get that far.</summary>
    public sealed record NotToday(LatePattern Pattern) : LateRunReason
    {
        public override IReadOnlyList<Fact> Facts => Of(Pattern);
    }

    /// <summary>The same distance with walking breaks.</summary>
    /// <param name="From">When the breaks begin at the latest.</param>
    /// <param name="MayGrow">No run of the last weeks came as far as where the pain began.</param>
    public sealed record WithBreaks(LatePattern Pattern, TimeSpan From, bool MayGrow) : LateRunReason
    {
        public override IReadOnlyList<Fact> Facts => [.. Of(Pattern), Fact.Minutes("breaksFrom", From), .. MayGrow ? [Fact.Of("mayGrow", true)] : (Fact[])[]];
    }

    /// <summary>The breaks did not help twice.</summary>
    public sealed record Capped(LatePattern Pattern, TimeSpan Cap) : LateRunReason
    {
        public override IReadOnlyList<Fact> Facts => [.. Of(Pattern), Fact.Minutes("cap", Cap)];
    }

    private static IReadOnlyList<Fact> Of(LatePattern pattern) =>
        [Fact.Minutes("painFrom", pattern.Minute), Fact.Of("since", pattern.Since), Fact.Of("failed", pattern.Failed)];
}
