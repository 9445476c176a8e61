using Backstride.Journal;
using Backstride.TrainingLoad;

namespace Backstride.Coaching;

/// <summary>Tells a race that is not for its day from one that is run as it was entered.</summary>
/// <remarks>
/// A race is no training, so no rule of load limits it (<see cref="LoadRule"/>). What takes it away is what the runner's body says: an illness, a pregnancy before anybody agreed, pain, a way back, a
/// referral. A day whose race is taken away is one of training, and the rules of load speak on it: it leaves no more than it would without the race.
/// </remarks>
internal static class HeldRace
{
    private static readonly LatestOfDay<Answer> Latest = new(static (runner, day) => new Answer(WorkOut(runner, day)));

    /// <summary>True on the day of a race that is not to be run.</summary>
    public static bool On(DateOnly day, RunnerState runner) => Latest.On(runner, day).IsHeld;

    /// <summary>True when limits leave less than a race. Breaks for walking, a step back and a stage of a way back are none to race with.</summary>
    public static bool Is(Race race, Limits limits, WeeklyRhythm rhythm) =>
        limits is { Racing: Racing.NotToday } or { Impact: > Impact.Running } or { Stage: not null } or { WalkBreaks: > WalkBreaks.None } or { Progress: >= Progression.StepBack }
        || limits.Distance < race.Distance
        || (race.Distance is { } far && limits.Time < rhythm.TimeFor(far));

    private static bool WorkOut(RunnerState runner, DateOnly day)
    {
        if (Races.On(day, runner) is not { } race)
            return false;
        var limits = Rulebook.OfTheBody.Aggregate(Limits.None, (met, rule) => met.Meet(rule.JudgeSafely(runner, day).Limits));
        return Is(race, limits, WeeklyRhythm.Of(runner, day));
    }

    private sealed record Answer(bool IsHeld);
}
