using Backstride.App.Storage;
using Backstride.Files;
using Backstride.Journal;

namespace Backstride.App.Importing;

/// <summary>From one found file to what can be appended: unpack, hash, read, and put the original in line. Runs on several threads.</summary>
internal sealed class FileDecoder(Incoming incoming, KnownFiles known)
{
    /// <summary>Never throws for what a file holds or a disk refuses to give.</summary>
    public Decoded Decode(FoundFile file)
    {
        try
        {
            return file switch
            {
                FoundFile.Readable readable => Decode(readable),
                FoundFile.Unreadable unreadable => new Decoded.Nothing(file, [unreadable.Finding], IsOther: false),
                FoundFile.Ignored => new Decoded.Ignored(file),
                _ => throw new ArgumentOutOfRangeException(nameof(file)),
            };
        }
        catch (InvalidDataException e)
        {
            return Failed(file, "compression-unreadable", $"It could not be unpacked: {e.Message}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Failed(file, "unreadable", $"It could not be read: {e.Message}");
        }
    }

    private Decoded Decode(FoundFile.Readable file)
    {
        if (file.KeptLength == 0)
            return Failed(file, "empty", "It is empty.");
        using var content = Content.Load(file, incoming);
        if (known.TwinOf(content.Hash) is { } twin)
            return new Decoded.AllKnown(file, twin);
        using var stream = content.Open();
        var reading = RunFile.Read(stream);
        IReadOnlyList<Finding> findings = content.Findings.Count == 0 ? reading.Findings : [.. content.Findings, .. reading.Findings];
        return reading.Activities.Count == 0
            ? new Decoded.Nothing(file, findings, reading.IsOther)
            : new Decoded.Activities(file, content.Hash, reading with { Findings = findings }, content.Stage());
    }

    private static Decoded.Nothing Failed(FoundFile file, string code, string detail) =>
        new(file, [new Finding(code, Severity.Error, detail)], IsOther: false);
}

/// <summary>What one file came to, before the journal has its say.</summary>
internal abstract record Decoded(FoundFile File)
{
    /// <summary>Every session of the file was in the journal when the import began.</summary>
    public sealed record AllKnown(FoundFile File, EntryId Twin) : Decoded(File);

    /// <param name="IsOther">True for a sound file without an activity.</param>
    public sealed record Nothing(FoundFile File, IReadOnlyList<Finding> Findings, bool IsOther) : Decoded(File);

    /// <summary>A member of an archive that is none of our business.</summary>
    public sealed record Ignored(FoundFile File) : Decoded(File);

    public sealed record Activities(FoundFile File, ContentHash Hash, FileReading Reading, Incoming.Staged Original) : Decoded(File);
}
