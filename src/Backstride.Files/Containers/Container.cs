using System.Buffers;

namespace Backstride.Files.Containers;

/// <summary>A file on disk, opened as what it is: itself, a gzip file, or a zip archive of many.</summary>
public sealed class Container
{
    private readonly Stream _file;
    private readonly InflateLimits _limits;
    private readonly List<Finding> _findings = [];

    private Container(Stream file, InflateLimits limits, FileKind kind)
    {
        _file = file;
        _limits = limits;
        Kind = kind;
    }

    /// <summary>Of the stored bytes: <see cref="FileKind.Gzip"/> and <see cref="FileKind.Zip"/> are told here, and whatever a plain file is.</summary>
    public FileKind Kind { get; }

    /// <summary>True when <see cref="Members"/> lists members by name.</summary>
    public bool IsArchive => Kind == FileKind.Zip;

    /// <summary>What was odd about the archive itself, complete once <see cref="Members"/> has run to its end.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>Members passed over unseen: the shadow files that a Mac adds to its archives.</summary>
    public int Ignored { get; private set; }

    /// <param name="file">Seekable; used while members are listed, and not closed.</param>
    public static Container Open(Stream file) => Open(file, InflateLimits.Default);

    /// <inheritdoc cref="Open(Stream)"/>
    public static Container Open(Stream file, InflateLimits limits)
    {
        var start = ArrayPool<byte>.Shared.Rent(FileKinds.Needed);
        file.Position = 0;
        var count = file.ReadAtLeast(start.AsSpan(0, FileKinds.Needed), FileKinds.Needed, throwOnEndOfStream: false);
        var kind = FileKinds.Of(start.AsSpan(0, count));
        ArrayPool<byte>.Shared.Return(start);
        return new Container(file, limits, kind);
    }

    /// <summary>Every file in it, in the order of the archive, found while it is asked for.</summary>
    /// <remarks>Folders are left out. May be run once.</remarks>
    public IEnumerable<Member> Members()
    {
        var budget = new InflateBudget(_limits, _file.Length);
        if (!IsArchive)
        {
            yield return new Member(null, 0, _file.Length, new(false, null, budget, _limits));
            yield break;
        }

        var any = false;
        foreach (var entry in new ZipDirectory(_file, _findings).Entries())
        {
            any = true;
            if (entry.IsFolder)
                continue;
            if (entry.IsShadow)
                Ignored++;
            else
                yield return new Member(entry.Name, entry.Offset, entry.StoredSize, new(entry.IsDeflated, entry.Closed, budget, _limits) { Sum = entry.Sum, Written = entry.Written });
        }

        if (!any && _findings.Count == 0)
            _findings.Add(new("zip-empty", Severity.Warning, "The archive is empty."));
    }
}
