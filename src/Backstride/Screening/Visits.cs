using Backstride.Journal;

namespace Backstride.Screening;

/// <summary>Whether somebody has had a look at what a rule outside the safety questions asked about.</summary>
internal static class Visits
{
    /// <summary>The day of the last visit that settles a rule, since a day; absent when there was none, or it ended with "not yet".</summary>
    public static DateOnly? Since(DateOnly since, RuleId rule, RunnerState runner, DateOnly day)
    {
        DateOnly? last = null;
        foreach (var visit in runner.Clearances)
        {
            if (visit.Day < since || visit.Day > day || (visit.What.Settles.Count > 0 && !visit.What.Settles.Contains(rule.Name)))
                continue;
            last = visit.What.Result == ClearanceResult.NotYet ? null : visit.Day;
        }

        return last;
    }
}
