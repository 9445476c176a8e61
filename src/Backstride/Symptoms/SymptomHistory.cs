using Backstride.Journal;

namespace Backstride.Symptoms;

/// <summary>What the back said from the first entry to the judged day, folded forward once.</summary>
/// <remarks>Uses facts of days up to and including the judged day. Facts more than fifteen years older are left out: nothing here looks
/// back further, and a slip of the year must not cost a walk through centuries.</remarks>
internal sealed class SymptomHistory
{
    private const int MostYears = 15;

    private static readonly LatestOfDay<SymptomHistory> Latest = new(static (runner, day) => new SymptomHistory(runner, day));

    private readonly DateOnly first;
    private readonly List<PainScore?> usual = [];
    private readonly List<DateOnly> rises = [];

    private SymptomHistory(RunnerState runner, DateOnly day)
    {
        Day = day;
        var answers = new RunAnswers(runner, day);
        Reports = BackReports.Through(runner, day, answers);
        Earliest = day.Year > MostYears ? day.AddYears(-MostYears) : DateOnly.MinValue;
        var runs = runner.Runs.Where(run => run.Day <= day && run.Day >= Earliest).ToList();
        first = FirstDay(runs);
        var flares = WalkThroughDays(runner, [.. runs.Select(run => run.Day)]);
        Flares = flares.All;

        var judge = new RunJudge(answers, Reports, day);
        Runs = [.. runs.Select(run => judge.Judge(run, UsualOn(run.Day) ?? PainScore.None))];
        Walks = [.. runner.OtherActivities.Where(other => other.Day <= day && other.Day >= Earliest && IsWalk(other))
            .Select(walk => judge.Judge(walk, UsualOn(walk.Day) ?? PainScore.None))];
        Ladder = new LadderHistory(runner, this);
    }

    /// <summary>Nothing before this day is looked at.</summary>
    public DateOnly Earliest { get; }

    public DateOnly Day { get; }

    /// <summary>In the order of time, the judged day included.</summary>
    public List<BackReport> Reports { get; }

    /// <summary>Every flare known by the judged day, oldest first.</summary>
    public List<FlareState> Flares { get; }

    /// <summary>Every run up to and including the judged day, oldest first.</summary>
    public List<JudgedRun> Runs { get; }

    /// <summary>Every walk up to and including the judged day, oldest first.</summary>
    public List<JudgedRun> Walks { get; }

    public LadderHistory Ladder { get; }

    /// <summary>The days on which usual pain was seen to have risen by a point, oldest first.</summary>
    public IReadOnlyList<DateOnly> Rises => rises;

    /// <summary>The history of a runner as known on a day.</summary>
    public static SymptomHistory Of(RunnerState runner, DateOnly day) => Latest.On(runner, day);

    /// <summary>Usual pain on a day up to the judged one; absent when it is not known.</summary>
    public PainScore? UsualOn(DateOnly day) => usual[Math.Clamp(day.DayNumber - first.DayNumber, 0, usual.Count - 1)];

    private static bool IsWalk(Recorded<ActivityBody> activity) => activity.What.Activity.Sport is Backstride.Runs.Sport.Walk or Backstride.Runs.Sport.Hike;

    private DateOnly FirstDay(List<Recorded<ActivityBody>> runs)
    {
        var day = Day;
        if (runs.Count > 0 && runs[0].Day < day)
            day = runs[0].Day;
        foreach (var report in Reports)
        {
            if (report.Day < day)
                day = report.Day;
        }

        return day < Earliest ? Earliest : day;
    }

    private FlareFold WalkThroughDays(RunnerState runner, HashSet<DateOnly> runDays)
    {
        var flares = new FlareFold();
        var window = new UsualPainWindow();
        var byDay = Reports.ToLookup(report => report.Day);
        var rise = new UsualPainRise();
        for (var day = first; day <= Day; day = day.AddDays(1))
        {
            LetIn(window, byDay[day.AddDays(-UsualPainWindow.LeftOut.Count - 1)], flares, runDays);
            var today = window.MedianOn(day) ?? runner.Profile.UsualPain;
            usual.Add(today);
            if (rise.IsSeen(today))
                rises.Add(day);
            flares.Open(day);
            foreach (var report in byDay[day])
                flares.Take(report, today ?? PainScore.None);
        }

        return flares;
    }

    private static void LetIn(UsualPainWindow window, IEnumerable<BackReport> reports, FlareFold flares, HashSet<DateOnly> runDays)
    {
        foreach (var report in reports)
        {
            if (report.Pain is { } pain && (report.Moment == PainMoment.BeforeRun || !runDays.Contains(report.Day)) && !flares.Covers(report.Day))
                window.Add(report.Day, pain);
        }
    }
}
