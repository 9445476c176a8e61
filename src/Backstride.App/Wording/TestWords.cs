using System.Globalization;
using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.HomeTests;
using Backstride.Journal;
using Backstride.Questionnaires;

namespace Backstride.App.Wording;

/// <summary>Words for home tests and for the reasons of their rules. A result is a starting point and never a verdict.</summary>
public static class TestWords
{
    /// <summary>The sentence, or nothing when the reason belongs to another family.</summary>
    internal static string? Of(Reason reason, DateOnly seen) => reason switch
    {
        TestDueReason.First first => string.Create(CultureInfo.InvariantCulture, $"{first.CleanSessions} clean sessions: time for a starting point, if you like. The {InSentence(first.Test)} is the one to begin with."),
        TestDueReason.Again again => $"Your last {InSentence(again.Test)} was on {Quantities.Of(again.Last, seen)}: time to see what has changed, if you like.",
        TestDueReason.AfterSessions after => string.Create(CultureInfo.InvariantCulture, $"A first test is offered after {after.Needed} clean sessions; {after.Clean} so far."),
        TestDueReason.Later later => $"Last tested on {Quantities.Of(later.Last, seen)}; the next is offered from {Quantities.Of(later.Next, seen)} on.",
        TestDueReason.AfterBirth => "No tests until the birth.",
        TestDueReason.AfterRace after => $"A test is due and waits until the quiet days after the race of {Quantities.Of(after.Race, seen)} are over.",
        TestSafeReason.FirstDay => "No test on the first day.",
        TestSafeReason.RaceDay => "No test on the day of a race.",
        TestSafeReason.NotAsked => "A test is due. Say first how your back is at rest today; until then none.",
        TestSafeReason.AskedBeforeATest => "No test is due. Each one asks first how your back is.",
        TestSafeReason.TooMuch much => $"Pain at rest is {Quantities.Of(much.Resting)}, and a test begins at {Quantities.Of(much.Most)} or less: not today.",
        TestSafeReason.NothingMaximal some => $"Pain at rest is {Quantities.Of(some.Resting)}: gentle tests and the shorter circuits only, nothing to the limit.",
        TestSafeReason.Quiet quiet => $"Pain at rest is {Quantities.Of(quiet.Resting)}, which leaves tests open.",
        TestChangeReason.NothingNew => "No test in the last two weeks.",
        TestChangeReason.StartingPoint start => $"{Title(start.Series)}: {Of(start.Series.Test, start.Value)}. That is your starting point.",
        TestChangeReason.Compared compared => $"{Title(compared.Series)}: {Of(compared.Series.Test, compared.Change)}",
        TestSidesReason.Differ differ => Sides(differ, "Begin"),
        TestSidesReason.Even => "No difference between your sides that a test could not make by itself.",
        _ => null,
    };

    /// <summary>Said of a hold that nothing ended and that was over at once.</summary>
    public static string TooShort => string.Create(CultureInfo.InvariantCulture, $"A hold of less than {TestHistory.ShortestHold.TotalSeconds:0} s is a slip of the watch more often than a result.");

    /// <summary>"45 s", "22 times", "31°", "9.5 cm", "wobbly".</summary>
    public static string Of(TestMeasure measure, TestValue value) => measure switch
    {
        TestMeasure.Seconds => $"{value} s",
        TestMeasure.Reps => value.Value == 1 ? "once" : $"{value} times",
        TestMeasure.Degrees => $"{value}°",
        TestMeasure.Centimeters => $"{value} cm",
        _ => Of((Steadiness)(2 - Math.Clamp((int)Math.Round(value.Value), 0, 2))),
    };

