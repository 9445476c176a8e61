using Backstride.Coaching;
using Backstride.Journal;

namespace Backstride.Planning;

/// <summary>The days of a kept week as the runner has changed them since: moved, eased, taken out, and cut to the minutes of today's profile.</summary>
/// <remarks>
/// Nothing is laid out anew and no day gets more than it was for. A run that a journal moved to a day with a run is dropped there, and so is a session: nothing is stacked, and nobody is let do so any more (<see cref="WeekAnswer"/>). Minutes that were changed since
/// empty what no longer fits, moved or not; where none had been given before, the week is laid out anew (<see cref="IsOvertaken"/>).
/// </remarks>
internal sealed class AgreedWeek
{
    private const int Week = 7;
    private static readonly Ratio Shorter = Ratio.Of(2.0 / 3);
    private readonly Recorded<WeekProposed> kept;
    private readonly WeekWish wish;
    private readonly SkeletonDay[] days = new SkeletonDay[Week];
    private readonly Dictionary<EntryId, int> runs = [];
    private readonly Dictionary<EntryId, int> sessions = [];
    private readonly HashSet<EntryId> merged = [];
    private readonly HashSet<EntryId> takenOut = [];
    private readonly Dictionary<EntryId, Recorded<PlanChange>> sizedBy = [];
    private readonly IReadOnlyDictionary<(EntryId Item, EntryId Recording), bool> told;

    private AgreedWeek(Recorded<WeekProposed> kept, WeekWish wish, RunnerState runner)
    {
        this.kept = kept;
        this.wish = wish;
        told = PlanMatches.Told(KeptWeek.ChangesOf(runner, kept.What.Monday).Select(change => change.What));
        for (var i = 0; i < Week; i++)
        {
            var day = kept.What.Days[i];
            days[i] = First(day, (Weekday)i);
            runs[day.ProposedRun?.Id ?? WeekItem.IdOf(runner.Runner, day.Day, WeekItem.RunOf)] = i;
            sessions[day.ProposedSession?.Id ?? WeekItem.IdOf(runner.Runner, day.Day, WeekItem.SessionOf)] = i;
        }
    }

    /// <summary>True when the runner has said since for the first time which minutes there are.</summary>
    public static bool IsOvertaken(WeekProposed week, WeekWish wish) => wish.Given is not null && week.Days.All(day => day.Given is null);

    /// <returns>The days as they are now, and as they would be without the runner's word: what only that took away, days and minutes have room for.</returns>
    public static (IReadOnlyList<SkeletonDay> Days, IReadOnlyList<SkeletonDay> Unchanged, WeekPlaces Places) Of(Recorded<WeekProposed> kept, WeekWish wish, RunnerState runner)
    {
        var week = new AgreedWeek(kept, wish, runner);
        List<SkeletonDay> unchanged = [.. week.days.Select(week.Fitted)];
        foreach (var change in KeptWeek.ChangesOf(runner, kept.What.Monday))
        {
            if (change.What.Item is { } item && week.runs.TryGetValue(item, out var run))
                week.LayOnRun(change, run, runner);
            else if (change.What.Item is { } other && week.sessions.TryGetValue(other, out var session))
                week.LayOnSession(change, session);
        }

        var places = week.runs.Concat(week.sessions).ToDictionary(item => item.Key, item => week.DateOf(item.Value));
        return ([.. week.days.Select(week.Fitted)], unchanged, new WeekPlaces(kept, places, week.merged, week.takenOut) { SizedBy = week.sizedBy, Agreed = week.AgreedRuns() });
    }

    private SkeletonDay First(ProposedDay day, Weekday weekday) => new(weekday, wish.On((int)weekday), day.Run, day.Strength, day.Session)
    {
        Agreed = day.ProposedRun is { } run ? new AgreedRun.Sized(run, IsEased: false) : day.Day < kept.Day ? null : new AgreedRun.NotProposed(),
        SessionItem = day.ProposedSession is { HasStrength: true } session ? session.Id : null,
    };

    /// <summary>The runs of which the runner has changed the size, as they were agreed on.</summary>
    private Dictionary<EntryId, WeekItem> AgreedRuns() => sizedBy.Keys
        .Select(item => runs.TryGetValue(item, out var day) && days[day].Agreed is AgreedRun.Sized { Run: var run } ? new WeekItem.OfRun(item, ItemState.Planned, run.Shown()) : null)
        .OfType<WeekItem>().ToDictionary(item => item.Id);

