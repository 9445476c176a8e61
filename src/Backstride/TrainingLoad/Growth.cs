namespace Backstride.TrainingLoad;

/// <summary>Comparing sums of distances.</summary>
internal static class Growth
{
    /// <summary>True when a distance is more than so many times another, to the centimetre: exactly so many times is not more.</summary>
    public static bool Exceeds(Distance distance, Distance other, Ratio times) =>
        Math.Round(distance.Meters, 2) > Math.Round(other.Meters * times.Value, 2);
}
