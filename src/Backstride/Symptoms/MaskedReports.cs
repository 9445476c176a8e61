using Backstride.Journal;

namespace Backstride.Symptoms;

/// <summary>Reports made with a painkiller in the 12 hours before.</summary>
public static class MaskedReports
{
    /// <summary>True when one of the day's reports was masked.</summary>
    public static bool On(RunnerState runner, DateOnly day) =>
        SymptomHistory.Of(runner, day).Reports.Any(report => report.Day == day && report.Masked);
}
