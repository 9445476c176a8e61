namespace Backstride.Efforts;

/// <summary>The straight line closest to efforts, distance over time, by ordinary least squares.</summary>
/// <param name="Slope">Metres per second.</param>
/// <param name="Intercept">Metres at time zero.</param>
/// <param name="SlopeError">Standard error of the slope: the root of the residual variance (n − 2 degrees of freedom) over the spread of the times.</param>
internal readonly record struct EffortLine(double Slope, double Intercept, double SlopeError)
{
    /// <exception cref="ArgumentException">Fewer than three efforts leave nothing to judge an error by.</exception>
    public static EffortLine Through(IReadOnlyList<TimedEffort> efforts)
    {
        if (efforts.Count < 3)
            throw new ArgumentException("A line with an error needs three efforts.", nameof(efforts));
        var meanTime = efforts.Average(effort => effort.Time.TotalSeconds);
        var meanWay = efforts.Average(effort => effort.Distance.Meters);
        var spread = efforts.Sum(effort => Square(effort.Time.TotalSeconds - meanTime));
        var slope = efforts.Sum(effort => (effort.Time.TotalSeconds - meanTime) * (effort.Distance.Meters - meanWay)) / spread;
        var intercept = meanWay - slope * meanTime;
        var residual = efforts.Sum(effort => Square(effort.Distance.Meters - intercept - slope * effort.Time.TotalSeconds));
        return new(slope, intercept, Math.Sqrt(residual / (efforts.Count - 2) / spread));
    }

    private static double Square(double value) => value * value;
}
