using Backstride.Files.Tracks;
using Backstride.Runs;

namespace Backstride.Files.Gpx;

/// <summary>Reads GPX 1.1, 1.0 and what calls itself so: every <c>trk</c> with times is one activity, gaps between its segments are pauses, and so are gaps
/// of more than a minute within one in which nobody moved.</summary>
/// <remarks>Streaming: memory does not grow with the file. Routes and waypoints are no activities; a file with nothing else is
/// <see cref="FileReading.IsOther"/>. Times are universal unless the file writes another offset, which is then taken as the runner's.</remarks>
public sealed class GpxReader
{
    /// <summary>Changes when the same bytes would give another result.</summary>
    public const string Version = "gpx@3";

    private readonly FindingLog _findings;
    private readonly List<Activity> _activities = [];
    private readonly List<Position?> _starts = [];
    private readonly Markup _markup;
    private readonly WantedStream _wanted;
    private string? _device;
    private string? _fileName;
    private int _points;
    private int _tracks;
    private int _planned;

    private GpxReader(Markup markup, FindingLog findings, WantedStream wanted) => (_markup, _findings, _wanted) = (markup, findings, wanted);

    /// <summary>Never throws for what the bytes hold; errors of the stream itself pass through.</summary>
    public static FileReading Read(Stream content) => Read(content, WantedStream.None);

    /// <summary>One track point by point.</summary>
    /// <inheritdoc cref="Read(Stream)" path="/summary"/>
    public static StreamReading ReadStream(Stream content, int session)
    {
        var wanted = new WantedStream(session);
        return wanted.Of(Read(content, wanted));
    }

    private static FileReading Read(Stream content, WantedStream wanted)
    {
        ArgumentNullException.ThrowIfNull(content);
        var findings = new FindingLog();
        using var markup = new Markup(content, findings);
        return new GpxReader(markup, findings, wanted).Read();
    }

    private FileReading Read()
    {
        if (_markup.Root())
            ReadRoot();
        var other = _activities.Count == 0 && TrackFindings.ReportNothing(_markup, Instead, _findings);
        return new FileReading(FileFormat.Gpx, _activities, _findings.All, other, Version) { Records = _points, Starts = _starts };
    }

    private void ReadRoot()
    {
        if (!_markup.Name.Equals("gpx", StringComparison.OrdinalIgnoreCase))
        {
            _findings.Fail("not-gpx", "The root element is not gpx.");
            return;
        }
        _device = TrackName.Clean(_markup.Attribute("creator"));
        for (var root = _markup.Here; _markup.NextChild(root);)
        {
            if (_markup.Name == "trk" && !TrackFindings.GoesOn(_activities.Count, _tracks, _findings))
                return;
            switch (_markup.Name)
            {
                case "name": _fileName ??= TrackName.Clean(_markup.Text()); break; // GPX 1.0
                case "metadata": ReadMetadata(); break;
                case "trk": ReadTrack(); break;
                case "rte" or "wpt": _planned++; break;
            }
        }
    }

    private void ReadMetadata()
    {
        for (var metadata = _markup.Here; _markup.NextChild(metadata);)
        {
            if (_markup.Name == "name")
                _fileName ??= TrackName.Clean(_markup.Text());
        }
    }

    private void ReadTrack()
    {
        _tracks++;
        var track = new GpxTrack(_activities.Count);
        track.Totals.Stream = _wanted.Begin(_activities.Count);
        for (var trk = _markup.Here; _markup.NextChild(trk);)
        {
            switch (_markup.Name)
            {
                case "name": track.Name = TrackName.Clean(_markup.Text()); break;
                case "type": track.Type = TrackName.Clean(_markup.Text()); break;
                case "extensions": ReadStats(track); break;
                case "trkseg": ReadSegment(track); break;
            }
        }
        _points += track.Totals.Points;
        track.Name ??= _fileName;
        if (track.Finish(_device, _findings) is not { } activity)
            return;
        _activities.Add(activity);
        _starts.Add(track.Totals.Start);
    }

    private void ReadStats(GpxTrack track)
    {
        for (var extensions = _markup.Here; _markup.NextInside(extensions);)
        {
            if (_markup.Name is "Distance" or "TimerTime" or "MovingTime" or "Ascent" or "Descent")
                track.Stats.Set(_markup.Name, TrackNumber.Parse(_markup.Text()));
            else if (_markup.Name == "trackid" && Guid.TryParse(_markup.Text(), out var id)) // OpenTracks
                track.Recording = RecordingName.From($"opentracks {id:D}");
        }
    }

    private void ReadSegment(GpxTrack track)
    {
        var totals = track.Totals;
        if (totals.Points > 0)
            totals.Pause();
        else
            track.BeginPoints();
        for (var segment = _markup.Here; _markup.NextChild(segment);)
        {
            if (_markup.Name == "trkpt")
                ReadPoint(totals);
        }
    }

    private void ReadPoint(TrackTotals totals)
    {
        var point = new TrackPoint
        {
            Latitude = TrackNumber.Parse(_markup.Attribute("lat")),
            Longitude = TrackNumber.Parse(_markup.Attribute("lon")),
        };
        for (var trkpt = _markup.Here; _markup.NextChild(trkpt);)
            ReadField(ref point);
        if (_markup.Broken)
            return; // a point cut in half would give half a position
        // Old versions of OpenTracks write latitude 100 where the runner paused and 200 where they went on.
        if (point.Latitude > 90)
            totals.Pause();
        else
            totals.Add(point);
    }

    private void ReadField(ref TrackPoint point)
    {
        switch (_markup.Name)
        {
            case "ele": point.Elevation = TrackNumber.Parse(_markup.Text()); break;
            case "time": point.Time = TrackTime.TryParse(_markup.Text(), out var at) ? at : null; break;
            case "speed": point.Speed = Speed(); break; // GPX 1.0
            case "extensions": ReadExtensions(ref point); break;
        }
    }

    // Garmin's TrackPointExtension 1 and 2, ClueTrust's gpxdata, Apple's and everybody's own without a namespace: the names are the same.
    private void ReadExtensions(ref TrackPoint point)
    {
        for (var extensions = _markup.Here; _markup.NextInside(extensions);)
        {
            switch (_markup.Name)
            {
                case "hr" or "heartrate" or "heart_rate" or "HeartRate": point.HeartRate = TrackNumber.HeartRate(_markup.Text()); break;
                case "cad" or "cadence" or "run_cadence" or "RunCadence": point.Cadence = TrackNumber.Parse(_markup.Text(), 0, 300); break;
                case "speed": point.Speed = Speed(); break;
            }
        }
    }

    private double Speed() => TrackNumber.Parse(_markup.Text(), 0, TrackTotals.Fastest);

    private string Instead => _planned > 0 && _tracks == 0
        ? "The file holds routes or waypoints and no recorded track."
        : "The file holds no recorded track.";
}
