using Backstride.Coaching.Rules;
using Backstride.Symptoms;

namespace Backstride.Coaching;

/// <summary>Finds in a plan what of health stands before ordinary training.</summary>
/// <remarks>
/// A lock is not among them, since nothing but its own page is shown then; neither is what leaves training as it is: a head cold, a pregnancy that somebody agreed to, a leg that has been calm for long,
/// a single run that was too much. What limits most comes first, and of these what lasts longest: what has to happen first has no end.
/// </remarks>
public static class WaysBack
{
    private const int IllnessStages = 3;
    private const int FlareStages = 3;
    private const int BirthStages = 2;
    private static readonly int LadderStages = LadderStage.Continuous.Number;

    /// <summary>Everything of the kind on the day of a plan; nothing while all of it is locked.</summary>
    public static IReadOnlyList<WayBack> Of(Plan plan)
    {
        if (plan.Limits.Referral >= Urgency.Urgent)
            return [];
        var ways = new List<WayBack>();
        foreach (var judged in plan.Verdicts)
        {
            if (Of(judged, judged.Verdict.Reason) is { } way)
                ways.Add(way);
        }

        // The steps of running are ahead only once a clinician lets somebody run.
        if (ways.Exists(way => way.Gate == HealthGate.NoRunning))
            ways.RemoveAll(way => way.Gate == HealthGate.Ladder);
        return [.. ways.OrderByDescending(way => way.By.Verdict.Limits.Impact).ThenByDescending(way => way.Through ?? DateOnly.MaxValue).ThenBy(way => way.Gate)];
    }

    /// <summary>What is said of them on a day: all; while the safety questions are open nothing, unless one leaves less than the gentlest day that is planned until they are answered.</summary>
    public static IReadOnlyList<WayBack> ToSay(Plan plan) =>
        Of(plan) is var ways && plan.Status == PlanStatus.Incomplete && !ways.Any(way => way.By.Verdict.Limits.Impact > Limits.Gentlest.Impact) ? [] : ways;

    private static WayBack? Of(RuleVerdict by, Reason reason) => reason switch
    {
        IllnessReason ill => Illness(by, ill),
        FlareReason flare => Flare(by, flare),
        // With the questions answered only the calendar is left.
        LegReason.StopImpact leg => new WayBack(HealthGate.LegSymptoms, by) { Since = leg.Report.Day, Through = leg.IsAnswered ? leg.Report.Day.AddDays(1) : null },
        GaitReason.StopImpact limp => new WayBack(HealthGate.Limp, by) { Since = limp.On, Through = limp.IsAnswered ? limp.On.AddDays(1) : null },
        RadicularReason leg => LegPain(by, leg),
        SecondRedReason.OffImpact off => new WayBack(HealthGate.TwoReds, by) { Through = off.Reds.OffImpactThrough },
        PainZoneReason.UsualIsHigh => new WayBack(HealthGate.HighPain, by),
        PostpartumReason birth => Birth(by, birth),
        PregnancyReason.AskFirst pregnant => new WayBack(HealthGate.Pregnancy, by) { Since = pregnant.Since },
        LadderReason ladder => Ladder(by, ladder),
        ClearanceGiven.Restarting restart => new WayBack(HealthGate.AfterVisit, by) { Since = restart.On, Through = restart.On.AddDays(ClearanceGiven.Restart.Count - 1) },
        ClearanceGiven.LimitsFrom { LeavesNoRunning: true } limits => new WayBack(HealthGate.NoRunning, by) { Since = limits.On },
        ClearanceGiven.Several several => several.Parts.Select(part => Of(by, part)).FirstOrDefault(way => way is not null),
        _ => by.Verdict is Verdict.Refer { Urgency: Urgency.Soon } ? new WayBack(HealthGate.Visit, by) : null,
    };

    private static WayBack? Illness(RuleVerdict by, IllnessReason reason) => reason switch
    {
        IllnessReason.InIt ill => new(HealthGate.Illness, by) { Since = ill.Since, Through = ill.Until, Stage = new(1, IllnessStages) },
        IllnessReason.JustOver over => new(HealthGate.Illness, by) { Through = over.From.AddDays(-1), Stage = new(2, IllnessStages) },
        IllnessReason.ComingBack back => new(HealthGate.Illness, by) { Through = EasyThrough(back), Stage = new(3, IllnessStages) },
        _ => null,
    };

    /// <summary>The last easy day of an illness and of what is beside it, which lasts longer; absent where a run that has not been or an open cold decides.</summary>
    private static DateOnly? EasyThrough(IllnessReason.ComingBack back) => back switch
    {
        { FromFirstRun: not null } => null,
        { Beside: null } => back.EasyThrough,
        { Beside: IllnessReason.ComingBack longer } => EasyThrough(longer),
        _ => null,
    };

    private static WayBack? Flare(RuleVerdict by, FlareReason reason) => reason switch
    {
        FlareReason.InFlare { Flare: var flare } => InFlare(by, flare),
        FlareReason.StillUp { Flare: var flare } => InFlare(by, flare),
        FlareReason.Returning { Return: var back } => new(HealthGate.Flare, by)
        {
            Since = back.Flare.KnownOn,
            Through = back.IsGrowing ? back.Flare.LastDay.AddDays(FlareReturn.Longest.Count) : null,
            Stage = new(back.IsGrowing ? 3 : 2, FlareStages),
        },
        _ => null,
    };

    private static WayBack InFlare(RuleVerdict by, FlareState flare) =>
        new(HealthGate.Flare, by) { Since = flare.KnownOn, Through = flare.LastDay, Stage = new(1, FlareStages) };

    private static WayBack? LegPain(RuleVerdict by, RadicularReason reason) => reason switch
    {
        RadicularReason.NoRunning leg => new(HealthGate.LegPain, by) { Since = leg.Since, Stage = new(0, LadderStages), Counted = new(leg.Calm.Count, Radicular.CalmFor.Count) },
        RadicularReason.OnStage leg => new(HealthGate.LegPain, by) { Since = leg.Since, Stage = new(leg.Stage.Number, LadderStages) },
        _ => null,
    };

    private static WayBack? Birth(RuleVerdict by, PostpartumReason reason) => reason switch
    {
        PostpartumReason.TooEarly early => new(HealthGate.Birth, by) { Since = early.Birth, Through = early.From.AddDays(-1), Stage = new(1, BirthStages) },
        PostpartumReason.WalkFirst walk => new(HealthGate.Birth, by) { Since = walk.Birth, Stage = new(2, BirthStages) },
        PostpartumReason.HasSigns signs => new(HealthGate.Birth, by) { Since = signs.Birth },
        _ => null,
    };

    private static WayBack? Ladder(RuleVerdict by, LadderReason reason) => reason switch
    {
        LadderReason.OnStage it => OnLadder(by, it.State),
        LadderReason.RestBetween it => OnLadder(by, it.State),
        LadderReason.WalkFirst it => OnLadder(by, it.State),
        LadderReason.RedWalks it => OnLadder(by, it.State),
        _ => null,
    };

    private static WayBack OnLadder(RuleVerdict by, LadderState state) => new(HealthGate.Ladder, by)
    {
        Since = state.Since,
        Stage = new(state.Stage.Number, LadderStages),
        Counted = state.Stage == LadderStage.Walk ? null : new(state.Greens, state.Needed),
    };
}
