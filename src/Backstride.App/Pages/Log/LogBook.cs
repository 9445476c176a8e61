using Backstride.Journal;

namespace Backstride.App.Pages.Log;

/// <summary>What a runner recorded, as the Log shows it: corrected, without what was removed.</summary>
public static class LogBook
{
    /// <summary>Everything a person can look at, correct or remove, newest first.</summary>
    public static IEnumerable<Fact> Facts(RunnerState state) => All(state).OrderByDescending(fact => fact.At).ThenByDescending(fact => fact.Id);

    /// <summary>One entry as it stands now; absent when it was removed or is of another runner.</summary>
    public static Fact? Find(RunnerState state, EntryId id) =>
        All(state).Concat(Of(state.Twins.Select(twin => twin.Recorded))).FirstOrDefault(fact => fact.Id == id);

    /// <summary>Whole days before a day, newest first, until at least so many entries are on the page.</summary>
    public static IReadOnlyList<IGrouping<DateOnly, Fact>> Days(RunnerState state, DateOnly? before, int atLeast)
    {
        var days = new List<IGrouping<DateOnly, Fact>>();
        foreach (var day in Facts(state).Where(fact => before is null || fact.Day < before).GroupBy(fact => fact.Day).OrderByDescending(day => day.Key))
        {
            days.Add(day);
            atLeast -= day.Count();
            if (atLeast <= 0)
                break;
        }

        return days;
    }

    private static IEnumerable<Fact> All(RunnerState state) =>
    [
        .. Of(state.Runs), .. Of(state.OtherActivities), .. Of(state.Doubtful), .. Of(state.CheckIns), .. Of(state.Measured), .. Of(state.Feedback), .. Of(state.Sessions),
        .. Of(state.Tests), .. Of(state.Screenings), .. Of(state.Clearances), .. Of(state.Questionnaires), .. Of(state.LifeEvents), .. Of(state.Gear), .. Of(state.FormChecks),
    ];

    private static IEnumerable<Fact> Of<T>(IEnumerable<Recorded<T>> recorded)
        where T : EntryBody =>
        recorded.Select(entry => new Fact(entry.Id, entry.At, entry.Day, entry.What) { Subject = entry.Subject });

    /// <summary>One recorded fact of any kind.</summary>
    public sealed record Fact(EntryId Id, DateTimeOffset At, DateOnly Day, EntryBody Body)
    {
        public EntryId? Subject { get; init; }

        /// <summary>Safety answers and clearances raise and end locks: they are taken back in their own way.</summary>
        public bool IsSafety => Body is ScreeningAnswers or Clearance;

        /// <summary>Safety answers stay in the record; what a clinician said may have been written down by mistake, and without it what it settled is open again.</summary>
        public bool CanBeRemoved => Body is not ScreeningAnswers;

        public bool IsDoubtful => Body is ActivityBody { Doubts.Count: > 0 };
    }
}
