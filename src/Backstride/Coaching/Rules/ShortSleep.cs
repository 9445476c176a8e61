using Backstride.Journal;

namespace Backstride.Coaching.Rules;

/// <summary>Holds the training where it is while the nights are short.</summary>
/// <remarks>
/// The mean of the nights of 14 days, the one that ended on the judged morning included, against 7 hours, or 8 under 18; exactly that is
/// enough. A night belongs to the day of waking; of several answers of one day the last counts, and any answer before
/// what a device measured. A missing night is not zero: the mean is
/// over the nights that were given, and with fewer than <see cref="LeastNights"/> the rule cannot judge and limits nothing. A hold lasts 21
/// days in a row; after that one step of 5 % is free each time the last two runs were green and went no farther than the longest before
/// them, with the advice still shown. The number of nights and the length of the hold are choices of ours.
/// </remarks>
public sealed class ShortSleep : Rule
{
    /// <summary>Half of the 14 nights.</summary>
    public const int LeastNights = 7;

    private const int Adult = 18;
    private static readonly Days Window = new(14);

    public override RuleId Id { get; } = new("recovery.sleep");

    public override Evidence Evidence { get; } = new(
        Source: "doi:10.1016/j.jsams.2019.10.013",
        Finding: "In a year with endurance athletes, under 7 hours of sleep went with half as many new injuries again two weeks later. Under 18 the "
            + "figure is 8 hours, from 112 adolescent athletes. Running and sports injuries, not back pain.",
        Certainty: Certainty.Cohort,
        Directness: Directness.RunningInjury,
        Serves: ["S0-09", "S0-10", "S0-11"],
        Reviewed: new DateOnly(2026, 11, 22));

    public override Limits WhenUnknown => Limits.None;

    public override Verdict Judge(RunnerState runner, DateOnly day)
    {
        var nights = Nights(runner, day);
        var needed = Needed(runner, day);
        var (given, total) = Sum(nights, day);
        if (given < LeastNights)
            return CannotJudge(new SleepReason.NightsMissing(given, LeastNights, Window));
        var mean = TimeSpan.FromTicks(total.Ticks / given);
        if (!IsShort(nights, day, needed))
            return new Verdict.Allow(new SleepReason.Enough(mean, needed, given));
        var held = HeldBefore(nights, day, needed);
        var (limits, isStepFree) = LongHold.After(held, runner, day);
        return new Verdict.Limit(limits, isStepFree
            ? new SleepReason.OneStepFree(mean, needed, given, limits.Distance)
            : new SleepReason.Short(mean, needed, given, new Days(held)));
    }

    private static TimeSpan Needed(RunnerState runner, DateOnly day) =>
        TimeSpan.FromHours(runner.Profile.AgeAtLeast(day) < Adult ? 8 : 7);

    /// <summary>The last answer for each night that the mean of a day in the held weeks can look at.</summary>
    private static Dictionary<DateOnly, TimeSpan> Nights(RunnerState runner, DateOnly day)
    {
        var first = day.AddDays(-(LongHold.Most.Count + Window.Count));
        var nights = new Dictionary<DateOnly, TimeSpan>();
        // What the runner said of a night comes after what a device made of it, and so counts before it.
        foreach (var checkIn in runner.Measured.Between(first.AddDays(1), day).Concat(runner.CheckIns.Between(first.AddDays(1), day)))
        {
            if (checkIn.What.Sleep is { } sleep)
                nights[checkIn.Day] = sleep;
        }

        return nights;
    }

    private static (int Given, TimeSpan Total) Sum(Dictionary<DateOnly, TimeSpan> nights, DateOnly day)
    {
        var given = 0;
        var total = TimeSpan.Zero;
        for (var back = 0; back < Window.Count; back++)
        {
            if (nights.TryGetValue(day.AddDays(-back), out var sleep))
            {
                given++;
                total += sleep;
            }
        }

        return (given, total);
    }

    private static bool IsShort(Dictionary<DateOnly, TimeSpan> nights, DateOnly day, TimeSpan needed)
    {
        var (given, total) = Sum(nights, day);
        return given >= LeastNights && total < needed * given;
    }

    private static int HeldBefore(Dictionary<DateOnly, TimeSpan> nights, DateOnly day, TimeSpan needed)
    {
        var held = 0;
        while (held < LongHold.Most.Count && IsShort(nights, day.AddDays(-(held + 1)), needed))
            held++;
        return held;
    }
}
