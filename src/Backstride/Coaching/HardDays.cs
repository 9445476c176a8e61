using Backstride.Efforts;
using Backstride.Exercises;
using Backstride.Journal;
using Backstride.Runs;
using Backstride.TrainingLoad;

namespace Backstride.Coaching;

/// <summary>What made a day hard; none for an easy one.</summary>
[Flags]
public enum Hardness
{
    None = 0,

    /// <summary>More than a kilometre above the threshold speed.</summary>
    Fast = 1,
    Long = 2,

    /// <summary>Much climbing or descent for its length.</summary>
    Hilly = 4,

    /// <summary>Felt as 7 or more of 10, or a race.</summary>
    Effort = 8,
    HeavyLegs = 16,

    /// <summary>A ride, a swim or another sport felt as 7 or more of 10.</summary>
    OtherSport = 32,
}

/// <summary>Tells the hard days among the six before a day.</summary>
/// <remarks>
/// Hard is a run with more than 1 km above the threshold speed (for certain: at a threshold one standard error higher); a run of 90 minutes, or of at
/// least one and a half times the median distance of the runs of 28 days where there are four of them; one with 200 m up or down and 20 m for every kilometre; any
/// run or sport felt as 7 of 10 or more; a race, but for a run of less than nine tenths of it; and heavy leg work (<see cref="HeavyLegs"/>). Exactly so much is hard, but for the fast kilometre. Several of these
/// on one day are one hard day. Heuristic.
/// </remarks>
public sealed class HardDays
{
    /// <summary>With today a week.</summary>
    public const int Looked = 6;

    public static readonly Distance MostFast = Distance.FromKilometres(1);
    public static readonly TimeSpan LongTime = TimeSpan.FromMinutes(90);
    public static readonly Ratio LongRun = Ratio.Of(1.5);
    public static readonly Distance Hills = Distance.FromMeters(200);

    private const double HillsPerKilometre = 20;
    private const double HardEffort = 7;
    private const int FewestRuns = 4;
    private static readonly Days Usual = new(28);
    private static readonly LatestOfDay<HardDays> Latest = new(static (runner, day) => new HardDays(runner, day));

    private readonly Hardness[] kinds = new Hardness[Looked];
    private readonly Distance? longFrom;

    private HardDays(RunnerState runner, DateOnly day)
    {
        Day = day;
        longFrom = LongFrom(runner, day);
        var fast = FastRuns.Before(day, runner);
        foreach (var run in runner.Runs.Within(new Days(Looked), day))
            Add(run.Day, OfRun(run.What.Activity, fast));
        foreach (var other in runner.OtherActivities.Within(new Days(Looked), day))
            Add(other.Day, OfEffort(other.What.Activity.PerceivedEffort) == Hardness.None ? Hardness.None : Hardness.OtherSport);
        AddFelt(runner);
        AddRaces(runner);
        AddHeavyLegs(TrainingHistory.Of(runner, day));
    }

    public DateOnly Day { get; }

    /// <summary>How many of the six days were hard.</summary>
    public int Count => kinds.Count(kind => kind != Hardness.None);

    public Hardness Yesterday => kinds[0];

    public static HardDays Before(DateOnly day, RunnerState runner) => Latest.On(runner, day);

    /// <summary>True for a run that was felt as 7 of 10 or more, said with it or within a week.</summary>
    internal static bool IsFeltHard(Recorded<ActivityBody> run, RunnerState runner) =>
        OfEffort(run.What.Activity.PerceivedEffort) != Hardness.None
        || runner.Feedback.Between(run.Day, run.Day.AddDays(Looked)).Any(felt =>
            OfEffort(felt.What.Effort) != Hardness.None && (felt.Subject is { } subject ? subject == run.Id : felt.Day == run.Day));

    private void Add(DateOnly at, Hardness kind)
    {
        if (IsLookedAt(at))
            kinds[Day.DayNumber - at.DayNumber - 1] |= kind;
    }

    private bool IsLookedAt(DateOnly at) => Day.DayNumber - at.DayNumber is >= 1 and <= Looked;

    /// <summary>What was said the next day of a run counts on the day of the run.</summary>
    private void AddFelt(RunnerState runner)
    {
        foreach (var felt in runner.Feedback.Between(new Days(Looked).WindowStart(Day), DateOnly.MaxValue))
        {
            if (OfEffort(felt.What.Effort) == Hardness.None)
                continue;
            if (felt.Subject is { } subject && DayOf(subject, runner.OtherActivities) is { } other)
                Add(other, Hardness.OtherSport);
            else
                Add(felt.Subject is { } run ? DayOf(run, runner.Runs) ?? felt.Day : felt.Day, Hardness.Effort);
        }
    }

    private static DateOnly? DayOf(EntryId subject, IReadOnlyList<Recorded<ActivityBody>> among)
    {
        foreach (var activity in Timeline<ActivityBody>.Of(among).LatestFirst())
        {
            if (activity.Id == subject)
                return activity.Day;
        }

        return null;
    }

    private Hardness OfRun(Activity run, FastRuns fast)
    {
        var kind = OfEffort(run.PerceivedEffort);
        if (fast.Of(run)?.Least > MostFast)
            kind |= Hardness.Fast;
        if (run.Timer >= LongTime || (longFrom is { } far && run.Distance >= far))
            kind |= Hardness.Long;
        return IsHilly(run) ? kind | Hardness.Hilly : kind;
    }

    private static bool IsHilly(Activity run)
    {
        var hills = Math.Max(run.Ascent?.Meters ?? 0, run.Descent?.Meters ?? 0);
        return hills >= Hills.Meters && (run.Distance is not { } way || hills >= HillsPerKilometre * way.Kilometres);
    }

    private static Hardness OfEffort(PerceivedEffort? effort) => effort?.Value >= HardEffort ? Hardness.Effort : Hardness.None;

    private void AddRaces(RunnerState runner)
    {
        foreach (var run in runner.Runs.Within(new Days(Looked), Day))
        {
            if (Races.On(run.Day, runner) is { } race && Races.IsOf(run.What.Activity, race))
                Add(run.Day, Hardness.Effort);
        }
    }

    private void AddHeavyLegs(TrainingHistory history)
    {
        for (var back = 1; back <= Looked; back++)
        {
            var at = Day.AddDays(-back);
            if (history.Sessions.On(at).Any() && HeavyLegs.On(at, history) is not (LegLoad.Light or LegLoad.Unknown))
                Add(at, Hardness.HeavyLegs);
        }
    }

    private static Distance? LongFrom(RunnerState runner, DateOnly day)
    {
        var meters = new List<double>();
        foreach (var run in runner.Runs.Within(Usual, day))
        {
            if (run.What.Activity.Distance is { } distance)
                meters.Add(distance.Meters);
        }

        meters.Sort();
        return meters.Count < FewestRuns ? null : Distance.FromMeters(Math.Round(meters[(meters.Count - 1) / 2] * LongRun.Value, 2));
    }
}
