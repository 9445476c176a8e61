using Backstride.Exercises;
using Backstride.HomeTests;
using Backstride.Journal;
using Backstride.Runs;
using Backstride.TrainingLoad;

namespace Backstride.Coaching;

/// <summary>What a run of the day begins from, which its warm-up is made for.</summary>
public enum RunStart
{
    Easy,

    /// <summary>Running and walking in turn: the first walk is the warm-up.</summary>
    Intervals,

    /// <summary>The usual ways climb.</summary>
    Hills,

    /// <summary>A long ride on the same day.</summary>
    OffTheBike,
    Race,
}

/// <summary>What comes before a run.</summary>
/// <param name="Time">Walking or slow jogging; within the run's own time, before a race on top of it.</param>
/// <param name="Moves">A few movements in it.</param>
public sealed record WarmUp(RunStart For, TimeSpan Time, IReadOnlyList<ProposedExercise> Moves);

/// <summary>What comes after a run.</summary>
/// <param name="Time">Walking out, within the run's own time.</param>
/// <param name="Moves">What may follow it, at home.</param>
public sealed record CoolDown(TimeSpan Time, IReadOnlyList<ProposedExercise> Moves);

/// <summary>Puts a warm-up before a run and a cool-down after it, each made for the run.</summary>
/// <remarks>Five minutes each, ten before a race. The movements are those that today's limits leave: legs and ankles, on hilly ways the buttocks too, off the bike
/// the hips. A stretch comes after a run only where a test is short. Usual ways are hilly from 10 m of climbing a kilometre, the middle one of at least
/// four runs in 28 days. A choice of ours.</remarks>
public static class AroundTheRun
{
    public static readonly TimeSpan Minutes = TimeSpan.FromMinutes(5);
    public static readonly TimeSpan BeforeRace = TimeSpan.FromMinutes(10);

    /// <summary>A ride longer than this is one to come down from before a run.</summary>
    public static readonly TimeSpan LongRide = TimeSpan.FromMinutes(60);

    private const double HillyPerKilometre = 10;
    private const int FewestRuns = 4;
    private static readonly Days Usual = new(28);
    private static readonly TimeSpan Breath = TimeSpan.FromMinutes(1);

    /// <summary>The run with both; as it was when nothing is run.</summary>
    public static RunProposal? Of(RunProposal? run, Limits limits, RunnerState runner, DateOnly day)
    {
        if (run is not { Mode: RunMode.Run or RunMode.RunWalk })
            return run;
        var start = run.Mode == RunMode.RunWalk ? RunStart.Intervals : StartOf(runner, day);
        var offer = new ExerciseOffer(limits, TrainingHistory.Of(runner, day));
        return run with
        {
            WarmUp = new WarmUp(start, start == RunStart.Race ? BeforeRace : Minutes, Offered(offer, Before(start))),
            CoolDown = new CoolDown(Minutes, [.. Offered(offer, After(runner, day)), .. offer.Breathing(Breath) is { } breathing ? [breathing] : Array.Empty<ProposedExercise>()]),
        };
    }

    /// <summary>What a run of a day begins from.</summary>
    public static RunStart StartOf(RunnerState runner, DateOnly day) =>
        Races.On(day, runner) is not null && !HeldRace.On(day, runner) ? RunStart.Race : OfTraining(runner, day);

    /// <summary>Without a race, or in the place of one that is not for the day.</summary>
    private static RunStart OfTraining(RunnerState runner, DateOnly day) =>
        LongRideOn(runner, day) is not null ? RunStart.OffTheBike
        : IsHilly(runner, day) ? RunStart.Hills
        : RunStart.Easy;

    /// <summary>How long the longest ride of a day was; absent when none was long.</summary>
    public static TimeSpan? LongRideOn(RunnerState runner, DateOnly day)
    {
        TimeSpan? longest = null;
        foreach (var other in runner.OtherActivities.On(day))
        {
            if (other.What.Activity is { Sport: Sport.Ride } ride && ride.Timer > LongRide && !(ride.Timer < longest))
                longest = ride.Timer;
        }

        return longest;
    }

    private static bool IsHilly(RunnerState runner, DateOnly day)
    {
        var climbs = new List<double>();
        foreach (var run in runner.Runs.Within(Usual, day))
        {
            if (run.What.Activity is { Ascent: { } up, Distance: { Meters: > 0 } way })
                climbs.Add(up.Meters / way.Kilometres);
        }

        climbs.Sort();
        return climbs.Count >= FewestRuns && climbs[(climbs.Count - 1) / 2] >= HillyPerKilometre;
    }

    private static IEnumerable<ExerciseId> Before(RunStart start) => start switch
    {
        RunStart.Hills => [new("glute-bridge"), new("leg-swing")],
        RunStart.OffTheBike => [new("hip-circle"), new("leg-swing")],
        RunStart.Race => [new("lunge"), new("leg-swing")],
        RunStart.Intervals => [new("ankle-circle")],
        _ => [new("leg-swing"), new("ankle-circle")],
    };

    /// <summary>A light hold, and the stretch that a test gave a reason for; else a turn of the hips.</summary>
    private static IEnumerable<ExerciseId> After(RunnerState runner, DateOnly day)
    {
        var lengthen = ShortSide.Known(runner, day).SelectMany(side => side.Lengthen).Distinct().ToList();
        return [lengthen.Count == 0 ? new("hip-circle") : lengthen[day.DayNumber % lengthen.Count], new("glute-squeeze")];
    }

    private static List<ProposedExercise> Offered(ExerciseOffer offer, IEnumerable<ExerciseId> wanted) =>
        [.. wanted.Select(offer.EasySetOf).OfType<ProposedExercise>()];
}
