using Backstride.Coaching;
using Backstride.Exercises;
using Backstride.Journal;
using Backstride.Tests.Strength;
using static Backstride.Tests.Strength.Trainings;

namespace Backstride.Tests.Exercises;

public sealed class ProgressTests
{
    private static readonly Exercise Squat = ExerciseLibrary.Shipped[new ExerciseId("goblet-squat")];

    [Fact]
    public void Two_clean_sessions_earn_two_repetitions_and_one_does_not()
    {
        var once = Make.Runner().Trained(5, Box(8));
        Assert.Equal("box 2×8", Shown(once));
        Assert.Equal("box 2×10", Shown(once.Trained(3, Box(8))));
    }

    [Fact]
    public void At_the_top_of_the_range_the_next_variant_is_the_step()
    {
        var runner = Climb(Make.Runner(), 8, 10, 12);
        Assert.Equal("free 2×8", Shown(runner));
    }

    [Fact]
    public void Doing_more_than_shown_is_still_one_step()
    {
        var runner = Make.Runner().Trained(7, Box(8)).Trained(5, Box(20)).Trained(3, Done("goblet-squat", "goblet", 2, 12, 24));
        Assert.Equal("box 2×10", Shown(runner));
    }

    [Fact]
    public void A_short_set_starts_the_count_again()
    {
        var runner = Make.Runner().Trained(9, Box(8)).Trained(7, Box(6)).Trained(5, Box(8));
        Assert.Equal("box 2×8", Shown(runner));
        Assert.Equal("box 2×10", Shown(runner.Trained(3, Box(8))));
    }

    [Fact]
    public void Fewer_full_sets_count_and_one_short_set_among_them_does_not()
    {
        Assert.Equal("box 2×10", Shown(Make.Runner().Trained(5, Done("goblet-squat", "box", 1, 8)).Trained(3, Box(8))));
        var mixed = Box(8) with { Sets = [new DoneSet(8, null, null, null), new DoneSet(7, null, null, null)] };
        Assert.Equal("box 2×8", Shown(Make.Runner().Trained(5, Box(8)).Trained(3, mixed)));
    }

    [Fact]
    public void A_warm_up_set_of_the_same_variant_is_not_taken_for_the_work()
    {
        var warmUp = Done("goblet-squat", "box", 1, 4);
        Assert.Equal("box 2×10", Shown(Make.Runner().Trained(5, warmUp, Box(8)).Trained(3, warmUp, Box(8))));
    }

    [Fact]
    public void Both_sides_have_to_be_done()
    {
        var plank = ExerciseLibrary.Shipped[new ExerciseId("side-plank")];
        var level = Ladder.Of(plank, Kit.Of(new Profile()))[0];
        DoneSet Side(BodySide side) => new(null, TimeSpan.FromSeconds(10), side, null);
        DoneBefore Before(params DoneSet[] sets) => new(Make.Today, new DoneExercise { Exercise = "side-plank", Variant = "knees", Sets = sets }, 0, PainScore.None, BackIsKnown: true);
        Assert.False(Before(Side(BodySide.Left), Side(BodySide.Left)).Reaches(level));
        Assert.True(Before(Side(BodySide.Left), Side(BodySide.Right)).Reaches(level));
        Assert.True(Before(Side(BodySide.Both)).Reaches(level));
    }

    [Fact]
    public void The_one_easy_set_of_a_day_without_strength_counts_only_when_it_hurt()
    {
        var birdDog = ExerciseLibrary.Shipped[new ExerciseId("bird-dog")];
        DoneExercise OneSet(double pain) => new() { Exercise = "bird-dog", Variant = "leg-slide", Sets = [new DoneSet(5, TimeSpan.FromSeconds(5), BodySide.Both, null)], Pain = new PainScore(pain) };
        Assert.Null(ExerciseProgress.Of(birdDog, TrainingHistory.Of(Make.Runner().Trained(2, OneSet(2)).State, Make.Today))!.LastDone);
        Assert.True(ExerciseProgress.Of(birdDog, TrainingHistory.Of(Make.Runner().Trained(2, OneSet(6)).State, Make.Today))!.WasStoppedByPain);
    }

    [Theory]
    [InlineData(2, "box 2×10")]
    [InlineData(2.5, "box 2×8")]
    public void With_no_usual_pain_a_session_is_clean_up_to_two(double pain, string shown) =>
        Assert.Equal(shown, Shown(Make.Runner().Is(new Profile { UsualPain = PainScore.None }).Trained(5, Box(8) with { Pain = new PainScore(pain) }).Trained(3, Box(8) with { Pain = new PainScore(pain) })));