    /// <summary>What was found about two results: a change, or none that the test could not make by itself.</summary>
    public static string Of(TestMeasure measure, TestChange change)
    {
        var (then, now) = (Of(measure, change.Then.Value), Of(measure, change.Now.Value));
        var needed = measure == TestMeasure.Rating ? "two steps" : Of(measure, new TestValue(Math.Round(change.Needed.Value, 1)));
        return change.Kind switch
        {
            ChangeKind.Better => $"{then}, now {now}. That is a real gain: more than the test moves by itself ({needed}).",
            ChangeKind.Worse => $"{then}, now {now}. That is a real change downward, more than the test moves by itself ({needed}). One tired day can do that; look again in four weeks.",
            _ => $"{then}, now {now}. No change: a change begins at {needed}.",
        };
    }

    public static string Of(Steadiness rating) => rating switch
    {
        Steadiness.Steady => "steady",
        Steadiness.Wobbly => "wobbly",
        _ => "lost",
    };

    /// <summary>What ended a test, after "ended".</summary>
    public static string Of(TestEnd end) => end switch
    {
        TestEnd.Complete => "it was complete",
        TestEnd.Tired => "your strength was spent",
        TestEnd.FormLost => "the position went",
        TestEnd.Pain => "of pain",
        _ => "of something in a leg",
    };

    /// <summary>Why a shorter circuit is proposed.</summary>
    public static string Of(ShorterBecause because) => because switch
    {
        ShorterBecause.Beginner => "because you have trained for less than half a year",
        ShorterBecause.UsualPain => "because your usual pain is 3 or more",
        ShorterBecause.Age => "because it is kinder to begin with past 60",
        ShorterBecause.BodyMass => "because the full holds carry a lot of weight",
        _ => "because your back hurts more than 3 at rest today",
    };

    /// <summary>A result in one line, without a full stop: "side plank, left, 45 s".</summary>
    public static string Of(TestResult result)
    {
        if (HomeTestLibrary.Shipped.Find(result.Test) is not { } test)
            return $"test, {result.Test}";
        var parts = new List<string> { InSentence(test) };
        if (test.Mode(result.Mode) is { } mode)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{mode.Length.TotalSeconds:0} s way"));
        if (result.Side is BodySide.Left or BodySide.Right)
            parts.Add(Side(result.Side.Value));
        if (TestHistory.ValueOf(test, result) is { } value)
            parts.Add(Of(test.Measure, value));
        if (result.Stage is { } stage && test.Mode(result.Mode) is { } staged && result.Ended != TestEnd.Complete)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"ended in stage {stage} of {staged.Stages.Count}"));
        return string.Join(", ", parts);
    }

    public static string Side(BodySide side) => side == BodySide.Left ? "left" : "right";

    /// <summary>The name of a test within a sentence: "front plank".</summary>
    public static string InSentence(HomeTest test) => char.ToLowerInvariant(test.Name[0]) + test.Name[1..];

    /// <summary>The name of a test within a sentence; the id where the list has none of it any more.</summary>
    public static string InSentence(TestId id) => HomeTestLibrary.Shipped.Find(id.Name) is { } test ? InSentence(test) : id.Name;

    internal static string Sides(TestSidesReason.Differ differ, string begin) =>
        $"{differ.Gap.Test.Name}: left {Of(differ.Gap.Test.Id, differ.Gap.Left)}, right {Of(differ.Gap.Test.Id, differ.Gap.Right)}, on two occasions. "
        + $"{begin} with the {Side(differ.Gap.Lower)} side; it gets a set more where there is time.{More(differ.Others)}";

    private static string Title(TestSeries series)
    {
        var name = HomeTestLibrary.Shipped.Find(series.Test.Name)?.Name ?? series.Test.Name;
        return series.Side is { } side ? $"{name}, {Side(side)}" : name;
    }

    private static TestMeasure MeasureOf(TestId id) => HomeTestLibrary.Shipped.Find(id.Name)?.Measure ?? TestMeasure.Seconds;

    private static string Of(TestId id, TestValue value) => Of(MeasureOf(id), value);

    private static string Of(TestId id, TestChange change) => Of(MeasureOf(id), change);

    private static string More(int others) => others switch
    {
        0 => "",
        1 => " One more test says so too.",
        _ => string.Create(CultureInfo.InvariantCulture, $" {others} more tests say so too."),
    };
}
