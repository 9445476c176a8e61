using Backstride.Journal;

namespace Backstride.TrainingLoad;

/// <summary>The longest run of 30 days as it counts, or what stands in for it.</summary>
/// <remarks>
/// In this order: on the return ladder its stage; else the recorded run that leads to the highest limit, or the longest run as typed at
/// Start where that leads to a higher one; else the longest by time, when the runs have no distance. Nothing when there is none of these. What is recorded on the judged day
/// or later does not count; an answer typed on the day does. See <see cref="CountedRuns"/> for what a run counts as.
/// </remarks>
public static class LongestRunBaseline
{
    /// <summary>The baseline of a day.</summary>
    public static Baseline? Before(DateOnly day, RunnerState runner) => StepsSoFar.Before(day, runner).Baseline;

    internal static Baseline? ByDistance(CountedRuns counted, TypedLongest typed, DateOnly day)
    {
        var today = day.DayNumber;
        var typedLimit = typed.On(today) is { } answer ? Limit(answer.Meters) : Distance.Zero;
        if (Highest(counted, day) is { } longest && Distance.FromMeters(longest.LeadsTo(today)) >= typedLimit)
        {
            return new Baseline.Measured(
                longest.Run.Day,
                Distance.FromMeters(longest.Size),
                Distance.FromMeters(longest.CountsAs(today)),
                Distance.FromMeters(longest.LeadsTo(today)),
                Waiting(counted, longest, day))
            {
                Less = counted.LessOn(today, longest),
                Since = longest.InFullFrom > longest.Run.Day.DayNumber && longest.InFullFrom <= today ? DateOnly.FromDayNumber(longest.InFullFrom) : null,
            };
        }

        return typedLimit > Distance.Zero ? new Baseline.Typed(typed.GivenOn(today)!.Value, typed.On(today)!.Value, typedLimit) : null;
    }

    internal static Baseline? ByTime(CountedRuns counted, DateOnly day) => Highest(counted, day) is { } longest
        ? new Baseline.Timed(longest.Run.Day, TimeSpan.FromSeconds(longest.Size), TimeSpan.FromSeconds(longest.LeadsTo(day.DayNumber)))
        : null;

    /// <summary>The run that leads to the highest limit; of equals the one that reached it within its own limit, and then the latest.</summary>
    private static CountedRun? Highest(CountedRuns counted, DateOnly day)
    {
        CountedRun? highest = null;
        foreach (var run in counted.Before(day))
        {
            if (highest is not { } best
                || run.LeadsTo(day.DayNumber) > best.LeadsTo(day.DayNumber)
                || (run.LeadsTo(day.DayNumber).Equals(best.LeadsTo(day.DayNumber)) && (best.IsSpike || !run.IsSpike)))
            {
                highest = run;
            }
        }

        return highest;
    }

    private static WaitingRun? Waiting(CountedRuns counted, CountedRun longest, DateOnly day)
    {
        CountedRun? farthest = null;
        foreach (var run in counted.Before(day))
        {
            if (run.CountsAs(day.DayNumber) < run.Size && run.Full > longest.LeadsTo(day.DayNumber) && (farthest is not { } best || run.Size > best.Size))
                farthest = run;
        }

        return farthest is not { } waiting
            ? null
            : new WaitingRun(
                waiting.Run.Day,
                Distance.FromMeters(waiting.Size),
                waiting.InFullFrom == int.MaxValue ? null : DateOnly.FromDayNumber(waiting.InFullFrom),
                counted.LessOn(day.DayNumber, waiting)!);
    }

    private static Distance Limit(double longest) => Distance.FromMeters(Math.Round(longest * CountedRuns.Step.Value, 2));
}
