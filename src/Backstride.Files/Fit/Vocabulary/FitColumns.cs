namespace Backstride.Files.Fit.Vocabulary;

// Column 0 is the timestamp of every message. The comments give unit and scale as the files store them.

/// <summary>Columns of <c>file_id</c> and <c>device_info</c>.</summary>
internal static class FileColumn
{
    public const byte Type = 1;
    public const byte Manufacturer = 2;
    public const byte Product = 3;
    public const byte DeviceIndex = 4;
    public const byte ProductName = 5;
    public const byte SerialNumber = 6;
    public const byte Created = 7;              // seconds of the FIT clock
}

internal static class EventColumn
{
    public const byte Event = 1;
    public const byte Type = 2;
}

internal static class ActivityColumn
{
    public const byte LocalTimestamp = 1;
}

/// <summary>Columns of <c>session</c>, <c>lap</c> and <c>sport</c>: the same words under other field numbers.</summary>
internal static class TotalsColumn
{
    public const byte StartTime = 1;
    public const byte Elapsed = 2;              // ms
    public const byte Timer = 3;                // ms
    public const byte Distance = 4;             // cm
    public const byte AverageHeartRate = 5;     // beats per minute
    public const byte MaxHeartRate = 6;
    public const byte AverageCadence = 7;       // strides (one foot) per minute on foot
    public const byte FractionalCadence = 8;    // 1/128 stride
    public const byte Ascent = 9;               // m
    public const byte Descent = 10;
    public const byte Sport = 11;
    public const byte SubSport = 12;
    public const byte Moving = 13;              // ms
    public const byte VerticalOscillation = 14; // 0.1 mm
    public const byte StanceTime = 15;          // 0.1 ms
    public const byte StanceTimeBalance = 16;   // 0.01 %, left foot
    public const byte StepLength = 17;          // 0.1 mm
    public const byte VerticalRatio = 18;       // 0.01 %
    public const byte Feel = 19;                // 0 to 100
    public const byte PerceivedEffort = 20;     // 0.1
    public const byte Name = 21;
}

internal static class RecordColumn
{
    public const byte Latitude = 1;             // 180 / 2^31 degrees
    public const byte Longitude = 2;
    public const byte Altitude = 3;             // 0.2 m from -500 m
    public const byte EnhancedAltitude = 4;
    public const byte HeartRate = 5;
    public const byte Cadence = 6;
    public const byte FractionalCadence = 7;
    public const byte Distance = 8;             // cm
    public const byte Speed = 9;                // mm/s
    public const byte EnhancedSpeed = 10;
    public const byte CompressedSpeedDistance = 11;
    public const byte VerticalOscillation = 12; // 0.1 mm
    public const byte StanceTime = 13;          // 0.1 ms
    public const byte StanceTimeBalance = 14;   // 0.01 %, left foot
    public const byte StepLength = 15;          // 0.1 mm
    public const byte VerticalRatio = 16;       // 0.01 %
}
