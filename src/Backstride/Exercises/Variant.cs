using System.Text.Json.Serialization;

namespace Backstride.Exercises;

/// <summary>How the body is while a variant is done.</summary>
[JsonConverter(typeof(WordJson<Position>))]
public enum Position
{
    Lying,
    HandsAndKnees,
    Kneeling,
    Sitting,
    Standing,
}

/// <summary>What a variant is made harder with.</summary>
[JsonConverter(typeof(WordJson<LoadKind>))]
public enum LoadKind
{
    /// <summary>Nothing but the body.</summary>
    None,

    /// <summary>A weight in the hands or on the hips.</summary>
    Held,
    Band,
}

/// <summary>Things a runner may have; the words of the profile.</summary>
[JsonConverter(typeof(WordJson<Equipment>))]
public enum Equipment
{
    Kettlebell,
    Dumbbells,
    Band,
    Bench,
    Cable,
    Ball,
    Barbell,

    /// <summary>A foam roller.</summary>
    Roller,
}

/// <summary>What every home has.</summary>
[JsonConverter(typeof(WordJson<HomeProp>))]
public enum HomeProp
{
    Wall,
    Chair,

    /// <summary>The lowest step of a stair.</summary>
    Step,

    /// <summary>A broom handle.</summary>
    Stick,
    Towel,
}

/// <summary>What has to be shown first before a variant may be proposed.</summary>
[JsonConverter(typeof(WordJson<Gate>))]
public enum Gate
{
    /// <summary>Two clean sessions of the hinge and no red for 7 days.</summary>
    Hinge,

    /// <summary>A plank of 30 seconds and no red for 14 days.</summary>
    Plank,

    /// <summary>A plank of 60 seconds, usual pain of 2 at most and no red for 14 days.</summary>
    LongPlank,

    /// <summary>Only when the runner asks for it: backs in pain often dislike it.</summary>
    Chosen,
}

/// <summary>Which weights suit a variant, as shares of the runner's body mass.</summary>
/// <param name="Start">Where an adjustable weight begins.</param>
/// <param name="StartUpTo">The heaviest with which somebody may begin here without having done the variants before; included.</param>
/// <param name="UpTo">The heaviest for this variant; included.</param>
public sealed record SuitableWeight(Ratio Start, Ratio StartUpTo, Ratio UpTo);

/// <summary>One rung of an exercise's ladder.</summary>
public sealed record Variant
{
    public required VariantId Id { get; init; }

    /// <summary>The whole name as a runner reads it: "Goblet squat to a box".</summary>
    public required string Name { get; init; }

    public required FigureId Figure { get; init; }

    public required Position Position { get; init; }

    public required LoadKind Load { get; init; }

    /// <summary>Any one of these is enough; empty needs nothing.</summary>
    public required IReadOnlyList<Equipment> Equipment { get; init; }

    public required IReadOnlyList<HomeProp> Props { get; init; }

    /// <summary>Each side in turn.</summary>
    public required bool PerSide { get; init; }

    public required Dose Start { get; init; }

    /// <summary>The end of the range; from here on the next variant is the step.</summary>
    public required Dose Top { get; init; }

    /// <summary>Present where there are repetitions.</summary>
    public Tempo? Tempo { get; init; }

    [JsonPropertyName("restSeconds"), JsonConverter(typeof(SecondsJson))]
    public required TimeSpan Rest { get; init; }

    /// <summary>Present where a weight is held.</summary>
    public SuitableWeight? Weight { get; init; }

    /// <summary>Absent where the ladder alone decides.</summary>
    public Gate? Gate { get; init; }

    /// <summary>Lying, on hands and knees, or kneeling.</summary>
    [JsonIgnore]
    public bool OnTheFloor => Position is Position.Lying or Position.HandsAndKnees or Position.Kneeling;

    /// <summary>Nothing rests on the feet or on one knee.</summary>
    [JsonIgnore]
    public bool OffTheFeet => Position is Position.Lying or Position.HandsAndKnees or Position.Sitting;
}
