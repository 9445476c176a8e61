using Backstride.App.Storage;
using Backstride.Files;
using Backstride.Files.Containers;

namespace Backstride.App.Importing;

/// <summary>Opens archives that lie inside an archive, as Garmin packs its recordings; one level deep and no deeper.</summary>
internal sealed class NestedArchives(Incoming incoming)
{
    /// <summary>The files, with every nested archive replaced by its members.</summary>
    public IEnumerable<FoundFile> Opened(IEnumerable<FoundFile> files) => files.SelectMany(file => file is FoundFile.Nested nested ? Within(nested) : [file]);

    private IEnumerable<FoundFile> Within(FoundFile.Nested outer)
    {
        var (copy, trouble) = Unpack(outer);
        if (trouble is not null)
            yield return trouble;
        if (copy is null)
            yield break;
        try
        {
            foreach (var file in FileSearch.InArchive(copy.Path))
            {
                yield return Of(file, outer).Inside(outer, copy);
            }
        }
        finally
        {
            copy.Release();
        }
    }

    private static FoundFile Of(FoundFile file, FoundFile.Nested outer) => file switch
    {
        // What lies one level deeper is named, and its reader says that it was not opened.
        FoundFile.Nested deeper => new FoundFile.Readable(deeper.StoredIn, deeper.Source),
        FoundFile.Readable inner => inner with { NotesByStart = outer.NotesByStart },
        _ => file,
    };

    private (UnpackedArchive? Copy, FoundFile? Trouble) Unpack(FoundFile.Nested outer)
    {
        try
        {
            using var stored = File.OpenRead(outer.StoredIn);
            using var content = outer.Source.Open(stored, InflateLimits.Nested);
            if (content is null)
                return (null, outer.Trouble(outer.Source.Refusal!));
            var copy = new UnpackedArchive(incoming.Spool(content));
            if (content.Findings.FirstOrDefault(finding => finding.Code is "too-large" or "compressed-damaged") is not { } cut)
                return (copy, null);
            // The list of an archive stands at its end: of one that was cut off there is nothing to read.
            copy.Release();
            return (null, outer.Trouble(cut));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, outer.Trouble(new Finding("unreadable", Severity.Error, $"It could not be unpacked: {MailAddresses.Masked(e.Message)}")));
        }
    }
}
