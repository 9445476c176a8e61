using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Backstride.App.Storage;

namespace Backstride.App.Archiving;

/// <summary>Writes one runner's whole journal and originals to a zip archive.</summary>
internal static class Export
{
    private const int PageSize = 500;
    private static readonly byte[] LineEnd = [(byte)'\n'];

    /// <summary>Writes the archive under a temporary name and gives it its name when it is whole and on the disk.</summary>
    /// <exception cref="IOException">The archive cannot be written there.</exception>
    public static ExportResult Write(JournalStore store, DataFolder folder, KnownRunner runner, string path)
    {
        var full = Path.GetFullPath(path);
        var temporary = $"{full}.{Guid.CreateVersion7():N}.part";
        try
        {
            ExportManifest manifest;
            using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None))
            {
                using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
                    manifest = Write(store, new Originals(folder, runner.Id), runner, zip);
                file.Flush(flushToDisk: true);
            }

            File.Move(temporary, full, overwrite: true);
            Disk.SyncFolder(Path.GetDirectoryName(full)!);
            return new ExportResult(path, manifest.Runner, manifest.Entries, manifest.Originals, new FileInfo(full).Length);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Writes the archive to a stream that need not be able to seek. One that breaks off has no directory at its end, so that nobody
    /// takes it for whole.</summary>
    public static void Write(JournalStore store, DataFolder folder, KnownRunner runner, Stream to)
    {
        using var zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        Write(store, new Originals(folder, runner.Id), runner, zip);
    }

    // The journal first: an original that comes in while this runs belongs to an entry that is not in this export, and does no harm.
    private static ExportManifest Write(JournalStore store, Originals originals, KnownRunner runner, ZipArchive zip)
    {
        var (entries, digest) = WriteJournal(store, runner, zip);
        var kept = 0;
        foreach (var (_, _, path) in originals.All())
        {
            zip.CreateEntryFromFile(path, ExportManifest.OriginalsFolder + Path.GetFileName(path), CompressionLevel.Fastest);
            kept++;
        }

        var manifest = new ExportManifest(
            ExportManifest.FormatName, ExportManifest.CurrentVersion, runner.Id.ToString(), runner.Name, entries, digest, kept, DateTimeOffset.UtcNow);
        using var member = zip.CreateEntry(ExportManifest.ManifestMember).Open();
        JsonSerializer.Serialize(member, manifest, ArchivingJson.Default.ExportManifest);
        return manifest;
    }

    private static (long Entries, string Digest) WriteJournal(JournalStore store, KnownRunner runner, ZipArchive zip)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var member = zip.CreateEntry(ExportManifest.JournalMember).Open();
        long seq = 0;
        IReadOnlyList<byte[]> page;
        do
        {
            page = store.LinesAfter(runner.Id, seq, PageSize);
            foreach (var line in page)
            {
                foreach (var part in (byte[][])[line, LineEnd])
                {
                    sha.AppendData(part);
                    member.Write(part);
                }
            }

            seq += page.Count;
        }
        while (page.Count == PageSize);
        return (seq, Convert.ToHexStringLower(sha.GetHashAndReset()));
    }
}

/// <summary><c>export --json</c></summary>
internal sealed record ExportResult(string Path, string Runner, long Entries, int Originals, long Bytes);
