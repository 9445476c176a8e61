using Backstride.Files.Fit.Protocol;

namespace Backstride.Files.Fit.Vocabulary;

/// <summary>The messages that say something about an activity; all others are passed over by their size.</summary>
internal enum FitMessage : byte
{
    Other,
    FileId,
    DeviceInfo,
    Sport,
    Session,
    Lap,
    Record,
    Event,
    Activity,
}

/// <summary>Which field numbers of which message are wanted, and the column each goes to.</summary>
internal static class FitMessages
{
    public const byte TimestampField = 253;

    private const byte TextFlag = 0x80;

    // [message × 256 + field number] = column + 1, or 0 for a field nobody wants.
    private static readonly byte[] Columns = BuildColumns();

    public static FitMessage Known(int globalNumber) => globalNumber switch
    {
        0 => FitMessage.FileId,
        12 => FitMessage.Sport,
        18 => FitMessage.Session,
        19 => FitMessage.Lap,
        20 => FitMessage.Record,
        21 => FitMessage.Event,
        23 => FitMessage.DeviceInfo,
        34 => FitMessage.Activity,
        _ => FitMessage.Other,
    };

    public static bool TryColumn(FitMessage message, byte field, out byte column, out bool isText)
    {
        var entry = Columns[((int)message << 8) | field];
        isText = (entry & TextFlag) != 0;
        column = (byte)((entry & ~TextFlag) - 1);
        return entry != 0;
    }

    private static byte[] BuildColumns()
    {
        var columns = new byte[((int)FitMessage.Activity + 1) * 256];
        for (var message = 0; message <= (int)FitMessage.Activity; message++)
            columns[(message << 8) | TimestampField] = FitRow.Timestamp + 1;
        Numbers(FitMessage.FileId, (0, FileColumn.Type), (1, FileColumn.Manufacturer), (2, FileColumn.Product), (3, FileColumn.SerialNumber), (4, FileColumn.Created));
        Text(FitMessage.FileId, 8, FileColumn.ProductName);
        Numbers(FitMessage.DeviceInfo, (0, FileColumn.DeviceIndex), (2, FileColumn.Manufacturer), (4, FileColumn.Product));
        Text(FitMessage.DeviceInfo, 27, FileColumn.ProductName);
        Numbers(FitMessage.Sport, (0, TotalsColumn.Sport), (1, TotalsColumn.SubSport));
        Text(FitMessage.Sport, 3, TotalsColumn.Name);
        Numbers(FitMessage.Session, SessionFields);
        Text(FitMessage.Session, 110, TotalsColumn.Name);
        Numbers(FitMessage.Lap, LapFields);
        Numbers(FitMessage.Record, RecordFields);
        Numbers(FitMessage.Event, (0, EventColumn.Event), (1, EventColumn.Type));
        Numbers(FitMessage.Activity, (5, ActivityColumn.LocalTimestamp));
        return columns;

        void Numbers(FitMessage message, params ReadOnlySpan<(int Field, int Column)> fields)
        {
            foreach (var (field, column) in fields)
                columns[((int)message << 8) | field] = (byte)(column + 1);
        }

        void Text(FitMessage message, int field, int column) => columns[((int)message << 8) | field] = (byte)((column + 1) | TextFlag);
    }

    private static (int Field, int Column)[] SessionFields =>
    [
        (2, TotalsColumn.StartTime), (5, TotalsColumn.Sport), (6, TotalsColumn.SubSport), (7, TotalsColumn.Elapsed),
        (8, TotalsColumn.Timer), (9, TotalsColumn.Distance), (16, TotalsColumn.AverageHeartRate), (17, TotalsColumn.MaxHeartRate),
        (18, TotalsColumn.AverageCadence), (22, TotalsColumn.Ascent), (23, TotalsColumn.Descent), (59, TotalsColumn.Moving),
        (89, TotalsColumn.VerticalOscillation), (91, TotalsColumn.StanceTime), (92, TotalsColumn.FractionalCadence),
        (132, TotalsColumn.VerticalRatio), (133, TotalsColumn.StanceTimeBalance), (134, TotalsColumn.StepLength),
        (192, TotalsColumn.Feel), (193, TotalsColumn.PerceivedEffort),
    ];

    private static (int Field, int Column)[] LapFields =>
    [
        (2, TotalsColumn.StartTime), (7, TotalsColumn.Elapsed), (8, TotalsColumn.Timer), (9, TotalsColumn.Distance),
        (15, TotalsColumn.AverageHeartRate), (16, TotalsColumn.MaxHeartRate), (17, TotalsColumn.AverageCadence),
        (21, TotalsColumn.Ascent), (22, TotalsColumn.Descent), (25, TotalsColumn.Sport), (39, TotalsColumn.SubSport),
        (52, TotalsColumn.Moving), (77, TotalsColumn.VerticalOscillation), (79, TotalsColumn.StanceTime),
        (80, TotalsColumn.FractionalCadence), (118, TotalsColumn.VerticalRatio), (119, TotalsColumn.StanceTimeBalance),
        (120, TotalsColumn.StepLength),
    ];

    private static (int Field, int Column)[] RecordFields =>
    [
        (0, RecordColumn.Latitude), (1, RecordColumn.Longitude), (2, RecordColumn.Altitude), (3, RecordColumn.HeartRate),
        (4, RecordColumn.Cadence), (5, RecordColumn.Distance), (6, RecordColumn.Speed), (8, RecordColumn.CompressedSpeedDistance),
        (53, RecordColumn.FractionalCadence), (73, RecordColumn.EnhancedSpeed), (78, RecordColumn.EnhancedAltitude),
        (39, RecordColumn.VerticalOscillation), (41, RecordColumn.StanceTime), (83, RecordColumn.VerticalRatio),
        (84, RecordColumn.StanceTimeBalance), (85, RecordColumn.StepLength),
    ];
}
