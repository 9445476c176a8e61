using Backstride.Files.Tracks;

namespace Backstride.Files.Fit.Meaning;

/// <summary>Adds up records or laps where the device's own total is missing.</summary>
internal static class FitSums
{
    /// <summary>A longer silence is a clock that was set, not a pause.</summary>
    private const long LongestPause = 12 * 3600;

    /// <summary>Quarter metres and weather move a height; only a swing of three metres counts as a climb.</summary>
    private const int AltitudeBand = 15; // in steps of 0.2 m

    /// <param name="from">FIT seconds; records before it belong to another session.</param>
    /// <param name="until">FIT seconds, excluded.</param>
    public static FitTotals? OfSamples(ReadOnlySpan<FitSample> samples, long from, long until)
    {
        var sum = new Sum();
        foreach (ref readonly var sample in samples)
        {
            if (sample.Time >= from && sample.Time < until)
                sum.Add(sample);
        }

        return sum.Finish();
    }

    public static FitTotals? OfLaps(IReadOnlyList<FitTotals> laps)
    {
        if (laps.Count == 0)
            return null;
        var weight = laps.Sum(Seconds);
        return new FitTotals
        {
            Start = laps[0].Start ?? (laps[0].End - (long?)laps[0].Elapsed?.TotalSeconds),
            End = laps[^1].End,
            Sport = laps[0].Sport,
            SubSport = laps[0].SubSport,
            Elapsed = Total(laps, lap => lap.Elapsed?.TotalSeconds) is { } elapsed ? TimeSpan.FromSeconds(elapsed) : null,
            Timer = Total(laps, lap => lap.Timer?.TotalSeconds) is { } timer ? TimeSpan.FromSeconds(timer) : null,
            DistanceMeters = Total(laps, lap => lap.DistanceMeters),
            AscentMeters = (long?)Total(laps, lap => lap.AscentMeters),
            DescentMeters = (long?)Total(laps, lap => lap.DescentMeters),
            AverageHeartRate = Mean(lap => lap.AverageHeartRate) is { } rate ? (int)Math.Round(rate) : null,
            MaxHeartRate = laps.Max(lap => lap.MaxHeartRate),
            StridesPerMinute = Mean(lap => lap.StridesPerMinute),
            VerticalOscillationMillimeters = Mean(lap => lap.VerticalOscillationMillimeters),
            StanceTimeMilliseconds = Mean(lap => lap.StanceTimeMilliseconds),
            StanceTimeBalancePercent = Mean(lap => lap.StanceTimeBalancePercent),
            StepLengthMeters = Mean(lap => lap.StepLengthMeters),
            VerticalRatioPercent = Mean(lap => lap.VerticalRatioPercent),
        };

        static double Seconds(FitTotals lap) => (lap.Timer ?? lap.Elapsed ?? TimeSpan.Zero).TotalSeconds;

        // Weighted by time, over the laps that know.
        double? Mean(Func<FitTotals, double?> value)
        {
            var known = laps.Where(lap => value(lap) is not null).ToList();
            var seconds = known.Sum(Seconds);
            return weight > 0 && seconds > 0 ? known.Sum(lap => value(lap) * Seconds(lap)) / seconds : null;
        }
    }

    private static double? Total(IReadOnlyList<FitTotals> laps, Func<FitTotals, double?> value) =>
        laps.Any(lap => value(lap) is not null) ? laps.Sum(value) : null;

    private struct Sum
    {
        private long _first;
        private long _last;
        private int _count;
        private long _timer;
        private long _elapsed;
        private long _centimeters;
        private uint _distance;
        private bool _placed;
        private long _beats;
        private int _beating;
        private int _maxBeat;
        private double _strides;
        private int _striding;
        private int _altitude;
        private bool _leveled;
        private long _up;
        private long _down;

        public void Add(in FitSample sample)
        {
            AddTime(sample);
            AddDistance(sample.Distance);
            AddAltitude(sample.Altitude);
            if (sample.HeartRate > 0)
            {
                _beats += sample.HeartRate;
                _beating++;
                _maxBeat = Math.Max(_maxBeat, sample.HeartRate);
            }

            // A foot that stands makes no strides, and lowers no cadence.
            if (sample.Cadence is > 0 and < byte.MaxValue)
            {
                _strides += sample.Cadence + sample.FractionalCadence / 128.0;
                _striding++;
            }
        }

        public readonly FitTotals? Finish() => _count == 0 ? null : new FitTotals
        {
            Start = _first,
            End = _last,
            Elapsed = TimeSpan.FromSeconds(_elapsed),
            Timer = TimeSpan.FromSeconds(_timer),
            DistanceMeters = _placed ? _centimeters / 100.0 : null,
            AscentMeters = _leveled ? _up / 5 : null,
            DescentMeters = _leveled ? _down / 5 : null,
            AverageHeartRate = _beating > 0 ? (int)Math.Round((double)_beats / _beating) : null,
            MaxHeartRate = _beating > 0 ? _maxBeat : null,
            StridesPerMinute = _striding > 0 ? _strides / _striding : null,
        };

        private void AddTime(in FitSample sample)
        {
            if (_count++ == 0)
            {
                _first = _last = sample.Time;
                return;
            }

            var interval = sample.Time - _last;
            if (interval <= 0)
                return;
            _last = sample.Time;
            if (interval <= LongestPause)
                _elapsed += interval;
            if (!sample.AfterPause && interval <= StreamDigestBuilder.LongestInterval.TotalSeconds)
                _timer += interval;
        }

        private void AddDistance(uint distance)
        {
            if (distance == FitSample.Unknown)
                return;
            if (_placed && distance > _distance)
                _centimeters += distance - _distance;
            (_placed, _distance) = (true, distance);
        }

        private void AddAltitude(int altitude)
        {
            if (altitude == FitSample.NoAltitude)
                return;
            if (!_leveled)
                (_leveled, _altitude) = (true, altitude);
            var climb = altitude - _altitude;
            if (Math.Abs(climb) < AltitudeBand)
                return;
            _altitude = altitude;
            if (climb > 0)
                _up += climb;
            else
                _down -= climb;
        }
    }
}
