using System.Globalization;
using System.Xml;
using Backstride.Files.Tracks;
using Backstride.Runs;

namespace Backstride.Files.Tcx;

/// <summary>Writes Garmin's Training Center XML 2 with ActivityExtension 2: laps with the device's totals, a new track after each pause.</summary>
/// <remarks>The format knows running, biking and other: treadmill, trail and track are written as running, all else as other.</remarks>
public static class TcxWriter
{
    private const string Tcx = "http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2";
    private const string Extension = "http://www.garmin.com/xmlschemas/ActivityExtension/v2";
    private const string Instance = "http://www.w3.org/2001/XMLSchema-instance";

    /// <param name="recordings">At least one.</param>
    public static void Write(Stream output, IReadOnlyList<Recording> recordings)
    {
        ArgumentOutOfRangeException.ThrowIfZero(recordings.Count);
        using var xml = MarkupOutput.Open(output);
        xml.WriteStartElement("TrainingCenterDatabase", Tcx);
        xml.WriteAttributeString("xmlns", "xsi", null, Instance);
        xml.WriteAttributeString("xmlns", "ns3", null, Extension);
        xml.WriteStartElement("Activities", Tcx);
        foreach (var recording in recordings)
            WriteActivity(xml, recording);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteActivity(XmlWriter xml, Recording recording)
    {
        var totals = recording.Totals;
        xml.WriteStartElement("Activity", Tcx);
        xml.WriteAttributeString("Sport", totals.Sport.IsRun() ? "Running" : totals.Sport == Sport.Ride ? "Biking" : "Other");
        xml.WriteElementString("Id", Tcx, MarkupOutput.Moment(totals.Start));
        var laps = recording.Laps.Count > 0 ? recording.Laps : [Whole(totals)];
        for (var i = 0; i < laps.Count; i++)
            WriteLap(xml, recording, laps[i], i + 1 < laps.Count ? laps[i + 1].From : TimeSpan.MaxValue);
        if (TrackName.Clean(totals.Name) is { } name)
            xml.WriteElementString("Notes", Tcx, name);
        if (TrackName.Clean(totals.Device) is { } device)
            WriteCreator(xml, device);
        xml.WriteEndElement();
    }

    private static RecordedLap Whole(Activity totals) => new(TimeSpan.Zero, totals.Timer, totals.Distance ?? Distance.Zero)
    {
        AverageHeartRate = totals.AverageHeartRate,
        MaxHeartRate = totals.MaxHeartRate,
        AverageCadence = totals.AverageCadence,
    };

    private static void WriteLap(XmlWriter xml, Recording recording, RecordedLap lap, TimeSpan end)
    {
        var totals = recording.Totals;
        xml.WriteStartElement("Lap", Tcx);
        xml.WriteAttributeString("StartTime", MarkupOutput.Moment(totals.Start + lap.From));
        xml.WriteElementString("TotalTimeSeconds", Tcx, MarkupOutput.Number(lap.Timer.TotalSeconds, "0.0##"));
        xml.WriteElementString("DistanceMeters", Tcx, MarkupOutput.Number(lap.Distance.Meters, "0.0###"));
        xml.WriteElementString("Calories", Tcx, "0"); // the schema demands a number; ours are not known
        WriteHeart(xml, "AverageHeartRateBpm", lap.AverageHeartRate);
        WriteHeart(xml, "MaximumHeartRateBpm", lap.MaxHeartRate);
        xml.WriteElementString("Intensity", Tcx, "Active");
        xml.WriteElementString("TriggerMethod", Tcx, "Manual");
        WriteTracks(xml, recording.Points.Where(point => point.At >= lap.From && point.At < end), totals);
        if (MarkupOutput.PerMinute(lap.AverageCadence, totals.Sport) is { } cadence)
            WriteExtension(xml, "LX", null, cadence, "AvgRunCadence");
        xml.WriteEndElement();
    }

    private static void WriteTracks(XmlWriter xml, IEnumerable<RecordedPoint> points, Activity totals)
    {
        var begun = false;
        foreach (var point in points)
        {
            if (begun && point.AfterPause)
                xml.WriteEndElement();
            if (!begun || point.AfterPause)
                xml.WriteStartElement("Track", Tcx);
            begun = true;
            WritePoint(xml, point, totals);
        }
        if (begun)
            xml.WriteEndElement();
    }

    private static void WritePoint(XmlWriter xml, RecordedPoint point, Activity totals)
    {
        xml.WriteStartElement("Trackpoint", Tcx);
        xml.WriteElementString("Time", Tcx, MarkupOutput.Moment(totals.Start + point.At));
        if (point.Position is { } position)
        {
            xml.WriteStartElement("Position", Tcx);
            xml.WriteElementString("LatitudeDegrees", Tcx, MarkupOutput.Number(position.Latitude, "0.0000000"));
            xml.WriteElementString("LongitudeDegrees", Tcx, MarkupOutput.Number(position.Longitude, "0.0000000"));
            xml.WriteEndElement();
        }
        if (point.ElevationMeters is { } elevation)
            xml.WriteElementString("AltitudeMeters", Tcx, MarkupOutput.Number(elevation, "0.0##"));
        if (point.Distance is { } distance)
            xml.WriteElementString("DistanceMeters", Tcx, MarkupOutput.Number(distance.Meters, "0.0###"));
        WriteHeart(xml, "HeartRateBpm", point.HeartRate);
        var cadence = MarkupOutput.PerMinute(point.Cadence, totals.Sport);
        if (totals.Sport == Sport.Ride && cadence is not null)
            xml.WriteElementString("Cadence", Tcx, cadence);
        WriteExtension(xml, "TPX", point.MetersPerSecond, totals.Sport == Sport.Ride ? null : cadence, "RunCadence");
        xml.WriteEndElement();
    }

    private static void WriteHeart(XmlWriter xml, string element, HeartRate? heartRate)
    {
        if (heartRate is not { } heart)
            return;
        xml.WriteStartElement(element, Tcx);
        xml.WriteElementString("Value", Tcx, heart.BeatsPerMinute.ToString(CultureInfo.InvariantCulture));
        xml.WriteEndElement();
    }

    private static void WriteExtension(XmlWriter xml, string kind, double? speed, string? cadence, string cadenceElement)
    {
        if (speed is null && cadence is null)
            return;
        xml.WriteStartElement("Extensions", Tcx);
        xml.WriteStartElement(kind, Extension);
        if (speed is { } metersPerSecond)
            xml.WriteElementString("Speed", Extension, MarkupOutput.Number(metersPerSecond, "0.0##"));
        if (cadence is not null)
            xml.WriteElementString(cadenceElement, Extension, cadence);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteCreator(XmlWriter xml, string device)
    {
        xml.WriteStartElement("Creator", Tcx);
        xml.WriteAttributeString("type", Instance, "Device_t");
        xml.WriteElementString("Name", Tcx, device);
        xml.WriteElementString("UnitId", Tcx, "0");
        xml.WriteElementString("ProductID", Tcx, "0");
        xml.WriteStartElement("Version", Tcx);
        xml.WriteElementString("VersionMajor", Tcx, "1");
        xml.WriteElementString("VersionMinor", Tcx, "0");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
