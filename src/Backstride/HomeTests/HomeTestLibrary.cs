using System.Text.Json;
using Backstride.Exercises;
using Backstride.Journal;
using Backstride.Questionnaires;

namespace Backstride.HomeTests;

/// <summary>All home tests, read once from the data that ships with the program; a plan of somebody without results never reads them.</summary>
public sealed class HomeTestLibrary
{
    private static readonly Lazy<HomeTestLibrary> Loaded = new(ReadShipped);

    private HomeTestLibrary(IReadOnlyList<HomeTest> tests, IReadOnlyList<string> always)
    {
        Tests = tests;
        Always = always;
    }

    public static HomeTestLibrary Shipped => Loaded.Value;

    /// <summary>In the order of the data; the core circuit is the first.</summary>
    public IReadOnlyList<HomeTest> Tests { get; }

    /// <summary>What ends every test.</summary>
    public IReadOnlyList<string> Always { get; }

    /// <summary>The test a journal entry names; absent when there is none of that name.</summary>
    public HomeTest? Find(string name)
    {
        foreach (var test in Tests)
        {
            if (test.Id.Name == name)
                return test;
        }

        return null;
    }

    /// <summary>Reads tests.</summary>
    /// <exception cref="JsonException">Not tests as docs/schemas/home-tests.schema.json has them, or two of one name.</exception>
    internal static HomeTestLibrary Read(Stream json)
    {
        using var document = JsonDocument.Parse(json);
        try
        {
            return Read(document.RootElement);
        }
        catch (ArgumentException e)
        {
            throw new JsonException($"These are not home tests: {e.Message}", e);
        }
    }

    private static HomeTestLibrary Read(JsonElement document)
    {
        var fields = new JsonFields(document);
        _ = fields.Whole("schema"u8);
        var always = fields.NeededTexts("always"u8);
        var tests = fields.NeededMany("tests"u8, Test);
        if (!fields.AllTaken)
            throw new JsonException("These are not home tests as their schema has them.");
        return tests.DistinctBy(test => test.Id).Count() == tests.Count ? new HomeTestLibrary(tests, always) : throw new JsonException("Two tests have one name.");
    }

    private static HomeTestLibrary ReadShipped()
    {
        using var data = typeof(HomeTestLibrary).Assembly.GetManifestResourceStream("Backstride.HomeTests.tests.json")
            ?? throw new InvalidOperationException("The program was built without its home tests.");
        return Read(data);
    }

    private static HomeTest Test(ref JsonFields fields) => new()
    {
        Id = new TestId(fields.NeededText("id"u8)),
        Name = fields.NeededText("name"u8),
        Measures = fields.NeededText("measures"u8),
        Measure = fields.NeededWord<TestMeasure>("measure"u8),
        Good = fields.NeededWord<GoodEnd>("good"u8),
        Least = new TestValue(fields.NeededNumber("least"u8)),
        Most = new TestValue(fields.NeededNumber("most"u8)),
        PerSide = fields.NeededFlag("perSide"u8),
        Effort = fields.NeededWord<TestEffort>("effort"u8),
        Partner = fields.NeededFlag("partner"u8),
        Weight = fields.NeededWord<TestWeight>("weight"u8),
        Figure = Figure(ref fields),
        Needs = fields.NeededTexts("needs"u8),
        Steps = fields.NeededTexts("steps"u8),
        Reading = fields.NeededText("reading"u8),
        Stop = fields.NeededTexts("stop"u8),
        NotWhen = fields.NeededMany("notWhen"u8, static (ref JsonFields when) => new NotWhen(
            when.NeededWord<Precaution>("when"u8), when.NeededWord<PrecautionAnswer>("do"u8), when.NeededText("advice"u8))),
        Modes = fields.NeededMany("modes"u8, Mode),
        Norms = fields.NeededMany("norms"u8, static (ref JsonFields norm) => new TestNorm(
            norm.NeededText("who"u8), norm.NeededText("says"u8), norm.NeededText("source"u8), norm.Word<Sex>("sex"u8),
            Value(norm.Number("low"u8)), Value(norm.Number("high"u8)), Value(norm.Number("short"u8)))),
        Change = fields.NeededOne("change"u8, static (ref JsonFields change) => new RealChange(
            new TestValue(change.NeededNumber("least"u8)), change.Number("share"u8) is { } share ? Ratio.Of(share) : null,
            change.NeededWord<ChangeBasis>("basis"u8), change.NeededText("says"u8), change.NeededText("source"u8))),
        Sides = Value(fields.Number("sides"u8)),
        Trains = [.. fields.NeededTexts("trains"u8).Select(exercise => new ExerciseId(exercise))],
        Sources = fields.NeededTexts("sources"u8),
        Serves = fields.NeededTexts("serves"u8),
    };

    private static TestMode Mode(ref JsonFields mode) => new(
        mode.NeededText("id"u8), mode.NeededText("name"u8), mode.NeededText("forWhom"u8), mode.NeededFlag("reduced"u8),
        mode.NeededMany("stages"u8, static (ref JsonFields stage) => new TestStage(
            stage.NeededText("name"u8), stage.NeededSpan("seconds"u8, TimeSpan.TicksPerSecond), Figure(ref stage))));

    private static FigureId? Figure(ref JsonFields fields) => fields.Text("figure"u8) is { } figure ? new FigureId(figure) : null;

    private static TestValue? Value(double? number) => number is { } value ? new TestValue(value) : null;
}
