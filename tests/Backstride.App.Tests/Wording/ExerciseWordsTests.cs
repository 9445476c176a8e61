using Backstride.App.Wording;
using Backstride.Coaching;
using Backstride.Exercises;

namespace Backstride.App.Tests.Wording;

public sealed class ExerciseWordsTests
{
    private static readonly ProposedExercise Goblet = new()
    {
        Exercise = "goblet-squat",
        Variant = "goblet-box",
        Sets = 2,
        Reps = 8,
        LoadKilograms = 16,
        Rest = TimeSpan.FromSeconds(75),
        Tempo = "3-1-1",
    };

    [Fact]
    public void A_line_has_the_name_the_dose_the_weight_and_the_rest() =>
        Assert.Equal("Goblet squat to a box: 2 × 8, 16 kg, rest 75 s", ExerciseWords.Of(Goblet));

    [Fact]
    public void The_pace_is_named_only_when_it_is_not_the_usual_one() =>
        Assert.Equal("Goblet squat to a box: 2 × 8, 16 kg, tempo 5-1-1, rest 75 s", ExerciseWords.Of(Goblet with { Tempo = "5-1-1" }));

    [Fact]
    public void A_hold_is_in_seconds_and_a_long_one_in_minutes()
    {
        var plank = new ProposedExercise { Exercise = "side-plank", Variant = "knees", Sets = 2, Hold = TimeSpan.FromSeconds(15), PerSide = true, Rest = TimeSpan.FromSeconds(30) };
        Assert.Equal("Side plank on the knees: 2 × 15 s per side, rest 30 s", ExerciseWords.Of(plank));
        var breathing = new ProposedExercise { Exercise = "diaphragmatic-breathing", Variant = "supine", Sets = 1, Hold = TimeSpan.FromSeconds(150) };
        Assert.Equal("Belly breathing, lying on your back: 2 min 30 s", ExerciseWords.Of(breathing));
    }

    [Fact]
    public void Repetitions_that_are_held_say_how_long()
    {
        var birdDog = new ProposedExercise { Exercise = "bird-dog", Variant = "full", Sets = 2, Reps = 5, Hold = TimeSpan.FromSeconds(8), PerSide = true, Rest = TimeSpan.FromSeconds(30), Tempo = "1-0-1" };
        Assert.Equal("Bird dog: 2 × 5 per side, hold 8 s, rest 30 s", ExerciseWords.Of(birdDog));
    }

    [Fact]
    public void An_exercise_the_library_has_forgotten_still_has_a_line() =>
        Assert.Equal("handstand (free): 2 × 8, 16 kg, tempo 3-1-1, rest 75 s", ExerciseWords.Of(Goblet with { Exercise = "handstand", Variant = "free" }));

    [Fact]
    public void Every_variant_and_every_block_has_words()
    {
        Assert.All(ExerciseLibrary.Shipped.Exercises.SelectMany(exercise => exercise.Variants.Select(variant => (exercise, variant))), made =>
            Assert.Equal(made.variant.Name, ExerciseWords.NameOf(made.exercise.Id.Name, made.variant.Id.Name)));
        Assert.All(Enum.GetValues<BlockKind>(), kind => Assert.NotEmpty(ExerciseWords.Of(kind)));
    }
}
