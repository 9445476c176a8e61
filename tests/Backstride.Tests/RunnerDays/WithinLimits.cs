using Backstride.Coaching;
using Backstride.Exercises;
using Backstride.Journal;
using Backstride.Tests.Strength;

namespace Backstride.Tests.RunnerDays;

/// <summary>Whether a plan keeps to every limit that stands in it, and to the minutes that were given.</summary>
internal static class WithinLimits
{
    private static readonly TimeSpan DailyFive = TimeSpan.FromMinutes(5);

    /// <summary>What it breaks; nothing for a sound plan.</summary>
    public static IEnumerable<string> Broken(JudgedDay lived) =>
        [.. OfRun(lived.Plan), .. OfSession(lived.Plan), .. OfTime(lived)];

    private static IEnumerable<string> OfRun(Plan plan)
    {
        var (run, limits) = (plan.Run, plan.Limits);
        var runs = run?.Mode is RunMode.Run or RunMode.RunWalk;
        if (limits.Impact == Impact.Nothing && (run is not null || plan.Session is not null))
            yield return "something is planned under a lock";
        if (runs && (limits.Impact > Impact.RunWalk || (run!.Mode == RunMode.Run && limits.Impact == Impact.RunWalk)))
            yield return "running against the limit of impact";
        if (run?.Mode == RunMode.Walk && limits.Impact > Impact.Walking)
            yield return "a walk off the feet";
        if (runs && run!.Target > run.Max)
            yield return "target beyond the farthest";
        if (runs && limits.Distance is { } far && (run!.Max is not { } max || max > far))
            yield return "farthest beyond the limit of distance";
        if (limits.Time is { } time && run is { Mode: not RunMode.None } && !(run.Time <= time))
            yield return "longer than the limit of time";
        if (runs && run!.Intensity < limits.Intensity)
            yield return "harder than the limit of intensity";
        if (runs && (run!.MaxDescent != limits.Descent || run.MaxAscent != limits.Ascent))
            yield return "hills beyond the limit";
        if (runs && limits.WalkBreaks == WalkBreaks.OneMinuteInTen && run!.Intervals.Count == 0 && limits.Stage is null)
            yield return "no walking breaks";
        if (runs && limits.Stage is { } stage && run!.Intervals.Any(interval => interval.Run > stage.Run))
            yield return "more running than the stage has";
    }

    private static IEnumerable<string> OfSession(Plan plan)
    {
        var (session, limits) = (plan.Session, plan.Limits);
        if (session is null)
            yield break;
        if (limits.Session == SessionScope.Nothing || (session.HasStrength && limits.Session == SessionScope.Gentle))
            yield return "more session than its scope";
        if (session.HasStrength && !session.Blocks.Where(block => block.Kind == BlockKind.Strength).SelectMany(block => block.Exercises).Any(exercise => exercise.InLibrary().TrainsLegs))
            yield return "strength without legs";
        if (session.Exercises().Needed() > session.Time)
            yield return "exercises longer than the session";
        foreach (var shown in session.Exercises())
        {
            var exercise = shown.InLibrary();
            var ceiling = exercise.Patterns.Max(pattern => limits.Patterns[pattern]);
            if (ceiling == LoadCeiling.Closed)
                yield return $"{shown.Exercise} is closed";
            if (shown.LoadKilograms is not null && (ceiling >= LoadCeiling.Unloaded || limits.Session != SessionScope.Full))
                yield return $"{shown.Exercise} has a weight";
            if (limits.Tools == Tools.None && shown.VariantInLibrary().Equipment.Count > 0)
                yield return $"{shown.Exercise} needs equipment that is not there";
            if (limits.Precautions.LeaveOut(exercise))
                yield return $"{shown.Exercise} is left out";
            if (shown.VariantInLibrary().Gate is { } gate && limits.ClosedGates.Has(gate))
                yield return $"{shown.Exercise} stands behind a gate";
            if (shown.PerSide != shown.VariantInLibrary().PerSide)
                yield return $"{shown.Exercise} trains one side";
        }
    }

    /// <summary>A weekday without minutes of its own still has the few of mobility and breathing.</summary>
    private static IEnumerable<string> OfTime(JudgedDay lived)
    {
        var (plan, days) = (lived.Plan, lived.State.Profile.Days);
        if (days is not { Count: > 0 } || Races(lived))
            yield break;
        var given = days.Where(day => day.Day == (Weekday)(((int)plan.Day.DayOfWeek + 6) % 7)).Select(day => day.Time).DefaultIfEmpty(DailyFive).Max();
        if (plan.Session?.Time > given)
            yield return "a session longer than the minutes";
        if ((plan.Session?.Time ?? TimeSpan.Zero) + (plan.Run?.Time ?? TimeSpan.Zero) > given)
            yield return "session and run longer than the minutes";
    }

    private static bool Races(JudgedDay lived) => lived.State.LifeEvents.Any(life => life.What.Event == "race" && life.What.From == lived.Day);
}
