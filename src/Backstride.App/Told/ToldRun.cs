using Backstride.Journal;
using Backstride.Runs;

namespace Backstride.App.Told;

/// <summary>What a run or another activity can be that somebody tells, without a file.</summary>
internal static class ToldRun
{
    /// <summary>How the journal names its reader and its source.</summary>
    public const string Manual = "manual";

    /// <summary>Clocks of two machines are not one.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(10);

    /// <exception cref="ToldException">No run can have been so; the message says in what.</exception>
    public static void Check(ActivityBody told, LocalTime time)
    {
        var activity = told.Activity;
        if (told.Reader != Manual || told.Source != Manual || told.File is not null || told.RecordId is not null || told.NotesFrom is not null)
            throw new ToldException("A run that is told has no file; one that has a file is imported.", "source");
        if (told.Doubts.Count > 0 || told.LookedAt is not null || activity is not { Digest: null, Recording: null, ClockBack: null, Device: null, Dynamics: null, SessionIndex: 0 })
            throw new ToldException("Only what a person knows of a run is told: what a device recorded is imported with its file.", "activity");
        if (activity.Distance is { Meters: <= 0 })
            throw new ToldException("The distance of a run is more than 0. Where it is not known, leave it out.", "activity.distanceMeters");
        if (activity.Timer <= TimeSpan.Zero || activity.Moving > activity.Timer || activity.Moving < TimeSpan.Zero)
            throw new ToldException("The time of a run is more than 0, and what was moved in of it not more than all of it.", "activity.timerSeconds");
        if (activity.Start > time.Now + Ahead)
            throw new ToldException("That lies in the future.", "activity.start");
        if (activity.Feel is < 0 or > 100)
            throw new ToldException("feel is a number from 0 to 100.", "activity.feel");
        if (Plausibility.Of(activity, time.Now) is [var doubt, ..])
            throw new ToldException(Why(doubt), $"activity.{FieldOf(doubt)}");
    }

    private static string Why(Doubt doubt) => doubt switch
    {
        Doubt.Date => "No run can have begun then.",
        Doubt.Distance => "That is farther than anybody goes in one run.",
        Doubt.Speed => "That would be faster than anybody runs. Is the distance in kilometres and the time in minutes?",
        _ => "That is longer than any run, or longer than all of it took.",
    };

    private static string FieldOf(Doubt doubt) => doubt switch
    {
        Doubt.Date => "start",
        Doubt.Distance or Doubt.Speed => "distanceMeters",
        _ => "timerSeconds",
    };
}
