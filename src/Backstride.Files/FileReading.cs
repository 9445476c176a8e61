using System.Text.Json.Serialization;
using Backstride.Runs;

namespace Backstride.Files;

/// <summary>What a file is, told from its bytes and never from its name.</summary>
public enum FileFormat
{
    Unknown,
    Fit,
    Gpx,
    Tcx,
}

/// <summary>What came out of one file.</summary>
/// <param name="Activities">In file order; empty when there was none to read.</param>
/// <param name="IsOther">True when the file is sound and simply holds no activity: a course, a workout, settings, a day of monitoring.
/// A finding then says which.</param>
/// <param name="Reader">The reader and its version, <c>fit@1</c>; stamped on every run entry.</param>
public sealed record FileReading(
    FileFormat Format,
    IReadOnlyList<Activity> Activities,
    IReadOnlyList<Finding> Findings,
    bool IsOther,
    string Reader)
{
    /// <summary>Device records seen (points of a track), readable before any damage.</summary>
    public int Records { get; init; }

    /// <summary>Where each of <see cref="Activities"/> began, in the same order; null where it does not say. For finding the time zone:
    /// not to be stored.</summary>
    public IReadOnlyList<Position?> Starts { get; init; } = [];
}
