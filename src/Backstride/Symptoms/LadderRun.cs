using Backstride.Coaching;
using Backstride.Runs;

namespace Backstride.Symptoms;

/// <summary>How a run compares with the ladder stage it was run on.</summary>
internal enum LadderLength
{
    /// <summary>Fewer than four repeats, or than the stage has: no progress.</summary>
    Short,

    AsPlanned,

    /// <summary>More than the stage: changes nothing unless red.</summary>
    Long,
}

/// <summary>Measures a run against a ladder stage.</summary>
/// <remarks>
/// By the timer: from four repeats (or all, where the stage has fewer) to a tenth beyond the whole stage. Where the file has speeds, time
/// above a walker's speed that exceeds the stage's running by a quarter and two minutes is also more than the stage. A minute is forgiven.
/// </remarks>
internal static class LadderRun
{
    private const int FewestRepeats = 4;

    /// <summary>Metres per second; people change from walking to running near this speed.</summary>
    private const double WalkersTopSpeed = 2.25;

    /// <summary>Metres per second over the whole of the first stage: at most a brisk walker's 1.8 in four minutes and a fast runner's 3.8 in the fifth.</summary>
    private const double FastestFirstStage = 2.2;

    private static readonly TimeSpan Forgiven = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan CrossedRoads = TimeSpan.FromMinutes(2);
    private static readonly Ratio Beyond = Ratio.Increase(percent: 10);
    private static readonly Ratio FasterThanWalking = Ratio.Increase(percent: 25);

    /// <summary>The length of a run against its stage; anything run on the walk stage is more than the stage.</summary>
    public static LadderLength LengthOf(Activity run, LadderStage stage)
    {
        if (stage == LadderStage.Walk)
            return LadderLength.Long;
        var whole = (stage.Run + stage.WalkBetween) * stage.Repeats;
        if (run.Timer > (whole * Beyond.Value) + Forgiven || RunningIn(run) > (stage.RunningTime * FasterThanWalking.Value) + CrossedRoads)
            return LadderLength.Long;
        // The walk after the last repeat need not be recorded.
        return run.Timer < LeastThatCounts(stage) - stage.WalkBetween - Forgiven ? LadderLength.Short : LadderLength.AsPlanned;
    }

    /// <summary>True for a run of one repeat of its stage or more, and no more than the stage.</summary>
    public static bool HasRepeats(Activity run, LadderStage stage) =>
        run.Timer > TimeSpan.Zero && run.Timer >= stage.Run - Forgiven && LengthOf(run, stage) != LadderLength.Long;

    /// <summary>The time of as many repeats as make a step.</summary>
    public static TimeSpan LeastThatCounts(LadderStage stage) => (stage.Run + stage.WalkBetween) * Math.Min(FewestRepeats, stage.Repeats);

    /// <summary>True for a run that takes longer than the first stage, or is faster from end to end than somebody who walks four minutes in five.</summary>
    public static bool GoesBeyondFirstStage(Activity run) =>
        LengthOf(run, LadderStage.First) == LadderLength.Long || (run.Distance is { } far && far.Meters > run.Timer.TotalSeconds * FastestFirstStage);

    private static TimeSpan RunningIn(Activity run)
    {
        if (run.Digest is not { } digest)
            return TimeSpan.Zero;
        var first = (int)Math.Ceiling(WalkersTopSpeed / StreamDigest.SpeedBinWidth);
        return TimeSpan.FromSeconds(digest.SpeedBinSeconds.Skip(first).Sum());
    }
}
