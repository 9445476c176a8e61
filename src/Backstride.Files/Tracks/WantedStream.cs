using Backstride.Runs;

namespace Backstride.Files.Tracks;

/// <summary>Which session of a file is wanted point by point, and its points once they were read.</summary>
internal sealed class WantedStream(int session)
{
    private StreamBuilder? _stream;

    /// <summary>No session: an import looks at totals only.</summary>
    public static WantedStream None => new(-1);

    /// <summary>Called before the first point of what may become the session of that number; of a track that becomes none, the next takes its place.</summary>
    /// <returns>Null when this session's points are not wanted.</returns>
    public StreamBuilder? Begin(int index) => index == session ? _stream = new StreamBuilder() : null;

    public StreamReading Of(FileReading reading)
    {
        if (reading.Activities.FirstOrDefault(activity => activity.SessionIndex == session) is not { } activity || _stream is null)
            return new(null, RunStream.Empty, reading.Findings, reading.Reader);
        var stream = _stream.Build(activity.AverageCadence);
        return new(activity, stream, [.. reading.Findings, .. FindingsOf(_stream)], reading.Reader);
    }

    private static IEnumerable<Finding> FindingsOf(StreamBuilder stream)
    {
        if (stream.IsFull)
            yield return new("stream-too-long", Severity.Warning, "The recording holds a million points or more; only its first million are shown.");
        if (stream.Leapt)
            yield return new("stream-clock-leapt", Severity.Warning, "The clock of the device leapt by more than half a day; only the longest part between leaps is shown.");
    }
}
