using System.CommandLine;
using System.Text.Json.Serialization;
using Backstride.App.Wording;
using Backstride.Coaching;
using Backstride.HomeTests;
using Backstride.Journal;

namespace Backstride.App.Cli;

/// <summary><c>tests [NAME]</c></summary>
internal static class TestsCommand
{
    public static void Build(Command command, GlobalOptions options)
    {
        var name = new Argument<string?>("name") { Description = "One test, such as side-plank; without it all are listed.", Arity = ArgumentArity.ZeroOrOne };
        command.Arguments.Add(name);
        command.Runs(options, call => Run(call, call.Value(name)));
    }

    private static int Run(Invocation call, string? name)
    {
        var one = name is null ? null : HomeTestLibrary.Shipped.Find(name) ?? throw CommandException.NotMet($"There is no test '{name}'. List them with: {OwnCommand.Line("tests")}");
        using var runner = call.Open();
        var plan = Coach.Plan(runner.State, runner.Time.Today);
        IReadOnlyList<HomeTest> tests = one is null ? HomeTestLibrary.Shipped.Tests : [one];
        var results = TestHistory.Until(runner.State, plan.Day);
        call.PrintJson(Documents(tests, runner.State, plan), TestsJson.Default.TestDocumentArray);
        foreach (var test in tests)
            call.Say($"{test.Id.Name,-22}{test.Name}. {test.Measures}{Last(test, results)}");
        if (one is null)
            call.Say($"One of them: {OwnCommand.Line("tests", $"{tests[0].Id}")}");
        else
            SayHow(call, one, results, (GateOf(plan, runner.State, one), plan.Day));
        return Exit.Done;
    }

    /// <summary>Tests with how they go, whether they may be done on the day of a plan, and what came out so far.</summary>
    public static TestDocument[] Documents(IEnumerable<HomeTest> tests, RunnerState runner, Plan plan)
    {
        var results = TestHistory.Until(runner, plan.Day);
        return [.. tests.Select(test => Document(test, results, (GateOf(plan, runner, test), plan.Day)))];
    }

    private static TestGate GateOf(Plan plan, RunnerState runner, HomeTest test) =>
        TestGate.Of(plan, runner, test, test.Id == TestTimes.Circuit ? CircuitModes.For(runner, plan.Day).Mode : null);

    private static void SayHow(Invocation call, HomeTest test, IReadOnlyDictionary<TestSeries, IReadOnlyList<TestOccasion>> results, (TestGate Gate, DateOnly Seen) now)
    {
        call.Say(now.Gate switch
        {
            TestGate.AskFirst => "Say first how your back is at rest: " + OwnCommand.Line("log", "pain", "2"),
            TestGate.Closed closed => $"Not today. {ReasonWords.Of(closed.Because, now.Seen)}",
            _ => "Open today. Warm up first.",
        });
        foreach (var (place, step) in test.Steps.Index())
            call.Say($"  {place + 1}. {step}");
        foreach (var mode in test.Modes)
            call.Say($"  mode={mode.Id}: {mode.Name}. {mode.ForWhom} {string.Join(", ", mode.Stages.Select(stage => FormattableString.Invariant($"{stage.Time.TotalSeconds:0} s")))}.");
        call.Say($"You need: {string.Join("; ", test.Needs)}. {test.Reading}");
        foreach (var stop in HomeTestLibrary.Shipped.Always.Concat(test.Stop))
            call.Say($"  stop: {stop}");
        foreach (var norm in test.Norms)
            call.Say($"{norm.Who}: {norm.Says} ({norm.Source})");
        call.Say($"A change: {test.Change.Says} ({test.Change.Source})");
        foreach (var (series, occasions) in Of(test, results))
            call.Say($"{(series.Side is { } side ? TestWords.Side(side) + ": " : "")}{(TestHistory.LastChange(test, occasions) is { } change ? TestWords.Of(test.Measure, change) : $"{TestWords.Of(test.Measure, occasions[^1].Value)}: your starting point.")}");
    }

    private static string Last(HomeTest test, IReadOnlyDictionary<TestSeries, IReadOnlyList<TestOccasion>> results)
    {
        var last = Of(test, results).Select(series => $"{(series.Key.Side is { } side ? TestWords.Side(side) + " " : "")}{TestWords.Of(test.Measure, series.Value[^1].Value)} ({Words.Of(series.Value[^1].Day)})").ToList();
        return last.Count == 0 ? "" : $" Last: {string.Join(", ", last)}.";
    }

    private static IEnumerable<KeyValuePair<TestSeries, IReadOnlyList<TestOccasion>>> Of(HomeTest test, IReadOnlyDictionary<TestSeries, IReadOnlyList<TestOccasion>> results) =>
        results.Where(series => series.Key.Test == test.Id).OrderBy(series => series.Key.Mode, StringComparer.Ordinal).ThenBy(series => series.Key.Side);

    private static TestDocument Document(HomeTest test, IReadOnlyDictionary<TestSeries, IReadOnlyList<TestOccasion>> results, (TestGate Gate, DateOnly Seen) now) => new(
        test.Id.Name, test.Name, Words.Of(test.Measure), Words.Of(test.Good), now.Gate switch { TestGate.Open => "open", TestGate.AskFirst => "ask-first", _ => "closed" },
        now.Gate is TestGate.Closed closed ? ReasonWords.Of(closed.Because, now.Seen) : null,
        test.Steps,
        [.. HomeTestLibrary.Shipped.Always.Concat(test.Stop)],
        [.. test.Modes.Select(mode => new ModeDocument(mode.Id, mode.Name, mode.ForWhom, [.. mode.Stages.Select(stage => stage.Time.TotalSeconds)]))],
        [.. test.Norms.Select(norm => new NormDocument(norm.Who, norm.Says, norm.Source))],
        [.. Of(test, results).SelectMany(series => series.Value.Select((occasion, i) => new ResultDocument(
            occasion.Entry.ToString(), Words.Of(occasion.Day), series.Key.Mode, series.Key.Side is { } side ? Words.Of(side) : null, occasion.Value.Value,
            test.Change.From(occasion.Value).Value, i == 0 ? null : Words.Of(TestHistory.Between(test, series.Value[i - 1], occasion).Kind))))]);
}

/// <param name="Gate">open, ask-first or closed.</param>
/// <param name="Why">What closes it today.</param>
internal sealed record TestDocument(
    string Id,
    string Name,
    string Measure,
    string Good,
    string Gate,
    string? Why,
    IReadOnlyList<string> Steps,
    IReadOnlyList<string> Stop,
    IReadOnlyList<ModeDocument> Modes,
    IReadOnlyList<NormDocument> Norms,
    IReadOnlyList<ResultDocument> Results);

/// <summary>One way of a test that has several.</summary>
internal sealed record ModeDocument(string Id, string Name, string ForWhom, IReadOnlyList<double> StageSeconds);

/// <summary>What was measured in other people.</summary>
internal sealed record NormDocument(string Who, string Says, string Source);

/// <param name="Moves">From which difference on there is a change.</param>
/// <param name="Change">Against the result before: inside-error, better or worse.</param>
internal sealed record ResultDocument(string Entry, string Day, string? Mode, string? Side, double Value, double Moves, string? Change);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TestDocument[]))]
internal sealed partial class TestsJson : JsonSerializerContext;
