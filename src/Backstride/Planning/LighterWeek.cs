using Backstride.Journal;

namespace Backstride.Planning;

/// <summary>Tells the weeks that a runner chose to make lighter.</summary>
internal static class LighterWeek
{
    /// <summary>True when the runner kept a week as it was when it was offered.</summary>
    public static bool IsDeclined(RunnerState runner, DateOnly monday) =>
        KeptWeek.ChangesOf(runner, monday).Any(change => change.What is { What: PlanChangeKind.Keep, Item: null, Offer: WeekAdjustments.Lighter });

    /// <summary>True from the day on which the runner chose it, through the Sunday of that week.</summary>
    public static bool IsChosen(RunnerState runner, DateOnly day)
    {
        foreach (var change in KeptWeek.ChangesOf(runner, WeekPlanner.MondayOf(day)))
        {
            if (change.Day <= day && (change.What is { What: PlanChangeKind.Accept, Offer: WeekAdjustments.Lighter } or { What: PlanChangeKind.Realign, Answer: RealignAnswer.LighterWeek }))
                return true;
        }

        return false;
    }
}
