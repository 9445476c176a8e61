using Backstride.Runs;

namespace Backstride.Files.Tracks;

/// <summary>Turns the positions of one session, handed over in order, into a <see cref="RouteShape"/>.</summary>
internal sealed class ShapeBuilder
{
    private readonly int[] _away = new int[RouteShape.MostEntries];
    private int _count;
    private double _step = RouteShape.ShortestStep.Meters;
    private double _from = double.NaN;   // the way at the first position
    private double _last;
    private (double Latitude, double Longitude) _start;
    private (double Latitude, double Longitude) _place;

    /// <param name="meters">The way since any moment; it never falls.</param>
    public void Add(double latitude, double longitude, double meters)
    {
        if (double.IsNaN(_from))
        {
            _from = meters;
            _start = (latitude, longitude);
        }
        else
        {
            Mark(latitude, longitude, meters - _from);
        }

        _place = (latitude, longitude);
        _last = meters - _from;
    }

    /// <returns>Null for a way shorter than a step.</returns>
    public RouteShape? Build() => _count == 0 ? null : new RouteShape(Distance.FromMeters(_step), _away[.._count]);

    private void Mark(double latitude, double longitude, double way)
    {
        for (var next = (_count + 1) * _step; next <= way; next = (_count + 1) * _step)
        {
            var share = (next - _last) / (way - _last);
            var east = longitude - _place.Longitude;
            var (north, along) = Math.Abs(east) <= 180
                ? (_place.Latitude + ((latitude - _place.Latitude) * share), _place.Longitude + (east * share))
                : (latitude, longitude);   // over the date line nothing lies between
            _away[_count++] = (int)Math.Round(Ground.Meters(_start.Latitude, _start.Longitude, north, along));
            if (_count == _away.Length)
                Thin();
        }
    }

    // Every second mark stays, and marks come half as often.
    private void Thin()
    {
        _count /= 2;
        for (var i = 0; i < _count; i++)
            _away[i] = _away[(2 * i) + 1];
        _step *= 2;
    }
}
