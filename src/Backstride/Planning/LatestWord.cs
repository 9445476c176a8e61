using Backstride.Journal;

namespace Backstride.Planning;

/// <summary>When something was last written down that a plan can follow from.</summary>
internal static class LatestWord
{
    public static DateTimeOffset Of(RunnerState runner)
    {
        var latest = DateTimeOffset.UnixEpoch;
        Later(runner.Profiles, ref latest);
        Later(runner.Runs, ref latest);
        Later(runner.OtherActivities, ref latest);
        Later(runner.CheckIns, ref latest);
        Later(runner.Feedback, ref latest);
        Later(runner.Sessions, ref latest);
        Later(runner.Screenings, ref latest);
        Later(runner.Clearances, ref latest);
        Later(runner.LifeEvents, ref latest);
        Later(runner.PlanChanges, ref latest);
        return latest;
    }

    // The lists are in order of time; what came in late at the end of one is the latest of it.
    private static void Later<T>(IReadOnlyList<Recorded<T>> entries, ref DateTimeOffset latest)
        where T : EntryBody
    {
        if (entries.Count > 0 && entries[^1].At.UtcTicks > latest.UtcTicks)
            latest = entries[^1].At;
    }
}
