using System.Text.Json.Serialization;

namespace Backstride.Exercises;

/// <summary>What a movement asks of the body. Limits on load are given per pattern.</summary>
[JsonConverter(typeof(WordJson<MovementPattern>))]
public enum MovementPattern
{
    Squat,
    Hinge,
    Lunge,
    HipExtension,
    HipAbduction,
    TrunkBrace,
    TrunkSide,
    TrunkFlexion,
    TrunkExtension,
    TrunkRotation,
    Carry,
    Mobility,
    Breathing,
    Walking,
}

/// <summary>How heavily a pattern may be loaded, from most to least.</summary>
public enum LoadCeiling
{
    /// <summary>As the ladder of variants allows.</summary>
    Open,

    /// <summary>Not more than last time.</summary>
    Hold,

    /// <summary>One variant easier than last time.</summary>
    OneBack,

    /// <summary>No added weight, easiest variants.</summary>
    Unloaded,

    /// <summary>No added weight, and of the easiest variants only what was done in the last four weeks, no more of it than then.</summary>
    Familiar,

    /// <summary>Not at all.</summary>
    Closed,
}

/// <summary>The ceiling of every pattern; an immutable array indexed by pattern, compared by value.</summary>
public sealed class PatternCeilings : IEquatable<PatternCeilings>
{
    private static readonly int Count = Enum.GetValues<MovementPattern>().Length;
    private readonly LoadCeiling[] ceilings;

    private PatternCeilings(LoadCeiling[] ceilings) => this.ceilings = ceilings;

    public static PatternCeilings Open { get; } = new(new LoadCeiling[Count]);

    public LoadCeiling this[MovementPattern pattern] => ceilings[(int)pattern];

    /// <summary>The same ceilings with one pattern set.</summary>
    public PatternCeilings With(MovementPattern pattern, LoadCeiling ceiling)
    {
        var copy = (LoadCeiling[])ceilings.Clone();
        copy[(int)pattern] = ceiling;
        return new(copy);
    }

    /// <summary>One ceiling for all patterns that carry load; mobility, breathing and walking stay open.</summary>
    public static PatternCeilings ForAllLoaded(LoadCeiling ceiling)
    {
        var all = new LoadCeiling[Count];
        for (var i = 0; i < Count; i++)
            all[i] = (MovementPattern)i is MovementPattern.Mobility or MovementPattern.Breathing or MovementPattern.Walking ? LoadCeiling.Open : ceiling;
        return new(all);
    }

    public PatternCeilings Meet(PatternCeilings other)
    {
        var strictest = new LoadCeiling[Count];
        for (var i = 0; i < Count; i++)
            strictest[i] = ceilings[i] >= other.ceilings[i] ? ceilings[i] : other.ceilings[i];
        return new(strictest);
    }

    public bool Equals(PatternCeilings? other) => other is not null && ceilings.AsSpan().SequenceEqual(other.ceilings);

    public override bool Equals(object? obj) => Equals(obj as PatternCeilings);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var ceiling in ceilings)
            hash.Add(ceiling);
        return hash.ToHashCode();
    }
}
