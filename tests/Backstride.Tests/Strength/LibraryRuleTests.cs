using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Exercises;
using Backstride.Journal;
using Backstride.Tests.HomeTests;
using static Backstride.Tests.Strength.Trainings;

namespace Backstride.Tests.Strength;

/// <summary>What leaves exercises out, opens gates and answers pain in an exercise.</summary>
public sealed class LibraryRuleTests
{
    private static readonly Runner Calm = Make.Runner().Is(new Profile { UsualPain = new PainScore(1) });

    private static Runner Says(params string[] worse) => Make.Runner().Is(new Profile { UsualPain = new PainScore(1), WorseWith = worse });

    private static Precautions Holding(Runner runner) => new ExercisesNotWhen().Judge(runner.State, Make.Today).Limits.Precautions;

    private static Gates Closed(Runner runner) => new ExerciseGates().Judge(runner.State, Make.Today).Limits.ClosedGates;

    private static Runner Hinged(Runner runner, int times, double pain = 0) =>
        Enumerable.Range(0, times).Aggregate(runner, (known, i) => known.Trained(20 - (2 * i), Done("romanian-deadlift", "wall-tap", 2, 10, pain: pain)));

    private static Runner RedRun(Runner runner, int daysAgo) => runner.RanKm(5, daysAgo).Felt(during: 7);

    [Fact]
    public void Bending_and_arching_are_taken_from_the_learned_direction()
    {
        Assert.Equal(Precautions.None, Holding(Says("sitting")));
        Assert.Equal(Precautions.Flexion, Holding(Says("sitting", "bending")));
        Assert.Equal(Precautions.Extension, Holding(Says("standing", "arching")));
    }

    [Fact]
    public void A_leg_that_tingles_leaves_the_hinge_and_the_hamstring_stretch_out()
    {
        var runner = Calm.CheckedIn(new CheckIn { LegSymptoms = LegSymptoms.Known }, 2);
        Assert.Equal(Precautions.Nerve, Holding(runner));
        Assert.Null(Offered(runner, "romanian-deadlift"));
        Assert.Null(Offered(runner, "hamstring-stretch"));
        Assert.NotNull(Offered(runner, "goblet-squat"));
    }

    [Theory]
    [InlineData(13, true)]
    [InlineData(14, false)]
    public void A_shoulder_counts_for_fourteen_days(int daysAgo, bool counts) => Assert.Equal(
        counts ? Precautions.Shoulder : Precautions.None,
        Holding(Calm.CheckedIn(new CheckIn { Pain = new PainScore(3), Place = "left shoulder" }, daysAgo)));

    [Fact]
    public void A_pregnancy_leaves_out_what_lies_long_on_the_back()
    {
        var runner = Calm.Recorded(30, new LifeEvent { Event = "pregnancy" });
        Assert.Equal(Precautions.Pregnancy, Holding(runner));
        Assert.Null(Offered(runner, "dead-bug"));
        Assert.Equal(Precautions.Pregnancy, Offered(runner, "glute-bridge")!.Adapted);
    }

    [Fact]
    public void What_is_only_changed_is_offered_and_says_for_whom() =>
        Assert.Equal(Precautions.Extension, Offered(Says("standing", "arching"), "bird-dog")!.Adapted);

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void Two_clean_sessions_of_the_hinge_open_its_gate(int sessions, bool closed) => Assert.Equal(closed, Closed(Hinged(Calm, sessions)).Has(Gate.Hinge));

    [Fact]
    public void A_hinge_that_hurt_begins_the_count_again()
    {
        Assert.True(Closed(Hinged(Calm, 2, pain: 6)).Has(Gate.Hinge));
        Assert.True(Closed(Hinged(Calm, 2).Trained(2, Done("romanian-deadlift", "wall-tap", 2, 10, pain: 4))).Has(Gate.Hinge));
    }

    [Theory]
    [InlineData(6, true)]
    [InlineData(7, false)]
    public void A_red_closes_the_hinge_gate_for_seven_days(int daysAgo, bool closed) => Assert.Equal(closed, Closed(RedRun(Hinged(Calm, 2), daysAgo)).Has(Gate.Hinge));

    [Theory]
    [InlineData(29.9, true, true)]
    [InlineData(30, false, true)]
    [InlineData(59.9, false, true)]
    [InlineData(60, false, false)]
    public void Thirty_seconds_of_plank_open_one_gate_and_sixty_the_next(double seconds, bool plank, bool throws)
    {
        var closed = Closed(Calm.Held("front-plank", seconds, 5));
        Assert.Equal(plank, closed.Has(Gate.Plank));
        Assert.Equal(throws, closed.Has(Gate.LongPlank));
    }

