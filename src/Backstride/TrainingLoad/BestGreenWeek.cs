using Backstride.Journal;

namespace Backstride.TrainingLoad;

/// <summary>The week that "no increase", a taper and the weeks after a race are measured against.</summary>
/// <remarks>
/// Of the last 8 whole calendar weeks that are known: the one with the most running among those without a red. Weeks without a
/// run, lighter weeks and weeks touched by illness or holiday are left out. When each of the rest had a red, the one with the least running:
/// so another red never raises it. Nothing when no week is left. Runs nobody spoke of count as not red.
/// </remarks>
public static class BestGreenWeek
{
    private const int Looked = 8;

    /// <summary>The week that a limit takes a share of: by what is known of each.</summary>
    /// <remarks>A day of which nothing is known can only have held more running, so a share of what is known is the smaller one.</remarks>
    public static TrainingWeek? Before(DateOnly day, RunnerState runner) => Of(TrainingWeeks.AsKnown(day, runner), RedDays.Before(runner, day), runner);

    internal static TrainingWeek? Of(TrainingWeeks weeks, RedDays reds, RunnerState runner)
    {
        var breaks = LifeSpans.Of(runner, LifeSpans.Illness, LifeSpans.Holiday);
        var counting = Enumerable.Range(1, Looked)
            .Where(back => weeks[back] is { RunDays: > 0 } week && !weeks.IsLighter(back) && !breaks.Any(span => week.Touches(span.From, span.To)))
            .Select(back => weeks[back]!)
            .ToList();
        var calm = counting.Where(week => !reds.AnyWithin(new Days(7), week.Sunday.AddDays(1))).ToList();
        return calm.Count > 0 ? calm.MaxBy(week => week.Distance) : counting.MinBy(week => week.Distance);
    }
}
