using System.Globalization;
using Backstride.Runs;

namespace Backstride.App.Wording;

/// <summary>Why a run wants a look, in the middle of a sentence.</summary>
public static class LookWords
{
    public static string Of(Doubt doubt) => doubt switch
    {
        Doubt.Date => "its date cannot be right",
        Doubt.Distance => "it is farther than anybody runs in one go",
        Doubt.Speed => "it is faster than anybody runs",
        Doubt.Duration => "nobody keeps a watch running for so long",
        _ => throw new ArgumentOutOfRangeException(nameof(doubt)),
    };

    // A file may say that its clock fell back by thousands of years.
    private static string Back(TimeSpan time) =>
        time < TimeSpan.FromMinutes(2) ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0} seconds")
        : time < TimeSpan.FromDays(2) ? Quantities.Of(time)
        : string.Create(CultureInfo.InvariantCulture, $"{time.TotalDays:0} days");

    public static string Of(Oddity oddity, Activity activity) => oddity switch
    {
        Oddity.Cadence => string.Create(CultureInfo.InvariantCulture, $"{activity.AverageCadence!.Value.StepsPerMinute:0} steps a minute, and people run with {Oddities.FewestSteps} to {Oddities.MostSteps}"),
        Oddity.Break => $"it ran for {Quantities.Of(activity.Timer)} and stood still for {Quantities.Of(activity.Elapsed - activity.Timer)}",
        Oddity.Clock => $"the clock of its recorder fell back by {Back(activity.ClockBack!.Value)} in the middle, so its times may be wrong",
        _ => throw new ArgumentOutOfRangeException(nameof(oddity)),
    };
}
