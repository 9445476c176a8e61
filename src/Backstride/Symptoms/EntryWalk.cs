namespace Backstride.Symptoms;

/// <summary>The walk that has to go well before running returns.</summary>
/// <remarks>At most 1 above usual and at most 5 during it, no painkiller, and no red by the time it counts: the day after, or when the
/// answer came. A minute is forgiven.</remarks>
internal static class EntryWalk
{
    private static readonly TimeSpan Length = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan FlareLength = TimeSpan.FromMinutes(20);
    private static readonly TimeSpan Forgiven = TimeSpan.FromMinutes(1);

    /// <summary>Thirty minutes went well.</summary>
    public static bool IsPassed(JudgedRun walk) => walk.Run.What.Activity.Timer >= Length - Forgiven && WentWell(walk);

    /// <summary>Long enough to tell in a flare whether running may be tried.</summary>
    public static bool IsTrialInFlare(JudgedRun walk) => walk.Run.What.Activity.Timer >= FlareLength - Forgiven && walk.During is not null;

    /// <summary>What was said of the walk lets running be tried.</summary>
    public static bool WentWell(JudgedRun walk) =>
        walk.During is { } during
        && ZoneThresholds.IsSettled(during, walk.Usual)
        && during <= ZoneThresholds.MostDuring
        && !walk.Masked
        && walk.Zone != Zone.Red;
}
