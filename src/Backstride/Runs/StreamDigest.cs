namespace Backstride.Runs;

/// <summary>What the rules need of the per-second stream, under 2 KB, so that they never need the file.</summary>
/// <remarks>Seconds are rounded to whole seconds, metres to whole metres.</remarks>
public sealed record StreamDigest
{
    /// <summary>Seconds spent in each speed bin: bin <c>i</c> covers [i, i+1) × <see cref="SpeedBinWidth"/> metres per second, the last is open.</summary>
    public IReadOnlyList<int> SpeedBinSeconds { get; init => field = value ?? []; } = [];

    /// <summary>Seconds spent in each heart-rate bin: bin <c>i</c> covers [i, i+1) × <see cref="HeartRateBinWidth"/> beats per minute.</summary>
    public IReadOnlyList<int> HeartRateBinSeconds { get; init => field = value ?? []; } = [];

    /// <summary>The farthest distance covered within each of <see cref="BestEffortDurations"/>, in metres; shorter when the run is.</summary>
    public IReadOnlyList<int> BestEffortMeters { get; init => field = value ?? []; } = [];

    /// <summary>Mean speed of the last quarter of the distance divided by that of the first three; below 1 means slowing down.</summary>
    public double? LateDrift { get; init; }

    /// <summary>Absent without positions.</summary>
    public RouteShape? Shape { get; init; }

    /// <summary>Metres per second.</summary>
    public const double SpeedBinWidth = 0.25;

    /// <summary>Beats per minute.</summary>
    public const int HeartRateBinWidth = 5;

    public const int MaxSpeedBins = 40;

    public const int MaxHeartRateBins = 52;

    /// <summary>Seconds.</summary>
    public static IReadOnlyList<int> BestEffortDurations { get; } = [30, 60, 120, 180, 300, 600, 1200, 1800, 2700, 3600, 5400, 7200];
}
