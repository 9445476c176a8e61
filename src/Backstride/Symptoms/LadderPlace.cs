namespace Backstride.Symptoms;

/// <summary>Where the walk along the ladder stands at the end of a day.</summary>
/// <param name="State">Absent when off the ladder.</param>
/// <param name="NextRun">The number of the first run of a later day.</param>
internal readonly record struct LadderPlace(LadderState? State, DateOnly? LastRed, DateOnly? LastRun, int NextRun);
