using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Backstride.App.Storage;
using Backstride.Files.Containers;
using Backstride.Journal;

namespace Backstride.App.Archiving;

/// <summary>Brings an export back: exactly into an empty journal, by id into one that holds something.</summary>
/// <remarks>
/// Lines of the export that continue what the same runner's journal holds are written with their own bytes, so an interrupted restoring is
/// completed by running it again. Anything else is merged: entries that are there already stay as they are, the others go behind the newest
/// with a new place. A clearance merged from elsewhere becomes history (<c>foreign-clearance</c>) and grants nothing.
/// </remarks>
internal sealed class Restore(JournalStore store, DataFolder folder)
{
    private const int OriginalsPerGroup = 64;
    private const int LongestLine = 16 << 20;
    private const int LargestManifest = 1 << 20;
    public const string ForeignClearance = "foreign-clearance";
    private RestoreProgress _progress;

    /// <summary>The manifest when a file is an export of ours; absent for every other file.</summary>
    /// <remarks>Member by member: any archive is asked, also one with a directory that would fill the memory.</remarks>
    public static ExportManifest? ManifestOf(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            var container = Container.Open(file);
            if (!container.IsArchive || container.Members().FirstOrDefault(member => member.Name == ExportManifest.ManifestMember) is not { } found)
                return null;
            using var content = found.Open(file, InflateLimits.Default with { MemberBytes = LargestManifest });
            return content is null ? null : ExportManifest.TryRead(content);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Not readable: the import that follows says so.
            return null;
        }
    }

    /// <summary>Called as files and entries are settled.</summary>
    public Action<RestoreProgress>? Progress { get; init; }

    /// <summary>Asks to end between two groups; what was brought in stays.</summary>
    public CancellationToken Stop { get; init; }

    /// <exception cref="OperationCanceledException">It was asked to stop.</exception>
    /// <exception cref="StorageException">The export is damaged or from a newer version; nothing of the journal was brought in then.</exception>
    public RestoreResult Run(string path, ExportManifest manifest, KnownRunner into)
    {
        if (manifest.Version > ExportManifest.CurrentVersion)
            throw new StorageException($"{path} was written by a newer Backstride.");
        try
        {
            using var zip = ZipFile.OpenRead(path);
            var lines = Journal(zip, path, manifest);
            Settled(0, lines.Count + manifest.Originals);
            BringOriginals(zip, into.Id, path);
            return BringEntries(lines, into);
        }
        catch (Exception e) when (e is InvalidDataException or JsonException)
        {
            throw new StorageException($"{path} is damaged: {e.Message.ReplaceLineEndings(" ")}", e);
        }
    }

    private void Settled(int further, int more = 0)
    {
        Stop.ThrowIfCancellationRequested();
        _progress = new RestoreProgress(_progress.Done + further, _progress.All + more);
        Progress?.Invoke(_progress);
    }

    private static List<(Entry Entry, byte[] Line)> Journal(ZipArchive zip, string path, ExportManifest manifest)
    {
        var member = zip.GetEntry(ExportManifest.JournalMember) ?? throw new StorageException($"{path} is damaged: it has no journal.");
        using var stream = member.Open();
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var lines = new List<(Entry, byte[])>();
        foreach (var line in JsonLines.Of(stream, LongestLine))
        {
            sha.AppendData(line);
            sha.AppendData("\n"u8);
            lines.Add((EntryLine.Read(line), line));
        }

        if (lines.Count != manifest.Entries || Convert.ToHexStringLower(sha.GetHashAndReset()) != manifest.Journal)
            throw new StorageException($"{path} is damaged: its journal is not the one its manifest speaks of.");
        return lines;
    }

    private void BringOriginals(ZipArchive zip, RunnerId runner, string path)
    {
        using var incoming = new Incoming(folder, runner);
        var originals = new Originals(folder, runner);
        var group = new List<Incoming.Staged>();
        foreach (var member in zip.Entries.Where(e => e.FullName.StartsWith(ExportManifest.OriginalsFolder, StringComparison.Ordinal)))
        {
            var (hash, form) = Originals.NameOf(member.FullName[ExportManifest.OriginalsFolder.Length..])
                ?? throw new StorageException($"{path} is damaged: {member.FullName} is not an original's name.");
            Settled(1);
            if (originals.FormOf(hash) is not null)
                continue;
            group.Add(Stage(member, incoming, hash, form));
            if (group.Count < OriginalsPerGroup)
                continue;
            incoming.Settle(group);
            group.Clear();
        }

        incoming.Settle(group);
    }

    // The name is the hash of the content: what does not match was changed on the way.
    private static Incoming.Staged Stage(ZipArchiveEntry member, Incoming incoming, ContentHash hash, Compression form)
    {
        Incoming.Spooled copy;
        using (var stream = member.Open())
            copy = incoming.Spool(stream);
        using (var content = form.Inflate(copy.Open(), InflateLimits.Default))
        {
            content.Drain(new byte[64 << 10]);
            if (content.Hash() != hash)
            {
                copy.Drop();
                throw new InvalidDataException($"{member.FullName} is not what its name says.");
            }
        }

        return copy.AsOriginal(hash, form);
    }

    private RestoreResult BringEntries(List<(Entry Entry, byte[] Line)> lines, KnownRunner into)
    {
        var there = store.LinesAfter(into.Id, 0, lines.Count + 1);
        // A line says whose it is: another runner's cannot keep its bytes.
        var same = lines.TrueForAll(l => l.Entry.Draft.Runner == into.Id) && there.Count <= lines.Count
            && there.Zip(lines).All(p => p.First.AsSpan().SequenceEqual(p.Second.Line));
        if (!same)
            return Merge([.. lines.Select(l => l.Entry)], into);
        Settled(there.Count);
        foreach (var group in lines.Skip(there.Count).Chunk(JournalStore.GroupSize))
        {
            store.Restore(into.Id, group);
            Settled(group.Length);
        }

        return new RestoreResult([.. lines.Skip(there.Count).Select(l => l.Entry)], there.Count, [], Exact: true);
    }

    private RestoreResult Merge(List<Entry> entries, KnownRunner into)
    {
        var brought = new List<Entry>();
        var conflicts = new List<EntryId>();
        var known = 0;
        foreach (var entry in entries)
        {
            Settled(1);
            if (store.Find(into.Id, entry.Id) is { } there)
            {
                if (Same(there, entry, into.Id))
                    known++;
                else
                    conflicts.Add(entry.Id);
                continue;
            }

            if (store.Append(into.Id, [Foreign(entry, into.Id)]) is AppendResult.Accepted { Placements: [Placement.Appended] })
                brought.Add(entry);
            else
                known++;
        }

        return new RestoreResult(brought, known, conflicts, Exact: false);
    }

    private static bool Same(Entry there, Entry entry, RunnerId runner) =>
        EntryLine.Fingerprint(there.Draft).AsSpan().SequenceEqual(EntryLine.Fingerprint(entry.Draft with { Runner = runner }))
        || EntryLine.Fingerprint(there.Draft).AsSpan().SequenceEqual(EntryLine.Fingerprint(Foreign(entry, runner)));

    private static EntryDraft Foreign(Entry entry, RunnerId runner) => entry.Draft with
    {
        Runner = runner,
        Body = entry.Body is Clearance ? new UnknownBody { Kind = ForeignClearance, Version = 1, Data = EntryLine.DataOf(entry.Body) } : entry.Body,
    };
}

/// <summary>What restoring came to.</summary>
/// <param name="Brought">The entries that are new here.</param>
/// <param name="Known">How many were here already.</param>
/// <param name="Conflicts">Entries under whose id something else is here; what was here stays.</param>
/// <param name="Exact">True when the journal is now that of the export, byte for byte.</param>
internal sealed record RestoreResult(IReadOnlyList<Entry> Brought, int Known, IReadOnlyList<EntryId> Conflicts, bool Exact);
