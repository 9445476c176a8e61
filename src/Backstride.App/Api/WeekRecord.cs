using Backstride.App.Storage;
using Backstride.Journal;
using Backstride.Planning;

namespace Backstride.App.Api;

/// <summary>Makes the entry that keeps a week as it is first shown to its runner.</summary>
internal static class WeekRecord
{
    /// <summary>The entry to append; absent where the week is not to be kept, or is already.</summary>
    public static EntryDraft? Of(WeekPlan week, RunnerState state, (RunnerId Runner, LocalTime Time) whose)
    {
        var now = whose.Time.Now;
        return WeekProposal.Of(week, state, now) is not { } body ? null : new EntryDraft
        {
            Id = WeekProposal.IdOf(whose.Runner, week.Monday),
            Runner = whose.Runner,
            At = now,
            Day = DateOnly.FromDateTime(now.DateTime),
            Zone = whose.Time.Stamp,
            By = Author.Coach,
            Body = body,
        };
    }

    /// <summary>Keeps a week that its runner is about to see for the first time.</summary>
    /// <remarks>One that was taken out keeps its place in the journal and is not written again.</remarks>
    /// <returns>True when it was written now, so that its changes are told apart from it from here on.</returns>
    public static bool Keep(WeekPlan week, RunnerState state, (RunnerId Runner, LocalTime Time) whose, JournalStore store) =>
        Of(week, state, whose) is { } record && store.Find(whose.Runner, record.Id) is null && store.Append(whose.Runner, [record]) is AppendResult.Accepted;
}