    [Theory]
    [InlineData(84, false)]
    [InlineData(85, true)]
    public void A_plank_is_remembered_for_twelve_weeks(int daysAgo, bool closed) => Assert.Equal(closed, Closed(Calm.Held("front-plank", 60, daysAgo)).Has(Gate.Plank));

    [Theory]
    [InlineData("knees", true)]
    [InlineData("toes", false)]
    public void A_plank_on_the_toes_counts_as_the_test_does(string variant, bool closed) => Assert.Equal(
        closed,
        Closed(Calm.Trained(3, new DoneExercise { Exercise = "front-plank", Variant = variant, Sets = [new DoneSet(null, TimeSpan.FromSeconds(30), null, null), new DoneSet(null, TimeSpan.FromSeconds(25), null, null)], Pain = PainScore.None })).Has(Gate.Plank));

    [Theory]
    [InlineData(13, true)]
    [InlineData(14, false)]
    public void A_red_closes_the_plank_gates_for_fourteen_days(int daysAgo, bool closed)
    {
        var gates = Closed(RedRun(Calm.Held("front-plank", 60, 20), daysAgo));
        Assert.Equal(closed, gates.Has(Gate.Plank));
        Assert.Equal(closed, gates.Has(Gate.LongPlank));
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(2.5, true)]
    public void Throws_need_a_usual_pain_of_two_at_most(double usual, bool closed) => Assert.Equal(
        closed, Closed(Make.Runner().Is(new Profile { UsualPain = new PainScore(usual) }).Held("front-plank", 60, 5)).Has(Gate.LongPlank));

    [Fact]
    public void Twists_and_supermen_are_never_proposed() =>
        Assert.All([Make.Runner(), Hinged(Calm.Held("front-plank", 90, 5), 3)], runner => Assert.True(Closed(runner).Has(Gate.Chosen)));

    [Fact]
    public void Behind_a_closed_gate_nothing_is_offered_and_behind_an_open_one_it_is()
    {
        var runner = Calm.Is(new Profile { Equipment = ["band"] });
        Assert.Null(Offered(runner, "pallof-press"));
        Assert.Equal("hold", Offered(Hinged(runner, 2), "pallof-press")!.Variant);
        Assert.Null(Offered(Hinged(runner, 2), "cable-chop"));
        Assert.NotNull(Offered(runner.Held("front-plank", 30, 5), "cable-chop"));
    }

    [Theory]
    [InlineData(8, true)]
    [InlineData(9, true)]
    [InlineData(9.5, false)]
    public void Nobody_begins_to_carry_a_bell_that_is_too_heavy(double kilograms, bool offered)
    {
        var runner = Hinged(Calm.Is(new Profile { Equipment = ["kettlebell"], WeightKilograms = kilograms, BodyMassKilograms = 60 }), 2);
        Assert.Equal(offered, Offered(runner, "loaded-carry") is not null);
    }

    [Theory]
    [InlineData(0, 2)]
    [InlineData(1, 2)]
    [InlineData(2, 3)]
    [InlineData(4, 5)]
    [InlineData(6, 5)]
    public void An_exercise_goes_on_up_to_usual_and_one_but_never_above_five(double usual, double upTo) =>
        Assert.Equal(new PainScore(upTo), PainInStrength.GoOnUpTo(new PainScore(usual)));

    [Theory]
    [InlineData(2, LoadCeiling.Open)]
    [InlineData(2.5, LoadCeiling.OneBack)]
    public void What_hurt_more_the_last_time_begins_one_variant_easier(double pain, LoadCeiling ceiling)
    {
        var limits = new PainInStrength().Judge(Calm.Trained(2, Done("goblet-squat", "free", 2, 8, pain: pain)).State, Make.Today).Limits;
        Assert.Equal(ceiling, limits.Patterns[MovementPattern.Squat]);
        Assert.Equal(LoadCeiling.Open, limits.Patterns[MovementPattern.Hinge]);
    }

    [Fact]
    public void Once_it_was_done_without_that_it_is_free_again()
    {
        var runner = Calm.Trained(4, Done("goblet-squat", "free", 2, 8, pain: 4)).Trained(2, Done("goblet-squat", "box", 2, 8, pain: 1));
        Assert.Equal(Limits.None, new PainInStrength().Judge(runner.State, Make.Today).Limits);
    }

    [Theory]
    [InlineData(21, LoadCeiling.OneBack)]
    [InlineData(22, LoadCeiling.Open)]
    public void It_is_remembered_for_three_weeks(int daysAgo, LoadCeiling ceiling) => Assert.Equal(
        ceiling, new PainInStrength().Judge(Calm.Trained(daysAgo, Done("goblet-squat", "free", 2, 8, pain: 4)).State, Make.Today).Limits.Patterns[MovementPattern.Squat]);

