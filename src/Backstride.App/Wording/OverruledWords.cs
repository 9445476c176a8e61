using Backstride.Coaching;
using Backstride.Coaching.Rules;

namespace Backstride.App.Wording;

/// <summary>Words for a reason on a day that has less than it would allow: what it says of the day is said as what it would be.</summary>
internal static class OverruledWords
{
    /// <summary>The sentence; nothing when the usual one says nothing of the day that is not so.</summary>
    public static string? Of(Verdict verdict, Plan plan) => verdict.Reason switch
    {
        PainZoneReason.GoOn go when plan.Limits.Progress > Progression.MayProgress =>
            $"Your back was fine with your last {(go.Greens == 1 ? "run" : $"{go.Greens} runs")}. By itself that would let one thing become a little more.",
        var reason when SpeaksOfARunThatIsNot(reason, plan) => WithoutRun(reason),
        var reason when Standings.AllowsMore(plan, verdict) => WithLess(reason),
        _ => null,
    };

    /// <summary>True for a reason that speaks of the day's run on a day without one.</summary>
    public static bool SpeaksOfARunThatIsNot(Reason reason, Plan plan) => !Standings.HasRun(plan) && reason is LateFatigueReason.TiredAtTheEnd
        or AfterLongReason.Easy or AfterLongReason.WithBreaks or HardDaysReason.HardSoFar { AsksForAnEasyDay: true }
        or FlareReason.InFlare { MayRun: true } or FlareReason.StillUp { MayRun: true };

    private static string? WithoutRun(Reason reason) => reason switch
    {
        LateFatigueReason.TiredAtTheEnd { From: TiredFrom.LongRun } =>
            "This weekday is your day for the long run. Near the end of one look at your form, and leave out a fast finish.",
        LateFatigueReason.TiredAtTheEnd => "The last two days had runs. Near the end of a third in a row look at your form, and leave out a fast finish.",
        AfterLongReason.Easy or AfterLongReason.WithBreaks or HardDaysReason.HardSoFar => LoadStepWords.WithoutRun(reason),
        FlareReason.InFlare flare => InFlare(flare.Flare.Day, ""),
        FlareReason.StillUp flare => InFlare(flare.Flare.Day, " that is still up after three days"),
        _ => null,
    };

    private static string? WithLess(Reason reason) => reason switch
    {
        LongestRunReason longest => LongestRunWords.WhenOverruled(longest),
        FirstWeekReason.NewRunner { Left.Meters: > 0 } first =>
            $"Running looks new to you: your first run here was on {Quantities.Of(first.Since)}. In the first week 3 km are enough, which alone would allow {Quantities.AtMost(first.Left)}.",
        HillReason.MostIs hills => LoadStepWords.WhenOverruled(hills),
        LadderReason.OnStage on when on.State.Stage != LadderStage.Continuous =>
            $"You are on the way back to running. A run would be stage {on.State.Stage.Number} of 8: {Quantities.Of(on.State.Stage.Run)} of running and {Quantities.Of(on.State.Stage.WalkBetween)} of walking, {on.State.Stage.Repeats} times.",
        LadderReason.OnStage => "You are on the last stage of the way back. A run would be thirty minutes without a break.",
        SleepReason.OneStepFree { Step: { } step } =>
            $"Your nights have been short for three weeks, and after two good runs one small step would be fine: {Quantities.AtMost(step)}.",
        LifeLoadReason.OneStepFree { Step: { } step } =>
            $"Your weeks have been loaded for three weeks, and after two good runs one small step would be fine: {Quantities.AtMost(step)}.",
        FlareReason.Returning back => $"You are coming back from a flare. A run would take {Quantities.Of(back.Return.Time)} at most, easy.",
        _ => null,
    };

    private static string InFlare(int day, string still) =>
        $"Day {day} of a flare{still}. A walk went well, so the flare alone would let you try half of what was comfortable, easy; bird dog and breathing, no test and nothing new.";
}
