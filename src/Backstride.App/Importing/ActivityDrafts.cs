using System.Globalization;
using Backstride.Files;
using Backstride.Files.Archives;
using Backstride.Journal;
using Backstride.Runs;

namespace Backstride.App.Importing;

/// <summary>From the activities of a file to journal entries: id, place in time, doubts.</summary>
internal sealed class ActivityDrafts(RunnerId runner, BatchId batch, LocalTime time, DateTimeOffset received)
{
    public BatchId Batch => batch;

    public RunnerId Runner => runner;

    public LocalTime Time => time;

    /// <summary>When the import began, by the shell's clock.</summary>
    public DateTimeOffset Received => received;

    /// <summary>One entry per activity. The same batch, file and session always give the same id.</summary>
    public IEnumerable<EntryDraft> Of(ContentHash hash, FileReading reading, ActivityNotes? notes = null)
    {
        foreach (var (index, seen) in reading.Activities.Index())
        {
            var activity = notes?.Over(seen, reading.Activities.Count == 1) ?? seen;
            var (at, day, zone) = time.Place(activity, reading.Starts.ElementAtOrDefault(index), notes?.TimeZone);
            yield return new EntryDraft
            {
                Id = EntryId.DerivedFrom("import", batch.ToString(), hash.Hex, activity.SessionIndex.ToString(CultureInfo.InvariantCulture)),
                Runner = runner,
                At = at,
                Day = day,
                Zone = zone,
                By = Author.Import,
                Batch = batch,
                Body = new ActivityBody
                {
                    Activity = activity,
                    Reader = reading.Reader,
                    Source = Word(reading.Format),
                    File = hash,
                    RecordId = notes?.RecordId,
                    NotesFrom = notes?.Reader,
                    Doubts = Plausibility.Of(activity, received),
                },
            };
        }
    }

    /// <summary>One line per doubt, for the result.</summary>
    public static IEnumerable<Finding> FindingsOf(ActivityBody body) => body.Doubts.Select(doubt => doubt switch
    {
        Doubt.Date => Implausible("date", $"It is dated {body.Activity.Start:yyyy-MM-dd}"),
        Doubt.Distance => Implausible("distance", $"Its distance is {Kilometres(body.Activity)}"),
        Doubt.Speed => Implausible("speed", $"It covers {Kilometres(body.Activity)} in {body.Activity.Timer.TotalSeconds:0} seconds"),
        Doubt.Duration => Implausible("duration", $"Its timer ran for {body.Activity.Timer.TotalHours:0.#} hours"),
        _ => throw new ArgumentOutOfRangeException(nameof(body)),
    });

    private static Finding Implausible(string what, FormattableString seen) => new(
        $"implausible-{what}",
        Severity.Warning,
        $"{FormattableString.Invariant(seen)}: it is kept, and counts for nothing until you confirm it.");

    private static string Kilometres(Activity activity) =>
        string.Create(CultureInfo.InvariantCulture, $"{activity.Distance!.Value.Kilometres:#,0.##} km");

    private static string Word(FileFormat format) => format switch
    {
        FileFormat.Fit => "fit",
        FileFormat.Gpx => "gpx",
        FileFormat.Tcx => "tcx",
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };
}
