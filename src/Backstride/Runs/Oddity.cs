using System.Text.Json.Serialization;

namespace Backstride.Runs;

/// <summary>Something about a run that counts all the same, and that its runner may want to look at.</summary>
[JsonConverter(typeof(WordJson<Oddity>))]
public enum Oddity
{
    /// <summary>More or fewer steps a minute than anybody runs with.</summary>
    Cadence,

    /// <summary>The recording stood still for much longer than it ran.</summary>
    Break,

    /// <summary>The recorder's clock fell back in the middle.</summary>
    Clock,
}

/// <summary>Finds what is odd about a run.</summary>
/// <remarks>Bounds of our own. Runners take 150 to 200 steps a minute, with walks and a run's end between 120 and 220; half of that is the
/// cadence of one foot, which the readers double where the format says so.</remarks>
public static class Oddities
{
    /// <summary>Steps a minute; exactly this many are not odd.</summary>
    public const double FewestSteps = 120;

    /// <summary>Steps a minute; exactly this many are not odd.</summary>
    public const double MostSteps = 220;

    /// <summary>Exactly this far is not odd: a watch that is set right by the satellites falls back by seconds, and nothing hangs on them.</summary>
    public static readonly TimeSpan FarthestBack = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan LongBreak = TimeSpan.FromHours(1);

    public static IReadOnlyList<Oddity> Of(Activity activity)
    {
        if (!activity.Sport.IsRun())
            return [];
        var odd = new List<Oddity>();
        if (activity.AverageCadence is { StepsPerMinute: < FewestSteps or > MostSteps })
            odd.Add(Oddity.Cadence);
        if (activity.Elapsed - activity.Timer > LongBreak && activity.Elapsed > activity.Timer * 2)
            odd.Add(Oddity.Break);
        if (activity.ClockBack > FarthestBack)
            odd.Add(Oddity.Clock);
        return odd;
    }
}
