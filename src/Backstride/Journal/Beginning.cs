namespace Backstride.Journal;

/// <summary>The day on which a runner began with this program.</summary>
internal static class Beginning
{
    /// <summary>The first day on which the runner said anything; absent while nothing was. What an import brings of years past says nothing.</summary>
    public static DateOnly? Of(RunnerState runner)
    {
        DateOnly? first = null;
        Earlier(runner.Profiles, ref first);
        Earlier(runner.Screenings, ref first);
        Earlier(runner.CheckIns, ref first);
        Earlier(runner.Questionnaires, ref first);
        return first;
    }

    /// <summary>True where the journal had taken something by the end of a day, or had kept a week: what is typed later of days past was not there then.</summary>
    /// <remarks>A kept week goes by its own day, since a journal that is carried over is received anew; so do the entries of the demo's runner, which all come at once.</remarks>
    public static bool IsBy(DateOnly day, RunnerState runner) =>
        runner.Weeks.Any(kept => kept.Day <= day)
        || HasBy(day, runner.Profiles) || HasBy(day, runner.Screenings) || HasBy(day, runner.CheckIns) || HasBy(day, runner.Runs) || HasBy(day, runner.OtherActivities) || HasBy(day, runner.Feedback)
        || HasBy(day, runner.Sessions) || HasBy(day, runner.Tests) || HasBy(day, runner.Questionnaires) || HasBy(day, runner.LifeEvents);

    private static bool HasBy<T>(DateOnly day, IReadOnlyList<Recorded<T>> entries)
        where T : EntryBody =>
        entries.Any(entry => (entry.By == Author.Demo ? entry.Day : DateOnly.FromDateTime(entry.Received.ToOffset(entry.At.Offset).DateTime)) <= day);

    private static void Earlier<T>(IReadOnlyList<Recorded<T>> entries, ref DateOnly? first)
        where T : EntryBody
    {
        foreach (var entry in entries)
        {
            if (entry.By != Author.Import && !(first <= entry.Day))
                first = entry.Day;
        }
    }
}
