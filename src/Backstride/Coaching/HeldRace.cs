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

    /// <summary>True on the day of a race that is not to be run, until something was run on it.</summary>
    public static bool On(DateOnly day, RunnerState runner) => Latest.On(runner, day).IsHeld;

    /// <summary>True when limits leave less than a race. A day that is kept easy, a step back and a stage of a way back are none to race with; breaks for walking are, as late pain asks for the same distance with them.
    /// What is not known, the length of a race or how long it takes, is more than any limit.</summary>
    private static bool Is(Race race, Limits limits, WeeklyRhythm rhythm) =>
        limits is { Racing: Racing.NotToday } or { Impact: > Impact.Running } or { Stage: not null } or { Intensity: Intensity.Easy } or { Progress: >= Progression.StepBack }
        || (limits.Distance is { } most && !(race.Distance <= most))
        || (limits.Time is { } time && !(race.Distance is { } far && rhythm.TimeFor(far) <= time));

    private static bool WorkOut(RunnerState runner, DateOnly day)
    {
        // What is told in the evening about a race that was run does not take it away any more.
        if (Races.On(day, runner) is not { } race || runner.Runs.On(day).Any())
            return false;
        var limits = Rulebook.OfTheBody.Aggregate(Limits.None, (met, rule) => met.Meet(rule.JudgeSafely(runner, day).Limits));
        return Is(race, limits, WeeklyRhythm.Of(runner, day));
    }

    private sealed record Answer(bool IsHeld);
}
