using Backstride.Coaching.Rules;

namespace Backstride.Coaching;

/// <summary>What became of a verdict in the plan that was made of all of them.</summary>
public enum Standing
{
    /// <summary>It imposes nothing that the day would not have without it.</summary>
    Agrees,

    /// <summary>At least one of the day's bounds is its own.</summary>
    Holds,

    /// <summary>It would allow more than the day has; something stricter decides.</summary>
    Overruled,

    /// <summary>It makes the day what it is: how far, how, how long, with what session.</summary>
    Decides,
}

/// <summary>Weighs verdicts against the plan.</summary>
public static class Standings
{
    public static Standing Of(Plan plan, Verdict verdict) =>
        Shapes(plan, verdict) > 0 ? Standing.Decides
        : verdict.Limits == Limits.None || verdict is Verdict.Allow ? Standing.Agrees
        : Binds(plan, verdict.Limits) ? Standing.Holds
        : AllowsMore(plan, verdict) ? Standing.Overruled
        : Standing.Agrees;

    /// <summary>How many of the bounds that a day feels come from this verdict: how far, how, how long, with what session, and whether a race is run.</summary>
    public static int Shapes(Plan plan, Verdict verdict)
    {
        var (day, rule) = (plan.Limits, verdict.Limits);
        var runs = HasRun(plan);
        return Count(runs && day.Distance is not null && day.Distance == rule.Distance && !IsHeldBelow(plan))
            + Count(runs && IsHeldBelow(plan) && day.Progress > Limits.None.Progress && day.Progress == rule.Progress)
            + Count(day.Impact != Limits.None.Impact && day.Impact == rule.Impact)
            + Count(runs && day.Stage is not null && day.Stage == rule.Stage)
            + Count(day.Time is not null && day.Time == rule.Time)
            + Count(day.Session != Limits.None.Session && day.Session == rule.Session)
            + Count(runs && day.WalkBreaks != Limits.None.WalkBreaks && day.WalkBreaks == rule.WalkBreaks)
            + Count(rule.Racing == Racing.NotToday && IsRaceHeld(plan));
    }

    /// <summary>True when a bound of the verdict is wider than what the day has, so that its number may not be read as the day's.</summary>
    public static bool AllowsMore(Plan plan, Verdict verdict)
    {
        var (day, rule) = (plan.Limits, verdict.Limits);
        var runs = HasRun(plan);
        return (rule.Distance is { } far && (!runs || plan.Run?.Max < far))
            || (rule.Time is { } time && (plan.Run is null or { Mode: RunMode.None } || day.Time < time))
            || (rule.Stage is { } stage && (!runs || day.Stage?.Number < stage.Number))
            || (rule.Descent is { } down && (!runs || day.Descent < down))
            || (rule.Ascent is { } up && (!runs || day.Ascent < up))
            || (rule.Impact is > Impact.Running and < Impact.Walking && !runs);
    }

    /// <summary>True when the day has a run, continuous or with walking breaks.</summary>
    public static bool HasRun(Plan plan) => plan.Run?.Mode is RunMode.Run or RunMode.RunWalk;

    /// <summary>True on the day of a race that something of health takes away.</summary>
    public static bool IsRaceHeld(Plan plan) => IsRaceHeld(plan.Verdicts);

    internal static bool IsRaceHeld(IReadOnlyList<RuleVerdict> verdicts) => verdicts.Any(judged => judged.Verdict.Reason is RaceReason.Today { IsHeld: true });

    private static bool Binds(Plan plan, Limits rule)
    {
        var shared = rule with { Distance = null, Time = null, Stage = null };
        if (!HasRun(plan))
            shared = shared with { Descent = null, Ascent = null, Intensity = Intensity.Fast, WalkBreaks = WalkBreaks.None };
        var day = plan.Limits;
        return (shared.Progress > Limits.None.Progress && shared.Progress == day.Progress)
            || (shared.Intensity > Limits.None.Intensity && shared.Intensity == day.Intensity)
            || (shared.Descent is { } down && down == day.Descent)
            || (shared.Ascent is { } up && up == day.Ascent)
            || (shared.Sets < Limits.None.Sets && shared.Sets == day.Sets)
            || (shared.Tools > Limits.None.Tools && shared.Tools == day.Tools)
            || (shared.Testing > Limits.None.Testing && shared.Testing == day.Testing)
            || (shared.Referral > Limits.None.Referral && shared.Referral == day.Referral)
            || (shared.Precautions > Limits.None.Precautions && (day.Precautions & shared.Precautions) == shared.Precautions)
            || (shared.Patterns != Limits.None.Patterns && day.Patterns.Meet(shared.Patterns) == day.Patterns);
    }

    /// <summary>"No increase" leaves less than the farthest that may be run in one go, so it is what the day feels.</summary>
    private static bool IsHeldBelow(Plan plan) => plan.Run?.Max is { } most && (plan.Limits.Distance is not { } farthest || most < farthest);

    private static int Count(bool holds) => holds ? 1 : 0;
}
