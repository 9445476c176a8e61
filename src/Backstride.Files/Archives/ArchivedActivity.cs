using Backstride.Runs;

namespace Backstride.Files.Archives;

/// <summary>An activity that an archive knows without a file.</summary>
/// <param name="RecordId">The vendor's word and its own id of the record, <c>strava:4835640430</c>; the same in every later export.</param>
public sealed record ArchivedActivity(string RecordId, Activity Activity)
{
    /// <summary>True when the start is a local clock time written with offset zero, and the archive says nothing of a zone.</summary>
    public bool IsClockTime { get; init; }

    /// <summary>The IANA name of the zone it was done in, where the archive says; the shell looks it up.</summary>
    public string? TimeZone { get; init; }
}
