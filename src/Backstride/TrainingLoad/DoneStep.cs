namespace Backstride.TrainingLoad;

/// <summary>How far the last run went beyond what counted as the longest before it.</summary>
/// <param name="Limit">What was allowed on its day.</param>
public sealed record DoneStep(DateOnly Day, Distance Distance, Distance Limit)
{
    /// <summary>What counted as the longest run of the 30 days before it.</summary>
    public Distance Longest => Distance.FromMeters(Math.Round(Limit.Meters / CountedRuns.Step.Value, 2));

    /// <summary>The run as a multiple of the longest before it.</summary>
    public Ratio Ratio => Ratio.Of(Distance / Longest);
}
