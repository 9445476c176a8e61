using Backstride.Journal;

namespace Backstride.Demo.Years;

/// <summary>Something a made-up runner writes down.</summary>
/// <param name="At">With the offset of where the runner lives.</param>
/// <param name="About">The entry it speaks about: feedback of a run, a correction of what was said before.</param>
public sealed record Said(EntryId Id, DateTimeOffset At, EntryBody Body, EntryId? About)
{
    /// <summary>The day it belongs to.</summary>
    public DateOnly Day => DateOnly.FromDateTime(At.DateTime);
}
