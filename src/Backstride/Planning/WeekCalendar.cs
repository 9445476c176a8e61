using Backstride.Coaching.Rules;
using Backstride.Journal;
using Backstride.TrainingLoad;

namespace Backstride.Planning;

/// <summary>What the calendar takes of a week before anything is laid on it: holidays, days of illness, a race.</summary>
/// <remarks>
/// Only what was written down by the week's Monday counts, so that the days of a week do not move within it; what comes later gates its own days through the rules.
/// </remarks>
/// <param name="NoRun">The weekdays on which no run is laid, one bit each from Monday on: the day of a race has its race, and the one after it rests.</param>
/// <param name="NoStrength">The weekdays on which no session is laid.</param>
/// <param name="Away">How many days are free of training.</param>
/// <param name="Races">How many days have a race.</param>
internal sealed record WeekCalendar(int NoRun, int NoStrength, int Away, int Races)
{
    private const int Week = 7;

    /// <summary>The day of the last race of the week, which is its long run; absent where there is none.</summary>
    public Weekday? RaceDay { get; private init; }

    public static WeekCalendar Of(RunnerState runner, DateOnly monday)
    {
        var (away, races, before, after) = (0, 0, 0, 0);
        foreach (var life in runner.LifeEvents)
        {
            if (life.Day > monday)
                continue;
            if (life.What.Event == RaceDays.Event)
                (races, before, after) = (races | BitOf(On(life), monday), before | BitOf(On(life).AddDays(-1), monday), after | BitOf(On(life).AddDays(1), monday));
            else if (Span(life) is var (from, to))
                away |= Bits(from, to, monday);
        }

        away &= ~races;
        return new WeekCalendar(away | races | after, away | races | before, Count(away), Count(races))
        {
            RaceDay = races == 0 ? null : (Weekday)System.Numerics.BitOperations.Log2((uint)races),
        };
    }

    /// <summary>As much of a number of days as the days that are left have, rounded up.</summary>
    public int Share(int days) => ((days * (Week - Away)) + Week - 1) / Week;

    private static DateOnly On(Recorded<LifeEvent> life) => life.What.From ?? life.Day;

    /// <summary>The days on which nothing is trained; an illness of which nobody said that it is over goes on.</summary>
    private static (DateOnly From, DateOnly To)? Span(Recorded<LifeEvent> life) => life.What switch
    {
        { Event: LifeSpans.Holiday } holiday => (On(life), holiday.To ?? On(life)),
        { Event: LifeSpans.Illness, Of: not Ill.HeadCold } illness => (On(life), illness.To?.AddDays(Ill.Free.Count) ?? DateOnly.MaxValue),
        _ => null,
    };

    private static int BitOf(DateOnly day, DateOnly monday) => Bits(day, day, monday);

    private static int Bits(DateOnly from, DateOnly to, DateOnly monday)
    {
        var bits = 0;
        for (var i = 0; i < Week; i++)
            bits |= from <= monday.AddDays(i) && monday.AddDays(i) <= to ? 1 << i : 0;
        return bits;
    }

    private static int Count(int bits) => System.Numerics.BitOperations.PopCount((uint)bits);
}
