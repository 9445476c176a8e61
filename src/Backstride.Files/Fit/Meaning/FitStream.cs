using Backstride.Files.Tracks;
using Backstride.Runs;

namespace Backstride.Files.Fit.Meaning;

/// <summary>What the records of one session add up to.</summary>
internal readonly record struct FitStream(StreamDigest? Digest, TimeSpan? Moving, Position? Start, TimeSpan? ClockBack)
{
    /// <summary>Slower than this, in millimetres a second, is standing about: a slow walk is faster.</summary>
    private const uint SlowestMove = 500;

    private const double MetersPerCentimeter = 0.01;

    private const double MetersPerMillimeter = 0.001;

    /// <param name="from">FIT seconds; records before it belong to another session.</param>
    /// <param name="until">FIT seconds, excluded.</param>
    public static FitStream Of(ReadOnlySpan<FitSample> samples, FitPlaces places, long from, long until)
    {
        var digest = new StreamDigestBuilder();
        var way = new Way(places);
        var movement = new Movement();
        for (var i = 0; i < samples.Length; i++)
        {
            ref readonly var sample = ref samples[i];
            if (sample.Time < from || sample.Time >= until)
                continue;
            if (sample.AfterPause)
                digest.Pause();
            digest.Add(
                TimeSpan.FromTicks(sample.Time * TimeSpan.TicksPerSecond),
                sample.Distance == FitSample.Unknown ? double.NaN : sample.Distance * MetersPerCentimeter,
                sample.Speed == FitSample.Unknown ? double.NaN : sample.Speed * MetersPerMillimeter,
                sample.HeartRate);
            movement.Add(sample);
            if (i >= way.Due)
                way.Pass(i, digest.CoveredMeters);
        }

        return new(digest.Build() is { } built ? built with { Shape = way.Shape } : null, movement.Time, way.Start, movement.ClockBack);
    }

    /// <summary>The positions of one session, met while its records go by.</summary>
    private struct Way(FitPlaces places)
    {
        private ShapeBuilder? _shape;
        private int _next;

        /// <summary>The record at which there is something to do.</summary>
        public int Due { get; private set; } = places.SampleAt(0);

        public Position? Start { get; private set; }

        public readonly RouteShape? Shape => _shape?.Build();

        public void Pass(int sample, double meters)
        {
            while (places.SampleAt(_next) < sample)
                _next++;
            var here = _next;
            if (places.SampleAt(here) == sample)
                _next++;
            Due = places.SampleAt(_next);
            if (here == _next || places.At(here) is not { } place)
                return;
            Start ??= place;
            (_shape ??= new ShapeBuilder()).Add(place.Latitude, place.Longitude, meters);
        }
    }

    /// <summary>Adds up the intervals in which the runner got on.</summary>
    private struct Movement
    {
        private static readonly long Longest = (long)StreamDigestBuilder.LongestInterval.TotalSeconds;

        private bool _begun;
        private bool _paced;
        private uint _last;
        private uint _lastDistance;
        private long _moving;
        private long _back;

        /// <summary>The farthest a record lies before one that came before it.</summary>
        public readonly TimeSpan? ClockBack => _back > 0 ? TimeSpan.FromSeconds(_back) : null;

        public readonly TimeSpan? Time => _paced ? TimeSpan.FromSeconds(_moving) : null;

        public void Add(in FitSample sample)
        {
            var interval = _begun ? (long)sample.Time - _last : 0;
            if (interval < 0)
            {
                _back = Math.Max(_back, -interval);
                return;
            }

            var counts = interval > 0 && interval <= Longest && !sample.AfterPause;
            if (sample.Speed != FitSample.Unknown)
            {
                _paced = true;
                if (counts && sample.Speed >= SlowestMove)
                    _moving += interval;
            }
            else if (sample.Distance != FitSample.Unknown && _begun && _lastDistance != FitSample.Unknown)
            {
                _paced = true;
                // Centimetres to millimetres; falling back is no movement.
                if (counts && sample.Distance > _lastDistance && (sample.Distance - _lastDistance) * 10L >= SlowestMove * interval)
                    _moving += interval;
            }

            (_begun, _last, _lastDistance) = (true, sample.Time, sample.Distance);
        }
    }
}
