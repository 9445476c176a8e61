namespace Backstride.Runs;

/// <summary>What cannot be true of an activity: such a one is kept, and left out of load until the runner confirms it.</summary>
/// <remarks>
/// The bounds are far outside of what people do, so that only faults of devices and files meet them. All of them are our own choice: the
/// farthest run in one go without sleep is about 560 km, but a watch seldom records above 350; a timer can run for no longer
/// than the whole took, but for what two clocks round; the fastest kilometre ever run is close to
/// 7.6 m/s, and everything longer is slower.
/// </remarks>
public static class Plausibility
{
    private static readonly DateTimeOffset Earliest = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan ClockSlack = TimeSpan.FromDays(1);
    private static readonly Distance FarthestRun = Distance.FromKilometres(350);
    private static readonly Distance FarthestOther = Distance.FromKilometres(2000);
    private static readonly TimeSpan LongestRecording = TimeSpan.FromDays(4);
    private static readonly TimeSpan Rounding = TimeSpan.FromMinutes(1);
    private static readonly Distance ShortRun = Distance.FromKilometres(1);
    private const double FastestRun = 7.5;
    private const double FastestShortRun = 12;
    private const double FastestOther = 40;

    /// <summary>The reasons for doubt; empty for a plausible activity.</summary>
    /// <param name="received">When the journal takes it, by the shell's clock.</param>
    public static IReadOnlyList<Doubt> Of(Activity activity, DateTimeOffset received)
    {
        var doubts = new List<Doubt>();
        if (activity.Start < Earliest || activity.Start > received + ClockSlack)
            doubts.Add(Doubt.Date);
        if (activity.Distance is { } distance)
        {
            if (distance > (activity.Sport.IsRun() ? FarthestRun : FarthestOther))
                doubts.Add(Doubt.Distance);
            if (distance.Meters > Fastest(activity.Sport, distance) * activity.Timer.TotalSeconds)
                doubts.Add(Doubt.Speed);
        }

        if (activity.Timer > LongestRecording || activity.Timer < TimeSpan.Zero || activity.Elapsed < TimeSpan.Zero || activity.Timer > activity.Elapsed + Rounding)
            doubts.Add(Doubt.Duration);
        return doubts;
    }

    private static double Fastest(Sport sport, Distance distance)
    {
        if (!sport.IsRun())
            return FastestOther;
        return distance > ShortRun ? FastestRun : FastestShortRun;
    }
}
