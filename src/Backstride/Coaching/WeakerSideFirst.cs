using Backstride.Exercises;
using Backstride.HomeTests;
using Backstride.Journal;

namespace Backstride.Coaching;

/// <summary>Lets the side that did less in a test begin, with one set more where the minutes and the limits leave it.</summary>
internal sealed class WeakerSideFirst(RunnerState runner, DateOnly day)
{
    /// <summary>The same session with its sides in order; never longer than the time given.</summary>
    public SessionProposal In(SessionProposal session, Limits limits, TimeSpan given)
    {
        if (SideGaps.On(runner, day).Count == 0)
            return session;
        var mayAdd = limits is { Progress: Progression.MayProgress } && limits.Sets >= Ratio.Whole;
        var left = given - session.Blocks.SelectMany(block => block.Exercises).Needed();
        var blocks = new List<SessionBlock>();
        foreach (var block in session.Blocks)
        {
            var exercises = new List<ProposedExercise>();
            foreach (var exercise in block.Exercises)
                exercises.Add(block.Kind == BlockKind.Strength ? Sided(exercise, mayAdd, ref left) : exercise);
            blocks.Add(block with { Exercises = exercises });
        }

        return SessionTime.Of(blocks, given) ?? session;
    }

    private ProposedExercise Sided(ProposedExercise exercise, bool mayAdd, ref TimeSpan left)
    {
        if (!exercise.PerSide || SideGaps.First(runner, day, new ExerciseId(exercise.Exercise)) is not { } first)
            return exercise;
        var sided = exercise with { First = first };
        var more = sided with { MoreOfFirst = 1 };
        var extra = more.Needed() - sided.Needed();
        if (!mayAdd || extra > left)
            return sided;
        left -= extra;
        return more;
    }
}
