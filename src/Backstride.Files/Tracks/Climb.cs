namespace Backstride.Files.Tracks;

/// <summary>Metres climbed and lost, without the noise of the elevation.</summary>
/// <remarks>A rise counts from its foot to its top, a fall from its top to its foot, when it is at least <see cref="Step"/> high; smaller ones
/// belong to the swing they lie in. Barometers waver by about a metre, satellite heights by several: without this, a flat run along a river
/// climbs a hundred metres.</remarks>
internal sealed class Climb
{
    /// <summary>Metres; exactly this much counts.</summary>
    public const double Step = 3;

    /// <summary>Metres per second, up or down; a faster change from one point to the next is the sensor's and not the ground's.</summary>
    public const double Steepest = 4;

    /// <summary>Metres above or below the sea; whatever is beyond is no height on earth.</summary>
    public const double Highest = 12_000;

    // A swing runs from its foot or top to the farthest height since; until the first one is three metres long both ends are open.
    private double _from = double.NaN;
    private double _farthest = double.NaN;
    private int _direction;
    private double _before = double.NaN;
    private double _ascent;
    private double _descent;
    private int _heights;
    private bool _onlyZero = true;

    /// <summary>Null when fewer than two heights were given, or when all of them were zero, as programs without heights write.</summary>
    public (double Ascent, double Descent)? Total => _heights < 2 || _onlyZero ? null : (_ascent + Rise, _descent + Fall);

    private double Rise => _direction > 0 ? _farthest - _from : 0;

    private double Fall => _direction < 0 ? _from - _farthest : 0;

    /// <param name="elevation">Metres; anything but a height on earth is left out.</param>
    /// <param name="seconds">Since the point before; <see cref="double.NaN"/> for the first.</param>
    public void Add(double elevation, double seconds)
    {
        if (!(Math.Abs(elevation) <= Highest))
            return;
        _heights++;
        _onlyZero &= elevation == 0;
        var leap = elevation - _before;
        if (Math.Abs(leap) > Steepest * Math.Max(1, seconds))
            (_from, _farthest) = (_from + leap, _farthest + leap);
        _before = elevation;
        if (double.IsNaN(_from))
            (_from, _farthest) = (elevation, elevation);
        else if (_direction == 0)
            Open(elevation);
        else
            Follow(elevation);
    }

    /// <summary>What was climbed while nothing was recorded is not known.</summary>
    public void Pause()
    {
        Count();
        _direction = 0;
        _from = _farthest = _before = double.NaN;
    }

    // Before the first swing _from is the lowest and _farthest the highest height.
    private void Open(double elevation)
    {
        var (lowest, highest) = (Math.Min(_from, elevation), Math.Max(_farthest, elevation));
        if (elevation - lowest >= Step)
            (_direction, _from, _farthest) = (1, lowest, elevation);
        else if (highest - elevation >= Step)
            (_direction, _from, _farthest) = (-1, highest, elevation);
        else
            (_from, _farthest) = (lowest, highest);
    }

    private void Follow(double elevation)
    {
        var beyond = (elevation - _farthest) * _direction;
        if (beyond <= -Step)
        {
            Count();
            (_direction, _from, _farthest) = (-_direction, _farthest, elevation);
        }
        else if (beyond > 0)
        {
            _farthest = elevation;
        }
    }

    private void Count() => (_ascent, _descent) = (_ascent + Rise, _descent + Fall);
}
