using Backstride.Coaching;
using Backstride.Journal;

namespace Backstride.Planning;

/// <summary>The days of a kept week for a runner of whom nothing was written down since it was proposed: of the back, of health and of life.</summary>
/// <remarks>
/// Each day is seen from where the week saw it: from its records up to the day that is looked at, and after that from days that went as planned. So what differs between the two was written down since,
/// and is never only that a day to come is imagined. Laid out when it is first asked for and once for the whole week: a state of its own walks through all the years again.
/// </remarks>
internal sealed class AsProposed(RunnerState runner, Recorded<WeekProposed> kept, WeekPlan week)
{
    private readonly bool isNews = AsKnown.IsNewsSince(kept.Received, runner);
    private readonly Dictionary<DateOnly, RunnerState> states = [];

    /// <summary>The state from which a day would be planned; absent where nothing was written down since.</summary>
    public RunnerState? On(DateOnly day)
    {
        if (!isNews)
            return null;
        if (!states.TryGetValue(day, out var state))
            states[day] = state = day <= week.AsOf ? AsKnown.WhenWritten(kept.Received, AsKnown.Through(runner, day)) : AsPlanned.After(On(day.AddDays(-1))!, PlanOf(day.AddDays(-1)));
        return state;
    }

    /// <summary>The plan of a day as it stands; a week that is kept on the evening before it begins has a day that is not its own.</summary>
    private Plan PlanOf(DateOnly day) => week.Days.FirstOrDefault(planned => planned.Day == day)?.Now ?? Coach.Plan(runner, day);
}
