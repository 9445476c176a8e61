using Backstride.TrainingLoad;

namespace Backstride.Coaching;

/// <summary>Fits a stage of the return ladder into the time and distance of a day.</summary>
/// <remarks>Stages shorten by repeats, never by run length. Where not even one repeat fits, the lower stage with the most running that does;
/// where none fits, nothing.</remarks>
internal static class LadderFit
{
    /// <summary>The stage to do and how often it is repeated; absent when only a walk is left.</summary>
    public static (LadderStage Stage, int Repeats)? Of(Limits limits, TimeSpan? bound, WeeklyRhythm rhythm)
    {
        var highest = Highest(limits);
        (LadderStage Stage, int Repeats)? best = null;
        for (var stage = highest; stage.Number > 0; stage = stage.Back(1))
        {
            var repeats = Repeats(stage, limits.Distance, bound, rhythm);
            if (repeats > 0 && (best is not { } kept || stage.Run * repeats > kept.Stage.Run * kept.Repeats))
                best = (stage, repeats);
            if (best is { } found && found.Stage == highest)
                break;
        }

        return best;
    }

    private static LadderStage Highest(Limits limits)
    {
        var stage = limits.Stage ?? LadderStage.Walk;
        while (limits.WalkBreaks == WalkBreaks.OneMinuteInTen && stage.Run > TimeSpan.FromMinutes(9) && stage.Number > 0)
            stage = stage.Back(1);
        return stage;
    }

    private static int Repeats(LadderStage stage, Distance? farthest, TimeSpan? bound, WeeklyRhythm rhythm)
    {
        var repeats = stage.Repeats;
        while (repeats > 0 && !Fits((stage.Run + stage.WalkBetween) * repeats, farthest, bound, rhythm))
            repeats--;
        return repeats;
    }

    private static bool Fits(TimeSpan time, Distance? farthest, TimeSpan? bound, WeeklyRhythm rhythm) =>
        !(time > bound) && !(farthest is { } most && rhythm.DistanceIn(time) > most);
}
