using Backstride.Exercises;
using Backstride.Journal;
using Backstride.Runs;

namespace Backstride.TrainingLoad;

/// <summary>How even the loads of the last seven days were, and how high against the runner's own weeks.</summary>
/// <remarks>
/// Internal loads of the seven days before a day, a day of rest being zero; walks, hikes and mobility are left out. Monotony is their mean over their standard deviation, at most 10, and 10 where all are alike.
/// Strain is the week's load times its monotony. Compared with the weeks ending on the days of the 84 before, of which at least 22 have to be known whole, which takes 28 days. Source of the formula: Foster. The comparison
/// with oneself is ours.
/// </remarks>
/// <param name="Monotony">Of the last seven days.</param>
/// <param name="Load">Of the last seven days.</param>
/// <param name="MedianLoad">Of the runner's own weeks.</param>
/// <param name="HighStrain">The 90th percentile of the strain of the runner's own weeks.</param>
public sealed record WeekMonotony(double Monotony, InternalLoad Load, InternalLoad MedianLoad, double HighStrain)
{
    /// <summary>The highest monotony there is.</summary>
    public const double Cap = 10;

    private const int Week = 7;
    private const int FewestWeeks = 22;
    private const double High = 0.9;
    private static readonly Days Looked = new(84);
    private static readonly LatestOfDay<Found> Latest = new(static (runner, day) => new Found(Work(runner, day)));

    public double Strain => Load.Units * Monotony;

    /// <summary>The week before a day; absent when a day of it, or too many before, are not known.</summary>
    public static WeekMonotony? Before(DateOnly day, RunnerState runner) => Latest.On(runner, day).What;

    private static WeekMonotony? Work(RunnerState runner, DateOnly day)
    {
        var loads = Daily(runner, day);
        if (OfWeek(loads, loads.Length) is not var (monotony, load))
            return null;
        var (weeks, strains) = (new List<double>(), new List<double>());
        for (var end = Week; end <= loads.Length; end++)
        {
            if (OfWeek(loads, end) is not var (even, sum))
                continue;
            weeks.Add(sum);
            strains.Add(sum * even);
        }

        if (weeks.Count < FewestWeeks)
            return null;
        weeks.Sort();
        strains.Sort();
        return new WeekMonotony(monotony, new InternalLoad(load), new InternalLoad(weeks[(weeks.Count - 1) / 2]), strains[(int)Math.Ceiling((strains.Count - 1) * High)]);
    }

    private static double?[] Daily(RunnerState runner, DateOnly day)
    {
        var training = runner with
        {
            OtherActivities = [.. runner.OtherActivities.Within(Looked, day).Where(done => done.What.Activity.Sport is not (Sport.Walk or Sport.Hike or Sport.Mobility))],
            Sessions = [.. runner.Sessions.Within(Looked, day).Where(done => TrainingHistory.IsStrength(done.What))],
        };
        var series = SessionLoads.Daily(day, Looked, training);
        var loads = new double?[Looked.Count];
        for (var i = 0; i < loads.Length; i++)
            loads[i] = series[Looked.WindowStart(day).AddDays(i)]?.Units;
        return loads;
    }

    private static (double Monotony, double Load)? OfWeek(double?[] loads, int end)
    {
        var (sum, squares) = (0.0, 0.0);
        for (var i = end - Week; i < end; i++)
        {
            if (loads[i] is not { } load)
                return null;
            sum += load;
            squares += load * load;
        }

        var mean = sum / Week;
        var deviation = Math.Sqrt(Math.Max(0, (squares / Week) - (mean * mean)));
        return (deviation < 1e-9 ? Cap : Math.Min(Cap, mean / deviation), sum);
    }

    private sealed record Found(WeekMonotony? What);
}
