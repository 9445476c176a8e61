using Backstride.Journal;

namespace Backstride.TrainingLoad;

/// <summary>How a runner's weeks have been lately: how often, how far, how fast, and on which day the long run falls.</summary>
/// <remarks>
/// Looks at the 28 days before a day; how many run days a week has and which is the long one at the 28 days before its Monday, so that a week keeps its shape from
/// day to day. All of it is a heuristic of ours: an ordinary week is one that a runner recovers from.
/// </remarks>
internal sealed class WeeklyRhythm
{
    /// <summary>The source of a run of an imagined day that takes a time nobody knows: no speed is learned from it.</summary>
    public const string SpeedUnknown = "plan, speed unknown";

    private const int Weeks = 4;
    private const double FewRunDays = 3;
    private static readonly Days Window = new(Weeks * 7);
    private static readonly Days FarBack = new(84);
    private static readonly Days SixDays = new(6);

    private readonly List<Recorded<ActivityBody>> runs;
    private readonly List<Recorded<ActivityBody>> beforeMonday;
    private readonly RunnerState runner;
    private readonly DateOnly day;
    private readonly double? metersPerSecond;

    private WeeklyRhythm(RunnerState runner, DateOnly day)
    {
        this.runner = runner;
        this.day = day;
        runs = [.. runner.RunsWithin(Window, day)];
        Monday = day.AddDays(-(int)WeekdayOf(day));
        beforeMonday = [.. runner.RunsWithin(Window, Monday)];
        metersPerSecond = Median(runs.Where(run => run.What.Source != SpeedUnknown).Select(run => run.What.Activity)
            .Where(run => run.Distance > Distance.Zero && run.Timer > TimeSpan.Zero)
            .Select(run => run.Distance!.Value.Meters / run.Timer.TotalSeconds));
        LongDay = LongDayOf();
    }

    /// <summary>The Monday of the judged day's week.</summary>
    private DateOnly Monday { get; }

    /// <summary>The weekday with the most minutes given; without minutes the one on which the longest run of a week fell most often, and Sunday without long runs.</summary>
    public Weekday LongDay { get; }

    /// <summary>Run days in a week: the mean of the last four weeks, a half counting as a whole, or as typed at Start, and at least three unless less was typed.</summary>
    public double RunDaysPerWeek
    {
        get
        {
            var ran = Math.Round(beforeMonday.Select(run => run.Day).Distinct().Count() / (double)Weeks, MidpointRounding.AwayFromZero);
            return Math.Max(ran, runner.Profile.RunsPerWeek is { } typed and > 0 ? Math.Min(Math.Ceiling(typed), 7) : FewRunDays);
        }
    }

    /// <summary>The lower median of the runs that were not the longest of their week; of all runs when there are no others.</summary>
    /// <remarks>Of the last 28 days that were not around a race (<see cref="AroundRaces"/>), as far as twelve weeks have any: what a taper took does not stay away afterwards.</remarks>
    public UsualRun? Usual
    {
        get
        {
            var (runs, beside) = AwayFromRaces();
            var longest = LongestOfWeeks(runs, day).Select(run => run.Id).ToHashSet();
            var others = runs.Where(run => !longest.Contains(run.Id)).ToList();
            var distances = (others.Count > 0 ? others : runs).Select(run => run.What.Activity.Distance).OfType<Distance>().ToList();
            return Median(distances.Select(distance => distance.Meters)) is { } meters
                ? new UsualRun(Distance.FromMeters(meters), distances.Count, others.Count > 0 && longest.Count > 0) { BesideRaces = beside }
                : null;
        }
    }

    /// <summary>The farthest run of the 28 days, as <see cref="Usual"/> takes them; absent when no run had a distance.</summary>
    public Distance? Farthest => AwayFromRaces().Runs.Select(run => run.What.Activity.Distance).Max();

    /// <summary>Run days among the last six days.</summary>
    public int RanOfSix => runs.Where(run => SixDays.Before(day, run.Day)).Select(run => run.Day).Distinct().Count();

    public static WeeklyRhythm Of(RunnerState runner, DateOnly day) => new(runner, day);

    /// <summary>With three run days a week or fewer a day lies between two of them.</summary>
    public bool NeedsDayBetween => RunDaysPerWeek <= FewRunDays;

