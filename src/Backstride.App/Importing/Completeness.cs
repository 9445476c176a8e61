using Backstride.Files;
using Backstride.Files.Containers;

namespace Backstride.App.Importing;

/// <summary>Tells from its bytes whether a file may still be on its way.</summary>
internal static class Completeness
{
    private static readonly HashSet<string> SignsOfMore = new(StringComparer.Ordinal)
    {
        "fit-truncated", "fit-crc", "fit-header", "fit-unfinished", "xml-malformed", "compressed-damaged",
        "zip-no-directory", "zip-directory-damaged", "zip-member-missing",
    };

    /// <summary>With this many bytes every kind of file can be told; a shorter one may become anything.</summary>
    private const int EnoughToTell = 4096;

    /// <summary>True when it is empty, ends before its own end, or cannot be opened now.</summary>
    public static bool IsCut(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            if (file.Length == 0)
                return true;
            var container = Container.Open(file);
            var members = container.Members().ToList();
            // The list of an archive stands at its end: where it is whole, so is what comes before it.
            return container.Findings.Any(IsSign) || (!container.IsArchive && members[0].Read(file).Reading.Findings.Any(finding => IsSign(finding) || (finding.Code == "unrecognised" && file.Length < EnoughToTell)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }

    private static bool IsSign(Finding finding) => finding.Severity != Severity.Note && SignsOfMore.Contains(finding.Code);
}
