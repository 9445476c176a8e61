using Backstride.Coaching.Rules;
using Backstride.Exercises;
using Backstride.Journal;

namespace Backstride.Coaching;

/// <summary>Tells the holidays on which nothing is proposed.</summary>
internal static class OnHoliday
{
    /// <summary>The last day of a holiday, for a day on which nothing of health asks for walks and gentle movement; absent on any other.</summary>
    public static DateOnly? RestsThrough(Limits limits, RunnerState runner, DateOnly day) =>
        limits is { Progress: < Progression.StepBack, Referral: Urgency.None, Precautions: Precautions.None } ? Holiday.LastDay(runner, day) : null;
}
