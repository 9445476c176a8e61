using Backstride.Coaching;
using Backstride.Journal;
using Backstride.Planning;

namespace Backstride.App.Wording;

/// <summary>How much of the work of a planned session was done, where it was not all of it. Nobody is told that a warm-up is missing.</summary>
internal static class PartOfSession
{
    /// <summary>"partly done, 1 of 9 exercises"; absent for what was done whole, for a session of which only its minutes are known, and for a run.</summary>
    public static string? Of(WeekItem item, RunnerState runner)
    {
        if (item is not WeekItem.OfSession { State: ItemState.Done, DoneBy: { } match, Session: var planned }
            || runner.Sessions.FirstOrDefault(session => session.Id == match.Recording)?.What.Exercises is not { Count: > 0 } exercises)
            return null;
        var wanted = planned.Blocks.Where(block => block.Kind == BlockKind.Strength).SelectMany(block => block.Exercises).Select(exercise => exercise.Exercise).ToHashSet();
        var done = exercises.Select(exercise => exercise.Exercise).ToHashSet();
        // Another exercise in the place of a planned one is as good as that.
        return done.Count < wanted.Count ? $"partly done, {done.Count} of {wanted.Count} exercises" : null;
    }
}
