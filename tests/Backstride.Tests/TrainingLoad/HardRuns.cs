using Backstride.Runs;

namespace Backstride.Tests.TrainingLoad;

/// <summary>Runs whose speeds are known: 4 m/s is the threshold once <see cref="Timed"/> lies in the window.</summary>
internal static class HardRuns
{
    private static readonly int[] Durations = [180, 300, 600, 1200, 1800];

    /// <summary>A run whose best efforts lie on a line of 4 m/s, 70, 60 and 50 days ago, so that there is a threshold and little else.</summary>
    public static Runner Timed(this Runner runner) =>
        runner.Ran(Run(8, 3000, 0, reserve: 180), 70).Ran(Run(8, 3000, 0, reserve: 180), 60).Ran(Run(8, 3000, 0, reserve: 180), 50);

    /// <summary>A run of some kilometres with so many seconds between 5 and 5.25 m/s: 5.125 m for each.</summary>
    public static Runner RanFast(this Runner runner, double kilometres, int fastSeconds, int daysAgo) =>
        runner.Ran(Run(kilometres, 2000, fastSeconds), daysAgo);

    /// <summary>Speeds of a run with so many seconds at 2 and so many above 5 m/s.</summary>
    public static StreamDigest Speeds(int easySeconds, int fastSeconds, int? reserve = null)
    {
        var bins = new int[24];
        bins[8] = easySeconds;
        bins[20] = fastSeconds;
        var efforts = StreamDigest.BestEffortDurations.Where(seconds => seconds <= 1800)
            .Select(seconds => reserve is { } ahead && Durations.Contains(seconds) ? ahead + (4 * seconds) : 2 * seconds).ToList();
        return new StreamDigest { SpeedBinSeconds = bins, BestEffortMeters = efforts };
    }

    private static Activity Run(double kilometres, int easySeconds, int fastSeconds, int? reserve = null) => new()
    {
        Sport = Sport.Run,
        Start = default,
        OffsetSource = OffsetSource.Device,
        Distance = Distance.FromKilometres(kilometres),
        Timer = TimeSpan.FromMinutes(kilometres * 6),
        Elapsed = TimeSpan.FromMinutes(kilometres * 6),
        Digest = Speeds(easySeconds, fastSeconds, reserve),
    };
}
