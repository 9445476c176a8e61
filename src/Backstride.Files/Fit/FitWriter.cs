using Backstride.Files.Fit.Meaning;
using Backstride.Files.Fit.Protocol;
using Backstride.Files.Fit.Vocabulary;
using Backstride.Files.Fit.Writing;
using Backstride.Runs;

namespace Backstride.Files.Fit;

/// <summary>Writes activity files as a watch would. Written one after the other to one stream, they are a chain.</summary>
public static class FitWriter
{
    // Local message type of everything but records, which take 0 and 1.
    private const int OtherType = 4;

    /// <param name="sessions">At least one; device and zone of the first hold for the file.</param>
    public static void Write(Stream output, IReadOnlyList<FitSession> sessions, FitLayout layout)
    {
        ArgumentOutOfRangeException.ThrowIfZero(sessions.Count);
        var body = new FitBody(layout);
        WriteIdentity(body, sessions[0].Totals);
        if (layout.DeveloperFields)
            WriteDeveloperField(body);
        foreach (var session in sessions)
            WriteSession(body, session, layout);
        WriteActivity(body, sessions);
        FitFrame.Write(output, body.Bytes, layout);
    }

    private static void WriteIdentity(FitBody body, Activity first) => body.Write(OtherType, 0,
    [
        new(0, FitBaseType.Enum, FitFileTypes.Activity),
        new(1, FitBaseType.UInt16, 255),
        new(2, FitBaseType.UInt16, 1),
        new(4, FitBaseType.UInt32, Time(first.Start)),
        new(8, FitBaseType.Text, null, first.Device),
    ]);

    // developer_data_id: application id 16 bytes would be optional, the index is not; field_description: index, number, type, name, unit.
    private static void WriteDeveloperField(FitBody body)
    {
        body.Write(OtherType, 207, [new(3, FitBaseType.UInt8, 0), new(4, FitBaseType.UInt32, 1)]);
        body.Write(OtherType, 206,
        [
            new(0, FitBaseType.UInt8, 0),
            new(1, FitBaseType.UInt8, 0),
            new(2, FitBaseType.UInt8, FitBaseType.UInt16.ToByte()),
            new(3, FitBaseType.Text, null, "Leg Spring Stiffness"),
            new(8, FitBaseType.Text, null, "kN/m"),
        ]);
    }

    private static void WriteSession(FitBody body, FitSession session, FitLayout layout)
    {
        var start = Time(session.Totals.Start);
        var end = start + (long)session.Totals.Elapsed.TotalSeconds;
        WriteTimer(body, start, 0);
        FitRecordWriter.Write(body, session, start, layout);
        WriteTimer(body, end, 4);
        var sport = FitSports.Numbers(session.Totals.Sport);
        if (!layout.NoLaps)
            body.Write(OtherType, 19, [.. FitTotalsWriter.Lap(session.Totals, start, end, sport)]);
        if (!layout.NoSessions)
            body.Write(OtherType, 18, [.. FitTotalsWriter.Session(session.Totals, start, end, sport)]);
    }

    private static void WriteTimer(FitBody body, long at, byte type) =>
        body.Write(OtherType, 21, [new(253, FitBaseType.UInt32, at), new(0, FitBaseType.Enum, 0), new(1, FitBaseType.Enum, type)]);

    private static void WriteActivity(FitBody body, IReadOnlyList<FitSession> sessions)
    {
        var last = sessions[^1].Totals;
        var end = Time(last.Start) + (long)last.Elapsed.TotalSeconds;
        var zone = last.OffsetSource == OffsetSource.Device ? (long?)last.Start.Offset.TotalSeconds : null;
        body.Write(OtherType, 34,
        [
            new(253, FitBaseType.UInt32, end),
            new(0, FitBaseType.UInt32, (long)sessions.Sum(session => session.Totals.Timer.TotalMilliseconds)),
            new(1, FitBaseType.UInt16, sessions.Count),
            new(2, FitBaseType.Enum, sessions.Count > 1 ? 1 : 0),
            new(3, FitBaseType.Enum, 26),
            new(4, FitBaseType.Enum, 1),
            new(5, FitBaseType.UInt32, end + zone),
        ]);
    }

    private static long Time(DateTimeOffset at) => FitClock.FromUnix(at.ToUnixTimeSeconds());
}
