using System.Globalization;
using Backstride.Files.Fit;
using Backstride.Files.Gpx;
using Backstride.Files.Tcx;

namespace Backstride.Files;

/// <summary>The readers of this program and their versions, as they are stamped on what they read.</summary>
public static class Readers
{
    /// <summary>The newest version of each, <c>fit@1</c>.</summary>
    public static IReadOnlyList<string> Newest { get; } = [FitReader.Version, GpxReader.Version, TcxReader.Version];

    /// <summary>Whether this program reads a file better than the reader of a stamp did.</summary>
    /// <returns>False for a stamp of the newest or a later version, and for one that no reader of files gave (typed, made up).</returns>
    public static bool IsOutdated(string stamp) =>
        VersionOf(stamp) is var (name, version) && Newest.Any(newest => VersionOf(newest) is var (own, latest) && own == name && latest > version);

    /// <summary>Whether two stamps are of the same reader.</summary>
    public static bool AreSame(string one, string other) => VersionOf(one)?.Name is { } name && name == VersionOf(other)?.Name;

    private static (string Name, int Version)? VersionOf(string stamp) =>
        stamp.Split('@') is [{ Length: > 0 } name, var number] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? (name, version)
            : null;
}
