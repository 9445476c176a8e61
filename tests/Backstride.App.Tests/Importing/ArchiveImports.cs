using System.IO.Compression;
using Backstride.App.Importing;
using Backstride.App.Tests.Storage;
using Backstride.Journal;

namespace Backstride.App.Tests.Importing;

/// <summary>A vendor's archive, packed or not, on its way into a journal of its own.</summary>
public abstract class ArchiveImports : IDisposable
{
    protected ArchiveImports(TimeProvider? clock = null) => Journal = new OpenJournal(clock);

    internal OpenJournal Journal { get; }

    internal TempFolder Files { get; } = new();

    internal RunnerState State => RunnerState.From(Journal.Entries);

    public void Dispose()
    {
        Files.Dispose();
        Journal.Dispose();
        GC.SuppressFinalize(this);
    }

    internal Task<ImportResult> Run(string name) => Into(Journal, name);

    internal Task<ImportResult> Into(OpenJournal journal, string name) =>
        new Import(journal.Store, journal.Folder, Drafts.Runner, TimeProvider.System).Run(FileSearch.Behind([Files[name]]), TestContext.Current.CancellationToken);

    /// <summary>Packs members into an archive of this name, below a folder in it if one is named.</summary>
    internal void Zip(string name, Dictionary<string, byte[]> members, string inside = "") =>
        File.WriteAllBytes(Files[name], Zip(members.ToDictionary(member => inside + member.Key, member => member.Value)));

    internal static byte[] Zip(Dictionary<string, byte[]> members, CompressionLevel level = CompressionLevel.Optimal, DateTimeOffset? written = null)
    {
        var buffer = new MemoryStream();
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in members)
            {
                var entry = zip.CreateEntry(name, level);
                if (written is { } at)
                    entry.LastWriteTime = at;
                using var content = entry.Open();
                content.Write(bytes);
            }
        }

        return buffer.ToArray();
    }

    /// <summary>Lays members into a folder of this name, as a program does that unpacks an archive.</summary>
    internal void Unpack(string folder, Dictionary<string, byte[]> members)
    {
        foreach (var (member, bytes) in members)
        {
            var path = Path.Combine(Files[folder], member);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, bytes);
        }
    }

    internal static byte[] Gzip(byte[] bytes)
    {
        var buffer = new MemoryStream();
        using (var gzip = new GZipStream(buffer, CompressionLevel.Optimal))
            gzip.Write(bytes);
        return buffer.ToArray();
    }

    /// <summary>What a journal says of everything that was imported; ids and batches differ from import to import.</summary>
    internal static List<string> Told(OpenJournal journal) =>
        [.. journal.Entries.Select(e => $"{e.At.ToUniversalTime():O} {e.At:zzz} {e.Day:O} {e.Draft.By} {EntryLine.DataOf(e.Body).GetRawText()}").Order(StringComparer.Ordinal)];
}
