using System.Text.Json;
using System.Text.Json.Serialization;
using Backstride.App.Storage;
using Backstride.Journal;

namespace Backstride.App.Live;

/// <summary>The runner's keys for live sources and what was fetched with them: one file each in <c>live/RUNNER/</c>, readable by this user alone.</summary>
/// <remarks>No part of the journal: no export, log, report or page shows a key again.</remarks>
internal sealed class LiveKeys(DataFolder folder, RunnerId runner)
{
    private const int Remembered = 50;

    // What a watch hands over late, and what is changed there afterwards, still comes.
    private const int Overlap = 14;

    private string Place { get; } = Path.Combine(folder.Path, "live", runner.ToString());

    /// <summary>Absent when none is saved.</summary>
    public string? KeyOf(LiveSource source) => Read(source)?.Key;

    /// <summary>The last day up to which everything was fetched; absent before the first fetch.</summary>
    public DateOnly? Through(LiveSource source) => Read(source) is { Fetched: { Count: > 0 } fetched } ? fetched.Max(past => past.Through) : null;

    /// <exception cref="ArgumentException">It is no key; the message is for the person.</exception>
    public void Save(LiveSource source, string key)
    {
        if (source.Refuses(key) is { } why)
            throw new ArgumentException(why, nameof(key));
        Write(source, new SavedKey(key, Read(source)?.Fetched ?? []));
    }

    /// <summary>Forgets the key, and with it what was fetched; runs that came stay.</summary>
    /// <returns>False when there was none.</returns>
    public bool Remove(LiveSource source)
    {
        var was = File.Exists(PathOf(source));
        if (was)
            File.Delete(PathOf(source));
        return was;
    }

    /// <summary>Really deletes all of them.</summary>
    public void Delete()
    {
        if (Directory.Exists(Place))
            Directory.Delete(Place, recursive: true);
    }

    /// <summary>The day from which a fetch asks: two weeks before the end of the last one, or the beginning of one that was taken back since.</summary>
    public DateOnly Since(LiveSource source, JournalStore store)
    {
        if (Read(source) is not { Fetched: { Count: > 0 } fetched })
            return source.Beginning;
        var removals = StandingRemovals.Among(store.OfKind(runner, EntryKind.Removal).Reverse());
        var takenBack = fetched.Where(past => removals.TakeBack(new BatchId(past.Batch), 0)).ToList();
        var end = fetched.Max(past => past.Through).AddDays(-Overlap);
        return takenBack.Count == 0 ? end : takenBack.Select(past => past.From).Append(end).Min();
    }

    /// <summary>Notes a fetch that brought everything there was of its days.</summary>
    public void Note(LiveSource source, PastFetch fetch)
    {
        if (Read(source) is { } saved)
            Write(source, saved with { Fetched = [.. saved.Fetched.Where(past => past.From < fetch.From).TakeLast(Remembered - 1), fetch] });
    }

    private SavedKey? Read(LiveSource source)
    {
        try
        {
            using var file = File.OpenRead(PathOf(source));
            return JsonSerializer.Deserialize(file, LiveJson.Default.SavedKey) is { Key.Length: > 0, Fetched: not null } saved ? saved : null;
        }
        catch (Exception e) when (e is IOException or JsonException)
        {
            return null;
        }
    }

    private void Write(LiveSource source, SavedKey saved)
    {
        DataFolder.CreateOwnedFolder(Path.GetDirectoryName(Place)!);
        DataFolder.CreateOwnedFolder(Place);
        var path = PathOf(source);
        File.Delete(path + ".part");
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(path + ".part", options))
        {
            JsonSerializer.Serialize(file, saved, LiveJson.Default.SavedKey);
            file.Flush(flushToDisk: true);
        }

        File.Move(path + ".part", path, overwrite: true);
    }

    private string PathOf(LiveSource source) => Path.Combine(Place, $"{source.Name}.json");
}

/// <summary>A fetch that came to its end.</summary>
/// <param name="Batch">The import it became.</param>
/// <param name="From">The first day it asked for.</param>
/// <param name="Through">The last day it asked for.</param>
internal sealed record PastFetch(Guid Batch, DateOnly From, DateOnly Through);

/// <summary>A key as it is kept.</summary>
internal sealed record SavedKey(string Key, IReadOnlyList<PastFetch> Fetched)
{
    // A record would print its key otherwise.
    public override string ToString() => nameof(SavedKey);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SavedKey))]
internal sealed partial class LiveJson : JsonSerializerContext;
