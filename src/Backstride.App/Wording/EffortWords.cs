using System.Globalization;
using Backstride.App.Streams;
using Backstride.Efforts;

namespace Backstride.App.Wording;

/// <summary>Efforts, paces and thresholds as people read them.</summary>
internal static class EffortWords
{
    private const double Marathon = 42_195;
    private const double Mile = 1609.344;

    /// <summary>"400 m", "a mile", "5 km", "half marathon".</summary>
    public static string Of(Distance distance) => distance.Meters switch
    {
        Mile => "1 mile",
        Marathon / 2 => "half marathon",
        Marathon => "marathon",
        < 1000 => string.Create(CultureInfo.InvariantCulture, $"{distance.Meters:0} m"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{distance.Kilometres:0.##} km"),
    };

    /// <summary>A time as a watch shows it: "4:07", "1:02:33".</summary>
    public static string Clock(TimeSpan time)
    {
        var seconds = (long)Math.Round(time.TotalSeconds);
        return seconds < 3600
            ? string.Create(CultureInfo.InvariantCulture, $"{seconds / 60}:{seconds % 60:00}")
            : string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600}:{seconds / 60 % 60:00}:{seconds % 60:00}");
    }

    /// <summary>"5:12 /km".</summary>
    public static string Pace(Speed speed) => $"{Clock(speed.PerKilometre)} /km";

    /// <summary>The threshold of a day with its error, or what is missing, as a sentence.</summary>
    public static string Of(ThresholdSpeed threshold) => threshold switch
    {
        ThresholdSpeed.Estimate found => $"Your threshold then: {Pace(found.Speed)}, give or take {Clock(Give(found))}. It is the slope of your farthest {Durations(found)} out of {Runs(found)} in the twelve weeks before, with its standard error.",
        ThresholdSpeed.Unknown { Missing: ThresholdGap.Runs } few => $"Not enough yet for a threshold speed: {Runs(few)} outdoors in the twelve weeks before, and it takes {ThresholdSpeed.FewestRuns}.",
        ThresholdSpeed.Unknown { Missing: ThresholdGap.LongEfforts } => "Not enough yet for a threshold speed: no run of the twelve weeks before lasted 20 minutes.",
        ThresholdSpeed.Unknown { Missing: ThresholdGap.HardEfforts } => "Not enough yet for a threshold speed: your runs of the twelve weeks before went at much the same speed, so none shows how fast you can go.",
        _ => "Not enough yet for a threshold speed: your fastest stretches of the twelve weeks before do not fit together.",
    };

    /// <summary>The distance above the threshold with its error.</summary>
    public static string Of(FastShare fast) => $"{Short(fast.Distance)} faster than your threshold (between {Short(fast.Least)} and {Short(fast.Most)}, within the error of it)";

    /// <summary>What the surface probably was, and why anybody thinks so.</summary>
    public static string Of(SurfaceGuess guess) => guess switch
    {
        { Surface: Surface.Belt } => "a belt, going by the kind of running that was recorded",
        { Surface: Surface.Trail } => "a trail, going by the kind of running that was recorded",
        { From: SurfaceSign.Sport } => "a track, going by the kind of running that was recorded",
        _ => "rounds, perhaps on a track: you never were more than 200 m from where you began",
    };

    /// <summary>Why there is nothing to draw.</summary>
    public static string Of(StreamGap gap) => gap switch
    {
        StreamGap.NoFile => "There is no file of this run alone, so nothing can be drawn of it.",
        StreamGap.FileMissing => "The file of this run is not in the data folder any more, so nothing can be drawn of it.",
        StreamGap.FileUnreadable => "The file of this run could not be read, so nothing can be drawn of it. What is known of it stays.",
        StreamGap.NoSession => "The file of this run gives no such session now, so nothing can be drawn of it. What is known of it stays.",
        _ => "The file of this run holds totals and no moments, so there is nothing to draw.",
    };

    private static string Short(Distance distance) =>
        distance.Meters < 1000 ? string.Create(CultureInfo.InvariantCulture, $"{Math.Round(distance.Meters / 10) * 10:0} m") : Quantities.Of(distance);

    private static TimeSpan Give(ThresholdSpeed.Estimate found) => found.Slower.PerKilometre - found.Speed.PerKilometre;

    private static string Runs(ThresholdSpeed threshold) => threshold.Runs == 0 ? "no run" : threshold.Runs == 1 ? "1 run" : string.Create(CultureInfo.InvariantCulture, $"{threshold.Runs} runs");

    private static string Durations(ThresholdSpeed threshold) => string.Create(
        CultureInfo.InvariantCulture, $"{threshold.Efforts[0].Time.TotalMinutes:0} to {threshold.Efforts[^1].Time.TotalMinutes:0} minutes");
}
