using Backstride.Coaching;
using Backstride.Journal;
using Backstride.TrainingLoad;

namespace Backstride.Symptoms;

/// <summary>The return ladder through a runner's history: where it stood on the day of each run, and where it stands now.</summary>
internal sealed class LadderHistory
{
    /// <summary>Without a run for longer the ladder takes the day.</summary>
    public static readonly Days NoRun = new(30);

    // How long a pause without pain may be for each start; longer pauses start at the first stage.
    private static readonly (int MostDays, LadderStage Start)[] Starts = [(60, new LadderStage(5)), (120, new LadderStage(3))];

    private readonly SymptomHistory history;
    private readonly LadderFacts facts;
    private readonly LadderFold fold;
    private readonly LadderStage?[] stages;
    private readonly Dictionary<DateOnly, List<int>> runsKnown = [];
    private readonly ILookup<DateOnly, JudgedRun> walksKnown;
    private readonly HashSet<DateOnly> asked;
    private readonly TypedLongest typed;
    // Pauses before it are history that came with a watch: nobody was there to say how the way back went, and the runs after them show it.
    private readonly DateOnly firstKnown;
    private DateOnly? lastRun;
    private int nextRun;

    /// <param name="from">What was walked through before, absent to begin at the first day; and the days with a run after it, and ten days before that.</param>
    public LadderHistory(RunnerState runner, SymptomHistory history, (SettledPast? Past, HashSet<DateOnly> RunDays) from)
    {
        var past = from.Past;
        this.history = history;
        var first = past is null ? DateOnly.MinValue : PastFacts.Settles.WindowStart(past.Through);
        facts = new LadderFacts(runner, history, from.RunDays);
        fold = new LadderFold(facts, past?.Ladder.State, past?.Ladder.LastRed);
        lastRun = past?.Ladder.LastRun;
        nextRun = past?.Ladder.NextRun ?? 0;
        stages = new LadderStage?[history.Runs.Count];
        for (var i = 0; i < past?.Stages.Count; i++)
            stages[i] = past.Stages[i];
        for (var i = stages.Length - 1; i >= 0 && history.Runs[i].Run.Day >= first; i--)
        {
            if (history.Runs[i].KnownOn is not { } known)
                continue;
            if (!runsKnown.TryGetValue(known, out var ofDay))
                runsKnown.Add(known, ofDay = []);
            ofDay.Insert(0, i);
        }

        walksKnown = history.Walks.Where(walk => walk.Run.Day >= first).Select(walk => new { Walk = walk, Day = CountsOn(walk) }).Where(known => known.Day is not null).ToLookup(known => known.Day!.Value, known => known.Walk);
        asked = [.. runner.LifeEvents.Where(life => life.What.Event == ReturnLadder.AskedWord).Select(life => life.What.From ?? life.Day)];
        typed = TypedLongest.Of(runner);
        firstKnown = FirstKnown(runner);
        WalkThroughDays(runner, past?.Through.AddDays(1));
    }

    /// <summary>Where the walk stood at the end of the day up to which the past may be kept; absent when it was not passed.</summary>
    public LadderPlace? Settled { get; private set; }

    /// <summary>Where the runner stands on the judged day; absent when off the ladder.</summary>
    public LadderState? State => fold.State;

    /// <summary>The stage on the day of each run, in their order; absent when it was run off the ladder.</summary>
    public IReadOnlyList<LadderStage?> StageOfRun => stages;

    /// <param name="next">The day to go on at; absent to begin at the first.</param>
    private void WalkThroughDays(RunnerState runner, DateOnly? next)
    {
        var firstRun = history.Runs.Count > 0 ? history.Runs[0].Run.Day : DateOnly.MaxValue;
        var start = firstKnown < firstRun ? firstKnown : firstRun;
        var isBeginner = IsBeginner(runner, firstRun);
        if (next is null && firstKnown <= firstRun)
            fold.Enter(LadderEntry.NoRecentRun, facts.IsPainFree(start) ? LadderStage.First : LadderStage.Walk, start, facts.IsPainFree(start));

        for (var day = next ?? start; day <= history.Day; day = day.AddDays(1))
        {
            // A first record is not a first run: who does not say they are new to running was running before. One that goes no farther than the first stage says nothing of the kind.
            if (!isBeginner && day.DayNumber == firstRun.DayNumber + 1 && (firstRun < firstKnown || GoesBeyondFirstStage(firstRun)))
                LeaveAfterFirstRun(firstRun);
            Take(day);
            if (day == SettledPast.DayFor(history.Day))
                Settled = new LadderPlace(fold.State, fold.LastRed, lastRun, nextRun);
        }
    }

