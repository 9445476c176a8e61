using Backstride.Runs;

namespace Backstride.Files;

/// <summary>One session of a file, second by second.</summary>
/// <param name="Activity">What the reader makes of the session today; null when the file holds no session of that number.</param>
/// <param name="Stream">Empty when there is no such session, or it was recorded without samples.</param>
/// <param name="Findings">About the whole file.</param>
/// <param name="Reader">The reader and its version, <c>fit@1</c>.</param>
public sealed record StreamReading(Activity? Activity, RunStream Stream, IReadOnlyList<Finding> Findings, string Reader);
