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
}