    private void LayOnRun(Recorded<PlanChange> said, int here, RunnerState runner)
    {
        var change = said.What;
        // What was taken out has left its day, and what is said of it later does not speak of another run that came to it.
        if (takenOut.Contains(change.Item!.Value))
            return;
        if (change.What == PlanChangeKind.Drop)
            takenOut.Add(change.Item.Value);
        var day = days[here];
        days[here] = (change.What, day.Agreed) switch
        {
            (PlanChangeKind.Move, AgreedRun.Sized) when There(change, here) is { } there => MovedRun(change.Item!.Value, here, there),
            (PlanChangeKind.Ease, AgreedRun.Sized { IsEased: false, Run: var run }) => day with { Agreed = new AgreedRun.Sized(Eased(run, change.Distance), IsEased: true) },
            (PlanChangeKind.Accept, AgreedRun.Sized { Run: var run }) when change.Distance is { } far =>
                day with { Agreed = new AgreedRun.Sized(run with { Mode = RunMode.Run, Target = far, Time = null, Most = null, Fast = null, Interval = null }, IsEased: false) },
            (PlanChangeKind.Accept, AgreedRun.Sized or AgreedRun.NotProposed) when change.Offer is not null => day with { Agreed = null },
            (PlanChangeKind.Drop, _) => day with { Run = RunRole.None, Agreed = new AgreedRun.TakenOut() },
            (PlanChangeKind.DoneBy, _) when StillIs(change) && DayOf(change.Recording, runner) is { } on && on != DateOf(here) => day with { Run = RunRole.None, Agreed = new AgreedRun.DoneOn(on) },
            _ => day,
        };
        if (change.What is PlanChangeKind.Ease or PlanChangeKind.Accept && days[here] != day)
            sizedBy[change.Item.Value] = said;
    }

    /// <summary>The day that the run leaves; the other one takes it up, unless it has a run.</summary>
    private SkeletonDay MovedRun(EntryId item, int here, int there)
    {
        var isMerged = days[there].Run != RunRole.None;
        if (!isMerged)
        {
            days[there] = days[there] with { Run = days[here].Run, Agreed = days[here].Agreed };
            runs[item] = there;
        }
        else
        {
            merged.Add(item);
        }

        return days[here] with { Run = RunRole.None, Agreed = new AgreedRun.MovedTo(DateOf(there), isMerged) };
    }

    private void LayOnSession(Recorded<PlanChange> said, int here)
    {
        var change = said.What;
        days[here] = change.What switch
        {
            PlanChangeKind.Move when There(change, here) is { } there && days[here].Strength != StrengthRole.None => MovedSession(change.Item!.Value, here, there),
            PlanChangeKind.Ease => days[here] with { SessionAnswer = PlanAnswer.Easier },
            PlanChangeKind.Drop => days[here] with { SessionAnswer = PlanAnswer.Skipped },
            PlanChangeKind.Keep => days[here] with { SessionAnswer = null },
            _ => days[here],
        };
        if (change.What is PlanChangeKind.Ease or PlanChangeKind.Drop)
            sizedBy[change.Item!.Value] = said;
        else if (change.What == PlanChangeKind.Keep)
            sizedBy.Remove(change.Item!.Value);
    }

    private SkeletonDay MovedSession(EntryId item, int here, int there)
    {
        if (days[there].Strength == StrengthRole.None)
        {
            days[there] = days[there] with { Strength = days[here].Strength, Session = days[here].Session, SessionItem = item, SessionAnswer = days[here].SessionAnswer };
            sessions[item] = there;
        }
        else
        {
            merged.Add(item);
        }

        return days[here] with { Strength = StrengthRole.None, Session = TimeSpan.Zero, SessionItem = null, SessionMovedTo = DateOf(there), SessionAnswer = null };
    }

    /// <summary>What the minutes of a day hold, as the profile has them now.</summary>
    private SkeletonDay Fitted(SkeletonDay day)
    {
        var weekday = (int)day.Day;
        var trains = day.Strength != StrengthRole.None && wish.CanTrain(weekday);
        var runs = day.Run != RunRole.None && wish.CanRun(weekday) && (!trains || wish.CanShare(weekday));
        var longest = wish.SessionOn(weekday, runs);
        return day with
        {
            Run = runs ? day.Run : RunRole.None,
            Strength = trains ? day.Strength : StrengthRole.None,
            Session = !trains ? TimeSpan.Zero : day.Session < longest ? day.Session : longest,
        };
    }

    private int? There(PlanChange change, int here) =>
        change.To is { } to && to.DayNumber - kept.What.Monday.DayNumber is >= 0 and < Week and var there && there != here ? there : null;

    private DateOnly DateOf(int weekday) => kept.What.Monday.AddDays(weekday);

    /// <summary>True while nothing was said since that takes the word back.</summary>
    private bool StillIs(PlanChange change) => change is { Item: { } item, Recording: { } recording } && told.GetValueOrDefault((item, recording));

    private static DateOnly? DayOf(EntryId? recording, RunnerState runner) =>
        recording is { } id ? runner.Runs.Concat(runner.OtherActivities).FirstOrDefault(done => done.Id == id)?.Day : null;

    /// <summary>A third less, to a hundred metres.</summary>
    public static Distance Eased(Distance run) => Distance.FromMeters(Math.Floor((run * Shorter).Meters / 100) * 100);

    private static Distance? Eased(Distance? run, Distance? said) => run is { } far ? said is { } less && less < Eased(far) ? less : Eased(far) : null;

    /// <summary>A third shorter, and nothing of it fast.</summary>
    /// <param name="said">What it came to when it was said, where it stood shorter than proposed.</param>
    private static OutlinedRun Eased(OutlinedRun run, Distance? said) => run with
    {
        Target = Eased(run.Target, said),
        Most = Eased(run.Most, said),
        Time = run.Time is { } time ? TimeSpan.FromMinutes(Math.Floor(time.TotalMinutes * Shorter.Value)) : null,
        Fast = null,
        Interval = run.Interval is { } turn ? turn with { Repeats = Math.Max(1, (int)(turn.Repeats * Shorter.Value)) } : null,
    };
}
