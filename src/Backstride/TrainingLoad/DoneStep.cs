namespace Backstride.TrainingLoad;

/// <summary>How far the last run went beyond what counted as the longest before it.</summary>
/// <param name="Limit">What was allowed on its day.</param>
/// <param name="Held">What that limit came from.</param>
public sealed record DoneStep(DateOnly Day, Distance Distance, Distance Limit, HeldAgainst Held)
{
    /// <summary>True when there is a later run before the judged day, without a distance: this is the last that has one.</summary>
    public bool HasLater { get; init; }

    /// <summary>What counted as the longest run of the 30 days before it.</summary>
    public Distance Longest => Held.Counted;

    /// <summary>The run as a multiple of the longest before it.</summary>
    public Ratio Ratio => Ratio.Of(Distance / Longest);
}
