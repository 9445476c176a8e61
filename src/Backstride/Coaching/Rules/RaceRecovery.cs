using Backstride.Exercises;
using Backstride.Journal;
using Backstride.Planning;
using Backstride.TrainingLoad;

namespace Backstride.Coaching.Rules;

/// <summary>After a race nothing fast, long or heavy for the legs, and then half, 70 and 90 % of a week.</summary>
/// <remarks>
/// Quiet for 3 days after up to 10 km, 7 after a half marathon, 14 after a marathon, 21 after more: easy, at most half of the longest run that counts and none longer than the usual one, legs without weight and with nothing that squat, hinge or lunge have not done in four weeks, no tests. Then, but for races of up to 10 km,
/// three times seven days with 50, 70 and 90 % of the best green week before the race, shared by the runs of the seven days (<see cref="WeekShare"/>). Weeks count with what is known of them; without a known run nothing increases. A short race has no such weeks: somebody who runs one every Saturday would else shrink week
/// by week. A race on a day of which it is known that nobody ran is none; of one of which less than nine tenths was run, and not felt as hard, what was run counts.
/// </remarks>
public sealed class RaceRecovery : LoadRule
{
    /// <summary>The weeks that grow back after the quiet days.</summary>
    public const int Weeks = AroundRaces.GrowingWeeks;

    private const int Week = 7;

    /// <summary>No weight for the hips and legs, nor in the hands, and nothing new for the legs.</summary>
    private static readonly PatternCeilings QuietLegs = HeavyLegs.OfPatterns.Aggregate(
        PatternCeilings.Open.With(MovementPattern.HipExtension, LoadCeiling.Unloaded).With(MovementPattern.HipAbduction, LoadCeiling.Unloaded).With(MovementPattern.Carry, LoadCeiling.Unloaded),
        (ceilings, pattern) => ceilings.With(pattern, LoadCeiling.Familiar));

    private static readonly Ratio Half = Ratio.Of(0.5);
    private static readonly Ratio[] Shares = [Ratio.Of(0.5), Ratio.Of(0.7), Ratio.Of(0.9)];

    public override RuleId Id { get; } = new("race.recovery");

    public override Evidence Evidence { get; } = new(
        Source: "clinical judgement",
        Finding: "Easy days after a race, more of them after a longer one, are common practice. How many, and how fast the weeks grow back, is our choice.",
        Certainty: Certainty.Heuristic,
        Directness: Directness.Other,
        Serves: ["S0-12", "S1-06"],
        Reviewed: new DateOnly(2026, 11, 23));

    public override Limits WhenUnknown => Limits.None with { Progress = Progression.Hold };

    protected override Verdict JudgeTraining(RunnerState runner, DateOnly day)
    {
        if (Races.LastBefore(day, runner) is not { } race)
            return new Verdict.Allow(new RaceReason.None());
        var quiet = AroundRaces.QuietDays(race.Size);
        var after = day.DayNumber - race.Day.DayNumber;
        if (after <= quiet)
            return Quiet(race, race.Day.AddDays(quiet), runner, day);
        var week = (after - quiet - 1) / Week;
        if (race.Size == RaceSize.Short || week >= Shares.Length)
            return new Verdict.Allow(new RaceReason.None());
        if (BestGreenWeek.Before(race.Day, runner) is not { } best)
            return CannotJudge(new RaceReason.GrowingUnknown(race.Day, Shares[week], week + 1));
        var (left, today) = WeekShare.OfSevenDays(race.Day.AddDays(quiet + 1 + (week * Week)), best.Distance * Shares[week], runner, day);
        return new Verdict.Limit(Limits.None with { Distance = today }, new RaceReason.Growing(race.Day, Shares[week], left) { ForToday = today, Week = week + 1 });
    }

    private static Verdict.Limit Quiet(Race race, DateOnly through, RunnerState runner, DateOnly day)
    {
        var half = LongestRunBaseline.Before(day, runner)?.OffLadder() is Baseline.Measured longest ? longest.Counts * Half : (Distance?)null;
        var most = half is { } far && WeeklyRhythm.Of(runner, day).Usual is { } usual ? Distance.Min(far, usual.Distance) : half;
        return new Verdict.Limit(
            Limits.None with { Distance = most, Intensity = Intensity.Easy, Progress = Progression.Hold, Patterns = QuietLegs, Testing = Testing.NotToday },
            new RaceReason.Quiet(race.Day, through, most) { OnlyRan = race.IsOnlyPart ? race.Distance : null });
    }
}
