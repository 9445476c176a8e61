namespace Backstride.TrainingLoad;

/// <summary>Why a run counts as less than it was.</summary>
public enum WaitReason
{
    /// <summary>It went beyond its limit, and 14 days without a red have not passed yet.</summary>
    WentBeyond,

    /// <summary>It passed its limit by no more than a watch can be wrong, and counts as a run at the limit until then.</summary>
    AtTheLimit,

    /// <summary>It went beyond its limit and was red: the back has answered it.</summary>
    WasRed,

    /// <summary>A race never counts above the longest training run.</summary>
    Race,
}
