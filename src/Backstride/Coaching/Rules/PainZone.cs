using Backstride.Exercises;
using Backstride.Journal;
using Backstride.Symptoms;

namespace Backstride.Coaching.Rules;

/// <summary>Go on, hold or ease back, after what the back said during the runs and on the mornings after.</summary>
/// <remarks>
/// Green: something may become more after two in a row (three with a usual pain of 3 or more, and then at most one longer run a week).
/// Amber: the same distance, easy and flatter. Red: one step back, easy and flat, see <see cref="EasedLevels"/>. A usual pain of 6 or more:
/// no running, other training goes on, somebody has a look; this is no red. Pain at rest today counts as well: more than 5 means walking and no
/// exercise but breathing and gentle mobility, 2 above usual and at least 3 an easy day with strength one variant back. Everything is compared with <see cref="UsualPain"/>.
/// </remarks>
public sealed class PainZone : Rule
{
    private static readonly PainScore TooHighToRun = new(6);
    private static readonly PainScore HighUsual = new(3);
    private static readonly Days Week = new(7);
    private static readonly Days Longest = new(30);

    public override RuleId Id { get; } = new("pain.zone");

    public override Evidence Evidence { get; } = new(
        Source: "doi:10.1177/0363546506298279",
        Finding: "Runners with Achilles trouble who kept running under a pain-monitoring model, up to 5 of 10 and settled by the next morning, "
            + "recovered as well as those who stopped. The thresholds here are clinical judgement and have not been tested for back pain.",
        Certainty: Certainty.Expert,
        Directness: Directness.Other,
        Serves: ["S0-02", "S1-14", "S3-03", "S4-08", "S4-24"],
        Reviewed: new DateOnly(2026, 11, 22));

    public override Limits WhenUnknown => Limits.None with { Progress = Progression.Hold };

    /// <summary>No increase for the sake of the back, and not for want of good runs: a race is one as well.</summary>
    private static Limits OfPain { get; } = Limits.None with { Progress = Progression.Hold, Racing = Racing.NotToday };

    public override Verdict Judge(RunnerState runner, DateOnly day)
    {
        var usual = UsualPain.On(runner, day);
        var level = EasedLevels.On(runner, day);
        var stage = ReturnLadder.On(runner, day);
        var found = Findings(runner, day, level, usual ?? PainScore.None).ToList();
        if (stage is null && level.Greens < level.Needed)
            found.Add((WhenUnknown, new PainZoneReason.GreensSoFar(level.Greens, level.Needed)));
        else if (stage is { } rung && Zones.Of(runner, day) is [.., { Zone: Zone.Amber or Zone.Red }])
            found.Add((WhenUnknown, new PainZoneReason.LadderDecides(rung)));
        var limits = found.Aggregate(Limits.None, (met, finding) => met.Meet(finding.Limits));
        if (usual >= TooHighToRun)
            return new Verdict.Refer(Urgency.Routine, limits.Meet(Limits.Walking with { Progress = Progression.Hold }), found is [(_, PainZoneReason.TooMuchToday and var much), ..] ? much : new PainZoneReason.UsualIsHigh(usual.Value));
        if (usual is null && found.All(finding => finding.Reason is PainZoneReason.GreensSoFar))
            return new Verdict.CannotJudge(limits.Meet(WhenUnknown), new PainZoneReason.UsualIsUnknown());
        if (found.Count > 0)
            return new Verdict.Limit(limits, found[0].Reason);
        return new Verdict.Allow(stage is { } on ? new PainZoneReason.LadderDecides(on) : new PainZoneReason.GoOn(level.Greens, level.Needed));
    }

    /// <summary>Everything that holds back, the weightiest first.</summary>
    private IEnumerable<(Limits Limits, Reason Reason)> Findings(RunnerState runner, DateOnly day, EasedLevel level, PainScore usual)
    {
        var today = PainOf.AtRest(runner, day) ?? PainScore.None;
        var now = PainOf.WorseEarlier(runner, day) is null ? null : PainOf.Latest(runner, day);
        if (today > PainScore.Max(ZoneThresholds.MostDuring, usual))
            yield return (Limits.Walking with { Session = SessionScope.Gentle, Progress = Progression.Hold, Testing = Testing.NotToday }, new PainZoneReason.TooMuchToday(today, usual) { Now = now });
        if (level is { Because: { } red, Steps: > 0 })
            yield return (Eased(level, Flat.Descent, level.Steps == 1 ? Progression.StepBack : Progression.TwoStepsBack), new PainZoneReason.EaseBack(level, red));
        if (level is { Because: { } amber, Steps: 0 })
            yield return (Eased(level, Flatter(amber), Progression.Hold), new PainZoneReason.Repeat(level, amber));
        if (ZoneThresholds.IsRedMorning(today, usual))
            yield return (OfPain with { Intensity = Intensity.Easy, Patterns = PatternCeilings.ForAllLoaded(LoadCeiling.OneBack), Testing = Testing.NotToday }, new PainZoneReason.MoreThanUsualToday(today, usual) { Now = now });
        if (level.IsRecovering)
            yield return (OfPain with { Distance = level.LongestGreen }, new PainZoneReason.Recovering(level));
        if (UsualPain.RoseOn(runner, day) is { } rose)
            yield return (OfPain, new PainZoneReason.UsualRose(rose, usual));
        if (usual >= HighUsual && LongerRunThisWeek(runner, day) is { } longer)
            yield return (WhenUnknown, new PainZoneReason.SteppedThisWeek(longer, usual));
    }

    private static Limits Eased(EasedLevel level, Distance? descent, Progression progress) => Limits.None with
    {
        Distance = level.Distance,
        Time = level.Time,
        Intensity = Intensity.Easy,
        Descent = descent,
        Progress = progress,
        Racing = Racing.NotToday,
    };

    /// <summary>Half as much downhill as the run that was amber, never less than flat ground has.</summary>
    private static Distance? Flatter(JudgedRun run) =>
        run.Run.What.Activity.Descent is { } descent ? Distance.Max(Flat.Descent, descent * Ratio.Of(0.5)) : null;

    /// <summary>The last day of the week on which a run went beyond all of the 30 days before it.</summary>
    private static DateOnly? LongerRunThisWeek(RunnerState runner, DateOnly day)
    {
        foreach (var run in runner.RunsWithin(Week, day).Reverse())
        {
            var before = runner.RunsWithin(Longest, run.Day).Max(earlier => earlier.What.Activity.Distance);
            if (run.What.Activity.Distance > before)
                return run.Day;
        }

        return null;
    }
}
