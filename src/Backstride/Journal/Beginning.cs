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
