using Backstride.Journal;

namespace Backstride.Tests.TrainingLoad;

/// <summary>Days on which something harmless was logged, so that an empty one is a zero and not a gap.</summary>
internal static class KnownDays
{
    /// <summary>Logs a mood on every day of a span, both ends included.</summary>
    public static Runner Known(this Runner runner, int fromDaysAgo, int toDaysAgo = 1) =>
        Enumerable.Range(toDaysAgo, fromDaysAgo - toDaysAgo + 1).Aggregate(runner, (known, daysAgo) => known.CheckedIn(new CheckIn { Mood = 6 }, daysAgo, hour: 20));

    /// <summary>The same run on some days of each of a number of weeks that end the day before <see cref="Make.Today"/>.</summary>
    public static Runner Weekly(this Runner runner, int weeks, params double[] kilometres) =>
        Enumerable.Range(0, weeks).Reverse().Aggregate(runner, (all, back) => all.Week(back, kilometres));

    /// <summary>One week of runs: the block of seven days that ended so many blocks before yesterday, a run every other day.</summary>
    public static Runner Week(this Runner runner, int back, params double[] kilometres) =>
        kilometres.Select((km, i) => (km, Ago: (back * 7) + 7 - (2 * i))).Where(run => run.km > 0)
            .Aggregate(runner, (ran, run) => ran.RanKm(run.km, run.Ago));
}
