using Backstride.Files.Tracks;
using Backstride.Runs;

namespace Backstride.Files.Tcx;

/// <summary>Reads Garmin's Training Center XML: each <c>Activity</c>, also inside a multi-sport session, is one activity.</summary>
/// <remarks>Streaming: memory does not grow with the file. The laps carry the device's own totals; a second <c>Track</c> within a lap follows a
/// pause. Courses and workouts are no activities; a file with nothing else is <see cref="FileReading.IsOther"/>.</remarks>
public sealed class TcxReader
{
    /// <summary>Changes when the same bytes would give another result.</summary>
    public const string Version = "tcx@3";

    private readonly FindingLog _findings;
    private readonly List<Activity> _activities = [];
    private readonly List<Position?> _starts = [];
    private readonly Markup _markup;
    private readonly WantedStream _wanted;
    private int _points;
    private bool _planned;

    private TcxReader(Markup markup, FindingLog findings, WantedStream wanted) => (_markup, _findings, _wanted) = (markup, findings, wanted);

    /// <summary>Never throws for what the bytes hold; errors of the stream itself pass through.</summary>
    public static FileReading Read(Stream content) => Read(content, WantedStream.None);

    /// <summary>One activity point by point.</summary>
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
        return new TcxReader(markup, findings, wanted).Read();
    }

    private FileReading Read()
    {
        if (_markup.Root())
            ReadRoot();
        var other = _activities.Count == 0 && TrackFindings.ReportNothing(_markup, Instead, _findings);
        return new FileReading(FileFormat.Tcx, _activities, _findings.All, other, Version) { Records = _points, Starts = _starts };
    }

    private void ReadRoot()
    {
        if (_markup.Name is not ("TrainingCenterDatabase" or "Activities")) // a lost first line leaves the second as root
        {
            _findings.Fail("not-tcx", "The root element is not TrainingCenterDatabase.");
            return;
        }
        var attempts = 0;
        for (var root = _markup.Here; _markup.NextInside(root);)
        {
            if (_markup.Name == "Activity" && !TrackFindings.GoesOn(_activities.Count, attempts++, _findings))
                return;
            switch (_markup.Name)
            {
                case "Activity": ReadActivity(); break;
                case "Course" or "Workout": _planned = true; break;
            }
        }
    }

    private void ReadActivity()
    {
        var activity = new TcxActivity(_activities.Count) { SportWord = TrackName.Clean(_markup.Attribute("Sport")) };
        activity.Totals.Stream = _wanted.Begin(_activities.Count);
        activity.Totals.OnFoot = activity.SportWord is { } word && SportWords.OfType(word)?.IsOnFoot() == true;
        for (var place = _markup.Here; _markup.NextChild(place);)
        {
            switch (_markup.Name)
            {
                case "Id": activity.Id = Time(_markup.Text()); break;
                case "Notes": activity.Notes = TrackName.Clean(_markup.Text()); break;
                case "Creator": activity.Device = ReadCreator(); break;
                case "Lap": ReadLap(activity); break;
            }
        }
        _points += activity.Totals.Points;
        if (activity.Finish(_findings) is not { } read)
            return;
        _activities.Add(read);
        _starts.Add(activity.Totals.Start);
    }

    private string? ReadCreator()
    {
        string? name = null;
        for (var creator = _markup.Here; _markup.NextChild(creator);)
        {
            if (_markup.Name == "Name")
                name = TrackName.Clean(_markup.Text());
        }
        return name;
    }

    private void ReadLap(TcxActivity activity)
    {
        activity.FirstLap ??= Time(_markup.Attribute("StartTime"));
        var lap = new TcxLap();
        var tracks = 0;
        for (var place = _markup.Here; _markup.NextChild(place);)
        {
            switch (_markup.Name)
            {
                case "TotalTimeSeconds": lap.Seconds = TrackNumber.Parse(_markup.Text()); break;
                case "DistanceMeters": lap.Meters = TrackNumber.Parse(_markup.Text()); break;
                case "AverageHeartRateBpm": lap.AverageHeartRate = ReadValue(); break;
                case "MaximumHeartRateBpm": lap.MaxHeartRate = ReadValue(); break;
                case "Cadence": lap.Cadence = Cadence(); break;
                case "Extensions": ReadLapExtensions(lap); break;
                case "Track": ReadTrack(activity.Totals, tracks++ > 0); break;
            }
        }
        activity.Laps.Add(lap);
    }

    private void ReadLapExtensions(TcxLap lap)
    {
        for (var extensions = _markup.Here; _markup.NextInside(extensions);)
        {
            if (_markup.Name == "AvgRunCadence")
                lap.Cadence = Cadence();
        }
    }

    private void ReadTrack(TrackTotals totals, bool resumed)
    {
        if (resumed)
            totals.Pause();
        for (var track = _markup.Here; _markup.NextChild(track);)
        {
            if (_markup.Name == "Trackpoint")
                ReadPoint(totals);
        }
    }

    private void ReadPoint(TrackTotals totals)
    {
        var point = new TrackPoint();
        for (var trackpoint = _markup.Here; _markup.NextChild(trackpoint);)
            ReadField(ref point);
        if (!_markup.Broken) // a point cut in half would give half a position
            totals.Add(point);
    }

    private void ReadField(ref TrackPoint point)
    {
        switch (_markup.Name)
        {
            case "Time": point.Time = Time(_markup.Text()); break;
            case "Position": ReadPosition(ref point); break;
            case "AltitudeMeters": point.Elevation = TrackNumber.Parse(_markup.Text()); break;
            case "DistanceMeters": point.Distance = TrackNumber.Parse(_markup.Text(), 0, TcxLap.FarthestMeters); break;
            case "HeartRateBpm": point.HeartRate = ReadValue(); break;
            case "Cadence": point.Cadence = Cadence(); break;
            case "Extensions": ReadPointExtensions(ref point); break;
        }
    }

    private void ReadPosition(ref TrackPoint point)
    {
        for (var position = _markup.Here; _markup.NextChild(position);)
        {
            switch (_markup.Name)
            {
                case "LatitudeDegrees": point.Latitude = TrackNumber.Parse(_markup.Text()); break;
                case "LongitudeDegrees": point.Longitude = TrackNumber.Parse(_markup.Text()); break;
            }
        }
    }

    private void ReadPointExtensions(ref TrackPoint point)
    {
        for (var extensions = _markup.Here; _markup.NextInside(extensions);)
        {
            switch (_markup.Name)
            {
                case "RunCadence": point.Cadence = Cadence(); break;
                case "Speed": point.Speed = TrackNumber.Parse(_markup.Text(), 0, TrackTotals.Fastest); break;
            }
        }
    }

    private int ReadValue()
    {
        var heartRate = 0;
        for (var place = _markup.Here; _markup.NextChild(place);)
        {
            if (_markup.Name == "Value")
                heartRate = TrackNumber.HeartRate(_markup.Text());
        }
        return heartRate;
    }

    private double Cadence() => TrackNumber.Parse(_markup.Text(), 0, 300);

    private static DateTimeOffset? Time(ReadOnlySpan<char> text) => TrackTime.TryParse(text, out var at) ? at : null;

    private string Instead => _planned
        ? "The file holds a course or a workout and no activity."
        : "The file holds no activity.";
}
