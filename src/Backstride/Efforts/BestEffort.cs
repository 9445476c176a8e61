namespace Backstride.Efforts;

/// <summary>The shortest time in which a run covered a distance.</summary>
/// <param name="Time">By the clock, pauses included.</param>
/// <param name="From">When it began, since the start of the recording.</param>
public sealed record BestEffort(Distance Distance, TimeSpan Time, TimeSpan From)
{
    /// <summary>The mean over it.</summary>
    public Speed Speed => Speed.Of(Distance, Time);
}
