using Backstride.Files.Fit.Protocol;

namespace Backstride.Files.Fit.Meaning;

/// <summary>A position every ten seconds or so, beside the records: the start for the time zone, and the shape of the way.</summary>
internal sealed class FitPlaces
{
    private const uint Interval = 10;
    private const int Most = 100_000;
    private const double DegreesPerSemicircle = 180.0 / (1L << 31);

    private readonly List<(int Sample, int Latitude, int Longitude)> _places = [];
    // So that the first record is due whatever its time.
    private uint _last = uint.MaxValue - Interval;

    public int Count => _places.Count;

    /// <summary>The number of the record that a position was read from; more than any there is behind the last.</summary>
    public int SampleAt(int index) => index < _places.Count ? _places[index].Sample : int.MaxValue;

    /// <summary>Asked of every record: true when the next position is wanted, also where the clock went back.</summary>
    public bool IsDue(uint time) => unchecked(time - _last) >= Interval;

    public Position? At(int index) => Position.FromDegrees(_places[index].Latitude * DegreesPerSemicircle, _places[index].Longitude * DegreesPerSemicircle);

    /// <param name="sample">The number of the record.</param>
    /// <param name="latitude">Semicircles, or <see cref="FitRow.Absent"/>.</param>
    /// <param name="longitude">Semicircles, or <see cref="FitRow.Absent"/>.</param>
    public void Add(int sample, uint time, long latitude, long longitude)
    {
        if (_places.Count == Most || latitude is < int.MinValue or >= int.MaxValue || longitude is < int.MinValue or >= int.MaxValue)
            return;
        _last = time;
        _places.Add((sample, (int)latitude, (int)longitude));
    }
}
