using Backstride.Journal;
using Backstride.Symptoms;

namespace Backstride.Coaching.Rules;

/// <summary>Somebody new to running runs three kilometres at most in the first week.</summary>
/// <remarks>
/// Perhaps new is somebody with fewer than ten runs ever, none of them beyond three kilometres, who named no running at Start: no longest run, no runs a week, no years. One longer run shows that running is not new.
/// The first week is the day of the first run and the six after it; what was run in it is taken off. On the return ladder, where everybody who says that they are new
/// begins, its stages hold instead: they are shorter, and their walking minutes do not count.
/// </remarks>
public sealed class FirstWeek : LoadRule
{
    /// <summary>In the first seven days.</summary>
    public static readonly Distance Most = Distance.FromKilometres(3);

    /// <summary>With so many runs somebody is no longer new.</summary>
    public const int Runs = 10;

    private const int Week = 7;

    public override RuleId Id { get; } = new("load.first-week");

    public override Evidence Evidence { get; } = new(
        Source: "PMC4060311",
        Finding: "Among novices with a body mass index over 30, those who ran more than 3 km in the first week were injured more often than those who ran less. Running injuries, not back pain; for all others the line is our choice.",
        Certainty: Certainty.Association,
        Directness: Directness.RunningInjury,
        Serves: ["S4-21"],
        Reviewed: new DateOnly(2026, 11, 22));

    public override Limits WhenUnknown => Limits.None;

    protected override Verdict JudgeTraining(RunnerState runner, DateOnly day)
    {
        if (HasRunBefore(runner.Profile))
            return new Verdict.Allow(new FirstWeekReason.NotNew());
        var (count, first, meters, farthest) = (0, (DateOnly?)null, 0.0, 0.0);
        foreach (var run in runner.Runs)
        {
            if (run.Day >= day)
                continue;
            count++;
            first = first is { } earliest && earliest <= run.Day ? earliest : run.Day;
            meters += run.What.Activity.Distance?.Meters ?? 0;
            farthest = Math.Max(farthest, run.What.Activity.Distance?.Meters ?? 0);
            if (count >= Runs)
                break;
        }

        if (count >= Runs || farthest > Most.Meters || first is null || day.DayNumber - first.Value.DayNumber >= Week)
            return new Verdict.Allow(new FirstWeekReason.NotNew());
        if (ReturnLadder.On(runner, day) is not null)
            return new Verdict.Allow(new FirstWeekReason.OnLadder());
        var left = Distance.FromMeters(Math.Max(0, Math.Round(Most.Meters - meters, 2)));
        return new Verdict.Limit(Limits.None with { Distance = left }, new FirstWeekReason.NewRunner(first.Value, Distance.FromMeters(meters), left));
    }

    private static bool HasRunBefore(Profile profile) =>
        profile.LongestRun > Distance.Zero || profile.RunsPerWeek > 0 || profile.YearsRunning > 0;
}

/// <summary>Why <see cref="FirstWeek"/> says what it says. A closed set of cases.</summary>
public abstract record FirstWeekReason : Reason
{
    /// <summary>Not in a first week of running.</summary>
    public sealed record NotNew : FirstWeekReason
    {
        public override IReadOnlyList<Fact> Facts => [];
    }

    /// <summary>The stages of the ladder hold instead.</summary>
    public sealed record OnLadder : FirstWeekReason
    {
        public override IReadOnlyList<Fact> Facts => [];
    }

    /// <summary>In the first week of running.</summary>
    public sealed record NewRunner(DateOnly Since, Distance Done, Distance Left) : FirstWeekReason
    {
        public override IReadOnlyList<Fact> Facts =>
            [Fact.Of("firstRun", Since), Fact.Meters("done", Done), Fact.Meters("most", FirstWeek.Most), Fact.Meters("left", Left)];
    }
}
