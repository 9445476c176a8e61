using Backstride.Runs;

namespace Backstride.Files.Tracks;

/// <summary>Turns the points of one session, handed over one by one in file order, into a <see cref="StreamDigest"/>.</summary>
/// <remarks>
/// Memory is the same for ten minutes and ten hours. Distance may be missing throughout (then speed is summed), or here and there (then the next one
/// counts over the whole stretch). An interval longer than <see cref="LongestInterval"/>, or one that <see cref="Pause"/> marked, is nobody's running
/// time: it enters no bin and not the drift. Best efforts are by the clock, pauses included.
/// </remarks>
internal sealed class StreamDigestBuilder
{
    /// <summary>Longer between two points means that nothing was recorded; exactly this long still counts.</summary>
    public static readonly TimeSpan LongestInterval = TimeSpan.FromSeconds(60);

    /// <summary>Under this a drift says more about a traffic light than about tiring; exactly this far has one.</summary>
    public static readonly Distance ShortestDrift = Distance.FromMeters(1000);

    private const double LongestSeconds = 60;

    private const double FarthestMeters = 1e8;  // more than twice around the earth is damage, and would drown the rest in rounding

    private const double FastestSpeed = FarthestMeters / LongestSeconds;  // as much damage: one interval of it would be farther

    private readonly double[] _speedSeconds = new double[StreamDigest.MaxSpeedBins];
    private readonly double[] _heartSeconds = new double[StreamDigest.MaxHeartRateBins];
    private readonly BestEfforts _efforts = new();
    private readonly DistanceClock _clock = new();

    private TimeSpan _first = TimeSpan.MinValue;
    // Seconds since the first point; NaN before there was one, and for the two that a pause forgets.
    private double _last = double.NaN;
    private double _lastBeating = double.NaN;
    private double _lastMeasured = double.NaN;  // the latest point that told a speed or a distance
    private double _lastPlaced = double.NaN;    // the latest point that told a distance
    private double _lastDistance = double.NaN;
    private double _covered;
    private double _counted;

    /// <param name="at">Since any moment that stays the same within the session; a point not later than the one before is left out.</param>
    /// <param name="distanceMeters">Since the start of the session; <see cref="double.NaN"/> when the point does not say.
    /// Falling back (a lap that counts from zero again) is no movement, and counting goes on from there.</param>
    /// <param name="metersPerSecond"><see cref="double.NaN"/> when the point does not say; then it comes from the distance.</param>
    /// <param name="heartRate">Beats per minute; 0 or less, or more than 255, when the point does not say.</param>
    public void Add(TimeSpan at, double distanceMeters, double metersPerSecond, int heartRate)
    {
        if (_first == TimeSpan.MinValue)
            _first = at;
        var now = (at - _first).Ticks * (1.0 / TimeSpan.TicksPerSecond);
        if (now <= _last)
            return;
        if (heartRate is > 0 and <= 255 && now - _lastBeating <= LongestSeconds)
            _heartSeconds[heartRate / StreamDigest.HeartRateBinWidth] += now - _lastBeating;
        _last = _lastBeating = now;
        Move(now, distanceMeters, metersPerSecond);
    }

    /// <summary>The way so far; it never falls.</summary>
    public double CoveredMeters => _covered;

    /// <summary>The timer was stopped here: what lies between the point before and the point after is not running time.</summary>
    public void Pause() => _lastBeating = _lastMeasured = double.NaN;

    /// <summary>Ends the session; nothing may be added afterwards.</summary>
    /// <returns>Null when the points told neither speed nor distance nor heart rate.</returns>
    public StreamDigest? Build()
    {
        var efforts = _efforts.Finish();
        var speeds = Seconds(_speedSeconds);
        var hearts = Seconds(_heartSeconds);
        if (efforts.Length == 0 && speeds.Length == 0 && hearts.Length == 0)
            return null;
        return new StreamDigest
        {
            SpeedBinSeconds = speeds,
            HeartRateBinSeconds = hearts,
            BestEffortMeters = efforts,
            LateDrift = _covered >= ShortestDrift.Meters ? _clock.Drift(_covered, _counted) : null,
        };
    }

    private void Move(double now, double distance, double speed)
    {
        var placed = distance is >= 0 and <= FarthestMeters;
        var paced = speed is >= 0 and <= FastestSpeed;
        if (!placed && !paced)
            return;
        var running = now - _lastMeasured;   // NaN after a pause or at the start: compares false below
        var meters = placed ? FromDistance(distance) : FromSpeed(speed, running);
        if (running <= LongestSeconds)
        {
            _counted += running;
            Count(paced ? speed : meters / (now - _lastPlaced), running);
        }
        _lastMeasured = now;
        if (placed || double.IsNaN(_lastDistance))
            Place(now, meters);
    }

    private void Place(double now, double meters)
    {
        var from = double.IsNaN(_lastPlaced) ? now : _lastPlaced;
        _efforts.Add(from, _covered, now, _covered + meters);
        _covered += meters;
        _clock.Add(_covered, _counted);
        _lastPlaced = now;
    }

    private double FromDistance(double distance)
    {
        var meters = distance - _lastDistance;
        _lastDistance = distance;
        return meters > 0 ? meters : 0;   // also where there was no distance before
    }

    // A session that gives distances leaves the stretch to the next distance, or it would be counted twice.
    private double FromSpeed(double speed, double running) =>
        double.IsNaN(_lastDistance) && running <= LongestSeconds ? speed * running : 0;

    private void Count(double speed, double seconds)
    {
        var bin = (int)Math.Min(speed / StreamDigest.SpeedBinWidth, StreamDigest.MaxSpeedBins - 1);
        _speedSeconds[bin] += seconds;
    }

    private static int[] Seconds(double[] bins)
    {
        var used = bins.Length;
        while (used > 0 && bins[used - 1] < 0.5)
            used--;
        var whole = new int[used];
        for (var i = 0; i < used; i++)
            whole[i] = (int)Math.Round(bins[i], MidpointRounding.AwayFromZero);
        return whole;
    }
}
