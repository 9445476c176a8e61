using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Screening;

namespace Backstride.App.Wording;

/// <summary>The order of the reasons of a day, the same on a page and on a terminal: what decides comes first, what was overruled last.</summary>
internal static class ReasonOrder
{
    /// <summary>The few lines on the day's page. The distance of the answer always stands in one of them.</summary>
    public static IReadOnlyList<ShownReason> Leading(Plan plan, int most)
    {
        var run = OfRun(plan);
        var verdicts = Standing(plan, Ordered(plan).Where((judged, place) => (place == 0 && judged.Verdict is Verdict.Allow) || !IsOnlySilence(judged)).Where(judged => !WaitsForTheQuestions(plan, judged))).ToList();
        // A flare is the plan for that pain, so it leads in its place: a day with room for one line says what to do for three days, and not only what not to do today.
        var flare = verdicts.Where(judged => judged.Verdict.Reason is FlareReason.InFlare or FlareReason.StillUp);
        var pain = flare.Concat(verdicts.Where(judged => judged.Verdict.Reason is PainZoneReason.TooMuchToday or PainZoneReason.MoreThanUsualToday)).Take(1);
        // Pain leads, as what the runner feels, but never before what leaves nothing at all.
        if (verdicts.Count > 0 && verdicts[0].Verdict.Limits is { Referral: <= Urgency.Routine, Impact: < Impact.Nothing })
            verdicts = [.. pain.Concat(verdicts).Distinct()];
        var isPain = verdicts.Count > 0 && verdicts[0].Verdict.Reason is PainZoneReason.MoreThanUsualToday;
        var first = verdicts.Count > 0 && (isPain || Zones.Of(verdicts[0].Verdict) == Zone.EaseBack || run.Count == 0) ? verdicts.Take(1) : [];
        var bound = verdicts.Where(judged => IsBoundOfTheRun(plan, judged)).Take(1);
        return
        [
            .. first.Select(judged => ShownReason.Of(judged, plan))
                .Concat(run)
                .Concat(bound.Concat(verdicts).Select(judged => ShownReason.Of(judged, plan)))
                .DistinctBy(line => line.Text)
                .Take(most),
        ];
    }

    /// <summary>The names of all lines in the order in which the day's page begins with them, so that the whole record goes on as the page began.</summary>
    public static IReadOnlyList<string> Names(Plan plan) =>
        [.. Leading(plan, int.MaxValue).Select(line => line.Name).Concat(Ordered(plan).Select(judged => judged.Rule.Id.Name)).Distinct()];

    /// <summary>Where the distances of the answer come from; nothing when a rule alone decides, which says so itself.</summary>
    public static IReadOnlyList<ShownReason> OfRun(Plan plan) => plan.Run is not { Done: null } run
        ? []
        : [.. new[] { run.From, Standings.HasRun(plan) ? run.MaxFrom : null }.OfType<RunReason>().Where(reason => Speaks(reason, plan)).Distinct().Select(reason => ShownReason.Of(reason, plan))];

    /// <summary>What a rule forbids was not left out for want of minutes, and with walking breaks nobody goes as far as at the usual speed.</summary>
    private static bool Speaks(RunReason reason, Plan plan) => reason switch
    {
        RunReason.RuleLimit => false,
        RunReason.NoTime => plan.Limits.Impact <= Impact.RunWalk,
        RunReason.InTime => plan.Run?.Mode != RunMode.RunWalk,
        _ => true,
    };

    /// <summary>Every verdict that speaks of the day as it is, what decides first. What a day without strength work or tests only puts off stays in the record.</summary>
    public static IEnumerable<RuleVerdict> Standing(Plan plan, IEnumerable<RuleVerdict> verdicts) =>
        verdicts.Where(judged => !IsOverruled(plan, judged) && !OverruledWords.SpeaksOfWorkThatIsNot(judged.Verdict.Reason, plan));

    /// <summary>True for what would allow more than the day has.</summary>
    public static bool IsOverruled(Plan plan, RuleVerdict judged) =>
        Standings.Of(plan, judged.Verdict) == Coaching.Standing.Overruled || OverruledWords.SpeaksOfARunThatIsNot(judged.Verdict.Reason, plan);

    /// <summary>True for a safety rule that waits for its own questions while all of them are due: the asking is one line, not one for each rule.</summary>
    public static bool WaitsForTheQuestions(Plan plan, RuleVerdict judged) =>
        plan.Status == PlanStatus.Incomplete && judged is { Verdict: Verdict.CannotJudge, Rule: not IBlocksUntilAnswered } && judged.Rule.Id.Family == "screen";

    /// <summary>All verdicts, the weightiest first.</summary>
    public static IEnumerable<RuleVerdict> Ordered(Plan plan) => plan.Verdicts
        .OrderByDescending(judged => judged.Verdict.Limits.Referral)
        .ThenByDescending(judged => Standings.Shapes(plan, judged.Verdict))
        .ThenByDescending(judged => Zones.Of(judged))
        .ThenByDescending(judged => HoldsBack(judged.Verdict.Limits))
        .ThenByDescending(judged => judged.Verdict is Verdict.Limit && judged.Verdict.Limits.ClosedGates == Exercises.Gates.None)
        .ThenByDescending(judged => judged.Rule is not RedFlag);

    /// <summary>The rule whose distance is the farthest of the day.</summary>
    private static bool IsBoundOfTheRun(Plan plan, RuleVerdict judged) =>
        Standings.HasRun(plan) && plan.Run?.MaxFrom is RunReason.RuleLimit bound && judged.Verdict.Limits.Distance == bound.Limit;

    /// <summary>That nothing was reported is the normal case, and so is what is not known and holds nothing back for it: it stands in the record and not on the page.</summary>
    private static bool IsOnlySilence(RuleVerdict judged) => judged.Verdict switch
    {
        Verdict.Allow => judged.Rule.Id.Family == "screen",
        Verdict.CannotJudge => judged.Verdict.Limits == Limits.None,
        _ => false,
    };

    /// <summary>Hills bounded by the last ones, no fast running and gates that are still closed are the normal case: what is proposed is easy anyway.</summary>
    private static bool HoldsBack(Limits limits) => limits with { Descent = null, Ascent = null, Intensity = Intensity.Fast, ClosedGates = Exercises.Gates.None } != Limits.None;
}
