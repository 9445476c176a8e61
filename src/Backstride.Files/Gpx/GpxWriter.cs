using System.Globalization;
using System.Xml;
using Backstride.Files.Tracks;
using Backstride.Runs;

namespace Backstride.Files.Gpx;

/// <summary>Writes GPX 1.1 with Garmin's TrackPointExtension 1: one track for each recording, one segment for each stretch between pauses.</summary>
public static class GpxWriter
{
    private const string Gpx = "http://www.topografix.com/GPX/1/1";
    private const string Points = "http://www.garmin.com/xmlschemas/TrackPointExtension/v1";

    /// <param name="recordings">At least one; the device of the first holds for the file.</param>
    /// <remarks>GPX knows only places: points without a position are left out.</remarks>
    /// <exception cref="ArgumentException">A recording has no position at all, so GPX cannot hold it.</exception>
    public static void Write(Stream output, IReadOnlyList<Recording> recordings)
    {
        ArgumentOutOfRangeException.ThrowIfZero(recordings.Count);
        if (recordings.Any(recording => recording.Points.All(point => point.Position is null)))
            throw new ArgumentException("A recording without positions cannot be written as GPX.", nameof(recordings));
        using var xml = MarkupOutput.Open(output);
        xml.WriteStartElement("gpx", Gpx);
        xml.WriteAttributeString("version", "1.1");
        xml.WriteAttributeString("creator", TrackName.Clean(recordings[0].Totals.Device) ?? "Backstride");
        xml.WriteAttributeString("xmlns", "gpxtpx", null, Points);
        xml.WriteStartElement("metadata", Gpx);
        xml.WriteElementString("time", Gpx, MarkupOutput.Moment(recordings[0].Totals.Start));
        xml.WriteEndElement();
        foreach (var recording in recordings)
            WriteTrack(xml, recording);
        xml.WriteEndElement();
    }

    private static void WriteTrack(XmlWriter xml, Recording recording)
    {
        xml.WriteStartElement("trk", Gpx);
        if (TrackName.Clean(recording.Totals.Name) is { } name)
            xml.WriteElementString("name", Gpx, name);
        xml.WriteElementString("type", Gpx, Type(recording.Totals.Sport));
        xml.WriteStartElement("trkseg", Gpx);
        var begun = false;
        foreach (var point in recording.Points)
        {
            if (point.AfterPause && begun)
            {
                xml.WriteEndElement();
                xml.WriteStartElement("trkseg", Gpx);
            }
            begun = true;
            WritePoint(xml, point, recording.Totals);
        }
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WritePoint(XmlWriter xml, RecordedPoint point, Activity totals)
    {
        if (point.Position is not { } position)
            return;
        xml.WriteStartElement("trkpt", Gpx);
        xml.WriteAttributeString("lat", MarkupOutput.Number(position.Latitude, "0.0000000"));
        xml.WriteAttributeString("lon", MarkupOutput.Number(position.Longitude, "0.0000000"));
        if (point.ElevationMeters is { } elevation)
            xml.WriteElementString("ele", Gpx, MarkupOutput.Number(elevation, "0.0##"));
        xml.WriteElementString("time", Gpx, MarkupOutput.Moment(totals.Start + point.At));
        WriteExtensions(xml, point.HeartRate, MarkupOutput.PerMinute(point.Cadence, totals.Sport));
        xml.WriteEndElement();
    }

    private static void WriteExtensions(XmlWriter xml, HeartRate? heartRate, string? cadence)
    {
        if (heartRate is null && cadence is null)
            return;
        xml.WriteStartElement("extensions", Gpx);
        xml.WriteStartElement("TrackPointExtension", Points);
        if (heartRate is { } heart)
            xml.WriteElementString("hr", Points, heart.BeatsPerMinute.ToString(CultureInfo.InvariantCulture));
        if (cadence is not null)
            xml.WriteElementString("cad", Points, cadence);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    // The words of Garmin's own exports, and the nearest where it has none.
    private static string Type(Sport sport) => sport switch
    {
        Sport.Run => "running",
        Sport.Treadmill => "treadmill_running",
        Sport.Trail => "trail_running",
        Sport.Track => "track_running",
        Sport.Virtual => "virtual_run",
        Sport.Walk => "walking",
        Sport.Hike => "hiking",
        Sport.Ride => "cycling",
        Sport.Swim => "swimming",
        Sport.Strength => "strength_training",
        Sport.Mobility => "mobility",
        _ => "other",
    };
}