    private void LeaveAfterFirstRun(DateOnly firstRun)
    {
        fold.Leave();
        for (var i = 0; i < nextRun && history.Runs[i].Run.Day == firstRun; i++)
            stages[i] = null;
    }

    private bool GoesBeyondFirstStage(DateOnly firstRun) =>
        history.Runs.TakeWhile(run => run.Run.Day == firstRun).Any(run => LadderRun.GoesBeyondFirstStage(run.Run.What.Activity));

    /// <summary>New to running by their own word, or by an entry walk before the first run.</summary>
    private bool IsBeginner(RunnerState runner, DateOnly firstRun) =>
        runner.Profile.LongestRun == Distance.Zero
        || runner.Profile.RunsPerWeek == 0
        || runner.Profile.YearsRunning == 0
        || history.Walks.Any(walk => walk.Run.Day < firstRun && walk.During is not null);

    private void Take(DateOnly day)
    {
        foreach (var walk in walksKnown[day])
            fold.TakeWalk(walk, day);
        var known = runsKnown.GetValueOrDefault(day);
        for (var i = 0; i < known?.Count; i++)
        {
            if (history.Runs[known[i]].Run.Day < day)
                fold.Take(history.Runs[known[i]], stages[known[i]], day);
        }

        if (asked.Contains(day))
            fold.Enter(LadderEntry.Asked, facts.IsPainFree(day) ? LadderStage.First : LadderStage.Walk, day, facts.IsPainFree(day));
        TakeTyped(day);
        if (day >= firstKnown && lastRun is { } last && day.DayNumber - last.DayNumber > NoRun.Count)
            TakePause(day, day.DayNumber - last.DayNumber);
        for (; nextRun < stages.Length && history.Runs[nextRun].Run.Day == day; nextRun++)
        {
            stages[nextRun] = fold.State?.Stage;
            lastRun = day;
        }

        // What a run of the day says against itself counts at once; green waits for the morning.
        for (var i = 0; i < known?.Count; i++)
        {
            if (history.Runs[known[i]].Run.Day == day && history.Runs[known[i]].Zone != Zone.Green)
                fold.Take(history.Runs[known[i]], stages[known[i]], day);
        }
    }

    /// <summary>What was typed at Start stands in for runs that nobody recorded, for as long as a run would. It leads nobody off the ladder who has run on it.</summary>
    private void TakeTyped(DateOnly day)
    {
        if ((nextRun > 0 && fold.State is not null) || typed.GivenOn(day.DayNumber) is not { } given || given <= lastRun)
            return;
        fold.Leave();
        lastRun = given;
    }

    private void TakePause(DateOnly day, int pause)
    {
        var start = Starts.Where(row => pause <= row.MostDays).Select(row => row.Start).DefaultIfEmpty(LadderStage.First).First();
        if (fold.State is null)
            fold.Enter(LadderEntry.NoRecentRun, facts.IsPainFree(day) ? start : LadderStage.Walk, day, facts.IsPainFree(day));
        else
            fold.LowerTo(start, day);
    }

    /// <summary>The first day from which the runner was known to be there: with nothing earlier recorded, runs before it are not known to be missing.</summary>
    private DateOnly FirstKnown(RunnerState runner)
    {
        var day = history.Day;
        if (runner.CheckIns.Count > 0 && runner.CheckIns[0].Day < day)
            day = runner.CheckIns[0].Day;
        if (runner.Profiles.Count > 0 && runner.Profiles[0].Day < day)
            day = runner.Profiles[0].Day;
        foreach (var screening in runner.Screenings)
        {
            if (screening.Day < day)
                day = screening.Day;
        }

        return day < history.Earliest ? history.Earliest : day;
    }

    /// <summary>A walk counts from the day after; a red one as soon as it is known.</summary>
    private static DateOnly? CountsOn(JudgedRun walk)
    {
        if (walk.Zone == Zone.Red)
            return walk.KnownOn;
        return walk.DuringOn is { } said ? said > walk.Run.Day ? said : walk.Run.Day.AddDays(1) : null;
    }
}
