using System.Text.Json.Serialization;
using Backstride.Exercises;
using Backstride.Journal;
using Backstride.Questionnaires;

namespace Backstride.HomeTests;

/// <summary>What a test is read in.</summary>
[JsonConverter(typeof(WordJson<TestMeasure>))]
public enum TestMeasure
{
    Seconds,
    Reps,
    Degrees,
    Centimeters,

    /// <summary>The runner's own judgement in three steps: 0 lost, 1 wobbly, 2 steady.</summary>
    Rating,
}

/// <summary>What a test asks of the body.</summary>
[JsonConverter(typeof(WordJson<TestEffort>))]
public enum TestEffort
{
    /// <summary>Looking and measuring; nothing is pushed.</summary>
    Gentle,

    /// <summary>Stages of a length that is known before.</summary>
    Staged,

    /// <summary>As long or as many as can be.</summary>
    Maximal,
}

/// <summary>How much a test is worth to somebody at home.</summary>
[JsonConverter(typeof(WordJson<TestWeight>))]
public enum TestWeight
{
    Full,

    /// <summary>It repeats badly, or nobody knows what it means for runners.</summary>
    Low,
}

/// <summary>Where the smallest real change of a test comes from.</summary>
[JsonConverter(typeof(WordJson<ChangeBasis>))]
public enum ChangeBasis
{
    Published,

    /// <summary>A careful guess of ours, since none is published for doing it at home.</summary>
    Ours,
}

/// <summary>A test that can be done safely at home: data, not code. No result of one test is a verdict.</summary>
public sealed record HomeTest
{
    public required TestId Id { get; init; }

    public required string Name { get; init; }

    /// <summary>What it measures, in plain words.</summary>
    public required string Measures { get; init; }

    public required TestMeasure Measure { get; init; }

    public required GoodEnd Good { get; init; }

    /// <summary>The lowest result there can be, included.</summary>
    public required TestValue Least { get; init; }

    /// <summary>The highest result there can be, included.</summary>
    public required TestValue Most { get; init; }

    public required bool PerSide { get; init; }

    public required TestEffort Effort { get; init; }

    /// <summary>Another adult has to help.</summary>
    public required bool Partner { get; init; }

    public required TestWeight Weight { get; init; }

    /// <summary>A figure of the exercises that shows the position; absent when none does.</summary>
    public FigureId? Figure { get; init; }

    public required IReadOnlyList<string> Needs { get; init; }

    /// <summary>How it is done, in order.</summary>
    public required IReadOnlyList<string> Steps { get; init; }

    /// <summary>What is written down.</summary>
    public required string Reading { get; init; }

    /// <summary>What ends it, beside what ends every test.</summary>
    public required IReadOnlyList<string> Stop { get; init; }

    public required IReadOnlyList<NotWhen> NotWhen { get; init; }

    /// <summary>The ways of doing it, the usual one first; empty where there is one only.</summary>
    public required IReadOnlyList<TestMode> Modes { get; init; }

    /// <summary>How others did, each with who they were.</summary>
    public required IReadOnlyList<TestNorm> Norms { get; init; }

    public required RealChange Change { get; init; }

    /// <summary>By how much the sides have to differ at least; absent where sides are not compared.</summary>
    public TestValue? Sides { get; init; }

    /// <summary>Exercises of the library that train what it measures.</summary>
    public required IReadOnlyList<ExerciseId> Trains { get; init; }

    /// <summary>Sources of <see cref="TestSources"/>.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>Requirement ids of the source articles.</summary>
    public required IReadOnlyList<string> Serves { get; init; }

    /// <summary>The way with a word; absent when it has none of this name.</summary>
    public TestMode? Mode(string? id) => Modes.FirstOrDefault(mode => mode.Id == id);

    /// <summary>From where on a result counts as short; absent where nobody has said so.</summary>
    /// <remarks>For an unknown sex the limit that calls fewer people short.</remarks>
    public TestValue? ShortFrom(Sex? sex)
    {
        TestValue? limit = null;
        foreach (var norm in Norms)
        {
            if (norm.Short is not { } from || (norm.Sex is { } of && sex is Sex.F or Sex.M && sex != norm.Sex))
                continue;
            if (limit is not { } known || (Good == GoodEnd.Low ? from > known : from < known))
                limit = from;
        }

        return limit;
    }
}

/// <summary>One way of doing a test: stages that follow one another without a break.</summary>
/// <param name="Reduced">For those who begin, or hurt.</param>
public sealed record TestMode(string Id, string Name, string ForWhom, bool Reduced, IReadOnlyList<TestStage> Stages)
{
    /// <summary>All stages together.</summary>
    public TimeSpan Length => Stages.Aggregate(TimeSpan.Zero, (sum, stage) => sum + stage.Time);

    /// <summary>The stage, from 1, that a moment lies in; the last one when it lies at or past the end.</summary>
    /// <remarks>A moment at which a stage ends belongs to the next one.</remarks>
    public int StageAt(TimeSpan held)
    {
        var end = TimeSpan.Zero;
        for (var i = 0; i < Stages.Count; i++)
        {
            end += Stages[i].Time;
            if (held < end)
                return i + 1;
        }

        return Stages.Count;
    }
}

/// <summary>One stage of a test.</summary>
public sealed record TestStage(string Name, TimeSpan Time, FigureId? Figure);

/// <summary>How a group of people did.</summary>
/// <param name="Sex">Absent when the group was mixed.</param>
/// <param name="Low">Where the usual range of the group begins; absent when it is not known.</param>
/// <param name="High">Where it ends.</param>
/// <param name="Short">Worse than this counts as short in that source.</param>
public sealed record TestNorm(string Who, string Says, string Source, Sex? Sex, TestValue? Low, TestValue? High, TestValue? Short);

/// <summary>The smallest difference between two days that counts.</summary>
/// <param name="Least">In the unit of the test.</param>
/// <param name="Share">Of the earlier result, where that is more; absent when it does not count.</param>
/// <param name="Says">Where it comes from, in words.</param>
public sealed record RealChange(TestValue Least, Ratio? Share, ChangeBasis Basis, string Says, string Source)
{
    /// <summary>What counts as a change from a result.</summary>
    public TestValue From(TestValue then) => Share is { } share ? TestValue.Max(Least, new TestValue(Math.Abs(then.Value) * share.Value)) : Least;
}
