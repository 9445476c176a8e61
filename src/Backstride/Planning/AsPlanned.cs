using System.Globalization;
using Backstride.Coaching;
using Backstride.Journal;
using Backstride.Runs;
using Backstride.Symptoms;
using Backstride.TrainingLoad;

namespace Backstride.Planning;

/// <summary>Takes a runner on by a day that goes as planned and stays calm.</summary>
/// <remarks>
/// The run is done as far and as long as proposed, the session with every set; the pain is the usual one during both, and the next morning. A run with something fast
/// in it is felt as 7 of 10, everything else as less. The usual pain stays what it is on the last day that is known: a day that nobody has lived through shows no rise. None of it is ever written to a journal.
/// </remarks>
internal static class AsPlanned
{
    private static readonly PerceivedEffort Hard = new(7);
    private static readonly PerceivedEffort Moderate = new(6);

    /// <summary>The state on the next morning.</summary>
    public static RunnerState After(RunnerState runner, Plan plan)
    {
        var usual = UsualPain.On(runner, plan.Day) ?? PainScore.None;
        var morning = Recorded(plan.Day.AddDays(1), 7, "morning", new CheckIn { Pain = usual, Moment = PainMoment.Morning });
        var next = runner with
        {
            CheckIns = With(runner.CheckIns, morning),
            Logged = runner.Logged.With(plan.Day).With(plan.Day.AddDays(1)),
            KnownThrough = runner.KnownThrough ?? plan.Day,
        };
        if (plan.Run is { Done: null, Mode: not RunMode.None } run)
            next = Moved(next, (plan.Day, LastSaid(runner, plan.Day)), run, usual);
        return plan.Session is { } session && plan.Answer is not PlanAnswer.Skipped
            ? next with { Sessions = With(next.Sessions, Recorded(plan.Day, 18, "session", DoneOf(session, usual))) }
            : next;
    }

    /// <summary>The last word of a day about the back. What goes as planned goes on from there: the calm of a run made up for noon would stand before a bad evening, and take its place as the morning after the last run.</summary>
    private static DateTimeOffset? LastSaid(RunnerState runner, DateOnly day)
    {
        DateTimeOffset? last = null;
        foreach (var at in runner.CheckIns.On(day).Select(checkIn => checkIn.At).Concat(runner.Feedback.On(day).Select(felt => felt.At)))
            last = last > at ? last : at;
        return last;
    }

    private static RunnerState Moved(RunnerState runner, (DateOnly Day, DateTimeOffset? After) when, RunProposal run, PainScore usual)
    {
        var (day, after) = when;
        var isRun = run.Mode is RunMode.Run or RunMode.RunWalk;
        var start = Later(At(day, 12), after?.AddMinutes(1));
        var activity = ActivityOf(run, start, isRun);
        var done = Recorded((day, start), "run", new ActivityBody { Activity = activity, Reader = "plan", Source = run.Time is null ? WeeklyRhythm.SpeedUnknown : "plan" });
        var felt = Recorded((day, Later(At(day, 20), start + activity.Elapsed)), "felt", new RunFeedback { Before = usual, During = usual, After = usual, NextMorning = usual, Effort = run.Fast is null ? null : Hard }) with { Subject = done.Id };
        return isRun
            ? runner with { Runs = With(runner.Runs, done), Feedback = With(runner.Feedback, felt) }
            : runner with { OtherActivities = With(runner.OtherActivities, done), Feedback = With(runner.Feedback, felt) };
    }

    private static Activity ActivityOf(RunProposal run, DateTimeOffset start, bool isRun)
    {
        var time = run.Time ?? TimeSpan.FromMinutes(6) * (run.Target ?? run.Max ?? Distance.Zero).Kilometres;
        return new Activity
        {
            Sport = isRun ? Sport.Run : run.Mode == RunMode.Walk ? Sport.Walk : Sport.Ride,
            Start = start,
            OffsetSource = OffsetSource.Device,
            Distance = isRun ? run.Target : null,
            Timer = time,
            Elapsed = time,
        };
    }

    private static SessionDone DoneOf(SessionProposal session, PainScore usual) => new()
    {
        Time = session.Time,
        Effort = Moderate,
        Exercises =
        [
            .. session.Blocks.Where(block => block.Kind is not (BlockKind.WarmUp or BlockKind.CoolDown))
                .SelectMany(block => block.Exercises)
                .Select(shown => new DoneExercise { Exercise = shown.Exercise, Variant = shown.Variant, Sets = SetsOf(shown), Pain = usual }),
        ],
    };

    private static DoneSet[] SetsOf(ProposedExercise shown)
    {
        var sides = shown.PerSide ? new BodySide?[] { BodySide.Left, BodySide.Right } : [null];
        return
        [
            .. Enumerable.Range(0, shown.Sets).SelectMany(_ => sides).Concat(Enumerable.Repeat(shown.First, shown.MoreOfFirst))
                .Select(side => new DoneSet(shown.Reps, shown.Hold, side, shown.LoadKilograms)),
        ];
    }

    private static Timeline<T> With<T>(IReadOnlyList<Recorded<T>> facts, Recorded<T> next)
        where T : EntryBody =>
        Timeline<T>.Of(facts).With(next);

    private static Recorded<T> Recorded<T>(DateOnly day, int hour, string what, T body)
        where T : EntryBody =>
        Recorded((day, At(day, hour)), what, body);

    private static Recorded<T> Recorded<T>((DateOnly Day, DateTimeOffset At) when, string what, T body)
        where T : EntryBody =>
        new(EntryId.DerivedFrom("as-planned", when.Day.ToString("O", CultureInfo.InvariantCulture), what), when.At, when.Day, when.At, body);

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset? b) => b > a ? b.Value : a;

    private static DateTimeOffset At(DateOnly day, int hour) => new(day.ToDateTime(new TimeOnly(hour, 0)), TimeSpan.Zero);
}
