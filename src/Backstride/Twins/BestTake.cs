using Backstride.Runs;

namespace Backstride.Twins;

/// <summary>Which of several recordings of one run is to count.</summary>
/// <remarks>In this order: plausible; knows what it was; has a stream; whole and not cut short; knows its own local time; heart rate, shape
/// and dynamics; the richer format. The key decides between equals, so that everybody comes to the same answer.</remarks>
internal static class BestTake
{
    /// <summary>Shorter than this share of the longest was cut short.</summary>
    private const double Whole = 0.9;

    public static IReadOnlyList<Take> First(IReadOnlyList<Take> takes)
    {
        var longest = takes.Where(take => take.IsPlausible).Select(take => take.Activity.Timer).DefaultIfEmpty(TimeSpan.Zero).Max();
        return
        [
            .. takes.OrderByDescending(take => take.IsPlausible)
                .ThenByDescending(take => take.Activity.Sport != Sport.Other)
                .ThenByDescending(take => take.Activity.Digest is not null)
                .ThenByDescending(take => take.Activity.Timer >= longest * Whole)
                .ThenByDescending(take => take.Activity.OffsetSource == OffsetSource.Device)
                .ThenByDescending(take => Richness(take.Activity))
                .ThenBy(take => FormatRank(take.Source))
                .ThenBy(take => take.Key).ThenBy(take => take.Entry),
        ];
    }

    private static int Richness(Activity activity) =>
        (activity.AverageHeartRate is null ? 0 : 4) + (activity.Digest?.Shape is null ? 0 : 2) + (activity.Dynamics is null ? 0 : 1);

    private static int FormatRank(string source) => source switch
    {
        "fit" => 0,
        "tcx" => 1,
        "gpx" => 2,
        "manual" => 4,
        _ => 3,
    };
}
