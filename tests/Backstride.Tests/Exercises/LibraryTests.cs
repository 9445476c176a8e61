using Backstride.Exercises;
using NJsonSchema;

namespace Backstride.Tests.Exercises;

public sealed class LibraryTests
{
    private static readonly IReadOnlyList<Exercise> All = ExerciseLibrary.Shipped.Exercises;

    public static TheoryData<string> Names => [.. All.Select(exercise => exercise.Id.Name)];

    [Fact]
    public async Task The_data_fit_their_schema()
    {
        var root = Checkout.Root;
        var schema = await JsonSchema.FromFileAsync(Path.Combine(root, "docs", "schemas", "exercise-library.schema.json"), TestContext.Current.CancellationToken);
        var json = await File.ReadAllTextAsync(Path.Combine(root, "src", "Backstride", "Exercises", "library.json"), TestContext.Current.CancellationToken);
        Assert.Empty(schema.Validate(json));
    }

    [Theory]
    [InlineData("\"cues\": []")]
    [InlineData("\"cues\": [\"one of\", \"four is\", \"one too\", \"many for a page\"]")]
    [InlineData("\"surprise\": true, \"cues\": [\"as it should\"]")]
    public async Task The_schema_refuses_what_the_program_could_not_show(string cues)
    {
        var schema = await JsonSchema.FromFileAsync(Path.Combine(Checkout.Root, "docs", "schemas", "exercise-library.schema.json"), TestContext.Current.CancellationToken);
        var json = await File.ReadAllTextAsync(Path.Combine(Checkout.Root, "src", "Backstride", "Exercises", "library.json"), TestContext.Current.CancellationToken);
        var start = json.IndexOf("\"cues\"", StringComparison.Ordinal);
        var end = json.IndexOf(']', start) + 1;
        Assert.NotEmpty(schema.Validate(json[..start] + cues + json[end..]));
    }

    [Fact]
    public void There_are_at_least_twelve_exercises_with_names_of_their_own()
    {
        Assert.True(All.Count >= 12);
        Assert.Equal(All.Count, All.Select(exercise => exercise.Id).Distinct().Count());
        Assert.Equal(All.Sum(exercise => exercise.Variants.Count), All.SelectMany(exercise => exercise.Variants).Select(variant => variant.Figure).Distinct().Count());
        Assert.Equal(All.Sum(exercise => exercise.Variants.Count), All.SelectMany(exercise => exercise.Variants).Select(variant => variant.Name).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_exercise_has_everything_a_runner_needs_to_do_it(string name)
    {
        var exercise = ExerciseLibrary.Shipped[new ExerciseId(name)];
        Assert.InRange(exercise.Cues.Count, 1, 3);
        Assert.NotEmpty(exercise.Stop);
        Assert.NotEmpty(exercise.Sources);
        Assert.NotEmpty(exercise.Serves);
        Assert.NotEmpty(exercise.Patterns);
        Assert.Equal(exercise.Purpose == ExercisePurpose.Strength, exercise.Regions.Count > 0);
        Assert.Equal(exercise.Variants.Count, exercise.Variants.Select(variant => variant.Id).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_variant_says_how_much_how_fast_and_with_what(string name)
    {
        var exercise = ExerciseLibrary.Shipped[new ExerciseId(name)];
        foreach (var variant in exercise.Variants)
        {
            Assert.Equal($"{exercise.Id}/{variant.Id}", variant.Figure.Name);
            Assert.True(variant.Start.Reps is not null || variant.Start.Hold is not null, variant.Name);
            Assert.Equal(variant.Start.Reps is not null, variant.Tempo is not null);
            Assert.Equal(variant.Start.Sets, variant.Top.Sets);
            Assert.True(variant.Top.Reps is null ? variant.Start.Reps is null : variant.Top.Reps >= variant.Start.Reps, variant.Name);
            Assert.True(variant.Top.Hold is null ? variant.Start.Hold is null : variant.Top.Hold >= variant.Start.Hold, variant.Name);
            Assert.Equal(variant.Load == LoadKind.Held, variant.Weight is not null);
            Assert.True(variant.Load == LoadKind.None || variant.Equipment.Count > 0, variant.Name);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Weights_that_suit_never_begin_above_where_they_end(string name)
    {
        foreach (var weight in ExerciseLibrary.Shipped[new ExerciseId(name)].Variants.Select(variant => variant.Weight).OfType<SuitableWeight>())
        {
            Assert.True(weight.Start <= weight.StartUpTo);
            Assert.True(weight.StartUpTo <= weight.UpTo);
        }
    }

    [Fact]
    public void Legs_and_every_region_of_the_trunk_can_be_trained_on_a_bare_floor()
    {
        var bare = All.Where(exercise => exercise.Variants.Any(variant => variant is { Load: LoadKind.None, OnTheFloor: true, Props.Count: 0 })).ToList();
        foreach (var region in Enum.GetValues<BodyRegion>())
            Assert.Contains(bare, exercise => exercise.Regions.Contains(region));
    }

    [Fact]
    public void The_words_are_calm()
    {
        string[] never = ["weak core", "misaligned", "unstable", "dysfunction", "wear and tear", "abnormal", "should have", "!"];
        var texts = All.SelectMany(exercise => exercise.Cues.Concat(exercise.Stop).Concat(exercise.NotWhen.Select(not => not.Advice)).Append(exercise.Trains).Append(exercise.Name));
        Assert.DoesNotContain(texts, text => never.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public void A_name_that_is_not_in_the_library_is_absent_and_not_an_error() => Assert.Null(ExerciseLibrary.Shipped.Find("handstand"));
}
