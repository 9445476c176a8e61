using Backstride.Journal;

namespace Backstride.Symptoms;

/// <summary>The pain of a day.</summary>
public static class PainOf
{
    /// <summary>The worst of a day, at rest and in runs and walks; absent when nothing was reported.</summary>
    public static PainScore? Day(RunnerState runner, DateOnly day)
    {
        var history = SymptomHistory.Of(runner, day);
        var moving = history.Runs.Concat(history.Walks).Where(judged => judged.Run.Day == day).Max(judged => judged.During);
        var atRest = AtRest(runner, day);
        return moving is null || atRest > moving ? atRest : moving;
    }

    /// <summary>The worst that was reported outside runs on a day; absent when nothing was.</summary>
    public static PainScore? AtRest(RunnerState runner, DateOnly day) =>
        SymptomHistory.Of(runner, day).Reports.Where(report => report.Day == day).Max(report => report.Pain);

    /// <summary>The report that is the worst outside runs of a day, when a later one of that day says less: the worst of a day counts for it. Absent otherwise.</summary>
    public static BackReport? WorseEarlier(RunnerState runner, DateOnly day)
    {
        var today = SymptomHistory.Of(runner, day).Reports.Where(report => report.Day == day && report.Pain is not null).ToList();
        var worst = today.MaxBy(report => report.Pain!.Value);
        return worst is not null && today[^1].Pain < worst.Pain ? worst : null;
    }

    /// <summary>The last that was reported outside runs on a day; absent when nothing was.</summary>
    public static PainScore? Latest(RunnerState runner, DateOnly day) =>
        SymptomHistory.Of(runner, day).Reports.LastOrDefault(report => report.Day == day && report.Pain is not null)?.Pain;
}
