using System.Text.Json;
using Backstride.App.Storage;
using Backstride.Files;
using Backstride.Journal;

namespace Backstride.App.Importing;

/// <summary>Reads originals again whose entries are by an older reader, and appends a correction where the newer one sees something else.</summary>
/// <remarks>What a person typed stays. A correction's id derives from the entry and the reader, so that rebuilding again adds nothing, and one
/// that was taken back stays so.</remarks>
internal sealed class Rebuild(JournalStore store, DataFolder folder, RunnerId runner, TimeProvider clock)
{
    private readonly Originals originals = new(folder, runner);
    private readonly List<Rebuilt> corrected = [];
    private readonly List<string> added = [];
    private readonly List<Unread> unread = [];

    /// <summary>Called before each original with how many were read and how many there are to read.</summary>
    public Action<int, int>? Progress { get; init; }

    /// <summary>Rebuilds; when cancelled, what was appended so far stays and the result says that it stopped.</summary>
    /// <exception cref="StorageException">The journal refused.</exception>
    public RebuildResult Run(CancellationToken stop)
    {
        var state = new RunnerStates(store).Of(runner);
        var fromFiles = state.Recordings.Where(entry => entry.What.File is not null).ToList();
        var outdated = fromFiles.Where(entry => Readers.IsOutdated(entry.What.Reader)).GroupBy(entry => entry.What.File!.Value).ToList();
        var typed = StandingCorrections.Of(store, runner).Typed;
        var time = LocalTime.Of(state.Profile, clock);
        var read = 0;
        foreach (var ofFile in outdated.TakeWhile(_ => !stop.IsCancellationRequested))
        {
            Progress?.Invoke(read, outdated.Count);
            read++;
            if (ReadAgain(ofFile.Key, ofFile.First()) is not { } reading)
                continue;
            foreach (var entry in ofFile)
                Improve(entry, reading, typed[entry.Id].ToHashSet(StringComparer.Ordinal), time);
            AddMissing(ofFile.Key, ofFile.First(), reading, time);
        }

        Progress?.Invoke(read, outdated.Count);
        return new RebuildResult(fromFiles.Count, read, corrected, added, unread) { Stopped = read < outdated.Count };
    }

    private FileReading? ReadAgain(ContentHash hash, Recorded<ActivityBody> entry)
    {
        try
        {
            using var content = originals.Read(hash);
            if (content is null)
            {
                unread.Add(new Unread(entry.Id.ToString(), hash.Hex, "Its original is not in the data folder."));
                return null;
            }

            var reading = RunFile.Read(content);
            if (reading.Activities.Count > 0 && Readers.AreSame(reading.Reader, entry.What.Reader))
                return reading;
            unread.Add(new Unread(entry.Id.ToString(), hash.Hex, "Its original gives no activity to this reader; the entry stays as it is."));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            unread.Add(new Unread(entry.Id.ToString(), hash.Hex, $"Its original could not be read: {e.Message}"));
        }

        return null;
    }

    private void Improve(Recorded<ActivityBody> entry, FileReading reading, HashSet<string> typed, LocalTime time)
    {
        if (reading.Activities.FirstOrDefault(activity => activity.SessionIndex == entry.What.Activity.SessionIndex) is not { } activity)
        {
            unread.Add(new Unread(entry.Id.ToString(), entry.What.File!.Value.Hex, "The newer reader does not see this session; the entry stays as it is."));
            return;
        }

        var changes = Improvement.Of(entry, entry.What with { Activity = activity, Reader = reading.Reader }, typed);
        var id = EntryId.DerivedFrom("rebuild", entry.Id.ToString(), reading.Reader);
        if (changes.Count == 0 || store.Find(runner, id) is not null)
            return;
        var now = time.Now;
        Append(new EntryDraft
        {
            Id = id,
            Runner = runner,
            At = now,
            Day = DateOnly.FromDateTime(now.DateTime),
            Zone = time.Stamp,
            By = Author.Import,
            Subject = entry.Id,
            Body = new Correction { Set = changes },
        });
        corrected.Add(new Rebuilt(entry.Id.ToString(), id.ToString(), entry.What.Reader, reading.Reader, [.. changes.Keys.Where(field => field != "reader").Order(StringComparer.Ordinal)]));
    }

    /// <summary>Sessions of the file that the older reader did not see, in the batch that brought the others.</summary>
    private void AddMissing(ContentHash hash, Recorded<ActivityBody> sibling, FileReading reading, LocalTime time)
    {
        if (sibling.Batch is not { } batch)
            return;
        var known = store.Files(runner).Where(file => file.File == hash).Select(file => file.Session).ToHashSet();
        foreach (var draft in new ActivityDrafts(runner, batch, time, sibling.Received).Of(hash, reading))
        {
            if (known.Contains(((ActivityBody)draft.Body).Activity.SessionIndex))
                continue;
            Append(draft);
            added.Add(draft.Id.ToString());
        }
    }

    private void Append(EntryDraft draft)
    {
        if (store.Append(runner, [draft]) is AppendResult.Conflict conflict)
            throw new StorageException($"The journal holds another entry under the id {conflict.Id}: another rebuild is under way.");
    }
}
