using Backstride.Runs;

namespace Backstride.Tests.Efforts;

/// <summary>Made-up streams.</summary>
internal static class Streams
{
    /// <summary>Samples at given seconds with the way covered until then, in metres.</summary>
    public static RunStream Of(params IEnumerable<(double Seconds, double Meters)> points) =>
        new([.. points.Select(point => new StreamSample { Seconds = point.Seconds, CoveredMeters = point.Meters })]);

    /// <summary>One sample a second; each number is the metres of one second.</summary>
    public static RunStream BySecond(params IEnumerable<double> metersPerSecond)
    {
        var (way, points) = (0.0, new List<(double, double)> { (0, 0) });
        foreach (var step in metersPerSecond)
            points.Add((points.Count, way += step));
        return Of(points);
    }
}
