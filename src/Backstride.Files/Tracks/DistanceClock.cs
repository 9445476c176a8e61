namespace Backstride.Files.Tracks;

/// <summary>How much running time had passed when a distance was reached, kept coarsely enough to fit any session.</summary>
/// <remarks>Marks lie 10 m apart until there are 512; then every second one goes and the step doubles. Between marks time runs evenly.</remarks>
internal sealed class DistanceClock
{
    private const int Capacity = 512;

    private double[] _meters = new double[8];
    private double[] _seconds = new double[8];
    private int _count;
    private double _step = 10;

    /// <summary>Both never fall from one call to the next.</summary>
    public void Add(double meters, double seconds)
    {
        if (_count > 0 && meters - _meters[_count - 1] < _step)
            return;
        if (_count == Capacity)
            Thin();
        else if (_count == _meters.Length)
            Grow();
        _meters[_count] = meters;
        _seconds[_count++] = seconds;
    }

    /// <summary>Mean speed of the last quarter of the distance over that of the first three; null when one of the two took no time.</summary>
    public double? Drift(double meters, double seconds)
    {
        var turn = Reached(meters * 0.75, meters, seconds);
        var rest = seconds - turn;
        return turn > 0 && rest > 0 ? meters * 0.25 / rest / (meters * 0.75 / turn) : null;
    }

    private double Reached(double meters, double endMeters, double endSeconds)
    {
        var after = Array.BinarySearch(_meters, 0, _count, meters);
        if (after >= 0)
            return _seconds[after];
        after = ~after;
        var (fromMeters, fromSeconds) = after == 0 ? (0, 0) : (_meters[after - 1], _seconds[after - 1]);
        var (toMeters, toSeconds) = after == _count ? (endMeters, endSeconds) : (_meters[after], _seconds[after]);
        return toMeters <= fromMeters
            ? fromSeconds
            : fromSeconds + (toSeconds - fromSeconds) * (meters - fromMeters) / (toMeters - fromMeters);
    }

    private void Grow()
    {
        Array.Resize(ref _meters, _count * 2);
        Array.Resize(ref _seconds, _count * 2);
    }

    private void Thin()
    {
        for (var i = 0; 2 * i < _count; i++)
            (_meters[i], _seconds[i]) = (_meters[2 * i], _seconds[2 * i]);
        _count /= 2;
        _step *= 2;
    }
}
