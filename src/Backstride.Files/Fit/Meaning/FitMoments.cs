using Backstride.Files.Fit.Protocol;
using Backstride.Files.Fit.Vocabulary;
using Backstride.Files.Tracks;
using Backstride.Runs;

namespace Backstride.Files.Fit.Meaning;

/// <summary>The records of one FIT file with their running dynamics, kept beside the samples that everything else is made of.</summary>
internal sealed class FitMoments
{
    private const float Tenths = 0.1f;
    private const float Hundredths = 0.01f;
    private const double MetersPerCentimeter = 0.01;
    private const float MetersPerMillimeter = 0.001f;
    private const float TenthsOfMillimeterPerMeter = 10_000;
    private const float StepsPerMeter = 5;              // of height
    private const float SeaLevel = -500;
    private const float Fractions = 128;                // of a stride

    private readonly List<Dynamics> _dynamics = [];

    public void Clear() => _dynamics.Clear();

    /// <summary>Hands a message on as totals are read, and keeps what belongs to its sample.</summary>
    public void Add(FitRecording recording, FitMessage message, in FitRow row)
    {
        recording.Add(message, row);
        if (recording.Samples.Length > _dynamics.Count)
            _dynamics.Add(Dynamics.Of(row));
    }

    /// <param name="range">FIT seconds; records before it or from its end on belong to other sessions.</param>
    public void Fill(StreamBuilder stream, ReadOnlySpan<FitSample> samples, (long From, long Until) range)
    {
        for (var i = 0; i < samples.Length; i++)
        {
            ref readonly var sample = ref samples[i];
            if (sample.Time < range.From || sample.Time >= range.Until)
                continue;
            if (sample.AfterPause)
                stream.Pause();
            stream.Add(TimeSpan.FromSeconds(sample.Time), sample.Distance == FitSample.Unknown ? double.NaN : sample.Distance * MetersPerCentimeter, Moment(sample, _dynamics[i]));
        }
    }

    private static StreamSample Moment(in FitSample sample, Dynamics dynamics) => new()
    {
        MetersPerSecond = sample.Speed == FitSample.Unknown ? float.NaN : sample.Speed * MetersPerMillimeter,
        ElevationMeters = Elevation(sample.Altitude),
        HeartRate = sample.HeartRate,
        StepsPerMinute = sample.Cadence == byte.MaxValue ? float.NaN : sample.Cadence + sample.FractionalCadence / Fractions,
        VerticalOscillationMillimeters = dynamics.VerticalOscillation * Tenths,
        StanceTimeMilliseconds = dynamics.StanceTime * Tenths,
        StanceTimeBalancePercent = dynamics.StanceTimeBalance * Hundredths,
        StepLengthMeters = dynamics.StepLength / TenthsOfMillimeterPerMeter,
        VerticalRatioPercent = dynamics.VerticalRatio * Hundredths,
    };

    private static float Elevation(int altitude)
    {
        var meters = altitude == FitSample.NoAltitude ? float.NaN : altitude / StepsPerMeter + SeaLevel;
        return Math.Abs(meters) <= Climb.Highest ? meters : float.NaN;
    }

    /// <summary>As stored, <see cref="float.NaN"/> where the record does not say; zero says nothing either, for a foot is never on the ground for no time.</summary>
    private readonly record struct Dynamics(float VerticalOscillation, float StanceTime, float StanceTimeBalance, float StepLength, float VerticalRatio)
    {
        private const uint MostPercent = 10_000;

        public static Dynamics Of(in FitRow row) => new(
            Number(row, RecordColumn.VerticalOscillation, ushort.MaxValue),
            Number(row, RecordColumn.StanceTime, ushort.MaxValue),
            Number(row, RecordColumn.StanceTimeBalance, MostPercent),
            Number(row, RecordColumn.StepLength, ushort.MaxValue),
            Number(row, RecordColumn.VerticalRatio, MostPercent));

        private static float Number(in FitRow row, int column, uint most) =>
            row.NumberOr(column, most, 0) is > 0 and var value ? value : float.NaN;
    }
}
