using Backstride.Files.Fit.Protocol;
using Backstride.Files.Fit.Vocabulary;

namespace Backstride.Files.Fit.Meaning;

/// <summary>What one session or lap message says, unscaled, with impossible values gone.</summary>
internal sealed record FitTotals
{
    public long? Start { get; init; }

    /// <summary>When the message was written: the end of what it sums.</summary>
    public long? End { get; init; }

    public long? Sport { get; init; }

    public long? SubSport { get; init; }

    public TimeSpan? Elapsed { get; init; }

    public TimeSpan? Timer { get; init; }

    public TimeSpan? Moving { get; init; }

    public double? DistanceMeters { get; init; }

    public long? AscentMeters { get; init; }

    public long? DescentMeters { get; init; }

    public int? AverageHeartRate { get; init; }

    public int? MaxHeartRate { get; init; }

    /// <summary>One foot's strides, with their fraction.</summary>
    public double? StridesPerMinute { get; init; }

    public double? PerceivedEffort { get; init; }

    public int? Feel { get; init; }

    public double? VerticalOscillationMillimeters { get; init; }

    public double? StanceTimeMilliseconds { get; init; }

    public double? StanceTimeBalancePercent { get; init; }

    public double? StepLengthMeters { get; init; }

    public double? VerticalRatioPercent { get; init; }

    public string? Name { get; init; }

    public static FitTotals From(in FitRow row)
    {
        var cadence = row.Number(TotalsColumn.AverageCadence, 254);
        var fraction = row.Number(TotalsColumn.FractionalCadence, 127);
        return new FitTotals
        {
            Start = row.Number(TotalsColumn.StartTime, uint.MaxValue),
            End = row.Number(FitRow.Timestamp, uint.MaxValue),
            Sport = row.Number(TotalsColumn.Sport, 254),
            SubSport = row.Number(TotalsColumn.SubSport, 254),
            Elapsed = Milliseconds(row.Number(TotalsColumn.Elapsed, uint.MaxValue)),
            Timer = Milliseconds(row.Number(TotalsColumn.Timer, uint.MaxValue)),
            Moving = Milliseconds(row.Number(TotalsColumn.Moving, uint.MaxValue)),
            DistanceMeters = row.Number(TotalsColumn.Distance, uint.MaxValue) / 100.0,
            AscentMeters = row.Number(TotalsColumn.Ascent, ushort.MaxValue),
            DescentMeters = row.Number(TotalsColumn.Descent, ushort.MaxValue),
            AverageHeartRate = HeartRate(row.Number(TotalsColumn.AverageHeartRate, 254)),
            MaxHeartRate = HeartRate(row.Number(TotalsColumn.MaxHeartRate, 254)),
            StridesPerMinute = cadence is null ? null : cadence + (fraction ?? 0) / 128.0,
            PerceivedEffort = row.Number(TotalsColumn.PerceivedEffort, 100) / 10.0,
            Feel = (int?)row.Number(TotalsColumn.Feel, 100),
            VerticalOscillationMillimeters = row.Number(TotalsColumn.VerticalOscillation, ushort.MaxValue) / 10.0,
            StanceTimeMilliseconds = row.Number(TotalsColumn.StanceTime, ushort.MaxValue) / 10.0,
            StanceTimeBalancePercent = row.Number(TotalsColumn.StanceTimeBalance, 10_000) / 100.0,
            StepLengthMeters = row.Number(TotalsColumn.StepLength, ushort.MaxValue) / 10_000.0,
            VerticalRatioPercent = row.Number(TotalsColumn.VerticalRatio, 10_000) / 100.0,
            Name = row.Text(TotalsColumn.Name),
        };
    }

    private static TimeSpan? Milliseconds(long? value) => value is null ? null : TimeSpan.FromTicks(value.Value * TimeSpan.TicksPerMillisecond);

    // A watch without a strap writes zero; nobody's heart rests that low.
    private static int? HeartRate(long? value) => value is null or 0 ? null : (int)value.Value;
}
