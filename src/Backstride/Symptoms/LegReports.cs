using Backstride.Journal;

namespace Backstride.Symptoms;

/// <summary>A report of something new in a leg, or of a limp.</summary>
/// <param name="Received">When the journal took it; answers to safety questions have to come after.</param>
public sealed record LegReport(EntryId Entry, DateOnly Day, DateTimeOffset Received, bool NewSymptoms, bool Limp);

/// <summary>Reports of new leg symptoms or a limp, from check-ins, from what was said of runs, and from home tests.</summary>
public static class LegReports
{
    /// <summary>The last report of something new in a leg, received on a day or before; absent when there is none.</summary>
    public static LegReport? LastOfSymptoms(RunnerState runner, DateOnly day) => Last(runner, day, static report => report.NewSymptoms);

    /// <summary>The last report of a limp, received on a day or before; absent when there is none.</summary>
    public static LegReport? LastOfLimp(RunnerState runner, DateOnly day) => Last(runner, day, static report => report.Limp);

    private static readonly Mark<Recorded<CheckIn>> Said = new(static said => IsOne(said.What.LegSymptoms, said.What.Limp));
    private static readonly Mark<Recorded<RunFeedback>> Felt = new(static felt => IsOne(felt.What.LegSymptoms, felt.What.Limp));
    private static readonly Mark<Recorded<TestResult>> Tested = new(static test => IsOne(test.What.Legs, null));

    private static LegReport? Last(RunnerState runner, DateOnly day, Predicate<LegReport> such)
    {
        LegReport? last = null;
        foreach (var checkIn in runner.CheckIns.With(Said, day))
            last = Later(last, Of(checkIn, checkIn.What.LegSymptoms, checkIn.What.Limp), such);
        foreach (var feedback in runner.Feedback.With(Felt, day))
            last = Later(last, Of(feedback, feedback.What.LegSymptoms, feedback.What.Limp), such);
        foreach (var test in runner.Tests.With(Tested, day))
            last = Later(last, Of(test, test.What.Legs, null), such);
        return last;
    }

    private static bool IsOne(LegSymptoms? legs, bool? limp) => legs == LegSymptoms.New || limp == true;

    private static LegReport Of<T>(Recorded<T> entry, LegSymptoms? legs, bool? limp)
        where T : EntryBody =>
        new(entry.Id, entry.Day, entry.Received, legs == LegSymptoms.New, limp == true);

    private static LegReport? Later(LegReport? last, LegReport next, Predicate<LegReport> such) =>
        !such(next) || (last is not null && last.Received >= next.Received) ? last : next;
}
