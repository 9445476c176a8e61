using Backstride.Journal;
using Backstride.Planning;
using Backstride.Symptoms;
using Backstride.TrainingLoad;

namespace Backstride.Coaching.Rules;

/// <summary>Proposes a lighter week after four weeks without one, and imposes it when the back or fatigue asks for it.</summary>
/// <remarks>
/// Calendar weeks. A lighter week is one without a run, or at most 80 % of the mean of the up to four before it; a week touched by a flare,
/// an illness or a holiday counts as one. From four whole weeks since on it is proposed, every day until it comes, and limits nothing;
/// it is imposed when one of the last 7 days had a red run, after three tired days (<see cref="Fatigue"/>), or while the weekly mean of pain rises
/// (<see cref="PainWeekTrend"/>), and from the day on which the runner takes it: 30 % less, both of the longest run and of the mean week, what
/// is left of which its runs share by their sizes (<see cref="WeekShare"/>), and two thirds of the sets on the same strength days. Not due on the return ladder, with fewer than three run days a week over the last four weeks,
/// in a flare, or within three weeks of a race on either side, and not proposed in a week that an illness or a holiday makes lighter already, in a flare that begins, or in a pregnancy; a ladder or a flare that begins today lifts it tomorrow, and after a flare that settles today it is imposed from tomorrow.
/// </remarks>
public sealed class DeloadDue : LoadRule
{
    /// <summary>Whole weeks since the last lighter one from which another is proposed.</summary>
    public const int FromWeek = 4;

    private const int LeastRunDays = 3;
    private static readonly Days NearRace = new(21);
    private static readonly Days RedWithin = new(7);
    private static readonly Ratio Volume = Ratio.Decrease(percent: 30);
    private static readonly Ratio TwoThirds = Ratio.Of(2.0 / 3);

    public override RuleId Id { get; } = new("load.deload-due");

    public override Evidence Evidence { get; } = new(
        Source: "doi:10.1186/s40798-024-00691-y",
        Finding: "Strength athletes report lighter weeks about every 5 to 6 weeks, most of a week long. It is a survey of habits; nothing is known for runners "
            + "or for injuries. Four weeks and 20 to 40 % less are our choice.",
        Certainty: Certainty.Heuristic,
        Directness: Directness.Other,
        Serves: ["S0-16"],
        Reviewed: new DateOnly(2026, 11, 22));

    public override Limits WhenUnknown => Limits.None;

    protected override Verdict JudgeTraining(RunnerState runner, DateOnly day)
    {
        if (LighterWeek.IsChosen(runner, day))
            return Chosen(runner, day);
        if (NotDue(runner, day) is { } cause)
            return new Verdict.Allow(new DeloadReason.NotDue(cause));
        var weeks = TrainingWeeks.Before(day, runner);
        var (since, isKnown) = WeeksSince(weeks, runner, day);
        if (since < FromWeek)
            return isKnown ? new Verdict.Allow(new DeloadReason.Recent(since)) : CannotJudge(new DeloadReason.WeeksMissing(since, FromWeek));
        if (RunDays(weeks) < LeastRunDays * FromWeek)
            return new Verdict.Allow(new DeloadReason.NotDue(NoDeload.FewRuns));
        var mean = weeks.MeanBefore(0) ?? Distance.Zero;
        var due = new DeloadReason.Due(since, mean, mean * Volume, CauseOn(runner, day));
        if (due.Because is null && NotUrged(runner, day) is { } why)
            return new Verdict.Allow(new DeloadReason.NotDue(why));
        return new Verdict.Limit(due.Because is not null ? Imposed(runner, day, due.Lighter, weeks.SoFar) : Limits.None, due);
    }

    /// <summary>The runner wants this week lighter, whether it is due or not: as if it were imposed. Without a whole week to go by, only sets and steps are held back.</summary>
    private static Verdict.Limit Chosen(RunnerState runner, DateOnly day)
    {
        var weeks = TrainingWeeks.Before(day, runner);
        var mean = weeks.MeanBefore(0);
        var due = new DeloadReason.Due(WeeksSince(weeks, runner, day).Weeks, mean ?? Distance.Zero, (mean ?? Distance.Zero) * Volume, DeloadCause.Chosen);
        return new Verdict.Limit(mean is null ? Limits.None with { Sets = TwoThirds, Progress = Progression.Hold } : Imposed(runner, day, due.Lighter, weeks.SoFar), due);
    }

