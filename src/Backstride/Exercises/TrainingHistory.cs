using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Backstride.Journal;
using Backstride.Symptoms;

namespace Backstride.Exercises;

/// <summary>The exercise sessions before a day, ordered for the rules that look at them.</summary>
public sealed class TrainingHistory
{
    private static readonly ConditionalWeakTable<SettledPast, Earlier> Earliers = [];

    // The back answers on the day of a session or the day after.
    private static readonly Days BackIsKnown = new(2);

    private static readonly LatestOfDay<TrainingHistory> Latest = new(static (runner, day) => new TrainingHistory(runner, day));

    private const int EasySets = 1;

    private readonly ConcurrentDictionary<string, ExerciseProgress?> progress = new(StringComparer.Ordinal);
    private readonly RunnerState runner;
    private readonly BackOfTraining back;
    private readonly Earlier earlier;
    private readonly ILookup<string, DoneBefore> later;

    private TrainingHistory(RunnerState runner, DateOnly day)
    {
        this.runner = runner;
        Day = day;
        Kit = Kit.Of(runner.Profile);
        Sessions = runner.Sessions.UpTo(day.AddDays(-1));
        back = new BackOfTraining(runner, day);
        IsCautious = back.UsualOn(day) >= BackOfTraining.Sore;
        earlier = Settled(SymptomHistory.Of(runner, day).Past);
        Reds = back.Reds(earlier.RedMornings.Concat(back.RedMornings(Sessions.Skip(earlier.Count))));
        later = ByExercise(earlier.Count, Sessions.Count);
    }

    public DateOnly Day { get; }

    public Kit Kit { get; }

    /// <summary>Usual pain of 3 or more: begin with the easiest variants, two sessions a week.</summary>
    public bool IsCautious { get; }

    /// <summary>All sessions of earlier days, oldest first.</summary>
    public IReadOnlyList<Recorded<SessionDone>> Sessions { get; }

    /// <summary>The days on which the back was known to be red, oldest first; the judged day counts.</summary>
    public IReadOnlyList<DateOnly> Reds { get; }

    /// <summary>The day of the last session of strength; absent when there was none.</summary>
    public DateOnly? LastStrength => Timeline<SessionDone>.Of(Sessions).LatestFirst().FirstOrDefault(session => IsStrength(session.What))?.Day;

    /// <summary>The sessions of strength that went well, and of which it is known that the back took them well.</summary>
    /// <remarks>Nothing in it lost form or hurt too much, and neither its day nor the next was red.</remarks>
    public int CleanSessions => earlier.Clean(this) + Sessions.Skip(earlier.Count).Count(IsClean);

    /// <summary>True when strength was done on the day itself.</summary>
    public bool StrengthToday => runner.Sessions.On(Day).Any(session => IsStrength(session.What));

    /// <summary>True when any session was done on the day itself.</summary>
    public bool AnythingToday => runner.Sessions.On(Day).Any();

    /// <summary>The history of a runner as known on a day.</summary>
    public static TrainingHistory Of(RunnerState runner, DateOnly day) => Latest.On(runner, day);

    /// <summary>The progress in an exercise, replayed once however many rules ask for it.</summary>
    internal ExerciseProgress? Progress(Exercise exercise, Func<Exercise, TrainingHistory, ExerciseProgress?> replay) =>
        progress.GetOrAdd(exercise.Id.Name, static (_, asked) => asked.replay(asked.exercise, asked.history), (exercise, replay, history: this));

    /// <summary>The progress in an exercise at the end of the settled past, replayed once for all histories that go on from it; absent when it was not done in it.</summary>
    internal ExerciseProgress? SettledProgress(Exercise exercise, Func<IEnumerable<DoneBefore>, ExerciseProgress?> replay) =>
        earlier.Progress.GetOrAdd(exercise.Id.Name, static (name, asked) => asked.replay(asked.Done[name]), (replay, earlier.Done));

    /// <summary>Every session after the settled past in which an exercise was done, oldest first.</summary>
    internal IEnumerable<DoneBefore> Unsettled(ExerciseId exercise) => later[exercise.Name];

    /// <summary>Every session in which an exercise was done, oldest first.</summary>
    public IEnumerable<DoneBefore> Of(ExerciseId exercise) => earlier.Done[exercise.Name].Concat(later[exercise.Name]);

    /// <summary>True when the back was red on a day after <paramref name="from"/> and up to <paramref name="to"/>.</summary>
    public bool RedBetween(DateOnly from, DateOnly to) => Reds.Any(red => red > from && red <= to);

    /// <summary>Sessions of strength in a window before the day, oldest first.</summary>
    public IEnumerable<Recorded<SessionDone>> StrengthWithin(Days window) =>
        Sessions.Within(window, Day).Where(session => IsStrength(session.What));

    /// <summary>True when it was said, during a session, that day or the next, how the back took it.</summary>
    public bool BackIsKnownAfter(Recorded<SessionDone> session) =>
        !back.IsMasked(session.Day) && (session.What.Exercises.Any(done => done.Pain is not null) || back.IsKnownAfter(session.Day));

    /// <summary>Legs were trained, or it was not written down what was.</summary>
    public static bool IsStrength(SessionDone session) => session.Exercises.Count == 0 || TrainsLegs(session);

