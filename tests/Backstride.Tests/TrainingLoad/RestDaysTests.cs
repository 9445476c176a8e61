using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Exercises;
using Backstride.Journal;
using Backstride.Runs;

namespace Backstride.Tests.TrainingLoad;

public sealed class RestDaysTests
{
    private static readonly RestDays Rule = new();

    private static Verdict Judge(Runner runner) => Rule.Judge(runner.State, Make.Today);

    private static Runner RanOn(params int[] daysAgo) => daysAgo.Aggregate(Make.Runner(), (runner, ago) => runner.RanKm(5, ago));

    private static DoneExercise Squat(double? effort, double? kilograms) => new()
    {
        Exercise = "squat",
        Variant = "goblet",
        Sets = [new DoneSet(8, null, null, kilograms)],
        Effort = effort is { } felt ? new PerceivedEffort(felt) : null,
    };

    [Fact]
    public void After_six_days_of_running_the_seventh_is_rest()
    {
        var limits = Judge(RanOn(6, 5, 4, 3, 2, 1)).Limits;
        Assert.Equal(Impact.Walking, limits.Impact);
        Assert.Equal(LoadCeiling.Closed, limits.Patterns[MovementPattern.Squat]);
        Assert.Equal(LoadCeiling.Open, limits.Patterns[MovementPattern.Mobility]);
    }

    [Fact]
    public void After_five_days_and_a_known_day_without_load_it_is_not() =>
        Assert.IsType<Verdict.Allow>(Judge(RanOn(5, 4, 3, 2, 1).Known(7)));

    [Fact]
    public void The_seventh_day_back_and_today_are_not_looked_at()
    {
        Assert.IsType<Verdict.Allow>(Judge(RanOn(7, 5, 4, 3, 2, 1).Known(6)));
        Assert.IsType<Verdict.Allow>(Judge(RanOn(5, 4, 3, 2, 1, 0).Known(6)));
    }

    [Fact]
    public void A_day_of_which_nothing_is_known_is_neither_rest_nor_load()
    {
        var verdict = Assert.IsType<Verdict.CannotJudge>(Judge(RanOn(6, 5, 4, 2, 1)));
        Assert.Equal(Limits.None, verdict.Limits);
    }

    [Theory]
    [InlineData(7.0, null, true)]
    [InlineData(6.5, 24.0, false)]
    [InlineData(null, 24.0, true)]
    [InlineData(null, null, false)]
    public void Heavy_is_an_effort_of_seven_or_a_weight_of_unknown_effort(double? effort, double? kilograms, bool heavy) =>
        Assert.Equal(heavy, Judge(RanOn(6, 5, 4, 3, 2).Trained(1, Squat(effort, kilograms))) is Verdict.Limit);

    [Theory]
    [InlineData(1, null, false)]
    [InlineData(2, null, true)]
    [InlineData(1, 4.0, true)]
    public void The_daily_five_with_its_one_easy_set_is_light_however_it_felt(int sets, double? kilograms, bool heavy)
    {
        DoneExercise[] five =
        [
            Felt("thoracic-rotation", "side-lying", [new DoneSet(8, null, BodySide.Left, null), new DoneSet(8, null, BodySide.Right, null)]),
            Felt("bird-dog", "leg-slide", [.. Enumerable.Repeat(new DoneSet(5, null, null, kilograms), sets)]),
        ];
        Assert.Equal(heavy, Judge(RanOn(6, 5, 4, 3, 2).Trained(1, five)) is Verdict.Limit);

        static DoneExercise Felt(string exercise, string variant, IReadOnlyList<DoneSet> sets) =>
            new() { Exercise = exercise, Variant = variant, Sets = sets, Effort = new PerceivedEffort(8) };
    }

    [Fact]
    public void What_no_library_knows_is_heavy_when_it_felt_so() => Assert.IsType<Verdict.Limit>(
        Judge(RanOn(6, 5, 4, 3, 2).Trained(1, new DoneExercise { Exercise = "own-thing", Variant = "own", Sets = [new DoneSet(8, null, null, null)], Effort = new PerceivedEffort(8) })));

    [Fact]
    public void A_walk_is_no_impact_and_strength_on_a_watch_is_heavy_unless_it_felt_light()
    {
        var five = RanOn(6, 5, 4, 3, 2);
        Assert.IsType<Verdict.Allow>(Judge(five.Did(Sport.Walk, 60, daysAgo: 1)));
        Assert.IsType<Verdict.Limit>(Judge(five.Did(Sport.Strength, 40, daysAgo: 1)));
    }

    [Fact]
    public void Card() => Approve.Card(
        Rule,
        ("six days of running", RanOn(6, 5, 4, 3, 2, 1)),
        ("five days of running and one without", RanOn(6, 5, 4, 2, 1).Known(6)),
        ("five days of running and one not logged", RanOn(6, 5, 4, 2, 1)));
}
