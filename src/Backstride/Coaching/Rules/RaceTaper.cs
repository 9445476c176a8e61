using Backstride.Journal;
using Backstride.Planning;
using Backstride.TrainingLoad;

namespace Backstride.Coaching.Rules;

/// <summary>Before a race less is run, strength is halved, the legs stay light in the last week, and one short fast session is enough.</summary>
/// <remarks>
/// The last 7 days for up to 10 km, 14 for a half marathon, 21 from a marathon on: 40 % less than the best green week in the first of these weeks, 50 % in a second, 60 % in a third, each
/// counted back from the race in sevens, and shared by the runs of the seven days (<see cref="WeekShare"/>). Weeks count with what is known of them; without a known run no distance follows. Heavy legs have their last day 7 days before. A race within 21 days of another has no taper of its own, so that somebody who races every week is not
/// tapered away. All numbers are choices of ours within what is usual.
/// </remarks>
public sealed class RaceTaper : LoadRule
{
    /// <summary>The legs are light on all days nearer to the race than this.</summary>
    public static readonly Days LastHeavyLegs = new(7);

    private const int Week = 7;
    private static readonly Days Own = new(21);
    private static readonly Ratio Half = Ratio.Of(0.5);

    public override RuleId Id { get; } = new("race.taper");

    public override Evidence Evidence { get; } = new(
        Source: "clinical judgement",
        Finding: "Running less in the last one to three weeks while keeping some speed is common practice before races. Nothing is known of what it does for a sore back.",
        Certainty: Certainty.Heuristic,
        Directness: Directness.Other,
        Serves: ["S0-01", "S2-26"],
        Reviewed: new DateOnly(2026, 11, 22));

    /// <summary>What holds as long as no running of the weeks before is known.</summary>
    public override Limits WhenUnknown => Limits.None with { Sets = Half, Progress = Progression.Hold };

    protected override Verdict JudgeTraining(RunnerState runner, DateOnly day)
    {
        if (Next(runner, day) is not { } race)
            return new Verdict.Allow(Near(runner, day));
        var to = new Days(race.Day.DayNumber - day.DayNumber);
        var weeks = AroundRaces.TaperWeeks(race.Size);
        var less = Ratio.Of((4 + (weeks - 1 - ((to.Count - 1) / Week))) / 10.0);
        var best = BestGreenWeek.Before(race.Day.AddDays(-weeks * Week), runner);
        var first = race.Day.AddDays(-Week * (((to.Count - 1) / Week) + 1));
        var (left, today) = best is null ? default((Distance?, Distance?)) : WeekShare.OfSevenDays(first, best.Distance * Ratio.Of(1 - less.Value), runner, day);
        var light = to.Count < LastHeavyLegs.Count;
        var limits = WhenUnknown with { Distance = today, Intensity = HasBeenFast(runner, day) ? Intensity.Steady : Intensity.Fast };
        return new Verdict.Limit(light ? limits with { Patterns = StrengthFrequency.LightLegs } : limits, new RaceReason.Taper(race.Day, to, less, left, light) { ForToday = today });
    }

    private static RaceReason Near(RunnerState runner, DateOnly day)
    {
        foreach (var race in Races.Of(runner))
        {
            if (race.Day > day && race.Day.DayNumber - day.DayNumber <= Week)
                return new RaceReason.Near(race.Day, new Days(race.Day.DayNumber - day.DayNumber));
        }

        return new RaceReason.None();
    }

    /// <summary>The next race, when its taper has begun.</summary>
    private static Race? Next(RunnerState runner, DateOnly day)
    {
        Race? before = null;
        foreach (var race in Races.Of(runner))
        {
            if (race.Day > day)
            {
                return race.Day.DayNumber - day.DayNumber <= AroundRaces.TaperWeeks(race.Size) * Week && (before is null || race.Day.DayNumber - before.Day.DayNumber > Own.Count)
                    ? race
                    : null;
            }

            before = race;
        }

        return null;
    }

    /// <summary>The short fast session of the week has been.</summary>
    private static bool HasBeenFast(RunnerState runner, DateOnly day) =>
        Efforts.FastRuns.Before(day, runner).Sum(day.AddDays(-6), day.AddDays(-1)).Least >= FastStep.Floor;
}
