using Backstride.Coaching;
using Backstride.Demo;
using Backstride.Journal;

namespace Backstride.Tests.RunnerDays;

/// <summary>A day with its plan and the journal it was made from, for what has to hold on every day of every life.</summary>
/// <param name="DoesAll">The runner does every session just as shown.</param>
internal record JudgedDay(LifeJournal Journal, RunnerState State, Plan Plan, bool DoesAll)
{
    public DateOnly Day => Plan.Day;
}
