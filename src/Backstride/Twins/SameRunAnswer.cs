using Backstride.Journal;

namespace Backstride.Twins;

/// <summary>The runner's word on whether a recording is of the same run as others. It names recordings and not entries, so it holds as well
/// when the files come in again later.</summary>
/// <remarks>Of two answers about the same pair the one with the greater seq counts. Removing the answer asks the question anew.</remarks>
public sealed record SameRunAnswer : EntryBody
{
    public required TakeKey Take { get; init; }

    public required IReadOnlyList<TakeKey> Others { get; init => field = value ?? []; } = [];

    /// <summary>True for one run, false for several.</summary>
    public required bool Same { get; init; }
}
