namespace Backstride.Twins;

/// <summary>All recordings of one run: the one that counts, and its twins.</summary>
/// <param name="Twins">In the order of <see cref="BestTake"/>; empty for a run that was recorded once.</param>
public sealed record RunGroup(Take Counts, IReadOnlyList<Twin> Twins);

/// <summary>A recording that does not count because a better one of the same run does.</summary>
/// <param name="Match">Why it is taken as the same run.</param>
public sealed record Twin(Take Take, TwinMatch Match);
