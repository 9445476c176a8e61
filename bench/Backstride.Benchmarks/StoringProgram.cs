using System.IO.Compression;
using System.Security.Cryptography;
using Backstride.App.Storage;

namespace Backstride.Benchmarks;

/// <summary>The least that any import must do: inflate, hash, write the stored bytes under the hash, one sync for each batch. On all cores.</summary>
/// <remarks>No journal, no decoding, no second look: what a whole import is measured against.</remarks>
internal static class StoringProgram
{
    private const int Batch = 256;

    public static int Run(string source, string target)
    {
        Directory.CreateDirectory(target);
        if (File.Exists(source))
            StoreZip(source, target);
        else
            StoreFolder(source, target);
        return 0;
    }

    private static void StoreFolder(string source, string target)
    {
        foreach (var batch in Directory.EnumerateFiles(source, "*.fit").Order(StringComparer.Ordinal).Chunk(Batch))
        {
            Parallel.ForEach(batch, path =>
            {
                var bytes = File.ReadAllBytes(path);
                File.WriteAllBytes(Path.Combine(target, Convert.ToHexStringLower(SHA256.HashData(bytes))), bytes);
            });
            Disk.SyncAll(target);
        }
    }

    private static void StoreZip(string source, string target)
    {
        using var archives = new ThreadLocal<ZipArchive>(() => ZipFile.OpenRead(source), trackAllValues: true);
        foreach (var batch in Enumerable.Range(0, archives.Value!.Entries.Count).Chunk(Batch))
        {
            Parallel.ForEach(batch, number => StoreMember(archives.Value!.Entries[number], target));
            Disk.SyncAll(target);
        }

        foreach (var archive in archives.Values)
            archive.Dispose();
    }

    private static void StoreMember(ZipArchiveEntry member, string target)
    {
        var kept = new byte[member.Length];
        using (var stored = member.Open())
            stored.ReadExactly(kept);
        using var content = new GZipStream(new MemoryStream(kept), CompressionMode.Decompress);
        var hash = SHA256.HashData(content);
        File.WriteAllBytes(Path.Combine(target, Convert.ToHexStringLower(hash) + ".gz"), kept);
    }
}
