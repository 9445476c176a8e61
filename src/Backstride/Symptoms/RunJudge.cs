using Backstride.Journal;

namespace Backstride.Symptoms;

/// <summary>Gives a run its zone from the answers about it and the reports around it.</summary>
/// <remarks>The worst answer decides. Amber as soon as one answer rules green out; green only when both are there. A painkiller in the
/// 12 hours before takes green away and nothing else: it may step back, never forward.</remarks>
internal sealed class RunJudge(RunAnswers answers, List<BackReport> reports, DateOnly day)
{
    private static readonly TimeSpan PainkillerLasts = TimeSpan.FromHours(12);

    private readonly List<BackReport> painkillers = [.. reports.Where(report => report.Masked)];

    public JudgedRun Judge(Recorded<ActivityBody> run, PainScore usual)
    {
        var about = answers.About(run.Id);
        var morningReport = NextMorning.After(run, reports, day);
        var during = Worst(about.Select(answer => answer.What.During));
        var morning = Worst(about.Select(answer => answer.What.NextMorning).Append(morningReport?.Pain));
        var limp = about.Any(answer => answer.What.Limp == true);
        var legs = about.Any(answer => answer.What.LegSymptoms == LegSymptoms.New);
        var masked = about.Any(answer => answer.What.Painkiller == true) || morningReport is { Masked: true } || TookPainkillerBefore(run.At);

        var redDuring = limp || legs || (during is { } worst && ZoneThresholds.IsRedDuring(worst, usual));
        var redMorning = morning is { } next && ZoneThresholds.IsRedMorning(next, usual);
        var zone = redDuring || redMorning ? Zone.Red : WithoutRed(during, morning, masked, usual);
        var morningDay = MorningDay(run, about, morningReport);
        return new JudgedRun(run, zone, usual)
        {
            Before = about.Min(answer => answer.What.Before),
            From = Earliest(about),
            During = during,
            DuringOn = during is null ? null : SaidOn(run, about, answer => answer.During is not null),
            NextMorning = morning,
            Limp = limp,
            NewLegSymptoms = legs,
            Masked = masked,
            KnownOn = zone switch
            {
                null => null,
                Zone.Red when redDuring => SaidOn(run, about, IsRedDuringAnswer(usual)),
                Zone.Amber when during is { } pain && !ZoneThresholds.IsGreenDuring(pain, usual) => SaidOn(run, about, answer => answer.During is not null),
                Zone.Green => Later(Later(morningDay, run.Day.AddDays(1)), SaidOn(run, about, answer => answer.During is not null)),
                _ => morningDay,
            },
            RedAt = redMorning ? MorningAt(run, about, morningReport) : redDuring ? run.At + run.What.Activity.Elapsed : null,
        };
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
    private static DateOnly SaidOn(Recorded<ActivityBody> run, IReadOnlyList<Recorded<RunFeedback>> about, Func<RunFeedback, bool> such)
    {
        var said = about.Where(answer => such(answer.What)).Select(answer => answer.Day).DefaultIfEmpty(run.Day).Min();
        return Later(said, run.Day);
    }

    private static DateOnly MorningDay(Recorded<ActivityBody> run, IReadOnlyList<Recorded<RunFeedback>> about, BackReport? report)
    {
        var days = about.Where(answer => answer.What.NextMorning is not null).Select(answer => Later(answer.Day, run.Day.AddDays(1)));
        return (report is null ? days : days.Append(Later(report.Day, run.Day.AddDays(1)))).DefaultIfEmpty(run.Day.AddDays(1)).Max();
    }

    private static DateTimeOffset MorningAt(Recorded<ActivityBody> run, IReadOnlyList<Recorded<RunFeedback>> about, BackReport? report)
    {
        var times = about.Where(answer => answer.What.NextMorning is not null && answer.Day > run.Day).Select(answer => answer.At);
        return (report is null ? times : times.Append(report.At)).DefaultIfEmpty(run.At + TimeSpan.FromDays(1)).Max();
    }

    private bool TookPainkillerBefore(DateTimeOffset start)
    {
        for (var i = painkillers.Count - 1; i >= 0 && painkillers[i].At >= start - PainkillerLasts; i--)
        {
            if (painkillers[i].At <= start)
                return true;
        }

        return false;
    }

    private static TimeSpan? Earliest(IReadOnlyList<Recorded<RunFeedback>> about)
    {
        TimeSpan? earliest = null;
        foreach (var answer in about)
        {
            if (answer.What.From is { } from && (earliest is null || from < earliest))
                earliest = from;
        }

        return earliest;
    }

    private static PainScore? Worst(IEnumerable<PainScore?> scores) => scores.Max();

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;
}
