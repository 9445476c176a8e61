using Backstride.Coaching;
using Backstride.Exercises;
using Backstride.Journal;

namespace Backstride.App.Cli;

/// <summary>Which variant of an exercise is meant by somebody who names the exercise alone.</summary>
internal static class UsualVariant
{
    /// <summary>The one that the day's plan proposes, else the one done last, else the easiest; empty for what is no exercise.</summary>
    /// <param name="weighted">A weight was named: then only a variant that is done with one is meant, where the exercise has any.</param>
    public static string Of(string named, bool weighted, RunnerState state, DateOnly day)
    {
        if (ExerciseLibrary.Shipped.Find(named) is not { } exercise)
            return "";
        var proposed = Coach.Plan(state, day).Session?.Blocks.SelectMany(block => block.Exercises).Where(shown => shown.Exercise == named).Select(shown => shown.Variant);
        var done = Enumerable.Reverse(state.Sessions).Where(session => session.Day <= day).OrderByDescending(session => session.At)
            .SelectMany(session => session.What.Exercises).Where(part => part.Exercise == named).Select(part => part.Variant);
        var meant = exercise.Variants.Where(variant => !weighted || variant.Load == LoadKind.Held).DefaultIfEmpty(exercise.Variants[0]).Select(variant => variant.Id.Name).ToList();
        return (proposed ?? []).Concat(done).FirstOrDefault(meant.Contains) ?? meant[0];
    }
}