    private static DeloadCause? CauseOn(RunnerState runner, DateOnly day)
    {
        if (StepsSoFar.Before(day, runner).Reds.AnyWithin(RedWithin, day))
            return DeloadCause.Red;
        if (Fatigue.IsTired(runner, day))
            return DeloadCause.Fatigue;
        return PainWeekTrend.IsRising(runner, day) ? DeloadCause.PainTrend : null;
    }

    private static Limits Imposed(RunnerState runner, DateOnly day, Distance lighter, Distance soFar)
    {
        var left = WeekShare.Of(Distance.FromMeters(Math.Max(0, lighter.Meters - soFar.Meters)), runner, day);
        var limits = Limits.None with { Distance = left, Sets = TwoThirds, Progress = Progression.Hold };
        return LongestRunBaseline.Before(day, runner)?.OffLadder() is Baseline.Measured longest
            ? limits with { Distance = Distance.Min(left, longest.Counts * Volume) }
            : limits;
    }

    private static NoDeload? NotDue(RunnerState runner, DateOnly day)
    {
        // What today's pain began lifts nothing today: a worse day never has the looser plan.
        if (ReturnLadder.On(runner, day) is not null && ReturnLadder.On(runner, day.AddDays(-1)) is not null)
            return NoDeload.OnLadder;
        // Nor does it lie with today's pain whether a flare of the days before settles: the day it ends on is still one of it.
        if (Flares.Until(runner, day) is [.., var flare] && flare.KnownOn < day && flare.LastDay >= day)
            return NoDeload.InFlare;
        return RaceDays.Of(runner).AnyNear(day, NearRace) ? NoDeload.NearRace : null;
    }

    /// <summary>What leaves no reason to propose a lighter week; it lifts none that is imposed.</summary>
    private static NoDeload? NotUrged(RunnerState runner, DateOnly day) =>
        IsBroken(runner, day) ? NoDeload.Break
        : Flares.On(runner, day) is not null ? NoDeload.InFlare
        : Pregnant.Since(runner, day) is not null ? NoDeload.Pregnancy
        : null;

    /// <summary>True in a week that an illness or a holiday makes lighter already.</summary>
    private static bool IsBroken(RunnerState runner, DateOnly day)
    {
        var monday = day.AddDays(-(int)WeeklyRhythm.WeekdayOf(day));
        return OpenIllness.On(runner, day).Any() || LifeSpans.Of(runner, LifeSpans.Illness, LifeSpans.Holiday).Exists(span => span.From <= monday.AddDays(6) && span.To >= monday);
    }

    private static int RunDays(TrainingWeeks weeks) => Enumerable.Range(1, FromWeek).Sum(back => weeks[back]?.RunDays ?? 0);

    /// <summary>Whole weeks since the last lighter one, and whether that one was seen; else there are at least so many.</summary>
    private static (int Weeks, bool IsKnown) WeeksSince(TrainingWeeks weeks, RunnerState runner, DateOnly day)
    {
        var breaks = LifeSpans.Of(runner, LifeSpans.Illness, LifeSpans.Holiday);
        foreach (var flare in Flares.Until(runner, day))
        {
            if (flare.KnownOn < day)
                breaks.Add((flare.FirstDay, flare.LastDay));
        }

        for (var back = 1; back <= TrainingWeeks.Count; back++)
        {
            var monday = weeks.Monday.AddDays(-7 * back);
            if (breaks.Any(span => span.From <= monday.AddDays(6) && span.To >= monday))
                return (back - 1, true);
            if (weeks[back] is null)
                return (back - 1, false);
            if (weeks.IsLighter(back))
                return (back - 1, true);
        }

        return (TrainingWeeks.Count, false);
    }
}
