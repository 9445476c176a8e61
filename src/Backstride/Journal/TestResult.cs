using System.Text.Json.Serialization;

namespace Backstride.Journal;

/// <summary>What a home test came to, for one side where it has sides. Which measure a test has is in the list of tests.</summary>
public sealed record TestResult : EntryBody
{
    /// <summary>The id of a test: <c>front-plank</c>.</summary>
    public required string Test { get; init; }

    /// <summary>Which way of it was done, where there are several; results of two ways are not compared.</summary>
    public string? Mode { get; init; }

    [JsonPropertyName("seconds"), JsonConverter(typeof(SecondsJson))]
    public TimeSpan? Held { get; init; }

    public int? Reps { get; init; }

    public double? Degrees { get; init; }

    /// <summary>How far from the wall.</summary>
    [JsonPropertyName("centimeters"), JsonConverter(typeof(CentimetersJson))]
    public Distance? Reach { get; init; }

    /// <summary>How it looked and felt to the runner.</summary>
    public Steadiness? Rating { get; init; }

    public BodySide? Side { get; init; }

    /// <summary>The stage in which it ended, counted from 1; of a test that was done whole, the last one.</summary>
    public int? Stage { get; init; }

    public TestEnd? Ended { get; init; }

    /// <summary>The worst during the test.</summary>
    public PainScore? Pain { get; init; }

    /// <summary>Tingling, numbness or weakness in a leg during the test.</summary>
    public LegSymptoms? LegSymptoms { get; init; }

    public string? Note { get; init; }

    /// <summary>What was said of the legs: a test that ended because of one reports something new, unless it is known.</summary>
    [JsonIgnore]
    public LegSymptoms? Legs => Ended == TestEnd.Legs && LegSymptoms != Journal.LegSymptoms.Known ? Journal.LegSymptoms.New : LegSymptoms;
}

/// <summary>What ended a test.</summary>
[JsonConverter(typeof(WordJson<TestEnd>))]
public enum TestEnd
{
    /// <summary>There was nothing more to do.</summary>
    Complete,

    /// <summary>The strength or the will was spent.</summary>
    Tired,

    /// <summary>The position could not be kept.</summary>
    FormLost,

    Pain,

    /// <summary>Something was felt in a leg.</summary>
    Legs,
}

/// <summary>How a movement looked and felt to the one who made it, in three steps.</summary>
[JsonConverter(typeof(WordJson<Steadiness>))]
public enum Steadiness
{
    Steady,

    /// <summary>Some sway, corrected.</summary>
    Wobbly,

    /// <summary>The position was left, or a hand or the other foot had to help.</summary>
    Lost,
}
