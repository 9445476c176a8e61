using Backstride.Coaching;
using Backstride.Demo;
using Backstride.Exercises;
using Backstride.Journal;

namespace Backstride.Tests.Strength;

/// <summary>The order of a session for somebody who fears some of its exercises.</summary>
public sealed class LeastFearedFirstTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);

    private static readonly Runner Steady = Enumerable.Range(0, 20).Aggregate(
        Make.Runner().Is(new Profile { Born = 1990, YearsRunning = 5, UsualPain = new PainScore(1), RunsPerWeek = 3 }).ScreenedClear(80),
        (runner, i) => runner.RanKm(8, (20 - i) * 2).Felt(during: 1, nextMorning: 1));

    [Theory]
    [InlineData(7, true)]
    [InlineData(6, false)]
    public void What_is_feared_least_comes_first_while_the_fear_is_high(double fear, bool reorders)
    {
        var before = Names(Fears(Steady, fear));
        var after = Names(Fears(Steady, fear, (before[0], 9), (before[1], 3)));
        Assert.Equal(reorders ? [.. before.Skip(2), before[1], before[0]] : before, after);
    }

    [Fact]
    public void The_warm_up_does_not_begin_with_what_is_feared_most()
    {
        var before = Names(Fears(Steady, 8));
        var session = Session(Fears(Steady, 8, (before[0], 9)));
        Assert.DoesNotContain(session.Blocks.Where(block => block.Kind == BlockKind.WarmUp).SelectMany(block => block.Exercises), exercise => exercise.Exercise == before[0]);
    }

    [Theory]
    [InlineData(7, true)]
    [InlineData(6, false)]
    public void What_is_much_feared_begins_in_its_easiest_variant(int points, bool eased)
    {
        var (runner, exercise, variant) = FartherOn();
        var shown = Session(Fears(runner, 8, (exercise, points))).Exercises().Last(one => one.Exercise == exercise);
        Assert.Equal(!eased, shown.Variant == variant);
    }

    [Fact]
    public void Only_the_last_answer_that_names_exercises_counts()
    {
        var before = Names(Fears(Steady, 8));
        var once = Fears(Steady, 8, (before[0], 9));
        Assert.Equal(before[0], Names(Fears(once, 8))[^1]);
        Assert.Equal(before[1], Names(Fears(once, 8, (before[1], 9)))[^1]);
        Assert.Equal(before, Names(Fears(once, 8, ("no-such-thing", 9))));
    }

    /// <summary>Somebody afraid for long who did every session as shown, with an exercise that is past its first variant by now.</summary>
    private static (Runner Runner, string Exercise, string Variant) FartherOn()
    {
        var runner = Fears(Steady, 8, daysAgo: 79);
        for (var ago = 78; ago > 1; ago--)
        {
            if (Coach.Plan(runner.State, Monday.AddDays(-ago)).Session is { HasStrength: true } session)
                runner = runner.Recorded(ago, MadeSessions.AsShown(session, PainScore.None));
        }

        var shown = Session(Fears(runner, 8)).Blocks.Single(block => block.Kind == BlockKind.Strength).Exercises
            .First(one => ExerciseLibrary.Shipped[new ExerciseId(one.Exercise)].PlaceOf(one.Variant) > 0);
        return (runner, shown.Exercise, shown.Variant);
    }

    private static Runner Fears(Runner runner, double fear, params ReadOnlySpan<(string Exercise, int Points)> named) => Fears(runner, fear, 1, named);

    private static Runner Fears(Runner runner, double fear, int daysAgo, params ReadOnlySpan<(string Exercise, int Points)> named)
    {
        var answers = new Dictionary<string, int>();
        foreach (var (exercise, points) in named)
            answers[exercise] = points;
        return runner.Recorded(daysAgo, new Questionnaire { Form = "fear", Total = fear, Answers = answers.Count > 0 ? answers : null });
    }

    private static SessionProposal Session(Runner runner) => Coach.Plan(runner.State, Monday).Session!;

    private static List<string> Names(Runner runner) => [.. Session(runner).Blocks.Single(block => block.Kind == BlockKind.Strength).Exercises.Select(exercise => exercise.Exercise)];
}
