using Backstride.Runs;

namespace Backstride.Files.Tracks;

/// <summary>Keeps the points of one session, handed over one by one in file order, as a <see cref="RunStream"/>.</summary>
/// <remarks>Takes the same points as <see cref="StreamDigestBuilder"/>, which also makes the way out of them, so that a chart and the journal
/// never disagree. Where the clock of the device leapt, the part with the most points is the run, and the rest is set aside.</remarks>
internal sealed class StreamBuilder
{
    /// <summary>Eleven days of one point a second, as many as a FIT file's records are kept: what comes after is left out.</summary>
    public const int MostSamples = 1_000_000;

    /// <summary>A longer silence is a clock that was set, and no pause; exactly this long is a pause.</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromHours(12);

    /// <summary>Devices that count one foot give half of the session's steps; the bound lies in the middle between that and all of them.</summary>
    private const double LeastDoubled = 1.5;

    // Until the end the way of a sample is the distance as it was told.
    private List<StreamSample> _part = [];
    private List<StreamSample> _before = [];
    private List<StreamSample> _longestAside = [];
    private TimeSpan? _first;
    private int _count;
    private bool _paused;

    /// <summary>True when points were left out because there were too many.</summary>
    public bool IsFull => _count == MostSamples;

    /// <summary>True when points were left out because the clock leapt.</summary>
    public bool Leapt { get; private set; }

    /// <summary>The timer was stopped here.</summary>
    public void Pause() => _paused = true;

    /// <param name="at">Since any moment that stays the same within the session; a point not later than the one before is left out.</param>
    /// <param name="distanceMeters">As for <see cref="StreamDigestBuilder.Add"/>.</param>
    /// <param name="told">Everything else the point says; its cadence is per minute in whatever the device counts.</param>
    public void Add(TimeSpan at, double distanceMeters, in StreamSample told)
    {
        var seconds = (at - (_first ??= at)).TotalSeconds;
        if (IsFull || !Continues(seconds))
            return;
        _part.Add(told with { Seconds = seconds, CoveredMeters = distanceMeters, AfterPause = _paused });
        _count++;
        _paused = false;
    }

    /// <summary>Ends the session; nothing may be added afterwards.</summary>
    /// <param name="cadence">The session's own, which says whether the device counted one foot or both.</param>
    public RunStream Build(Cadence? cadence)
    {
        SetAside(_before);
        SetAside(_part);
        Leapt = _longestAside.Count < _count;
        var samples = _longestAside;
        // A foot that stands makes no strides, and a device without a sensor writes zero too.
        var turns = samples.Where(sample => sample.StepsPerMinute > 0).Select(sample => sample.StepsPerMinute).DefaultIfEmpty(float.NaN).Average();
        var feet = cadence?.StepsPerMinute >= LeastDoubled * turns ? 2 : 1;
        var climbs = samples.Exists(sample => sample.ElevationMeters is not (0 or float.NaN));
        Walk(samples);
        for (var i = 0; i < samples.Count; i++)
        {
            samples[i] = samples[i] with
            {
                StepsPerMinute = samples[i].StepsPerMinute > 0 ? samples[i].StepsPerMinute * feet : float.NaN,
                ElevationMeters = climbs ? samples[i].ElevationMeters : float.NaN,
            };
        }

        return new RunStream(samples);
    }

    /// <summary>Makes <see cref="_part"/> the one that a point goes on with; false when the point is not later than the one before.</summary>
    private bool Continues(double seconds)
    {
        // What leapt ahead alone is set aside as soon as the recording goes on where it was.
        if (!IsLater(_part, seconds) && Follows(_before, seconds))
        {
            SetAside(_part);
            (_part, _before) = (_before, []);
        }

        if (!IsLater(_part, seconds))
            return false;
        if (_part.Count == 0 || Follows(_part, seconds))
            return true;
        SetAside(_before);
        (_before, _part) = (_part, []);
        return true;
    }

    private static bool IsLater(List<StreamSample> part, double seconds) => part.Count == 0 || seconds > part[^1].Seconds;

    private static bool Follows(List<StreamSample> part, double seconds) =>
        part.Count > 0 && seconds - part[^1].Seconds is > 0 and var silence && silence <= LongestPause.TotalSeconds;

    private void SetAside(List<StreamSample> part)
    {
        if (part.Count > _longestAside.Count)
            _longestAside = part;
    }

    // From the distance as told to the way covered, and from any clock to the first point's.
    private static void Walk(List<StreamSample> samples)
    {
        var way = new StreamDigestBuilder();
        var (placed, began) = (samples.Exists(sample => double.IsFinite(sample.CoveredMeters)), samples is [var first, ..] ? first.Seconds : 0);
        for (var i = 0; i < samples.Count; i++)
        {
            var sample = samples[i];
            if (sample.AfterPause)
                way.Pause();
            way.Add(TimeSpan.FromSeconds(sample.Seconds), sample.CoveredMeters, sample.MetersPerSecond, sample.HeartRate);
            var tells = placed ? double.IsFinite(sample.CoveredMeters) : float.IsFinite(sample.MetersPerSecond);
            samples[i] = sample with { Seconds = sample.Seconds - began, CoveredMeters = tells ? way.CoveredMeters : double.NaN };
        }
    }
}