    /// <summary>What is known of it is mobility, breathing and no more strength than the one easy set of a day without it.</summary>
    public static bool IsRestful(SessionDone session) =>
        session.Exercises.Count > 0 && session.Exercises.All(done => ExerciseLibrary.Shipped.Find(done.Exercise) is not null) && !IsWork(session) && !session.Exercises.Any(done => done.Sets.Any(set => set.LoadKilograms > 0));

    /// <summary>Legs were trained, or there was more strength work than the one easy set of a day without strength.</summary>
    public static bool IsWork(SessionDone session)
    {
        var sets = 0;
        foreach (var done in session.Exercises)
        {
            if (ExerciseLibrary.Shipped.Find(done.Exercise) is { Purpose: ExercisePurpose.Strength })
                sets += done.Sets.Count == 0 ? EasySets + 1 : done.Sets.Count(set => set.Side != BodySide.Right);
        }

        return sets > EasySets || TrainsLegs(session);
    }

    public static bool TrainsLegs(SessionDone session) =>
        session.Exercises.Any(done => ExerciseLibrary.Shipped.Find(done.Exercise) is { TrainsLegs: true });

    /// <summary>What was done in a settled past, worked out once as long as its sessions are the very same.</summary>
    private Earlier Settled(SettledPast? past)
    {
        var sessions = Timeline<SessionDone>.Of(Sessions);
        if (past is null || sessions.Through(BackIsKnown.WindowStart(past.Through)) is not { } count)
            return new Earlier(sessions, 0) { Done = ByExercise(0, 0), RedMornings = [] };
        if (Earliers.TryGetValue(past, out var known) && known.Count == count && sessions.BeginsLike(known.Sessions, count))
            return known;
        var settled = new Earlier(sessions, count) { Done = ByExercise(0, count), RedMornings = [.. back.RedMornings(Sessions.Take(count))] };
        Earliers.AddOrUpdate(past, settled);
        return settled;
    }

    private bool IsClean(Recorded<SessionDone> session)
    {
        if (!IsStrength(session.What))
            return false;
        var usual = back.UsualOn(session.Day);
        foreach (var done in session.What.Exercises)
        {
            if (new DoneBefore(session.Day, done, 0, usual, true).WentBadly)
                return false;
        }

        return BackIsKnownAfter(session) && !RedBetween(session.Day.AddDays(-1), session.Day.AddDays(1));
    }

    private ILookup<string, DoneBefore> ByExercise(int from, int until) =>
        Sessions.Take(from..until).SelectMany(DoneIn).ToLookup(done => done.Exercise.Exercise, StringComparer.Ordinal);

    /// <summary>Each exercise of a session once: its hardest variant, and of that the part with the most sets, not the warm-up.</summary>
    private IEnumerable<DoneBefore> DoneIn(Recorded<SessionDone> session)
    {
        var (trainsLegs, masked, answered) = (TrainsLegs(session.What), back.IsMasked(session.Day), back.IsKnownAfter(session.Day));
        foreach (var (exercise, whole) in Wholes(session.What.Exercises))
        {
            var done = new DoneBefore(session.Day, whole, exercise.PlaceOf(whole.Variant), back.UsualOn(session.Day), !masked && (whole.Pain is not null || answered));
            // The one easy set of a day without strength neither earns nor loses a step, unless it went badly.
            if (done.Place >= 0 && (done.WentBadly || trainsLegs || whole.Sets.Count(set => set.Side != BodySide.Right) != 1))
                yield return done;
        }
    }

    private static IEnumerable<(Exercise Exercise, DoneExercise Whole)> Wholes(IReadOnlyList<DoneExercise> parts)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            if (IsNamed(parts, parts[i].Exercise, 0, i) || ExerciseLibrary.Shipped.Find(parts[i].Exercise) is not { } exercise)
                continue;
            yield return (exercise, IsNamed(parts, parts[i].Exercise, i + 1, parts.Count) ? Whole(exercise, parts) : parts[i]);
        }
    }

    private static bool IsNamed(IReadOnlyList<DoneExercise> parts, string name, int from, int until)
    {
        for (var i = from; i < until; i++)
        {
            if (parts[i].Exercise == name)
                return true;
        }

        return false;
    }

    private static DoneExercise Whole(Exercise exercise, IReadOnlyList<DoneExercise> all)
    {
        var parts = all.Where(part => part.Exercise == exercise.Id.Name).ToList();
        var main = parts.MaxBy(part => (exercise.PlaceOf(part.Variant), part.Sets.Count, part.Sets.Sum(set => set.Reps ?? set.Hold?.TotalSeconds)))!;
        return main with { Pain = parts.Max(part => part.Pain), FormLost = parts.Any(part => part.FormLost == true) };
    }

    /// <summary>What the sessions of a settled past came to.</summary>
    private sealed class Earlier(Timeline<SessionDone> sessions, int count)
    {
        // Worked out for the first history that asks: all that go on from this past come to the same.
        private Lazy<int>? clean;

        public Timeline<SessionDone> Sessions => sessions;

        /// <summary>How many of the sessions, from the first on.</summary>
        public int Count => count;

        public required ILookup<string, DoneBefore> Done { get; init; }

        public required IReadOnlyList<DateOnly> RedMornings { get; init; }

        public ConcurrentDictionary<string, ExerciseProgress?> Progress { get; } = new(StringComparer.Ordinal);

        public int Clean(TrainingHistory history) => (clean ??= new Lazy<int>(() => sessions.Take(count).Count(history.IsClean))).Value;
    }
}
