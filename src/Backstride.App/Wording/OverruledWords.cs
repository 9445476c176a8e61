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
        FlareReason flare when PainWords.Flare(flare, HasBirdDog(plan), Standings.HasRun(plan)) is { } words => words,
        var reason when SpeaksOfARunThatIsNot(reason, plan) => WithoutRun(reason),
        var reason when SpeaksOfWorkThatIsNot(reason, plan) => WithoutWork(reason),
        var reason when UnknownRunner.Is(plan) && PainWords.OfUnknownRunner(reason) is { } words => words,
        var reason when Standings.AllowsMore(plan, verdict) => WithLess(reason),
        _ => null,
    };

    /// <summary>True for a reason that speaks of the day's run on a day without one.</summary>
    public static bool SpeaksOfARunThatIsNot(Reason reason, Plan plan) => !Standings.HasRun(plan) && reason is LateFatigueReason.TiredAtTheEnd
        or AfterLongReason.Easy or AfterLongReason.WithBreaks or HardDaysReason.HardSoFar { AsksForAnEasyDay: true }
        or FlareReason.InFlare { MayRun: true } or FlareReason.StillUp { MayRun: true };

    /// <summary>True for a reason that speaks of strength work on a day without it, or of a test on a day that allows none.</summary>
    public static bool SpeaksOfWorkThatIsNot(Reason reason, Plan plan) => reason switch
    {
        TestDueReason.First or TestDueReason.Again => plan.Limits.Testing == Testing.NotToday,
        TrunkInAWeek or LegsInSessions or StepsEarned or TestSidesReason.Differ or SessionsInAWeek { DueToday: true } => plan.Session?.HasStrength != true,
        _ => false,
    };

    private static string? WithoutWork(Reason reason) => reason switch
    {
        TestDueReason.First first => $"A first test, the {TestWords.InSentence(first.Test)}, waits for a day on which a test fits.",
        TestDueReason.Again again => $"Your last {TestWords.InSentence(again.Test)} was on {Quantities.Of(again.Last)}. The next waits for a day on which a test fits.",
        TrunkInAWeek trunk => SessionRuleWords.Trunk(trunk.Cover, "what is missing comes first in the next strength session"),
        LegsInSessions => "Legs and hips come first in the next strength session.",
        StepsEarned => "What you have earned waits for the next strength session.",
        TestSidesReason.Differ differ => TestWords.Sides(differ, "In the next strength session begin"),
        SessionsInAWeek week => StrengthWords.Week(week, "; not today"),
        _ => null,
    };

    private static bool HasBirdDog(Plan plan) => plan.Session?.Blocks.Any(block => block.Exercises.Any(exercise => exercise.Exercise == "bird-dog")) == true;

    private static string? WithoutRun(Reason reason) => reason switch
    {
        LateFatigueReason.TiredAtTheEnd { From: TiredFrom.LongRun } =>
            "This weekday is your day for the long run. Near the end of one look at your form, and leave out a fast finish.",
        LateFatigueReason.TiredAtTheEnd => "The last two days had runs. Near the end of a third in a row look at your form, and leave out a fast finish.",
        AfterLongReason.Easy or AfterLongReason.WithBreaks or HardDaysReason.HardSoFar => LoadStepWords.WithoutRun(reason),
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
}
