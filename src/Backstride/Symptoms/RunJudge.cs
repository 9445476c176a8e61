using Backstride.Journal;

namespace Backstride.Symptoms;

/// <summary>Gives a run its zone from the answers about it and the reports around it.</summary>
/// <remarks>The worst answer decides. Amber as soon as one answer rules green out; green only when both are there. A painkiller in the
/// 12 hours before takes green away and nothing else: it may step back, never forward.</remarks>
/// <param name="runs">Those that are judged, in the order of time.</param>
internal sealed class RunJudge(RunAnswers answers, List<BackReport> reports, List<Recorded<ActivityBody>> runs, DateOnly day)
{
    private static readonly TimeSpan PainkillerLasts = TimeSpan.FromHours(12);

    private readonly List<BackReport> painkillers = [.. reports.Where(report => report.Masked)];

    public JudgedRun Judge(Recorded<ActivityBody> run, PainScore usual)
    {
        var about = answers.About(run.Id);
        var morningReport = NextMorning.After(run, reports, day, NextStart(run), usual);
        var during = Worst(about, static answer => answer.During);
        var morning = Worse(Worst(about, static answer => answer.NextMorning), morningReport?.Pain);
        var limp = about.Exists(static answer => answer.What.Limp == true);
        var legs = about.Exists(static answer => answer.What.LegSymptoms == LegSymptoms.New);
        var masked = about.Exists(static answer => answer.What.Painkiller == true) || morningReport is { Masked: true } || TookPainkillerBefore(run.At);

        var redDuring = limp || legs || (during is { } worst && ZoneThresholds.IsRedDuring(worst, usual));
        var redMorning = morning is { } next && ZoneThresholds.IsRedMorning(next, usual);
        var zone = redDuring || redMorning ? Zone.Red : WithoutRed(during, morning, masked, usual);
        var morningDay = MorningDay(run, about, morningReport);
        return new JudgedRun(run, zone, usual)
        {
            Before = Least(about),
            From = Earliest(about),
            During = during,
            DuringOn = during is null ? null : SaidOn(run, about, static answer => answer.During is not null),
            NextMorning = morning,
            MorningReport = morning is not null && morningReport?.Pain == morning && !about.Exists(answer => answer.What.NextMorning == morning) ? morningReport : null,
            Limp = limp,
            NewLegSymptoms = legs,
            Masked = masked,
            KnownOn = zone switch
            {
                null => null,
                Zone.Red when redDuring => SaidOn(run, about, IsRedDuringAnswer(usual)),
                Zone.Amber when during is { } pain && !ZoneThresholds.IsGreenDuring(pain, usual) => SaidOn(run, about, static answer => answer.During is not null),
                Zone.Green => Later(Later(morningDay, run.Day.AddDays(1)), SaidOn(run, about, static answer => answer.During is not null)),
                _ => morningDay,
            },
            RedAt = redMorning ? MorningAt(run, about, morningReport) : redDuring ? run.At + run.What.Activity.Elapsed : null,
            RedReceived = zone == Zone.Red ? LastReceivedRed(about, morningReport, usual) : null,
        };
    }

    /// <summary>When the first run after one began; absent when there is none.</summary>
    private DateTimeOffset? NextStart(Recorded<ActivityBody> run)
    {
        var after = run.At + run.What.Activity.Elapsed;
        var (low, high) = (0, runs.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (runs[middle].At < after)
                low = middle + 1;
            else
                high = middle;
        }

        while (low < runs.Count && runs[low].Id == run.Id)
            low++;
        return low < runs.Count ? runs[low].At : null;
    }

    private static Zone? WithoutRed(PainScore? during, PainScore? morning, bool masked, PainScore usual)
    {
        if (during is { } worst && !ZoneThresholds.IsGreenDuring(worst, usual))
            return Zone.Amber;
        if (morning is { } next && !ZoneThresholds.IsSettled(next, usual))
            return Zone.Amber;
        return during is null || morning is null || masked ? null : Zone.Green;
    }

    private static Func<RunFeedback, bool> IsRedDuringAnswer(PainScore usual) => answer =>
        answer.Limp == true || answer.LegSymptoms == LegSymptoms.New || (answer.During is { } pain && ZoneThresholds.IsRedDuring(pain, usual));

    /// <summary>The first day on which such an answer was there, never before the run.</summary>
    private static DateOnly SaidOn(Recorded<ActivityBody> run, List<Recorded<RunFeedback>> about, Func<RunFeedback, bool> such)
    {
        DateOnly? first = null;
        foreach (var answer in about)
        {
            if (such(answer.What) && !(first <= answer.Day))
                first = answer.Day;
        }

        return first is { } said ? Later(said, run.Day) : run.Day;
    }

    private static DateOnly MorningDay(Recorded<ActivityBody> run, List<Recorded<RunFeedback>> about, BackReport? report)
    {
        var last = run.Day.AddDays(1);
        foreach (var answer in about)
        {
            if (answer.What.NextMorning is not null)
                last = Later(last, answer.Day);
        }

        return report is null ? last : Later(last, report.Day);
    }

    private static DateTimeOffset MorningAt(Recorded<ActivityBody> run, List<Recorded<RunFeedback>> about, BackReport? report)
    {
        var last = report?.At;
        foreach (var answer in about)
        {
            if (answer.What.NextMorning is not null && answer.Day > run.Day && !(last >= answer.At))
                last = answer.At;
        }

        return last ?? run.At + TimeSpan.FromDays(1);
    }

    private static DateTimeOffset? LastReceivedRed(List<Recorded<RunFeedback>> about, BackReport? report, PainScore usual)
    {
        var (isRedDuring, last) = (IsRedDuringAnswer(usual), IsRed(report?.Pain) ? report?.Received : null);
        foreach (var answer in about)
        {
            if ((isRedDuring(answer.What) || IsRed(answer.What.NextMorning)) && !(last >= answer.Received))
                last = answer.Received;
        }

        return last;

        bool IsRed(PainScore? morning) => morning is { } pain && ZoneThresholds.IsRedMorning(pain, usual);
    }

    private bool TookPainkillerBefore(DateTimeOffset start)
    {
        var first = NextMorning.FirstFrom(painkillers, start - PainkillerLasts);
        return first < painkillers.Count && painkillers[first].At <= start;
    }

    private static TimeSpan? Earliest(List<Recorded<RunFeedback>> about)
    {
        TimeSpan? earliest = null;
        foreach (var answer in about)
        {
            if (answer.What.From is { } from && (earliest is null || from < earliest))
                earliest = from;
        }

        return earliest;
    }

    private static PainScore? Worst(List<Recorded<RunFeedback>> about, Func<RunFeedback, PainScore?> of)
    {
        PainScore? worst = null;
        foreach (var answer in about)
            worst = Worse(worst, of(answer.What));
        return worst;
    }

    private static PainScore? Worse(PainScore? a, PainScore? b) => a is null || b > a ? b : a;

    private static PainScore? Least(List<Recorded<RunFeedback>> about)
    {
        PainScore? least = null;
        foreach (var answer in about)
        {
            if (answer.What.Before is { } before && !(least <= before))
                least = before;
        }

        return least;
    }

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;
}