    [Theory]
    [InlineData(3, "box 2×10")]
    [InlineData(3.5, "box 2×8")]
    public void With_a_usual_pain_of_two_a_session_is_clean_up_to_three(double pain, string shown) =>
        Assert.Equal(shown, Shown(Make.Runner().Is(new Profile { UsualPain = new PainScore(2) }).Trained(5, Box(8) with { Pain = new PainScore(pain) }).Trained(3, Box(8) with { Pain = new PainScore(pain) })));

    [Fact]
    public void Sessions_count_only_when_it_is_known_how_the_back_took_them()
    {
        var silent = Box(8) with { Pain = null };
        var runner = Make.Runner().Trained(5, silent).Trained(3, silent);
        Assert.Equal("box 2×8", Shown(runner));
        Assert.Equal("box 2×10", Shown(runner.CheckedIn(0, 4).CheckedIn(0, 3, hour: 20)));
        Assert.Equal("box 2×8", Shown(runner.CheckedIn(new CheckIn { Pain = PainScore.None, Painkiller = true }, 5, 20).CheckedIn(new CheckIn { Pain = PainScore.None, Painkiller = true }, 3, 20)));
    }

    [Fact]
    public void Lost_form_starts_the_count_again() =>
        Assert.Equal("box 2×8", Shown(Make.Runner().Trained(5, Box(8)).Trained(3, Box(8) with { FormLost = true })));

    [Fact]
    public void More_than_five_takes_the_sessions_after_it_one_variant_back()
    {
        var hurt = Climb(Make.Runner(), 8, 10, 12).Trained(4, Done("goblet-squat", "free", 2, 8, pain: 6));
        var rule = new Backstride.Coaching.Rules.StrengthRegress().Judge(hurt.State, Make.Today).Limits;
        Assert.Equal("box 2×8", Shown(hurt, rule));
        Assert.Equal("box 2×8", Shown(hurt.Trained(2, Box(8))));
    }

    [Fact]
    public void A_red_back_takes_an_exercise_that_was_left_out_one_variant_back_too()
    {
        var hinge = Done("romanian-deadlift", "wall-tap", 2, 10);
        var runner = Climb(Make.Runner().Is(new Profile { UsualPain = PainScore.None }), 8, 10, 12);
        Assert.Equal("free 2×8", Shown(runner.Trained(2, hinge)));
        Assert.Equal("box 2×8", Shown(runner.RanKm(5, 3).Felt(during: 6).Trained(2, hinge)));
    }

    [Theory]
    [InlineData(21, "free 2×8")]
    [InlineData(22, "box 2×8")]
    public void A_break_of_more_than_three_weeks_begins_one_variant_back(int daysAgo, string shown)
    {
        var runner = Climb(Make.Runner(), daysAgo + 6, [8, 10, 12]).Trained(daysAgo, Done("goblet-squat", "free", 2, 8));
        Assert.Equal(shown, Shown(runner));
    }

    [Fact]
    public void The_judged_day_and_later_days_do_not_count() =>
        Assert.Equal("box 2×8", Shown(Make.Runner().Trained(1, Box(8)).Trained(0, Box(8)).Trained(-1, Box(8))));

    [Fact]
    public void One_weight_goes_repetitions_slower_pause_and_then_the_next_variant()
    {
        var kit = Kit.Of(new Profile { Equipment = ["kettlebell"], WeightKilograms = 16, BodyMassKilograms = 80 });
        var ladder = Ladder.Of(Squat, kit);
        Assert.Equal(
            ["goblet-box 2×8 3-1-1 16 kg", "goblet-box 2×10 3-1-1 16 kg", "goblet-box 2×12 3-1-1 16 kg", "goblet-box 2×8 5-1-1 16 kg", "goblet-box 2×10 5-1-1 16 kg", "goblet-box 2×12 5-1-1 16 kg",
             "goblet-box 2×8 3-3-1 16 kg", "goblet-box 2×10 3-3-1 16 kg", "goblet-box 2×12 3-3-1 16 kg", "goblet 2×8 3-1-1 16 kg"],
            Levels(ladder).Where(level => level.StartsWith("goblet", StringComparison.Ordinal)).Take(10));
    }

    [Fact]
    public void A_weight_that_can_be_chosen_rises_by_five_to_ten_percent()
    {
        var ladder = Ladder.Of(Squat, Kit.Of(new Profile { Equipment = ["dumbbells"], BodyMassKilograms = 80 }));
        var loads = Enumerable.Range(0, ladder.Count).Select(rung => ladder[rung]).Where(level => level.Variant.Id.Name == "goblet-box").Select(level => level.Load!.Value.Kilograms).Distinct().ToList();
        Assert.Equal(8, loads[0]);
        Assert.InRange(loads[^1], 21, 24);
        foreach (var (lighter, heavier) in loads.Zip(loads.Skip(1)))
            Assert.InRange(heavier / lighter, 1.05, 1.10);
    }

