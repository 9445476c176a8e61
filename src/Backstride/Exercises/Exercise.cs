using System.Text.Json.Serialization;

namespace Backstride.Exercises;

/// <summary>What an exercise is for in a session.</summary>
[JsonConverter(typeof(WordJson<ExercisePurpose>))]
public enum ExercisePurpose
{
    Strength,
    Mobility,
    Breath,
    Walk,
}

/// <summary>The parts of the body that strength work has to reach over a week.</summary>
[JsonConverter(typeof(WordJson<BodyRegion>))]
public enum BodyRegion
{
    Legs,
    Hips,
    TrunkFront,
    TrunkSide,
    TrunkBack,
}

/// <summary>What can make an exercise unsuitable.</summary>
[JsonConverter(typeof(WordJson<Precaution>))]
public enum Precaution
{
    /// <summary>Bending and sitting make the pain worse.</summary>
    Flexion,

    /// <summary>Arching, standing and downhill make the pain worse.</summary>
    Extension,

    /// <summary>A stress injury of a vertebral arch is suspected or known.</summary>
    Pars,

    /// <summary>Pain, tingling or numbness runs into a leg.</summary>
    Nerve,
    Shoulder,
    Pregnancy,
}

/// <summary>What to do about a precaution.</summary>
[JsonConverter(typeof(WordJson<PrecautionAnswer>))]
public enum PrecautionAnswer
{
    Adapt,
    LeaveOut,
}

/// <summary>When an exercise is not for somebody, or only changed.</summary>
public sealed record NotWhen(Precaution When, PrecautionAnswer Do, string Advice);

/// <summary>An exercise of the library: data, not code.</summary>
public sealed record Exercise
{
    public required ExerciseId Id { get; init; }

    public required string Name { get; init; }

    /// <summary>What it trains, in plain words.</summary>
    public required string Trains { get; init; }

    public required ExercisePurpose Purpose { get; init; }

    /// <summary>Limits are given per pattern; the strictest of an exercise's patterns holds.</summary>
    public required IReadOnlyList<MovementPattern> Patterns { get; init; }

    public required IReadOnlyList<BodyRegion> Regions { get; init; }

    /// <summary>At most three.</summary>
    public required IReadOnlyList<string> Cues { get; init; }

    /// <summary>What ends the set.</summary>
    public required IReadOnlyList<string> Stop { get; init; }

    public required IReadOnlyList<NotWhen> NotWhen { get; init; }

    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>Requirement ids of the source articles.</summary>
    public required IReadOnlyList<string> Serves { get; init; }

    /// <summary>The ladder, easiest first.</summary>
    public required IReadOnlyList<Variant> Variants { get; init; }

    /// <summary>Strength work of the legs or hips.</summary>
    [JsonIgnore]
    public bool TrainsLegs => Purpose == ExercisePurpose.Strength && Regions.Any(region => region is BodyRegion.Legs or BodyRegion.Hips);

    /// <summary>The ladder's place of a variant, from 0; -1 when it has none of this name.</summary>
    public int PlaceOf(string variant)
    {
        for (var place = 0; place < Variants.Count; place++)
        {
            if (Variants[place].Id.Name == variant)
                return place;
        }

        return -1;
    }
}
