namespace Backstride.TrainingLoad;

/// <summary>What the length of a run was held against on its own day. A closed set of cases.</summary>
/// <remarks>Each names what the runner recorded or typed, so that a limit can be followed back to it.</remarks>
public abstract record HeldAgainst
{
    /// <summary>What counted as the longest run on that day.</summary>
    public abstract Distance Counted { get; }

    /// <summary>An earlier run.</summary>
    /// <param name="Ran">As far as it was run.</param>
    /// <param name="Counted">What it counted as on the day of the later one.</param>
    public sealed record Run(DateOnly Day, Distance Ran, Distance Counted) : HeldAgainst
    {
        public override Distance Counted { get; } = Counted;
    }

    /// <summary>The longest run as typed at Start.</summary>
    public sealed record Typed(DateOnly Given, Distance Longest) : HeldAgainst
    {
        public override Distance Counted => Longest;
    }

    /// <summary>The minutes of a ladder stage: what counts of a first run after 30 days without one, or of a race that is the first run of all.</summary>
    /// <param name="Day">The day of the run of which they are a part.</param>
    /// <param name="Within">How far that run had gone in them, at its own mean speed.</param>
    public sealed record Return(DateOnly Day, Distance Ran, TimeSpan Time, Distance Within) : HeldAgainst
    {
        public override Distance Counted => Within;
    }
}