    [Theory]
    [InlineData(24, 80.0, true)]
    [InlineData(24.5, 80.0, false)]
    [InlineData(18, null, true)]
    [InlineData(18.5, null, false)]
    public void A_weight_above_three_tenths_of_body_mass_is_too_heavy_for_the_box(double kilograms, double? mass, bool allowed) =>
        Assert.Equal(allowed, Kit.Of(new Profile { WeightKilograms = kilograms, BodyMassKilograms = mass }).Allows(Squat.Variants[2]));

    [Theory]
    [InlineData(12, 80, null, true)]
    [InlineData(12.5, 80, null, false)]
    [InlineData(24, 80, 6.0, true)]
    [InlineData(24, 80, 5.9, false)]
    public void Who_has_not_trained_begins_with_at_most_fifteen_percent(double kilograms, double mass, double? months, bool may) =>
        Assert.Equal(may, Kit.Of(new Profile { WeightKilograms = kilograms, BodyMassKilograms = mass, StrengthMonths = months }).MayStartWith(Squat.Variants[2]));

    [Theory]
    [InlineData(2.9, "goblet-box")]
    [InlineData(3, "box")]
    public void A_usual_pain_of_three_begins_with_the_easiest_variant(double usual, string variant) =>
        Assert.StartsWith(variant, Shown(Make.Runner().Is(new Profile { UsualPain = new PainScore(usual), Equipment = ["kettlebell"] })), StringComparison.Ordinal);

    [Fact]
    public void Impossible_answers_about_weight_are_passed_over()
    {
        var kit = Kit.Of(new Profile { Equipment = ["", "Kettlebell", "0", "band,bench", "rope"], WeightKilograms = double.NaN, BodyMassKilograms = -70 });
        Assert.Equal([Equipment.Kettlebell], kit.Things);
        Assert.Null(kit.OnlyWeight);
        Assert.Equal(Weight.FromKilograms(60), kit.BodyMass);
    }

    [Fact]
    public void Neighbours_of_every_ladder_differ_by_one_step()
    {
        Profile[] profiles = [new(), new() { Equipment = ["dumbbells", "band"], BodyMassKilograms = 64 }, new() { WeightKilograms = 12, BodyMassKilograms = 90 }];
        foreach (var kit in profiles.Select(Kit.Of))
        {
            foreach (var ladder in ExerciseLibrary.Shipped.Exercises.Select(exercise => Ladder.Of(exercise, kit)))
            {
                for (var rung = 1; rung < ladder.Count; rung++)
                    Assert.True(IsOneStep(ladder[rung - 1], ladder[rung]), $"{ladder.Exercise.Id} {ladder[rung - 1]} to {ladder[rung]}");
            }
        }
    }

    /// <summary>At most one of variant, repetitions, hold, pace and weight goes up.</summary>
    internal static bool IsOneStep(Level from, Level to)
    {
        if (to.Place != from.Place)
            return to.Place > from.Place && to.Dose == to.Variant.Start;
        var reps = to.Dose.Reps - from.Dose.Reps ?? 0;
        var hold = to.Dose.Hold - from.Dose.Hold ?? TimeSpan.Zero;
        var heavier = to.Load > from.Load;
        var slower = to.Tempo != from.Tempo;
        return new[] { reps > 0, hold > TimeSpan.Zero, heavier, slower }.Count(up => up) == 1 && reps <= 2 && hold <= TimeSpan.FromSeconds(5) && to.Dose.Sets == from.Dose.Sets;
    }

    /// <summary>Does each number of repetitions of the box squat twice, as the plan would show it, ending five days ago.</summary>
    private static Runner Climb(Runner runner, params int[] reps) => Climb(runner, 5 + (reps.Length * 2) - 1, reps);

    private static Runner Climb(Runner runner, int from, int[] reps)
    {
        foreach (var count in reps)
            runner = runner.Trained(from--, Box(count)).Trained(from--, Box(count));
        return runner;
    }

    private static DoneExercise Box(int reps) => Done("goblet-squat", "box", 2, reps);

    private static IEnumerable<string> Levels(Ladder ladder) => Enumerable.Range(0, ladder.Count).Select(rung => $"{ladder[rung].Variant.Id} {ladder[rung].Dose.Sets}×{ladder[rung].Dose.Reps} {ladder[rung].Tempo} {ladder[rung].Load}");

    private static string Shown(Runner runner, Limits? limits = null)
    {
        var shown = new ExerciseOffer(limits ?? Limits.None, TrainingHistory.Of(runner.State, Make.Today)).Of(Squat.Id)!;
        return $"{shown.Variant} {shown.Sets}×{shown.Reps}";
    }
}