    [Fact]
    public void A_week_without_the_side_of_the_trunk_is_said()
    {
        var runner = Calm.Trained(5, Done("bird-dog", "full", 2, 5), Done("dead-bug", "full", 2, 6)).Trained(3, Done("goblet-squat", "box", 2, 8));
        var verdict = Assert.IsType<Verdict.Limit>(new WholeTrunk().Judge(runner.State, Make.Today));
        Assert.Equal([BodyRegion.TrunkSide], Assert.IsType<TrunkInAWeek>(verdict.Reason).Cover.Missing);
        Assert.Equal(Limits.None, verdict.Limits);
        Assert.IsType<Verdict.Allow>(new WholeTrunk().Judge(runner.Trained(1, Done("side-plank", "knees", 2, 1)).State, Make.Today));
    }

    [Fact]
    public void One_side_alone_is_not_the_whole_trunk()
    {
        var runner = Calm.Trained(5, Done("bird-dog", "full", 2, 5), Done("dead-bug", "full", 2, 6)).Trained(3, Plank(BodySide.Left));
        Assert.Equal([BodyRegion.TrunkSide], Assert.IsType<TrunkInAWeek>(new WholeTrunk().Judge(runner.State, Make.Today).Reason).Cover.OneSided);
        Assert.IsType<Verdict.Allow>(new WholeTrunk().Judge(runner.Trained(2, Plank(BodySide.Right)).State, Make.Today));
    }

    [Theory]
    [InlineData(7, true)]
    [InlineData(8, false)]
    public void The_trunk_is_looked_at_over_seven_days(int daysAgo, bool said)
    {
        var runner = Calm.Trained(daysAgo, Done("bird-dog", "full", 2, 5)).Trained(1, Done("goblet-squat", "box", 2, 8));
        Assert.Equal(said, new WholeTrunk().Judge(runner.State, Make.Today) is Verdict.Limit);
    }

    [Fact]
    public void Card_of_not_when() => Approve.Card(
        new ExercisesNotWhen(),
        ("Nothing known", Calm),
        ("Sitting and bending make it worse", Says("sitting", "bending")),
        ("A leg tingles, and a shoulder hurts", Calm.CheckedIn(new CheckIn { LegSymptoms = LegSymptoms.Known, Pain = new PainScore(3), Place = "shoulder" }, 1)),
        ("Pregnant", Calm.Recorded(30, new LifeEvent { Event = "pregnancy" })));

    [Fact]
    public void Card_of_gates() => Approve.Card(
        new ExerciseGates(),
        ("New", Make.Runner()),
        ("Two clean hinges", Hinged(Calm, 2)),
        ("A plank of 45 seconds", Calm.Held("front-plank", 45, 5)),
        ("A plank of 60 seconds and two clean hinges", Hinged(Calm, 2).Held("front-plank", 60, 5)),
        ("The same, and a red six days ago", RedRun(Hinged(Calm, 2).Held("front-plank", 60, 10), 6)));

    [Fact]
    public void Card_of_pain() => Approve.Card(
        new PainInStrength(),
        ("Usual pain 1", Calm),
        ("Usual pain 4", Make.Runner().Is(new Profile { UsualPain = new PainScore(4) })),
        ("Usual pain 6", Make.Runner().Is(new Profile { UsualPain = new PainScore(6) })),
        ("6 of 10 today", Calm.CheckedIn(6, 0)),
        ("4 of 10 in the squat", Calm.Trained(2, Done("goblet-squat", "free", 2, 8, pain: 4))));

    [Fact]
    public void Card_of_the_whole_trunk() => Approve.Card(
        new WholeTrunk(),
        ("No session yet", Calm),
        ("Two sessions without the side", Calm.Trained(5, Done("bird-dog", "full", 2, 5), Done("dead-bug", "full", 2, 6)).Trained(3, Done("goblet-squat", "box", 2, 8))),
        ("One side only", Calm.Trained(5, Done("bird-dog", "full", 2, 5), Done("dead-bug", "full", 2, 6)).Trained(3, Plank(BodySide.Left), Done("goblet-squat", "box", 2, 8))));

    private static DoneExercise Plank(BodySide side) =>
        new() { Exercise = "side-plank", Variant = "knees", Sets = [new DoneSet(null, TimeSpan.FromSeconds(10), side, null)], Pain = PainScore.None };

    private static ProposedExercise? Offered(Runner runner, string exercise)
    {
        var limits = new ExercisesNotWhen().Judge(runner.State, Make.Today).Limits.Meet(new ExerciseGates().Judge(runner.State, Make.Today).Limits);
        return new ExerciseOffer(limits, TrainingHistory.Of(runner.State, Make.Today)).Of(new ExerciseId(exercise));
    }
}
