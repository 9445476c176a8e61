using Backstride.Journal;

namespace Backstride.Symptoms;

/// <summary>What the back said from the first entry to the judged day, folded forward once.</summary>
/// <remarks>Uses facts of days up to and including the judged day. Facts more than fifteen years older are left out: nothing here looks
/// back further, and a slip of the year must not cost a walk through centuries.</remarks>
internal sealed class SymptomHistory
{
    private const int MostYears = 15;

    // What is said of these days may still speak of what comes after a settled past, and the other way round.
    private static readonly Days Around = PastFacts.Settles;

    private static readonly LatestOfDay<SymptomHistory> Latest = new(static (runner, day) => new SymptomHistory(runner, day));

    private readonly UsualWalk walk;
    private readonly ReportsByDay byDay;

    private SymptomHistory(RunnerState runner, DateOnly day)
    {
        Day = day;
        Earliest = day.Year > MostYears ? day.AddYears(-MostYears) : DateOnly.MinValue;
        var past = SettledPast.Of(runner, day, Earliest);
        var from = past is null ? DateOnly.MinValue : Around.WindowStart(past.Through);
        var answers = new RunAnswers(runner, from, day);
        var reports = BackReports.Between(past?.Through, day, runner, answers);
        Reports = past is null ? reports : BackReports.Merged(past.Reports, reports);
        byDay = new ReportsByDay(Reports);
        var first = past?.Through.AddDays(1) ?? Earliest;
        var runs = runner.Runs.Between(first, day).ToList();
        walk = past?.Walk ?? new UsualWalk(FirstDay(runs));
        HashSet<DateOnly> runDays = [.. past?.Runs.Reverse().Select(judged => judged.Run.Day).TakeWhile(ran => ran >= from) ?? [], .. runs.Select(run => run.Day)];
        var settled = WalkThroughDays(runDays, runner.Profile.UsualPain, runner.KnownThrough);
        Flares = walk.Flares.All;

        var judge = new RunJudge(answers, Reports, runs, day);
        Runs = [.. past?.Runs ?? [], .. runs.Select(run => judge.Judge(run, UsualOn(run.Day) ?? PainScore.None))];
        Walks = [.. past?.Walks ?? [], .. runner.OtherActivities.Between(first, day).Where(IsWalk).Select(walked => judge.Judge(walked, UsualOn(walked.Day) ?? PainScore.None))];
        Ladder = new LadderHistory(runner, this, (past, runDays));
        if (settled is not null && Ladder.Settled is { } place)
            past = SettledPast.Keep(runner, this, settled, place) ?? past;
        Past = past;
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

    /// <summary>The settled past that it went on from, or that others may go on from; absent for a short history.</summary>
    public SettledPast? Past { get; }

    /// <summary>The days on which usual pain was seen to have risen by a point, oldest first.</summary>
    public IReadOnlyList<DateOnly> Rises => walk.Rises;

    /// <summary>The history of a runner as known on a day.</summary>
    public static SymptomHistory Of(RunnerState runner, DateOnly day) => Latest.On(runner, day);

    /// <summary>The reports of a day, in the order of time.</summary>
    public IEnumerable<BackReport> ReportsOn(DateOnly day) => byDay.On(day);

    /// <summary>Usual pain on a day up to the judged one; absent when it is not known.</summary>
    public PainScore? UsualOn(DateOnly day) => walk.UsualOn(day);

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

    /// <summary>Walks on to the judged day.</summary>
    /// <param name="runDays">The days with a run, from some days before the next on.</param>
    /// <returns>The walk as it stood at the end of the day up to which the past may be kept; absent when it was not passed.</returns>
    private UsualWalk? WalkThroughDays(HashSet<DateOnly> runDays, PainScore? atStart, DateOnly? knownThrough)
    {
        UsualWalk? settled = null;
        while (walk.Next <= Day)
        {
            walk.Step(byDay, runDays, atStart, knownThrough);
            if (walk.Next.AddDays(-1) == SettledPast.DayFor(Day))
                settled = walk.Copy();
        }

        return settled;
    }
}
