using Backstride.Files.Fit.Protocol;
using Backstride.Files.Fit.Vocabulary;
using Backstride.Runs;
using static Backstride.Files.Fit.Writing.FitScale;

namespace Backstride.Files.Fit.Writing;

/// <summary>Writes the totals of a session as its session message, and as one lap over all of it.</summary>
internal static class FitTotalsWriter
{
    public static IEnumerable<FitValue> Session(Activity totals, long start, long end, (byte Sport, byte SubSport) sport)
    {
        var strides = Strides(totals);
        return
        [
            new(253, FitBaseType.UInt32, end),
            new(2, FitBaseType.UInt32, start),
            new(5, FitBaseType.Enum, sport.Sport),
            new(6, FitBaseType.Enum, sport.SubSport),
            new(7, FitBaseType.UInt32, Milliseconds(totals.Elapsed)),
            new(8, FitBaseType.UInt32, Milliseconds(totals.Timer)),
            new(9, FitBaseType.UInt32, Scaled(totals.Distance?.Meters, 100)),
            new(16, FitBaseType.UInt8, totals.AverageHeartRate?.BeatsPerMinute),
            new(17, FitBaseType.UInt8, totals.MaxHeartRate?.BeatsPerMinute),
            new(18, FitBaseType.UInt8, strides.Whole),
            new(92, FitBaseType.UInt8, strides.Fraction),
            new(22, FitBaseType.UInt16, Scaled(totals.Ascent?.Meters, 1)),
            new(23, FitBaseType.UInt16, Scaled(totals.Descent?.Meters, 1)),
            new(59, FitBaseType.UInt32, totals.Moving is { } moving ? Milliseconds(moving) : null),
            new(89, FitBaseType.UInt16, Scaled(totals.Dynamics?.VerticalOscillationMillimeters, 10)),
            new(91, FitBaseType.UInt16, Scaled(totals.Dynamics?.StanceTimeMilliseconds, 10)),
            new(132, FitBaseType.UInt16, Scaled(totals.Dynamics?.VerticalRatioPercent, 100)),
            new(133, FitBaseType.UInt16, Scaled(totals.Dynamics?.StanceTimeBalancePercent, 100)),
            new(134, FitBaseType.UInt16, Scaled(totals.Dynamics?.StepLengthMeters, 10_000)),
            new(192, FitBaseType.UInt8, totals.Feel),
            new(193, FitBaseType.UInt8, Scaled(totals.PerceivedEffort?.Value, 10)),
            new(110, FitBaseType.Text, null, totals.Name),
        ];
    }

    public static IEnumerable<FitValue> Lap(Activity totals, long start, long end, (byte Sport, byte SubSport) sport)
    {
        var strides = Strides(totals);
        return
        [
            new(253, FitBaseType.UInt32, end),
            new(2, FitBaseType.UInt32, start),
            new(7, FitBaseType.UInt32, Milliseconds(totals.Elapsed)),
            new(8, FitBaseType.UInt32, Milliseconds(totals.Timer)),
            new(9, FitBaseType.UInt32, Scaled(totals.Distance?.Meters, 100)),
            new(15, FitBaseType.UInt8, totals.AverageHeartRate?.BeatsPerMinute),
            new(16, FitBaseType.UInt8, totals.MaxHeartRate?.BeatsPerMinute),
            new(17, FitBaseType.UInt8, strides.Whole),
            new(80, FitBaseType.UInt8, strides.Fraction),
            new(21, FitBaseType.UInt16, Scaled(totals.Ascent?.Meters, 1)),
            new(22, FitBaseType.UInt16, Scaled(totals.Descent?.Meters, 1)),
            new(25, FitBaseType.Enum, sport.Sport),
            new(39, FitBaseType.Enum, sport.SubSport),
        ];
    }

    private static (long? Whole, long? Fraction) Strides(Activity totals) =>
        FitScale.Revolutions(totals.AverageCadence, totals.Sport.CountsStrides() ? 2 : 1);
}
