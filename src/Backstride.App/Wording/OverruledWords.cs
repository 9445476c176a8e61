using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Exercises;
using Backstride.HomeTests;
using Backstride.Symptoms;

namespace Backstride.App.Wording;

/// <summary>Words for a reason on a day that has less than it would allow: what it says of the day is said as what it would be.</summary>
internal static class OverruledWords
{
    /// <summary>The sentence; nothing when the usual one says nothing of the day that is not so.</summary>
    public static string? Of(Verdict verdict, Plan plan) => verdict.Reason switch
    {
        PainZoneReason.GoOn go when plan.Limits.Progress > Progression.MayProgress =>
            $"Your back was fine with your last {(go.Greens == 1 ? "run" : $"{go.Greens} runs")}. By itself that would let one thing become a little more.",
        var reason when plan.Limits.Impact == Impact.Nothing && WhileResting(reason, plan.Day) is { } resting => resting,
        FlareReason flare when PainWords.Flare(flare, HasBirdDog(plan), Standings.HasRun(plan), plan.Day) is { } words => words,
        var reason when SpeaksOfARunThatIsNot(reason, plan) => WithoutRun(reason),
        var reason when SpeaksOfWorkThatIsNot(reason, plan) => WithoutWork(reason, plan.Day),
        LadderReason or LongestRunReason.LadderStageIs when Waiting(verdict.Reason, plan) is { } waiting => waiting,
        MobilityReason.Short found when found.Tests.Any(test => IsLeftOut(test, plan)) => Stretches(found, plan),
        var reason when UnknownRunner.Is(plan) && PainWords.OfUnknownRunner(reason) is { } words => words,
        var reason when Standings.AllowsMore(plan, verdict) => WithLess(reason, plan.Day),
        _ => null,
    };

    /// <summary>A reason that offers walks, on a day that is free of training for something stricter: what it found is said, and nothing is offered.</summary>
    private static string? WhileResting(Reason reason, DateOnly seen) => reason switch
    {
        PainZoneReason.TooMuchToday pain => $"Your back {(pain.Now is null ? "is" : "was")} at {Quantities.Of(pain.Pain)} today. That alone is too much to run with or to train with weight.",
        FlareReason.InFlare flare => Waiting(flare.Flare),
        FlareReason.StillUp flare => Waiting(flare.Flare),
        RadicularReason.NoRunning leg => PainPatternWords.Found(leg, seen),
        _ => null,
    };

    private static string Waiting(FlareState flare) => FormattableString.Invariant($"Day {flare.Day} of a flare. Its walks and gentle movements wait while you rest.");

    /// <summary>True for a reason that speaks of the day's run on a day without one.</summary>
    public static bool SpeaksOfARunThatIsNot(Reason reason, Plan plan) => !Standings.HasRun(plan) && (IsOfRunsToCome(reason, plan) || reason is LateFatigueReason.TiredAtTheEnd
        or AfterLongReason.Easy or AfterLongReason.WithBreaks or HardDaysReason.HardSoFar { AsksForAnEasyDay: true }
        or FlareReason.InFlare { MayRun: true } or FlareReason.StillUp { MayRun: true });

    /// <summary>True for a reason that speaks of further runs while none is open before somebody has looked.</summary>
    private static bool IsOfRunsToCome(Reason reason, Plan plan) => reason is PainZoneReason.GreensSoFar or PainZoneReason.Recovering or NoBaselineReason.Typed
        && WaysBack.Of(plan).Any(way => way.Gate is HealthGate.Visit or HealthGate.NoRunning);

    /// <summary>True for a reason that speaks of strength work on a day without it, or of a test on a day that allows none.</summary>
    public static bool SpeaksOfWorkThatIsNot(Reason reason, Plan plan) => reason switch
    {
        TestDueReason.First or TestDueReason.Again => plan.Limits.Testing == Testing.NotToday,
        TestSafeReason.NotAsked => plan.Verdicts.Any(judged => judged.Rule is not TestSafeNow && judged.Verdict.Limits.Testing == Testing.NotToday),
        TrunkInAWeek or LegsInSessions or StepsEarned or TestSidesReason.Differ or SessionsInAWeek { DueToday: true } => plan.Session?.HasStrength != true,
        _ => false,
    };

    /// <summary>The way back to running on a day on which something stricter keeps it from going on: what it would ask for is not asked for.</summary>
    private static string? Waiting(Reason reason, Plan plan)
    {
        var first = reason is LadderReason.WalkFirst ? "The way back to running begins with a brisk walk of 30 minutes that stays within a point of your usual pain." : "You are on the way back to running.";
        if (reason is LadderReason.OffLadder)
            return null;
        if (plan.Limits.Impact > Impact.Walking)
            return $"{first} It waits until walking is open to you again; not today.";
        if (WaysBack.Of(plan).Any(way => way.Gate == HealthGate.NoRunning))
            return $"{first} It waits until a doctor or physiotherapist says that you may run.";
        return plan.Verdicts.Any(judged => judged.Verdict.Reason is RadicularReason.NoRunning)
            ? $"{first} Running waits until your leg has been calm for a week; a walk is fine."
            : null;
    }

    /// <summary>What is short, without the promise of a stretch that something leaves out.</summary>
    private static string Stretches(MobilityReason.Short found, Plan plan)
    {
        var open = found.Tests.Where(test => !IsLeftOut(test, plan)).ToList();
        var closed = found.Tests.Except(open).ToList();
        var waits = $"Short in your last test: the {string.Join(", the ", closed.Select(TestWords.InSentence))}. Its stretch is left out for now, because of what your body says about it.";
        return open.Count == 0 ? waits : $"{SessionRuleWords.Of(new MobilityReason.Short(open), plan.Day)} {waits}";
    }

    /// <summary>True when every exercise that lengthens what a test found short is left out today.</summary>
    private static bool IsLeftOut(TestId test, Plan plan) =>
        HomeTestLibrary.Shipped.Find(test.Name) is { } known
        && known.Trains.Select(id => ExerciseLibrary.Shipped[id]).Where(exercise => exercise.Purpose == ExercisePurpose.Mobility).All(exercise => plan.Limits.Precautions.LeaveOut(exercise));

    private static string? WithoutWork(Reason reason, DateOnly seen) => reason switch
    {
        TestDueReason.First first => $"A first test, the {TestWords.InSentence(first.Test)}, waits for a day on which a test fits.",
        TestDueReason.Again again => $"Your last {TestWords.InSentence(again.Test)} was on {Quantities.Of(again.Last, seen)}. The next waits for a day on which a test fits.",
        TestSafeReason.NotAsked => "A test is due, and waits for a day on which one fits.",
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
        PainZoneReason.GreensSoFar or PainZoneReason.Recovering => "Whether anything may become more is a question for after your visit.",
        AfterLongReason.Easy or AfterLongReason.WithBreaks or HardDaysReason.HardSoFar => LoadStepWords.WithoutRun(reason),
        _ => null,
    };

    private static string? WithLess(Reason reason, DateOnly seen) => reason switch
    {
        LongestRunReason longest => LongestRunWords.WhenOverruled(longest, seen),
        FirstWeekReason.NewRunner { Left.Meters: > 0 } first =>
            $"Running looks new to you: your first run here was on {Quantities.Of(first.Since, seen)}. In the first week 3 km are enough, which alone would allow {Quantities.AtMost(first.Left)}.",
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
