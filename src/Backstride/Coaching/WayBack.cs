namespace Backstride.Coaching;

/// <summary>What of health stands between a runner and ordinary training.</summary>
public enum HealthGate
{
    /// <summary>Somebody has to be seen soon.</summary>
    Visit,
    Illness,
    Flare,

    /// <summary>New tingling, numbness or weakness in a leg.</summary>
    LegSymptoms,
    Limp,

    /// <summary>Pain that runs into a leg.</summary>
    LegPain,

    /// <summary>Two runs within a week were too much.</summary>
    TwoReds,

    /// <summary>The usual pain is too high for running.</summary>
    HighPain,
    Birth,
    Pregnancy,

    /// <summary>The first weeks after a visit that ended a lock.</summary>
    AfterVisit,

    /// <summary>A clinician's limit that leaves no running, until a later visit says otherwise.</summary>
    NoRunning,

    /// <summary>The return ladder.</summary>
    Ladder,
}

/// <summary>One thing of health that stands before ordinary training on a day, and how far the way back is.</summary>
/// <param name="By">The rule that says so, with its reason.</param>
public sealed record WayBack(HealthGate Gate, RuleVerdict By)
{
    /// <summary>The first day of it, as far as it is known.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The last day of the stage by the calendar; absent where something has to happen first.</summary>
    public DateOnly? Through { get; init; }

    /// <summary>Where on the way it is; absent for what has no stages.</summary>
    public StageOf? Stage { get; init; }

    /// <summary>What has been gathered for the next stage; absent where nothing is counted.</summary>
    public CountOf? Counted { get; init; }
}

/// <summary>A stage of a number of stages. Zero is the one before the first.</summary>
public readonly record struct StageOf(int At, int Of);

/// <summary>So many of so many: good runs, calm days.</summary>
public readonly record struct CountOf(int Have, int Need);
