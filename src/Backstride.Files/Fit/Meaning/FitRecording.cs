using System.Globalization;
using Backstride.Files.Fit.Protocol;
using Backstride.Files.Fit.Vocabulary;

namespace Backstride.Files.Fit.Meaning;

/// <summary>Gathers the messages of one FIT file, in whatever order they come.</summary>
internal sealed class FitRecording(FitSamples samples, FitFindings findings)
{
    public const int MostSessions = 256;

    public const int MostLaps = 10_000;

    // Beyond 199 km of height, in steps of 0.2 m, lies only damage.
    private const uint MostAltitude = 1_000_000;

    // A watch counts a run's laps in tens; these bounds only keep a hostile file from filling memory.
    private readonly List<FitTotals> _sessions = [];
    private readonly List<FitTotals> _laps = [];
    private readonly FitOdometer _odometer = new();
    private readonly FitPlaces _places = new();
    private bool _paused;
    private FitTotals? _sport;
    private (long? Manufacturer, long? Product, string? Name) _device;

    public long? FileType { get; private set; }

    public int Records { get; private set; }

    public long? LocalOffset { get; private set; }

    public IReadOnlyList<FitTotals> Sessions => _sessions;

    public IReadOnlyList<FitTotals> Laps => _laps;

    /// <summary>The sport message, for sessions and laps that do not say.</summary>
    public FitTotals? Sport => _sport;

    public ReadOnlySpan<FitSample> Samples => samples.All;

    public FitPlaces Places => _places;

    /// <summary>What the device calls the recording; null when it does not say enough to tell it from others.</summary>
    public string? Name { get; private set; }

    public bool HasDerivedDistance => _odometer.IsDerived;

    public string? Device => FitDevices.Name(_device.Manufacturer, _device.Product, _device.Name);

    public void Add(FitMessage message, in FitRow row)
    {
        switch (message)
        {
            case FitMessage.Record:
                AddRecord(row);
                break;
            case FitMessage.Event:
                AddEvent(row);
                break;
            case FitMessage.Lap:
                AddTotals(_laps, MostLaps, row);
                break;
            case FitMessage.Session:
                AddTotals(_sessions, MostSessions, row);
                break;
            case FitMessage.Sport:
                _sport ??= FitTotals.From(row);
                break;
            case FitMessage.FileId:
                FileType ??= row.Number(FileColumn.Type, byte.MaxValue);
                AddDevice(row);
                AddName(row);
                break;
            case FitMessage.DeviceInfo when row.Number(FileColumn.DeviceIndex, byte.MaxValue) is 0:
                AddDevice(row);
                break;
            case FitMessage.Activity:
                AddActivity(row);
                break;
        }
    }

    private void AddRecord(in FitRow row)
    {
        Records++;
        var time = row.NumberOr(FitRow.Timestamp, uint.MaxValue, FitRow.Absent);
        if (time == FitRow.Absent)
            return;
        if (samples.IsFull)
        {
            findings.Warn("fit-too-long", "The file holds more than a million records; only its first million were looked at one by one.");
            return;
        }

        var wasMeasured = _odometer.IsMeasured;
        var distance = _odometer.Read(row);
        if (_odometer.IsMeasured && !wasMeasured)
            samples.ForgetDistances();
        var altitude = row.NumberOr(RecordColumn.EnhancedAltitude, MostAltitude, FitRow.Absent);
        // Field by field: a whole sample would be built beside its place and copied there.
        if (_places.IsDue((uint)time))
            _places.Add(samples.All.Length, (uint)time, row[RecordColumn.Latitude], row[RecordColumn.Longitude]);
        ref var sample = ref samples.Add();
        sample.Time = (uint)time;
        sample.Distance = distance;
        sample.Speed = Speed(row);
        sample.Altitude = (int)(altitude != FitRow.Absent ? altitude : row.NumberOr(RecordColumn.Altitude, MostAltitude, FitSample.NoAltitude));
        sample.HeartRate = (byte)row.NumberOr(RecordColumn.HeartRate, 254, 0);
        sample.Cadence = (byte)row.NumberOr(RecordColumn.Cadence, 254, byte.MaxValue);
        sample.FractionalCadence = (byte)row.NumberOr(RecordColumn.FractionalCadence, 127, 0);
        sample.AfterPause = _paused;
        _paused = false;
    }

    private static uint Speed(in FitRow row)
    {
        var speed = row.NumberOr(RecordColumn.EnhancedSpeed, FitSample.Unknown - 1, FitRow.Absent);
        if (speed != FitRow.Absent)
            return (uint)speed;
        speed = row.NumberOr(RecordColumn.Speed, FitSample.Unknown - 1, FitRow.Absent);
        if (speed != FitRow.Absent)
            return (uint)speed;
        // Lower 12 bits of the compressed form: centimetres per second.
        var compressed = row[RecordColumn.CompressedSpeedDistance];
        return compressed == FitRow.Absent ? FitSample.Unknown : (uint)(compressed & 0xFFF) * 10;
    }

    // Event 0 is the timer; 1 stop, 4 stop all, 8 stop and disable, 9 stop and disable all.
    private void AddEvent(in FitRow row)
    {
        if (row[EventColumn.Event] == 0 && row[EventColumn.Type] is 1 or 4 or 8 or 9)
            _paused = true;
    }

    private void AddTotals(List<FitTotals> list, int most, in FitRow row)
    {
        if (list.Count < most)
            list.Add(FitTotals.From(row));
        else
            findings.Warn("fit-too-many", "The file repeats itself more often than any recording does; the rest was passed over.");
    }

    private void AddDevice(in FitRow row)
    {
        _device.Manufacturer ??= row.Number(FileColumn.Manufacturer, ushort.MaxValue);
        _device.Product ??= row.Number(FileColumn.Product, ushort.MaxValue);
        _device.Name ??= row.Text(FileColumn.ProductName);
    }

    // A serial number of 0 is none (uint32z), and a clock that was never set gives every recording the same name.
    private void AddName(in FitRow row)
    {
        if (row.Number(FileColumn.SerialNumber, uint.MaxValue) is { } serial and > 0 && row.Number(FileColumn.Created, uint.MaxValue) is { } created && created >= FitClock.FirstDate)
            Name ??= string.Create(CultureInfo.InvariantCulture, $"fit {_device.Manufacturer} {_device.Product} {serial} {created}");
    }

    private void AddActivity(in FitRow row)
    {
        if (row.Number(ActivityColumn.LocalTimestamp, uint.MaxValue) is { } local && row.Number(FitRow.Timestamp, uint.MaxValue) is { } universal)
            LocalOffset ??= local - universal;
    }
}
