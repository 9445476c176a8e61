using Backstride.Runs;

namespace Backstride.Files.Fit;

/// <summary>One session to write: its totals, and the points it was recorded by.</summary>
/// <remarks>Of the totals, the digest is not written, for it comes from the points; moving time is.</remarks>
public sealed record FitSession(Activity Totals, IReadOnlyList<FitPoint> Points);
