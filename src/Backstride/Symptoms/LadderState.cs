using Backstride.Coaching;

namespace Backstride.Symptoms;

/// <summary>Why a runner is on the return ladder.</summary>
public enum LadderEntry
{
    /// <summary>No run in 30 days, or none ever.</summary>
    NoRecentRun,

    /// <summary>Two reds within 7 days.</summary>
    TwoReds,

    /// <summary>The runner asked for it.</summary>
    Asked,
}

/// <summary>Where a runner stands on the return ladder.</summary>
/// <param name="Since">The day it was entered.</param>
public sealed record LadderState(LadderStage Stage, LadderEntry Why, DateOnly Since)
{
    /// <summary>Back without pain after a pause, as the shorter ways up are for.</summary>
    public bool PainFree { get; init; }

    /// <summary>Greens in a row on this stage.</summary>
    public int Greens { get; init; }

    /// <summary>Greens in a row that the next step takes.</summary>
    public int Needed { get; init; }

    /// <summary>Red walks on the walk stage.</summary>
    public int RedWalks { get; init; }

    /// <summary>The day of the last step up.</summary>
    public DateOnly? SteppedUpOn { get; init; }
}
