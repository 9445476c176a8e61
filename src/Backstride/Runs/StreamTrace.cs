namespace Backstride.Runs;

/// <summary>A series of a stream made small enough to draw, with every extreme kept and every gap open.</summary>
/// <remarks>Time is cut into columns of equal width; of each column the lowest and the highest value are kept, in their order of time, besides the
/// first and the last of each piece. A value that is missing for longer than <see cref="LongestJoin"/> opens a gap, and so does a pause that long: a line is never drawn
/// over what nobody measured, and never to zero.</remarks>
public static class StreamTrace
{
    /// <summary>Exactly this long is still joined.</summary>
    public static readonly TimeSpan LongestJoin = TimeSpan.FromSeconds(30);

    /// <param name="values">One for each sample; <see cref="double.NaN"/> where nothing is known.</param>
    /// <param name="columns">How many there are over the whole time; each gives two points at most.</param>
    /// <returns>The pieces of the line, in order; none without a value.</returns>
    /// <exception cref="ArgumentException">Not one value for each sample.</exception>
    /// <exception cref="ArgumentOutOfRangeException">No column.</exception>
    public static IReadOnlyList<IReadOnlyList<TracePoint>> Of(IReadOnlyList<StreamSample> samples, IReadOnlyList<double> values, int columns)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(columns, 1);
        if (values.Count != samples.Count)
            throw new ArgumentException("There must be one value for each sample.", nameof(values));
        var width = samples is [var first, .., var end] ? (end.Seconds - first.Seconds) / columns : 0;
        var pieces = new List<IReadOnlyList<TracePoint>>();
        var piece = new Piece(width);
        for (var i = 0; i < samples.Count; i++)
        {
            if (!double.IsFinite(values[i]))
                continue;
            if (samples[i].Seconds - piece.Last > LongestJoin.TotalSeconds)
            {
                piece.EndInto(pieces);
                piece = new Piece(width);
            }

            piece.Add(new TracePoint(samples[i].Seconds, values[i]));
        }

        piece.EndInto(pieces);
        return pieces;
    }

    private sealed class Piece(double width)
    {
        private readonly List<TracePoint> points = [];
        private TracePoint first, low, high, last;
        private bool begun;
        private double column;

        /// <summary>Seconds of the latest point.</summary>
        public double Last => begun ? last.Seconds : double.PositiveInfinity;

        public void Add(TracePoint point)
        {
            var here = width > 0 ? Math.Floor(point.Seconds / width) : 0;
            if (!begun)
                (first, low, high, column, begun) = (point, point, point, here, true);
            else if (here != column)
                Close(here, point);
            low = point.Value < low.Value ? point : low;
            high = point.Value > high.Value ? point : high;
            last = point;
        }

        public void EndInto(List<IReadOnlyList<TracePoint>> pieces)
        {
            if (!begun)
                return;
            Flush();
            if (points[0] != first)
                points.Insert(0, first);
            if (points[^1] != last)
                points.Add(last);
            pieces.Add(points);
        }

        private void Close(double here, TracePoint point)
        {
            Flush();
            (low, high, column) = (point, point, here);
        }

        private void Flush()
        {
            var (one, other) = low.Seconds <= high.Seconds ? (low, high) : (high, low);
            points.Add(one);
            if (other != one)
                points.Add(other);
        }
    }
}

/// <summary>A point of a drawn line.</summary>
/// <param name="Seconds">Since the first sample.</param>
public readonly record struct TracePoint(double Seconds, double Value);
