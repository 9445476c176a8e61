namespace Backstride.Efforts;

/// <summary>The farthest that was run within a duration.</summary>
/// <param name="Day">The runner's day of that run.</param>
public sealed record TimedEffort(TimeSpan Time, Distance Distance, DateOnly Day)
{
    /// <summary>The mean over it.</summary>
    public Speed Speed => Speed.Of(Distance, Time);
}