    /// <summary>True when the last six days held fewer run days than a week does, and with three or fewer a week none of them was yesterday.</summary>
    public bool HasRoomToday() => RanOfSix < RunDaysPerWeek && (!NeedsDayBetween || !RanYesterday());

    public bool RanYesterday() => runs.Exists(run => run.Day == day.AddDays(-1));

    /// <summary>How far an easy run goes in a time; absent while no speed is known.</summary>
    public Distance? DistanceIn(TimeSpan time) => metersPerSecond is { } speed ? Distance.FromMeters(speed * time.TotalSeconds) : null;

    /// <summary>How long an easy run of a distance takes; absent while no speed is known.</summary>
    public TimeSpan? TimeFor(Distance distance) => metersPerSecond is { } speed ? TimeSpan.FromSeconds(Math.Round(distance.Meters / speed)) : null;

    /// <summary>False when nothing speaks for <see cref="LongDay"/>: no minutes were given, and the runs of each week were alike.</summary>
    public bool HasLongDay => beforeMonday.Count == 0 || runner.Profile.Days is { Count: > 0 } || LongestOfWeeks(beforeMonday, Monday).Any(IsAlone);

    /// <summary>How many days with a run fell on each weekday in the four weeks before Monday, from Monday to Sunday.</summary>
    public IReadOnlyList<double> RunsByWeekday
    {
        get
        {
            var ran = new double[7];
            foreach (var day in beforeMonday.Select(run => run.Day).Distinct())
                ran[(int)WeekdayOf(day)]++;
            return ran;
        }
    }

    /// <summary>The runs of the last 28 days away from races, and whether any day was left out for one; those of the last 28 days where there are no others.</summary>
    private (List<Recorded<ActivityBody>> Runs, bool LeavesOut) AwayFromRaces()
    {
        var races = AroundRaces.Of(runner, day);
        bool IsNear(DateOnly on) => races.Any(span => span.From <= on && on <= span.To);
        if (!Enumerable.Range(1, Window.Count).Any(back => IsNear(day.AddDays(-back))))
            return (runs, false);
        var days = Enumerable.Range(1, FarBack.Count).Select(back => day.AddDays(-back)).Where(on => !IsNear(on)).Take(Window.Count).ToHashSet();
        var away = runner.RunsWithin(FarBack, day).Where(run => days.Contains(run.Day)).ToList();
        return away.Count > 0 ? (away, true) : (runs, false);
    }

    private Weekday LongDayOf()
    {
        var minutes = new double[7];
        foreach (var available in runner.Profile.Days ?? [])
            minutes[(int)available.Day] = Math.Max(minutes[(int)available.Day], available.Time.TotalMinutes);
        if (LastOfMost(minutes) is { } given)
            return given;
        var longest = new double[7];
        foreach (var run in LongestOfWeeks(beforeMonday, Monday).Where(IsAlone))
            longest[(int)WeekdayOf(run.Day)]++;
        return LastOfMost(longest) ?? Weekday.Sunday;
    }

    /// <summary>The weekday that has most; the later in the week of two alike, absent when none has any.</summary>
    private static Weekday? LastOfMost(double[] week)
    {
        var most = week.Max();
        return most > 0 ? (Weekday)Array.LastIndexOf(week, most) : null;
    }

    /// <summary>The longest run of each block of seven days that had more than one.</summary>
    private static IEnumerable<Recorded<ActivityBody>> LongestOfWeeks(List<Recorded<ActivityBody>> among, DateOnly day) => among
        .Where(run => run.What.Activity.Distance is not null)
        .GroupBy(run => (day.DayNumber - run.Day.DayNumber - 1) / 7)
        .Where(week => week.Count() > 1)
        .Select(week => week.MaxBy(run => run.What.Activity.Distance!.Value)!);

    /// <summary>A week in which the longest run is as long as another has no long run.</summary>
    private bool IsAlone(Recorded<ActivityBody> longest) => beforeMonday.TrueForAll(run =>
        run.Id == longest.Id || (Monday.DayNumber - run.Day.DayNumber - 1) / 7 != (Monday.DayNumber - longest.Day.DayNumber - 1) / 7 || !(run.What.Activity.Distance >= longest.What.Activity.Distance));

    public static Weekday WeekdayOf(DateOnly day) => (Weekday)(((int)day.DayOfWeek + 6) % 7);

    private static double? Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count == 0 ? null : sorted[(sorted.Count - 1) / 2];
    }
}
