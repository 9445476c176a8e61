using System.IO.Compression;

namespace Backstride.Tests.Files.Mutants;

/// <summary>A small archive that is damaged in its own bytes, or in one of its members before it is packed.</summary>
/// <param name="Members">By name, in the order of the archive.</param>
/// <param name="Inner">Members that are archives themselves.</param>
internal sealed record MutantArchive(IReadOnlyDictionary<string, byte[]> Members, IReadOnlyDictionary<string, MutantArchive>? Inner = null)
{
    private static readonly DateTimeOffset Packing = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The sound archive.</summary>
    public byte[] Packed() => Zip(All());

    /// <summary>The same archive for the same seed, on every machine.</summary>
    public byte[] Mutant(int seed)
    {
        var random = new Random(seed);
        var members = All();
        // Bytes of a member mostly come to the same damage, cut compression; the directory, and members that are sound as zip, reach further.
        switch (random.Next(3))
        {
            case 0:
                return Mutation.Of(Zip(members), seed);
            case 1:
                var zip = Zip(members);
                var directory = Math.Max(zip.AsSpan().IndexOf("PK\u0001\u0002"u8), 0);
                return [.. zip[..directory], .. Mutation.Of(zip[directory..], seed)];
            default:
                var name = members.Keys.ElementAt(random.Next(members.Count));
                members[name] = Inner?.GetValueOrDefault(name)?.Mutant(seed) ?? Mutation.Of(members[name], seed);
                return Zip(members);
        }
    }

    private Dictionary<string, byte[]> All()
    {
        var all = new Dictionary<string, byte[]>(Members);
        foreach (var (name, inner) in Inner ?? new Dictionary<string, MutantArchive>())
            all[name] = inner.Packed();
        return all;
    }

    private static byte[] Zip(Dictionary<string, byte[]> members)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in members)
            {
                var entry = zip.CreateEntry(name, name.Length % 2 == 0 ? CompressionLevel.Fastest : CompressionLevel.NoCompression);
                entry.LastWriteTime = Packing;
                using var to = entry.Open();
                to.Write(content);
            }
        }

        return stream.ToArray();
    }
}
