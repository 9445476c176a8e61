using Backstride.Exercises;
using Backstride.Figures;
using Backstride.HomeTests;
using Backstride.Journal;
using NJsonSchema;

namespace Backstride.Tests.HomeTests;

public sealed class HomeTestDataTests
{
    private static readonly string[] NeverUsed = ["weak", "misaligned", "unstable", "dysfunction", "wear and tear", "abnormal", "should have", "!", "poor"];

    private static IReadOnlyList<HomeTest> Tests => HomeTestLibrary.Shipped.Tests;

    [Fact]
    public async Task The_shipped_tests_are_as_their_schema_has_them()
    {
        var schema = await JsonSchema.FromFileAsync(Path.Combine(Checkout.Root, "docs", "schemas", "home-tests.schema.json"), TestContext.Current.CancellationToken);
        var errors = schema.Validate(await File.ReadAllTextAsync(Path.Combine(Checkout.Root, "src", "Backstride", "HomeTests", "tests.json"), TestContext.Current.CancellationToken));
        Assert.Empty(errors.Select(error => error.ToString()));
    }

    [Fact]
    public void Every_test_that_is_safe_at_home_is_there_and_no_other()
    {
        Assert.Equal(
            ["core-circuit", "front-plank", "side-plank", "bridge-hold", "single-leg-bridge", "knee-extension", "straight-leg-raise", "thomas", "hip-rotation", "knee-to-wall",
                "single-leg-squat", "single-leg-balance", "back-hold"],
            Tests.Select(test => test.Id.Name));
        Assert.Equal(["back-hold"], Tests.Where(test => test.Partner).Select(test => test.Id.Name));
    }

    [Theory]
    [InlineData("150", 150, "30 15 15 15 15 15 15 30", false)]
    [InlineData("180", 180, "60 15 15 15 15 15 15 30", false)]
    [InlineData("110", 110, "25 10 10 10 10 10 10 25", true)]
    [InlineData("70", 70, "20 5 5 5 5 5 5 20", true)]
    public void The_circuit_has_the_article_s_holds_a_long_way_and_two_shorter_ones(string mode, int seconds, string stages, bool reduced)
    {
        var way = Tests[0].Mode(mode)!;
        Assert.Equal(seconds, way.Length.TotalSeconds);
        Assert.Equal(stages, string.Join(' ', way.Stages.Select(stage => stage.Time.TotalSeconds)));
        Assert.Equal(reduced, way.Reduced);
        Assert.Equal("150", Tests[0].Modes[0].Id);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(29.9, 1)]
    [InlineData(30, 2)]
    [InlineData(44.9, 2)]
    [InlineData(45, 3)]
    [InlineData(119.9, 7)]
    [InlineData(120, 8)]
    [InlineData(150, 8)]
    [InlineData(999, 8)]
    public void Each_moment_of_the_circuit_lies_in_one_stage(double seconds, int stage) =>
        Assert.Equal(stage, Tests[0].Modes[0].StageAt(TimeSpan.FromSeconds(seconds)));

    [Fact]
    public void Every_figure_and_every_trained_exercise_is_in_the_library()
    {
        foreach (var figure in Tests.SelectMany(test => test.Modes.SelectMany(mode => mode.Stages).Select(stage => stage.Figure).Append(test.Figure)).OfType<FigureId>())
            Assert.NotNull(FigureLibrary.Shipped.InWords(figure));
        foreach (var exercise in Tests.SelectMany(test => test.Trains))
            Assert.NotNull(ExerciseLibrary.Shipped.Find(exercise.Name));
    }

    [Fact]
    public void Every_source_is_graded_and_every_graded_source_is_used()
    {
        var used = Tests.SelectMany(test => test.Sources.Concat(test.Norms.Select(norm => norm.Source)).Append(test.Change.Source)).Distinct().ToList();
        Assert.All(used, source => Assert.NotNull(TestSources.Of(source)));
        Assert.All(TestSources.All, source => Assert.Contains(source.Source, used));
    }

    [Fact]
    public void What_is_compared_makes_sense_for_every_test()
    {
        foreach (var test in Tests)
        {
            Assert.True(test.Least < test.Most, test.Name);
            Assert.InRange(test.Change.Least.Value, 1e-6, (test.Most - test.Least).Value);
            Assert.Equal(test.PerSide && test.Measure != TestMeasure.Rating, test.Sides is not null);
            Assert.Equal(test.Id == TestTimes.Circuit, test.Modes.Count > 0);
            Assert.All(test.Norms, norm => Assert.True(norm.Low is null == norm.High is null && !(norm.Low > norm.High), norm.Who));
            Assert.Equal(test.Effort == TestEffort.Staged, test.Modes.Count > 0);
        }
    }

    [Fact]
    public void No_test_speaks_a_verdict()
    {
        foreach (var text in Tests.SelectMany(TextsOf))
            Assert.DoesNotContain(NeverUsed, word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("knee-extension", Sex.M, 33.0)]
    [InlineData("knee-extension", Sex.F, 23.4)]
    [InlineData("knee-extension", Sex.X, 33.0)]
    [InlineData("knee-extension", null, 33.0)]
    [InlineData("thomas", Sex.F, 0.0)]
    [InlineData("front-plank", Sex.F, null)]
    public void Short_begins_where_the_source_says_and_for_an_unknown_sex_at_the_limit_that_calls_fewer_short(string test, Sex? sex, double? from) =>
        Assert.Equal(from, HomeTestLibrary.Shipped.Find(test)!.ShortFrom(sex)?.Value);

    [Fact]
    public void Two_tests_of_one_name_or_a_property_nobody_knows_are_refused()
    {
        Assert.Throws<System.Text.Json.JsonException>(() => Read("{\"schema\":1,\"always\":[],\"tests\":[{}]}"));
        Assert.Throws<System.Text.Json.JsonException>(() => Read("{\"schema\":1,\"always\":[],\"tests\":[],\"more\":1}"));
        var shipped = File.ReadAllText(Path.Combine(Checkout.Root, "src", "Backstride", "HomeTests", "tests.json"));
        Assert.Equal(Tests.Count, Read(shipped).Tests.Count);
        Assert.Throws<System.Text.Json.JsonException>(() => Read(shipped.Replace("\"id\": \"back-hold\"", "\"id\": \"thomas\"", StringComparison.Ordinal)));
    }

    private static HomeTestLibrary Read(string json) => HomeTestLibrary.Read(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(json)));

    private static IEnumerable<string> TextsOf(HomeTest test) =>
        [test.Name, test.Measures, test.Reading, .. test.Needs, .. test.Steps, .. test.Stop, .. test.NotWhen.Select(not => not.Advice), test.Change.Says, .. test.Norms.Select(norm => norm.Says),
            .. test.Modes.SelectMany(mode => mode.Stages.Select(stage => stage.Name).Prepend(mode.ForWhom))];
}
