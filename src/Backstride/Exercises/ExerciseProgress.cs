using Backstride.Journal;

namespace Backstride.Exercises;

/// <summary>How far a runner is with one exercise, replayed from the sessions done before a day.</summary>
/// <remarks>
/// Two clean sessions in a row at the step last shown earn the next one; nothing a runner does on their own skips a step. A red back or more
/// than 5 of 10 during the exercise takes the following session one variant back, a break of more than three weeks as well. Sessions that were
/// easier on purpose, and sessions of which it is not known how the back took them, count neither way. Heuristic.
/// </remarks>
public sealed record ExerciseProgress
{
    /// <summary>Clean sessions in a row that earn a step.</summary>
    public const int CleanForAStep = 2;

    /// <summary>After more days than these without an exercise it begins one variant easier.</summary>
    public static Days LongestBreak { get; } = new(21);

    public required Ladder Ladder { get; init; }

    /// <summary>The step in force: the last one done, or the start.</summary>
    public required int Rung { get; init; }

    public int CleanSessions { get; init; }

    /// <summary>The day it was last done; absent when never.</summary>
    public DateOnly? LastDone { get; init; }

    /// <summary>The last time pain went above 5.</summary>
    public bool WasStoppedByPain { get; init; }

    /// <summary>The last time form was lost before the last repetition.</summary>
    public bool LostForm { get; init; }

    public Level Current => Ladder[Rung];

    /// <summary>The next step when it has been earned, else the step in force.</summary>
    public int EarnedRung => CleanSessions >= CleanForAStep && Rung + 1 < Ladder.Count ? Rung + 1 : Rung;

    /// <summary>The progress in an exercise before a day; absent when the kit allows nothing of it.</summary>
    public static ExerciseProgress? Of(Exercise exercise, TrainingHistory history) => history.Progress(exercise, Replay);

    private static ExerciseProgress? Replay(Exercise exercise, TrainingHistory history)
    {
        var ladder = Ladder.Of(exercise, history.Kit);
        if (ladder.Count == 0)
            return null;
        var before = new ExerciseProgress { Ladder = ladder, Rung = history.IsCautious ? 0 : ladder.StartFor(history.Kit) };
        var settled = history.SettledProgress(exercise, all => all.Any() ? before.After(all, history) : null);
        var progress = (settled ?? before).After(history.Unsettled(exercise.Id), history);
        return progress.LastDone is { } last && (IsBreak(last, history.Day) || RedWasAnswered(last, history)) ? progress.VariantBack() : progress;
    }

    private ExerciseProgress After(IEnumerable<DoneBefore> all, TrainingHistory history)
    {
        var progress = this;
        foreach (var done in all)
            progress = (progress.LastDone is null ? progress.StartingWith(done, history) : progress.AfterTheTimeTo(done.Day, history)).With(done);
        return progress;
    }

    private ExerciseProgress VariantBack() => this with { Rung = Ladder.VariantsBack(Rung, 1), CleanSessions = 0 };

    /// <summary>The first session places a runner on the ladder, never above where the plan would have begun.</summary>
    private ExerciseProgress StartingWith(DoneBefore done, TrainingHistory history)
    {
        var rung = Ladder.StartFor(history.Kit);
        while (rung > 0 && !done.Reaches(Ladder[rung]))
            rung--;
        return this with { Rung = rung };
    }

    private ExerciseProgress AfterTheTimeTo(DateOnly day, TrainingHistory history) =>
        WasStoppedByPain || IsBreak(LastDone!.Value, day) || history.RedBetween(LastDone.Value, day) ? VariantBack() : this;

    /// <summary>A red since this exercise, before the last session: the session after a red is held back by its own rule, this one comes later.</summary>
    private static bool RedWasAnswered(DateOnly last, TrainingHistory history) =>
        history.LastStrength is { } session && session > last && history.RedBetween(last, session);

    private ExerciseProgress With(DoneBefore done)
    {
        var next = this with { LastDone = done.Day, WasStoppedByPain = done.WasStoppedByPain, LostForm = done.Exercise.FormLost == true };
        var reached = done.Reaches(Ladder[EarnedRung]) ? EarnedRung : Rung;
        if (done.WentBadly)
            return next with { Rung = reached, CleanSessions = 0 };
        if (!done.Reaches(Ladder[reached]))
            return done.WasEasierThan(Current) ? next : next with { CleanSessions = 0 };
        var before = reached > Rung ? 0 : CleanSessions;
        return next with { Rung = reached, CleanSessions = done.BackIsKnown ? before + 1 : before };
    }

    private static bool IsBreak(DateOnly from, DateOnly to) => to.DayNumber - from.DayNumber > LongestBreak.Count;
}
