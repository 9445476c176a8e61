using Backstride.Journal;

namespace Backstride.Symptoms;

/// <summary>Which answer to late pain stands.</summary>
public enum LateAnswer
{
    /// <summary>A minute of walking in every ten.</summary>
    Breaks,

    /// <summary>No longer than a cap, and the breaks.</summary>
    Cap,
}

/// <summary>Pain that keeps beginning late in long runs, and what stands against it.</summary>
/// <param name="Minute">How far into the run it begins: the median of the runs before any cap.</param>
/// <param name="Since">The day of the run with which the pattern was there.</param>
/// <param name="Cap">The longest a run may take; absent while breaks are tried.</param>
/// <param name="Failed">How often it came back in spite of the breaks.</param>
public sealed record LatePattern(LateAnswer Answer, TimeSpan Minute, DateOnly Since, TimeSpan? Cap, int Failed);

/// <summary>Follows the long runs in the order of time, to find pain that keeps beginning late in them.</summary>
/// <remarks>
/// A long run takes 60 minutes or more, or is in the top quarter of the runs of the 90 days before it by time, where there are at least four: three in four were shorter, or none was longer.
/// Pain began late when it rose to 3 or more and 2 or more above the start (the answer given just before, else the usual pain), from a minute that was said. In two of three
/// long runs in a row that is the pattern, and walking breaks answer it. When it comes back twice all the same, the time is capped at 0.9 of the
/// median minute. Two greens at the cap raise it by a tenth; two past the old minute, breaks or cap, end it. While breaks are tried a run is long as well when none of
/// the 28 days before it took longer by more than a tenth: who runs less far than before could else never show that it is over. Runs of the judged day do not count. Looks back half a year.
/// Heuristic.
/// </remarks>
internal sealed class LateRuns
{
    public static readonly TimeSpan Long = TimeSpan.FromMinutes(60);
    public static readonly PainScore Least = new(3);
    public const double Rise = 2;

    private const int Of = 3;
    private const int Enough = 2;
    private const double CapShare = 0.9;
    private const double CapStep = 1.1;
    private const double AtCap = 0.95;
    private const int FewestRuns = 4;
    private static readonly Days Looked = new(182);
    private static readonly Days Usual = new(90);
    private static readonly Ratio AboutAsLong = Ratio.Of(1.1);

    private static readonly LatestOfDay<LateRuns> Latest = new(static (runner, day) => Followed(runner, day));

    private readonly List<(bool Late, TimeSpan From)> latest = [];
    private readonly List<TimeSpan> minutes = [];
    private LatePattern? pattern;
    private int past;
    private int atCap;

    private LateRuns()
    {
    }

    /// <summary>The runs of so many days say how long a run is nowadays.</summary>
    public static readonly Days Nowadays = new(28);

    /// <summary>What stands on a day; absent when there is no such pattern.</summary>
    public static LatePattern? On(RunnerState runner, DateOnly day) => Latest.On(runner, day).pattern;

    private static LateRuns Followed(RunnerState runner, DateOnly day)
    {
        var runs = SymptomHistory.Of(runner, day).Runs;
        var fold = new LateRuns();
        for (var i = 0; i < runs.Count; i++)
        {
            if (Looked.Before(day, runs[i].Run.Day))
                fold.Take(runs, i);
        }

        return fold;
    }

    /// <summary>True when pain rose late in a run, from a minute that was said.</summary>
    public static bool IsLate(JudgedRun run) =>
        run is { During: { } during, From: not null } && during >= Least && during.Above(run.Before ?? run.Usual) >= Rise;

    private void Take(List<JudgedRun> runs, int at)
    {
        var run = runs[at];
        if (pattern is { Answer: LateAnswer.Cap })
            TakeCapped(run);
        else if (IsLong(runs, at) || (pattern is not null && IsLongNowadays(runs, at)))
            TakeLong(run);
    }

    private void TakeLong(JudgedRun run)
    {
        var late = IsLate(run);
        if (late)
            minutes.Add(run.From!.Value);
        if (pattern is null)
            Watch(run, late);
        else if (late)
            Fail();
        else if (run.Zone == Zone.Green && run.Run.What.Activity.Timer >= pattern.Minute)
            Pass();
    }

    private void Watch(JudgedRun run, bool late)
    {
        latest.Add((late, run.From ?? TimeSpan.Zero));
        if (latest.Count > Of)
            latest.RemoveAt(0);
        var found = latest.FindAll(one => one.Late);
        if (found.Count >= Enough)
            pattern = new LatePattern(LateAnswer.Breaks, Median(found.ConvertAll(one => one.From)), run.Run.Day, null, 0);
    }

    private void Fail()
    {
        past = 0;
        pattern = pattern! with { Failed = pattern!.Failed + 1, Minute = Median(minutes) };
        if (pattern.Failed >= Enough)
            pattern = pattern with { Answer = LateAnswer.Cap, Cap = pattern.Minute * CapShare };
    }

    private void Pass()
    {
        past++;
        if (past < Enough)
            return;
        pattern = null;
        (past, atCap) = (0, 0);
        latest.Clear();
        minutes.Clear();
    }

    private void TakeCapped(JudgedRun run)
    {
        var time = run.Run.What.Activity.Timer;
        if (run.Zone != Zone.Green)
            (past, atCap) = run.Zone is null ? (past, atCap) : (0, 0);
        else if (time >= pattern!.Minute)
            Pass();
        else if (time >= pattern.Cap!.Value * AtCap && ++atCap >= Enough)
            (pattern, atCap) = (pattern with { Cap = pattern.Cap.Value * CapStep }, 0);
    }

    private static bool IsLong(List<JudgedRun> runs, int at)
    {
        var time = runs[at].Run.What.Activity.Timer;
        if (time >= Long)
            return true;
        var (shorter, longer, all) = (0, 0, 0);
        for (var i = at - 1; i >= 0 && runs[i].Run.Day >= Usual.WindowStart(runs[at].Run.Day); i--)
        {
            all++;
            shorter += runs[i].Run.What.Activity.Timer < time ? 1 : 0;
            longer += runs[i].Run.What.Activity.Timer > time ? 1 : 0;
        }

        // Weekday runs of one length are no long runs beside a longer one, however many they are.
        return all >= FewestRuns && (longer == 0 || shorter * 4 >= all * 3);
    }

    private static bool IsLongNowadays(List<JudgedRun> runs, int at)
    {
        var time = runs[at].Run.What.Activity.Timer;
        for (var i = at - 1; i >= 0 && runs[i].Run.Day >= Nowadays.WindowStart(runs[at].Run.Day); i--)
        {
            if (runs[i].Run.What.Activity.Timer > time * AboutAsLong.Value)
                return false;
        }

        return true;
    }

    /// <summary>The lower of two in the middle.</summary>
    private static TimeSpan Median(List<TimeSpan> times)
    {
        var sorted = new List<TimeSpan>(times);
        sorted.Sort();
        return sorted[(sorted.Count - 1) / 2];
    }
}
