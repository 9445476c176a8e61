using System.Text.Json;
using System.Text.Json.Serialization;
using Backstride.App.Storage;
using Backstride.Journal;

namespace Backstride.App.Importing;

/// <summary>An import under way, noted beside the journal: when its process is killed, the same import again goes on in the same batch.</summary>
/// <remarks>The note is held locked while the import runs and deleted when it has seen everything. It is a convenience and no truth: without it,
/// importing again adds what is missing in a batch of its own.</remarks>
internal sealed class OpenImport : IDisposable
{
    private const string Ending = ".open.json";
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(30);
    private readonly FileStream _note;

    private OpenImport(FileStream note, ImportNote says, bool isResumed)
    {
        _note = note;
        Batch = new BatchId(says.Batch);
        Began = says.Began;
        IsResumed = isResumed;
    }

    public BatchId Batch { get; }

    /// <summary>When it was begun, by the process that began it.</summary>
    public DateTimeOffset Began { get; }

    public bool IsResumed { get; }

    /// <summary>Goes on with the import that was asked for by its batch, or with one of the same sources that did not end; else begins one.</summary>
    /// <exception cref="StorageException">Another process is busy with the batch that was asked for, or it has been taken back.</exception>
    public static OpenImport Begin(JournalStore store, DataFolder folder, RunnerId runner, ImportNote wanted)
    {
        var place = Path.Combine(folder.ImportsPath, runner.ToString());
        DataFolder.CreateOwnedFolder(folder.ImportsPath);
        DataFolder.CreateOwnedFolder(place);
        if (wanted.IsAsked)
        {
            if (IsTakenBack(store, runner, new BatchId(wanted.Batch)))
                throw new StorageException($"The import {wanted.Batch} has been taken back. Leave the batch out to bring the files in again.");
            return Take(PathOf(place, wanted.Batch), FileMode.OpenOrCreate, wanted)
                ?? throw new StorageException($"The import {wanted.Batch} is under way already.");
        }

        return Unfinished(place, wanted).FirstOrDefault(known => !IsTakenBack(store, runner, known.Batch))
            ?? Take(PathOf(place, wanted.Batch), FileMode.CreateNew, wanted)
            ?? throw new StorageException($"The import {wanted.Batch} is under way already.");
    }

    /// <summary>Nothing can go on with this import any more: its files are gone.</summary>
    public static void Forget(DataFolder folder, RunnerId runner, BatchId batch) =>
        Take(PathOf(Path.Combine(folder.ImportsPath, runner.ToString()), batch.Value), FileMode.Open, new ImportNote(batch.Value, default, []))?.Finish();

    private static string PathOf(string place, Guid batch) => Path.Combine(place, $"{batch:D}{Ending}");

    private static IEnumerable<OpenImport> Unfinished(string place, ImportNote wanted)
    {
        foreach (var path in Directory.EnumerateFiles(place, $"*{Ending}").Order(StringComparer.Ordinal).Reverse().ToList())
        {
            if (Take(path, FileMode.Open, wanted) is not { } open)
                continue;
            if (wanted.Began - open.Began > LongestWait)
                open.Finish();
            else if (open.IsResumed && wanted.Sources.Count > 0)
                yield return open;
            open.Dispose();
        }
    }

    /// <summary>Locks a note and reads it; a new or empty one is written.</summary>
    /// <returns>Absent when another process holds it, or when there is none to open.</returns>
    private static OpenImport? Take(string path, FileMode mode, ImportNote wanted)
    {
        FileStream note;
        try
        {
            note = new FileStream(path, mode, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }

        var said = Read(note);
        if (mode == FileMode.Open)
        {
            // One that says nothing is as good as one of long ago.
            said ??= new ImportNote(wanted.Batch, DateTimeOffset.MinValue, []);
            return new OpenImport(note, said, isResumed: said.Sources.SequenceEqual(wanted.Sources, StringComparer.Ordinal));
        }

        if (said is null)
            Write(note, wanted);
        return new OpenImport(note, said ?? wanted, isResumed: said is not null);
    }

    private static ImportNote? Read(FileStream note)
    {
        try
        {
            return note.Length > 0 && JsonSerializer.Deserialize(note, ImportNoteJson.Default.ImportNote) is { Sources: not null } said ? said : null;
        }
        catch (JsonException)
        {
            // Killed while writing it: nothing was imported under it yet.
            return null;
        }
    }

    private static void Write(FileStream note, ImportNote says)
    {
        note.SetLength(0);
        JsonSerializer.Serialize(note, says, ImportNoteJson.Default.ImportNote);
        note.Flush(flushToDisk: true);
    }

    // A batch that was taken back stays so, even if it never ended.
    private static bool IsTakenBack(JournalStore store, RunnerId runner, BatchId batch) =>
        StandingRemovals.Among(store.OfKind(runner, EntryKind.Removal).Reverse()).TakeBack(batch, 0);

    /// <summary>Everything has been seen: there is nothing to go on with.</summary>
    public void Finish()
    {
        // Whoever opened it a moment ago and now gets the lock finds nothing in it.
        _note.SetLength(0);
        var path = _note.Name;
        _note.Dispose();
        File.Delete(path);
    }

    /// <summary>Lets go of it; unless it was finished, the same import can go on with it.</summary>
    public void Dispose() => _note.Dispose();
}

/// <summary>What is noted of an import under way.</summary>
/// <param name="Began">When it began; the doubts about its runs are judged by this clock.</param>
/// <param name="Sources">The paths it was given, in full; none when it cannot be asked for again.</param>
internal sealed record ImportNote(Guid Batch, DateTimeOffset Began, IReadOnlyList<string> Sources)
{
    /// <summary>True when the batch was named by whoever asks.</summary>
    [JsonIgnore]
    public bool IsAsked { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ImportNote))]
internal sealed partial class ImportNoteJson : JsonSerializerContext;
