namespace Backstride.TrainingLoad;

/// <summary>The run in the middle of the last four weeks.</summary>
/// <param name="Of">How many runs it is the middle one of.</param>
/// <param name="WithoutLongest">The longest run of each week with more than one is left out; false when there were no others.</param>
public sealed record UsualRun(Distance Distance, int Of, bool WithoutLongest)
{
    /// <summary>True when days around a race are left out, and earlier ones stand in for them.</summary>
    public bool BesideRaces { get; init; }
}
