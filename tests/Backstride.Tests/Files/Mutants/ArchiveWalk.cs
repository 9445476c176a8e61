using Backstride.Files;
using Backstride.Files.Archives;
using Backstride.Files.Containers;

namespace Backstride.Tests.Files.Mutants;

/// <summary>Reads everything in an archive as an import does: documents as what they are, one archive inside another, recordings.</summary>
internal static class ArchiveWalk
{
    public static MutantReading Read(byte[] bytes) => Read(bytes, mayHoldArchives: true);

    private static MutantReading Read(byte[] bytes, bool mayHoldArchives)
    {
        using var file = new MemoryStream(bytes, writable: false);
        var container = Container.Open(file);
        var whole = MutantReading.Nothing;
        foreach (var member in container.Members())
            whole += Read(file, member, mayHoldArchives);
        return whole + new MutantReading([], 0, container.Findings.Count);
    }

    private static MutantReading Read(MemoryStream file, Member member, bool mayHoldArchives)
    {
        var start = new byte[ArchiveDocument.Needed];
        var count = 0;
        using (var content = member.Open(file))
            count = content?.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) ?? 0;
        var kind = FileKinds.Of(start.AsSpan(0, Math.Min(count, FileKinds.Needed)));
        if (kind == FileKind.Zip && member.Name is not null && mayHoldArchives)
            return Inside(file, member);
        if (ArchiveDocument.MayBeOne(start.AsSpan(0, Math.Min(count, FileKinds.Needed))) && ArchiveDocument.Of(start.AsSpan(0, count)) is { } document)
            return MutantReading.Of(ArchiveDocument.Read(document, () => member.Open(file, document.Limits())!));
        return MutantReading.Of(member.Read(file).Reading);
    }

    private static MutantReading Inside(MemoryStream file, Member member)
    {
        using var content = member.Open(file, InflateLimits.Nested)!;
        using var copy = new MemoryStream();
        content.CopyTo(copy);
        return Read(copy.ToArray(), mayHoldArchives: false) + new MutantReading([], 0, content.Findings.Count);
    }
}
