using Backstride.Coaching;
using Backstride.Journal;
using Backstride.Runs;
using Backstride.Screening;

namespace Backstride.Demo;

/// <summary>A made-up runner who lives with the coach, day by day: some weeks before the first plan, and then every day a morning, a plan and what comes of it.</summary>
/// <remarks>The same number gives the same life. Lives take turns with the themes, so that so many lives in a row hold each of them equally often.</remarks>
public sealed class MadeLife
{
    /// <summary>The first day with a plan of every life: a Monday.</summary>
    public static DateOnly FirstPlan { get; } = new(2026, 3, 2);

    /// <summary>How many days before it were lived without one.</summary>
    public static Days Before { get; } = new(42);

    private readonly SplitMix64 dice;
    private readonly ThemeEvents events;
    private readonly MadeBack back;

    private MadeLife(ulong number, Theme theme)
    {
        dice = new SplitMix64(number);
        Who = Temperament.Draw(theme, dice, FirstPlan);
        back = new MadeBack(Who, dice);
        events = new ThemeEvents(Who, (int)(number / (ulong)Enum.GetValues<Theme>().Length), dice, Journal);
        // Somebody who ran for the first time before saying anything is in a first week, everybody else new on the ladder.
        var ranFirst = theme == Theme.Beginner && number / (ulong)Enum.GetValues<Theme>().Length % 2 == 0;
        Day = FirstPlan.AddDays(ranFirst ? -3 : -Before.Count);
        if (ranFirst)
        {
            Run((Sport.Run, Who.UsualRun));
            Sleep();
        }

        Journal.Write(Day, 5 * 60, Who.Profile);
        events.AtStart(Day);
        while (Day < FirstPlan)
            LiveByHabit();
    }

    public Temperament Who { get; }

    public LifeJournal Journal { get; } = new();

    /// <summary>The safety questions that are sooner or later answered with yes; none in most lives.</summary>
    public IReadOnlyList<Question> SaysYesTo => events.SaysYesTo;

    /// <summary>The day that is being lived.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>The life of a number, at the dawn of its first day with a plan.</summary>
    public static MadeLife Of(ulong number)
    {
        var themes = Enum.GetValues<Theme>();
        return new MadeLife(number, themes[(int)(number % (ulong)themes.Length)]);
    }

    /// <summary>Writes what is said before the plan is looked at.</summary>
    public void WakeUp()
    {
        events.InTheMorning(Day, back.Pain);
        if (dice.Chance(Who.Answers.Value))
            Journal.Write(Day, 7 * 60, events.Coloured(Day, new CheckIn { Pain = back.Pain, Moment = PainMoment.Morning, Sleep = Night() }));
        if (dice.Chance(Who.Answers.Value * 0.3))
            Journal.Write(Day, 9 * 60, new CheckIn { Pain = events.Later(back.Pain), Painkiller = Who.Theme == Theme.Silent && dice.Chance(0.5) ? true : null });
    }

    /// <summary>Lives the rest of the day with its plan, and goes to bed.</summary>
    public void LiveWith(Plan plan)
    {
        events.AfterPlan(Day, plan);
        if (plan.Limits.Impact == Impact.Nothing)
        {
            back.Rest();
        }
        else
        {
            Run(RunOf(plan));
            if (Who.Theme == Theme.Desk && plan.Session is { HasStrength: true } && Day.DayNumber % 2 == 0)
                Journal.Write(Day, 20 * 60, MadeSessions.TrunkOnly(back.Pain));
            else if (plan.Session is { } session && dice.Chance(Who.Follows.Value))
                Journal.Write(Day, 20 * 60, Who.Follows == Ratio.Whole ? MadeSessions.AsShown(session, back.Pain) : MadeSessions.Of(session, back.Pain, dice));
        }

        Sleep();
    }

    private void LiveByHabit()
    {
        WakeUp();
        if (events.RunsByHabit(Day) && dice.Chance(Who.RunsPerWeek / 7.0))
            Run((Sport.Run, Day.DayOfWeek == DayOfWeek.Sunday ? Who.UsualRun * Ratio.Of(1.6) : Who.UsualRun));
        if (Who.Theme != Theme.Beginner && Day.DayOfWeek is DayOfWeek.Monday or DayOfWeek.Thursday && dice.Chance(0.8))
            Journal.Write(Day, 20 * 60, MadeSessions.Easy(back.Pain));
        Sleep();
    }

    private (Sport Sport, Distance Far)? RunOf(Plan plan)
    {
        var wants = plan.Run?.Mode is RunMode.Run or RunMode.RunWalk;
        if (dice.Chance(Who.Overdoes.Value))
            return (Sport.Run, Who.UsualRun * Ratio.Of(Math.Round(dice.Between(1.2, 2.6), 2)));
        if (plan.Run?.Mode == RunMode.Walk && dice.Chance(Who.Follows.Value))
            return (Sport.Walk, Distance.FromKilometres(2.5));
        if (wants && dice.Chance(Who.Follows.Value))
            return (Sport.Run, plan.Run!.Target ?? plan.Run.Max ?? (plan.Run.Time is { } time ? Distance.FromMeters(Math.Round(time.TotalMinutes * 130)) : Who.UsualRun));
        return !wants && dice.Chance((1 - Who.Follows.Value) * 0.3) ? (Sport.Run, Who.UsualRun) : null;
    }

    private void Run((Sport Sport, Distance Far)? run)
    {
        if (run is not var (sport, far) || far < Distance.FromKilometres(0.5))
        {
            back.Rest();
            return;
        }

        var before = back.Pain;
        var time = TimeSpan.FromMinutes(Math.Ceiling(far.Kilometres * (sport == Sport.Walk ? 12 : dice.Between(5.4, 6.4))));
        var activity = events.Coloured(Day, new Activity { Sport = sport, Start = default, OffsetSource = OffsetSource.Device, Distance = far, Timer = time, Elapsed = time });
        var id = Journal.Did(Day, activity.Sport, time, activity);
        var felt = back.Through(time, sport == Sport.Walk);
        if (dice.Chance(Who.Answers.Value))
            Journal.Write(Day, 13 * 60, events.Coloured(Day, new RunFeedback { Before = before, During = felt, Effort = new PerceivedEffort(dice.Whole(2, 6)) }, time), id);
    }

    private void Sleep()
    {
        back.Overnight();
        Day = Day.AddDays(1);
    }

    private TimeSpan Night() => TimeSpan.FromHours(Math.Clamp(Math.Round((Who.Sleep.TotalHours + dice.Between(-0.8, 0.8)) * 4) / 4, 3, 11));
}
