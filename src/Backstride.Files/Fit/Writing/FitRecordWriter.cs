using Backstride.Files.Fit.Protocol;
using Backstride.Files.Fit.Vocabulary;
using static Backstride.Files.Fit.Writing.FitScale;

namespace Backstride.Files.Fit.Writing;

/// <summary>Writes the points of a session as record messages.</summary>
internal static class FitRecordWriter
{
    private const int RecordType = 0;
    private const int TimedRecordType = 1;
    private const int EventType = 4;
    private const double SemicirclesPerDegree = (1L << 31) / 180.0;

    public static void Write(FitBody body, FitSession session, long start, FitLayout layout)
    {
        var feet = session.Totals.Sport.CountsStrides() ? 2 : 1;
        var reference = long.MinValue;
        foreach (var point in session.Points)
        {
            var time = start + (long)point.At.TotalSeconds;
            if (point.AfterPause)
                body.Write(EventType, 21, [new(253, FitBaseType.UInt32, time), new(0, FitBaseType.Enum, 0), new(1, FitBaseType.Enum, 4)]);
            // Five bits go round after 32 seconds, so the time written in full last must be nearer than that.
            if (layout.CompressedTimestamps && !point.AfterPause && time >= reference && time - reference < 32)
                body.WriteCompressed(RecordType, 20, (uint)time, Fields(point, feet));
            else
                body.Write(TimedRecordType, 20, [new(253, FitBaseType.UInt32, time), .. Fields(point, feet)], layout.DeveloperFields ? [7, 0] : []);
            reference = time;
        }
    }

    private static FitValue[] Fields(FitPoint point, int feet)
    {
        var strides = Revolutions(point.Cadence, feet);
        return
        [
            new(0, FitBaseType.SInt32, Scaled(point.Position?.Latitude, SemicirclesPerDegree)),
            new(1, FitBaseType.SInt32, Scaled(point.Position?.Longitude, SemicirclesPerDegree)),
            new(5, FitBaseType.UInt32, Scaled(point.Distance?.Meters, 100)),
            new(73, FitBaseType.UInt32, Scaled(point.MetersPerSecond, 1000)),
            new(78, FitBaseType.UInt32, Scaled(point.AltitudeMeters + 500, 5)),
            new(3, FitBaseType.UInt8, point.HeartRate?.BeatsPerMinute),
            new(4, FitBaseType.UInt8, strides.Whole),
            new(53, FitBaseType.UInt8, strides.Fraction),
            new(39, FitBaseType.UInt16, Scaled(point.VerticalOscillationMillimeters, 10)),
            new(41, FitBaseType.UInt16, Scaled(point.StanceTimeMilliseconds, 10)),
            new(13, FitBaseType.SInt8, 18),
        ];
    }
}
