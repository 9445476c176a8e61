using Backstride.Runs;

namespace Backstride.Files.Tracks;

/// <summary>Totals of one track out of its points, handed over one by one in file order.</summary>
/// <remarks>
/// A point whose time is earlier than the latest one has its place and nothing else; a place that cannot have been reached
/// (<see cref="Fastest"/>, <see cref="FastestOnFoot"/>; within a second where the time is not known) adds no distance. The device's own distances win over positions as soon as one of them is more than zero.
/// </remarks>
internal sealed class TrackTotals
{
    /// <summary>Metres per second between two positions; beyond it the receiver jumped and nobody moved. Exactly this fast still counts.</summary>
    public const double Fastest = 50;

    /// <summary>The same for what is known to be done on foot: the fastest sprinters reach it.</summary>
    public const double FastestOnFoot = 12.5;

    private StreamDigestBuilder? _digest;
    private ShapeBuilder? _shape;
    private readonly Climb _climb = new();
    private readonly MovingTime _moving = new();
    private readonly TimedMean _hearts = new();
    private readonly TimedMean _steps = new();

    private TrackPoint _placed;      // the latest point with a position, unless a pause came after it
    private bool _anchored;
    private bool _paused;
    private double _pausedSeconds;
    private double _latest = double.NaN;   // seconds since the first time
    private double _anchoredAt;
    private double _back;
    private double _device = double.NaN;
    private double _deviceMeters;
    private bool _deviceCounts;
    private double _groundMeters;

    /// <summary>To be set before the first point.</summary>
    public bool OnFoot { get; set; }

    /// <summary>Keeps every point when somebody wants to see them; to be set before the first.</summary>
    public StreamBuilder? Stream { get; set; }

    public int Points { get; private set; }

    public int Untimed { get; private set; }

    public int Backwards { get; private set; }

    /// <summary>The farthest a point's time lies before one that came before it; absent when none does.</summary>
    public TimeSpan? ClockBack => _back > 0 ? TrackTime.Span(_back) : null;

    public int Jumps { get; private set; }

    public bool HasPosition { get; private set; }

    public bool HasDistance { get; private set; }

    public DateTimeOffset? First { get; private set; }

    public TimeSpan Elapsed => double.IsNaN(_latest) ? TimeSpan.Zero : TrackTime.Span(_latest);

    /// <summary>Time between the end of one stretch and the beginning of the next, and gaps in which nobody moved.</summary>
    public TimeSpan Paused => TrackTime.Span(_pausedSeconds + _moving.Rest);

    public Distance? Distance => HasDistance || HasPosition ? Backstride.Distance.FromMeters(Covered) : null;

    public TimeSpan? Moving => _moving.Total is { } seconds ? TrackTime.Span(seconds) : null;

    public Distance? Ascent => _climb.Total is { } total ? Backstride.Distance.FromMeters(total.Ascent) : null;

    public Distance? Descent => _climb.Total is { } total ? Backstride.Distance.FromMeters(total.Descent) : null;

    public HeartRate? AverageHeartRate => _hearts.Mean is { } mean ? new HeartRate((int)Math.Round(mean, MidpointRounding.AwayFromZero)) : null;

    public HeartRate? MaxHeartRate => _hearts.Largest > 0 ? new HeartRate((int)_hearts.Largest) : null;

    /// <summary>Per minute as the device counts, without the time of standing still.</summary>
    public double? MeanCadence => _steps.Mean;

    private double Covered => _deviceCounts ? _deviceMeters : _groundMeters;

    /// <summary>The first position.</summary>
    public Position? Start { get; private set; }

    public StreamDigest? Digest() => _digest?.Build() is { } digest ? digest with { Shape = _shape?.Build() } : null;

    /// <summary>The recording stopped here: neither the time nor the way to the next point belong to the track.</summary>
    public void Pause()
    {
        _anchored = false;
        _paused = true;
        _climb.Pause();
        _moving.Pause();
        _digest?.Pause();
        Stream?.Pause();
    }

    public void Add(in TrackPoint point)
    {
        Points++;
        var now = Seconds(point);
        Place(point, now);
        Count(point.Distance);
        if (double.IsNaN(now))
            return;
        Stream?.Add(TimeSpan.FromSeconds(now), TellsWay(point) ? Covered : double.NaN, point.AsSample());
        if (now < _latest)
            return;
        var lasted = Lasted(now);
        if (point.HeartRate > 0)
            _hearts.Add(point.HeartRate, lasted);
        if (point.Cadence > 0)
            _steps.Add(point.Cadence, lasted);
        _climb.Add(point.Elevation, now - _latest);
        Measure(point, now);
        _latest = now;
        _paused = false;
    }

    private double Seconds(in TrackPoint point)
    {
        if (point.Time is not { } time)
        {
            Untimed++;
            return double.NaN;
        }
        First ??= time;
        var now = (time - First.Value).TotalSeconds;
        if (now < _latest || now < 0)
        {
            Backwards++;
            _back = Math.Max(_back, (double.IsNaN(_latest) ? 0 : _latest) - now);
        }
        return now;
    }

    private double Lasted(double now)
    {
        var since = now - _latest;
        if (_paused && since > 0)
            _pausedSeconds += since;
        return !_paused && since <= StreamDigestBuilder.LongestInterval.TotalSeconds ? since : 0;
    }

    private void Place(in TrackPoint point, double now)
    {
        if (!point.HasPosition)
            return;
        HasPosition = true;
        Start ??= Position.FromDegrees(point.Latitude, point.Longitude);
        if (_anchored)
        {
            var meters = Ground.Meters(_placed.Latitude, _placed.Longitude, point.Latitude, point.Longitude);
            var seconds = now - _anchoredAt;
            if (meters <= (OnFoot ? FastestOnFoot : Fastest) * (seconds > 1 ? seconds : 1))
                _groundMeters += meters;
            else
                Jumps++;
        }
        (_placed, _anchored, _anchoredAt) = (point, true, now);
    }

    private void Count(double distance)
    {
        if (!(distance >= 0 && distance <= 1e8))
            return;
        HasDistance = true;
        _deviceCounts |= distance > 0;
        if (distance > _device)
            _deviceMeters += distance - _device;
        _device = distance;
    }

    private bool TellsWay(in TrackPoint point) =>
        _deviceCounts ? !double.IsNaN(point.Distance) : point.HasPosition || !double.IsNaN(point.Distance);

    private void Measure(in TrackPoint point, double now)
    {
        var told = TellsWay(point);
        (_digest ??= new StreamDigestBuilder()).Add(TimeSpan.FromSeconds(now), told ? Covered : double.NaN, point.Speed, point.HeartRate);
        if (point.HasPosition)
            (_shape ??= new ShapeBuilder()).Add(point.Latitude, point.Longitude, Covered);
        if (told && !(now <= _latest))
            _moving.Add(now, Covered);
    }
}
