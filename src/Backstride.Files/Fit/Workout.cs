using Backstride.Runs;

namespace Backstride.Files.Fit;

/// <summary>A workout that a watch leads through, step by step.</summary>
/// <param name="Name">What the watch lists it under.</param>
/// <param name="Sport">What the watch records while it is done.</param>
/// <param name="Day">The day it is for; the file says it was made then, so that the same workout is the same file.</param>
/// <param name="Steps">In order; at least one.</param>
public sealed record Workout(string Name, Sport Sport, DateOnly Day, IReadOnlyList<WorkoutStep> Steps);
