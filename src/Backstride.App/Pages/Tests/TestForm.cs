using System.Globalization;
using Backstride.App.Serving;
using Backstride.App.Wording;
using Backstride.HomeTests;
using Backstride.Journal;

namespace Backstride.App.Pages.Tests;

/// <summary>From a filled-in form to the results of a home test: one, or one for each side.</summary>
internal static class TestForm
{
    /// <exception cref="FormException">No result at all, or one the test cannot have.</exception>
    public static IReadOnlyList<TestResult> Read(FormFields fields, HomeTest test)
    {
        var mode = test.Modes.Count == 0 ? null : test.Mode(fields.Text("mode")) ?? throw new FormException("Say which way of it you did.", "mode");
        var common = new TestResult
        {
            Test = test.Id.Name,
            Mode = mode?.Id,
            Ended = fields.Word<TestEnd>("ended"),
            Pain = fields.Pain("pain"),
            LegSymptoms = fields.Word<LegSymptoms>("legs"),
            Note = fields.Text("note"),
        };
        List<TestResult> results = [];
        foreach (var (name, side) in Fields(test))
        {
            if (Measured(common with { Side = side }, fields, (test, mode, name)) is { } result)
                results.Add(result);
        }

        return results.Count > 0 ? results : throw new FormException("Enter a result first.", Fields(test)[0].Name);
    }

    /// <summary>The fields a result is typed in, each with its side.</summary>
    public static IReadOnlyList<(string Name, BodySide? Side)> Fields(HomeTest test) => test.PerSide ? [("left", BodySide.Left), ("right", BodySide.Right)] : [("result", null)];

    private static TestResult? Measured(TestResult result, FormFields fields, (HomeTest Test, TestMode? Mode, string Name) asked)
    {
        var (test, mode, name) = asked;
        if (test.Measure == TestMeasure.Rating)
            return fields.Word<Steadiness>(name) is { } rating ? result with { Rating = rating } : null;
        if (fields.Number(name, test.Least.Value, mode?.Length.TotalSeconds ?? test.Most.Value) is not { } number)
            return null;
        return test.Measure switch
        {
            TestMeasure.Seconds => Believable(Held(result, TimeSpan.FromSeconds(number), mode), test, name),
            TestMeasure.Reps when number % 1 == 0 => result with { Reps = (int)number },
            TestMeasure.Reps => throw new FormException("Repetitions are whole.", name),
            TestMeasure.Degrees => result with { Degrees = number },
            _ => result with { Reach = Distance.FromMeters(number / 100) },
        };
    }

    private static TestResult Believable(TestResult result, HomeTest test, string name) => TestHistory.IsSlip(test, result)
        ? throw new FormException($"{TestWords.TooShort} Was it so, then say below what ended it.", name)
        : result;

    private static TestResult Held(TestResult result, TimeSpan held, TestMode? mode) => mode is null
        ? result with { Held = held }
        : result with { Held = held, Stage = mode.StageAt(held), Ended = held >= mode.Length ? TestEnd.Complete : result.Ended == TestEnd.Complete ? null : result.Ended };

    /// <summary>A number as a field takes it.</summary>
    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
