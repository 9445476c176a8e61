namespace Backstride.Files.Tracks;

/// <summary>A mean in which each value weighs as long as it lasted; the plain mean where no lasting is known.</summary>
internal sealed class TimedMean
{
    private double _weighted;
    private double _seconds;
    private double _sum;
    private int _count;

    public double? Mean => _seconds > 0 ? _weighted / _seconds : _count > 0 ? _sum / _count : null;

    /// <summary>0 when there was none.</summary>
    public double Largest { get; private set; }

    public void Add(double value, double seconds)
    {
        _sum += value;
        _count++;
        Largest = Math.Max(Largest, value);
        _weighted += value * seconds;
        _seconds += seconds;
    }
}
