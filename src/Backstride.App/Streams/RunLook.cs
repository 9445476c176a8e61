using Backstride.App.Storage;
using Backstride.Efforts;
using Backstride.Files;
using Backstride.Journal;
using Backstride.Runs;

namespace Backstride.App.Streams;

/// <summary>Why a recording cannot be shown second by second.</summary>
internal enum StreamGap
{
    /// <summary>It was typed, made up, or is a line of an archive: there is no file of its own.</summary>
    NoFile,

    /// <summary>Its file is not in the data folder.</summary>
    FileMissing,

    /// <summary>Its file could not be read.</summary>
    FileUnreadable,

    /// <summary>Its file gives no such session to this reader.</summary>
    NoSession,

    /// <summary>Its file holds totals and no moments.</summary>
    NoMoments,
}

/// <summary>One recording looked at closely: its stream, straight from the original, and what follows from it and from the journal.</summary>
/// <remarks>Nothing of it is stored. Reading a run's file anew takes milliseconds, and a copy would have to be kept in step with the readers.</remarks>
internal sealed class RunLook
{
    private RunLook(Recorded<ActivityBody> run, ThresholdSpeed threshold, (StreamReading? Reading, StreamGap? Gap) read)
    {
        (Run, Threshold, Reading, Gap) = (run, threshold, read.Reading, read.Gap);
        Efforts = FastestTimes.Of(Stream);
        Fast = threshold is ThresholdSpeed.Estimate estimate ? FastRunning.Above(estimate, Activity) : null;
        Surface = SurfaceGuess.Of(Activity);
    }

    public Recorded<ActivityBody> Run { get; }

    public Activity Activity => Run.What.Activity;

    /// <summary>Absent with a <see cref="Gap"/>.</summary>
    public StreamReading? Reading { get; }

    public StreamGap? Gap { get; }

    public RunStream Stream => Reading?.Stream ?? RunStream.Empty;

    public IReadOnlyList<BestEffort> Efforts { get; }

    /// <summary>On the day of the run, from the runs before it.</summary>
    public ThresholdSpeed Threshold { get; }

    /// <summary>Absent without a threshold or without speeds.</summary>
    public FastShare? Fast { get; }

    public SurfaceGuess? Surface { get; }

    /// <returns>Null when the entry is no recording that stands.</returns>
    public static RunLook? At(DataFolder folder, RunnerId runner, RunnerState state, EntryId id)
    {
        if (state.Recordings.FirstOrDefault(recording => recording.Id == id) is not { } run)
            return null;
        return new(run, ThresholdSpeed.On(run.Day, state), Read(new Originals(folder, runner), run.What));
    }

    private static (StreamReading?, StreamGap?) Read(Originals originals, ActivityBody body)
    {
        if (body.File is not { } file)
            return (null, StreamGap.NoFile);
        try
        {
            using var content = originals.Read(file);
            if (content is null)
                return (null, StreamGap.FileMissing);
            var reading = RunFile.ReadStream(content, body.Activity.SessionIndex);
            return (reading, reading.Activity is null ? StreamGap.NoSession : reading.Stream.Samples.Count < 2 ? StreamGap.NoMoments : null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return (null, StreamGap.FileUnreadable);
        }
    }
}
