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
}
