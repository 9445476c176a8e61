using System.Globalization;
using System.Text;
using Backstride.Runs;

namespace Backstride.App.Streams;

/// <summary>A picture of one series over time, worked out whole before it is drawn: pieces of a line, and hairlines with their labels.</summary>
/// <remarks>Lines lie on a grid of <see cref="Width"/> by <see cref="Height"/> that is stretched to whatever the page has; labels stand at
/// percentages of it, so that their letters are never stretched.</remarks>
/// <param name="Lines">Points of an SVG polyline each.</param>
/// <param name="Rows">Percent from the top.</param>
/// <param name="Columns">Percent from the left.</param>
public sealed record ChartPlan(IReadOnlyList<string> Lines, IReadOnlyList<ChartMark> Rows, IReadOnlyList<ChartMark> Columns)
{
    public const int Width = 1000;
    public const int Height = 100;

    /// <summary>Two points in each: about what a desk's screen can show.</summary>
    private const int PointColumns = 340;

    /// <summary>So much of the height stays free above and below.</summary>
    private const double Margin = 0.06;

    private static readonly int[] TimeSteps = [60, 300, 600, 900, 1800, 3600, 7200, 14_400, 21_600, 43_200, 86_400];

    /// <param name="values">One for each sample; NaN where nothing is known.</param>
    /// <param name="scale">What is drawn at the lower and the upper edge, and which hairlines between.</param>
    public static ChartPlan Of(RunStream stream, IReadOnlyList<double> values, ChartScale scale)
    {
        var seconds = stream.Elapsed.TotalSeconds;
        return new ChartPlan(
            [.. StreamTrace.Of(stream.Samples, values, PointColumns).Select(piece => Line(piece, seconds, scale))],
            [.. scale.Rows.Select(row => row with { Percent = Top(row.Percent, scale) })],
            [.. Columnize(seconds)]);
    }

    private static string Line(IReadOnlyList<TracePoint> piece, double seconds, ChartScale scale)
    {
        var line = new StringBuilder();
        foreach (var point in piece)
            line.Append(CultureInfo.InvariantCulture, $"{point.Seconds / seconds * Width:0.#},{Top(point.Value, scale) / 100 * Height:0.##} ");
        // A line of one point is drawn as a dot, and needs its end.
        return piece.Count == 1 ? $"{line}{line}".TrimEnd() : line.ToString().TrimEnd();
    }

    private static double Top(double value, ChartScale scale)
    {
        var share = (Math.Clamp(value, scale.Low, scale.High) - scale.Low) / (scale.High - scale.Low);
        return 100 * (1 - Margin - share * (1 - 2 * Margin));
    }

    private static IEnumerable<ChartMark> Columnize(double seconds)
    {
        var step = TimeSteps.FirstOrDefault(step => seconds / step <= 5, (int)Math.Ceiling(seconds / 5));
        for (var at = 0; at <= seconds; at += step)
            yield return new ChartMark(at / seconds * 100, Wording.Quantities.Of(TimeSpan.FromSeconds(at)));
    }
}

/// <summary>A hairline and the label at its end.</summary>
public sealed record ChartMark(double Percent, string Label);

/// <summary>The values at the edges of a chart, and the values of its hairlines.</summary>
/// <param name="Rows">Their percent is the value until the chart is worked out.</param>
public sealed record ChartScale(double Low, double High, IReadOnlyList<ChartMark> Rows)
{
    private const int MostRows = 4;

    /// <summary>Where hairlines of paces lie, as parts of the height: even in speed, for even in pace they would crowd where it is slow.</summary>
    private static readonly double[] PaceRows = [0.08, 0.36, 0.64, 0.92];

    /// <summary>From the least to the most, and never so narrow that noise looks like hills.</summary>
    /// <returns>Null without a value.</returns>
    public static ChartScale? Of(IReadOnlyList<double> values, double narrowest)
    {
        if (Range(values, 0, 1) is not var (low, high))
            return null;
        var lacking = Math.Max(0, narrowest - (high - low)) / 2;
        (low, high) = (low - lacking, high + lacking);
        var step = Nice((high - low) / MostRows);
        var rows = new List<ChartMark>();
        for (var at = Math.Ceiling(low / step) * step; at <= high; at += step)
            rows.Add(new ChartMark(at, at.ToString("0.##", CultureInfo.InvariantCulture)));
        return new(low, high, rows);
    }

    /// <summary>For speeds, with paces at the hairlines. The slowest and fastest moments lie on the edges: standing at a light would else make everything
    /// else a line at the top.</summary>
    /// <returns>Null without a speed.</returns>
    public static ChartScale? OfPaces(IReadOnlyList<double> speeds)
    {
        if (Range([.. speeds.Where(speed => speed >= 0.5)], 0.02, 0.995) is not var (low, high))
            return null;
        var lacking = Math.Max(0, 1 - (high - low)) / 2;
        (low, high) = (Math.Max(0.4, low - lacking), high + lacking);
        return new(low, high, [.. PaceRows.Select(part => Round(1000 / (low + part * (high - low)))).Distinct()
            .Select(pace => new ChartMark(1000 / pace, Wording.EffortWords.Clock(TimeSpan.FromSeconds(pace))))]);
    }

    // To ten seconds, and to whole minutes where people walk.
    private static double Round(double pace) => pace < 600 ? Math.Round(pace / 10) * 10 : Math.Round(pace / 60) * 60;

    private static (double Low, double High)? Range(IReadOnlyList<double> values, double from, double to)
    {
        var known = values.Where(double.IsFinite).Order().ToList();
        return known.Count == 0 ? null : (known[(int)(from * (known.Count - 1))], known[(int)(to * (known.Count - 1))]);
    }

    private static double Nice(double least)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(least)));
        return new[] { 1.0, 2, 5, 10 }.Select(times => times * power).First(step => step >= least * 0.999999);
    }
}
