using Backstride.Journal;
using Backstride.Symptoms;

namespace Backstride.Questionnaires;

/// <summary>A questionnaire that is due.</summary>
/// <param name="Since">The first day it was.</param>
public sealed record DueQuestionnaire(Instrument Instrument, DateOnly Since);

/// <summary>Which questionnaires are due on a day. Nothing that is not answered ever limits a plan.</summary>
/// <remarks>
/// Start is the first day on which the runner said anything; nothing is due before the day after it. The runner's own activities: every 14 days,
/// and one day after Start if none was named there, until the question is put off once. Fear: if it was not answered at Start, and 28 days after
/// every answer of 7 and more. The 24-item total: for 14 days each from week 0, 6 and 12 on, which are counted from the later of Start and the
/// 29th day of the trouble, while usual pain is not 0, and not after a total under 4. The weekly check: 7 days after Start or the last one.
/// "Not this time" counts as an answer for all of these spans. How often: house rule, heuristic.
/// </remarks>
public static class DueQuestionnaires
{
    private const double Fearful = 7;
    private const double TooFewToAskAgain = 4;
    private const int Weeks = 7;
    private static readonly Days FunctionEvery = new(14);
    private static readonly Days FearAgain = new(28);
    private static readonly Days TroubleFor = new(28);
    private static readonly Days WeekEvery = new(7);
    private static readonly Days TotalOpen = new(14);
    private static readonly int[] TotalWeeks = [0, 6, 12];

    /// <summary>Everything due, the most important first.</summary>
    public static IReadOnlyList<DueQuestionnaire> On(RunnerState runner, DateOnly day)
    {
        if (Beginning.Of(runner) is not { } start || start >= day)
            return [];
        var due = new List<DueQuestionnaire>();
        foreach (var instrument in Instruments.Asked)
        {
            if (Since(instrument, runner, start, day) is { } since && since <= day)
                due.Add(new DueQuestionnaire(instrument, since));
        }

        return due;
    }

    /// <summary>The one to ask: none when one was answered or put off on the same day, so that there is never more than one a day.</summary>
    public static DueQuestionnaire? ToAsk(RunnerState runner, DateOnly day)
    {
        foreach (var form in runner.Questionnaires)
        {
            if (form.Day == day)
                return null;
        }

        return On(runner, day) is [var first, ..] ? first : null;
    }

    private static DateOnly? Since(Instrument instrument, RunnerState runner, DateOnly start, DateOnly day)
    {
        if (instrument == Instruments.Function)
            return Function(runner, start, day);
        if (instrument == Instruments.Fear)
            return Fear(runner, start, day);
        return instrument == Instruments.BackTotal ? BackTotal(runner, start, day) : (LastOf(Instruments.Week, runner, day) ?? start).AddDays(WeekEvery.Count);
    }

    private static DateOnly? Function(RunnerState runner, DateOnly start, DateOnly day)
    {
        var put = LastOf(Instruments.Function, runner, day);
        if (FunctionHistory.Until(runner, day) is [.., var last])
            return Later(put, last.Day).AddDays(FunctionEvery.Count);
        return put is null ? start.AddDays(1) : null;
    }

    private static DateOnly? Fear(RunnerState runner, DateOnly start, DateOnly day)
    {
        var put = LastOf(Instruments.Fear, runner, day);
        if (ScoreHistory.Fear(runner, day) is not [.., var last])
            return put is null ? start.AddDays(1) : null;
        return last.Score.Value >= Fearful ? Later(put, last.Day).AddDays(FearAgain.Count) : null;
    }

    private static DateOnly? BackTotal(RunnerState runner, DateOnly start, DateOnly day)
    {
        if (runner.Profile.PainSince is not { } since || day.DayNumber - since.DayNumber <= TroubleFor.Count || SymptomHistory.Of(runner, day).UsualOn(day)?.Value == 0
            || ScoreHistory.BackTotal(runner, day) is [.., { Score.Value: < TooFewToAskAgain }])
            return null;
        var first = Later(since.AddDays(TroubleFor.Count + 1), start.AddDays(1));
        var put = LastOf(Instruments.BackTotal, runner, day);
        foreach (var week in TotalWeeks)
        {
            var from = first.AddDays(week * Weeks);
            if (from <= day && day < from.AddDays(TotalOpen.Count) && !(put >= from))
                return from;
        }

        return null;
    }

    private static DateOnly Later(DateOnly? a, DateOnly b) => a > b ? a.Value : b;

    /// <summary>The last day up to a day on which a form was answered or put off.</summary>
    private static DateOnly? LastOf(Instrument instrument, RunnerState runner, DateOnly day)
    {
        DateOnly? last = null;
        foreach (var form in runner.Questionnaires)
        {
            if (form.What.Form == instrument.Id && form.Day <= day && !(last >= form.Day))
                last = form.Day;
        }

        return last;
    }
}
