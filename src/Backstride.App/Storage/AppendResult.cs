using Backstride.Journal;

namespace Backstride.App.Storage;

/// <summary>What became of an append: all of it, or nothing.</summary>
internal abstract record AppendResult
{
    private AppendResult()
    {
    }

    /// <summary>Every draft has its place; one placement per draft, in order.</summary>
    public sealed record Accepted(IReadOnlyList<Placement> Placements) : AppendResult;

    /// <summary>An entry with this id is there and says something else. Nothing was written.</summary>
    public sealed record Conflict(EntryId Id) : AppendResult;
}

/// <summary>Where one draft ended up.</summary>
internal abstract record Placement
{
    private Placement()
    {
    }

    /// <summary>Newly written.</summary>
    public sealed record Appended(long Seq) : Placement;

    /// <summary>The same entry was there already; nothing was added.</summary>
    public sealed record Present(long Seq) : Placement;

    /// <summary>A live entry of this runner holds the same session of the same file; nothing was added.</summary>
    public sealed record Known(EntryId Twin) : Placement;
}
