using Backstride.Journal;
using Backstride.Planning;
using Backstride.Runs;

namespace Backstride.Demo.Years;

/// <summary>Who lives a year with the coach: the answers at Start, what was run before, and what makes this year unlike another's.</summary>
/// <remarks>Nothing is remembered here: the same year, day and dice give the same. The back and the days are <see cref="LivedYear"/>'s.</remarks>
public abstract class YearHabits
{
    private const int Week = 7;

    /// <summary>Every year there is, one of each.</summary>
    public static IReadOnlyList<YearHabits> All { get; } =
    [
        new Diligent(), new SkipsWednesdays(), new Overdoes(), new FlaresInWeekFive(), new IllForTenDays(), new ShiftWorker(), new MarathonInSixteenWeeks(),
        new OneKettlebell(), new ReturnsAfterAYear(), new Minor(), new HillyCommuter(), new CyclistWhoRuns(), new NoSunday(), new Expecting(),
    ];

    /// <summary>A Monday.</summary>
    public static DateOnly FirstDay { get; } = new(2026, 1, 5);

    /// <summary>How long each lasts.</summary>
    public static Days Length { get; } = new(365);

    /// <summary>What it is called.</summary>
    public abstract string Name { get; }

    /// <summary>Habits, back, and the profile at Start.</summary>
    public abstract Temperament Who { get; }

    /// <summary>The last day with a run before Start; absent for somebody without any.</summary>
    public virtual DateOnly? LastRunBefore => FirstDay.AddDays(-1);

    /// <summary>How many weeks of running lie before that day.</summary>
    public virtual int WeeksBefore => 8;

    /// <summary>The farthest run of an ordinary week before Start.</summary>
    public virtual Distance LongRunBefore => Who.UsualRun * Ratio.Of(1.6);

    /// <summary>What is written down in the morning of a day because of this year.</summary>
    public virtual IEnumerable<EntryBody> Tells(YearDay day, SplitMix64 dice) => [];

    /// <summary>The last day of what was told as a life event and left open, on the day on which that is known; absent on all others.</summary>
    public virtual DateOnly? EndsEvent(YearDay day) => null;

    /// <summary>True on a day that leaves no room for training.</summary>
    public virtual bool IsOut(YearDay day, SplitMix64 dice) => false;

    /// <summary>True on a day with a fever or worse.</summary>
    public virtual bool IsIll(YearDay day) => false;

    /// <summary>How much of what was proposed a run becomes; 1 as it was.</summary>
    public virtual Ratio Farther(YearDay day, SplitMix64 dice) => Ratio.Whole;

    /// <summary>A run of a day for which none was proposed; absent for none.</summary>
    public virtual Distance? RunsAnyway(YearDay day, SplitMix64 dice) => null;

    /// <summary>The race of a day; absent on all others.</summary>
    public virtual Distance? RacesOn(YearDay day) => null;

    /// <summary>A ride of a day; absent when there is none.</summary>
    public virtual TimeSpan? Rides(YearDay day, SplitMix64 dice) => null;

    /// <summary>A run as the ground of this life makes it.</summary>
    public virtual Activity Over(Activity run, SplitMix64 dice) => run;

    /// <summary>How much worse the back is in a morning for a reason of its own, in points.</summary>
    public virtual double Aches(YearDay day) => 0;

    /// <summary>True in a morning of which the runner says: this is a flare.</summary>
    public virtual bool SaysFlare(YearDay day) => false;

    /// <summary>The sleep of a night, before it varies.</summary>
    public virtual TimeSpan Night(YearDay day) => Who.Sleep;

    /// <summary>What is done about the week in a morning.</summary>
    public virtual IEnumerable<WeekWord> Changes(YearDay day, WeekTold week, SplitMix64 dice) => Answers(week, dice, 0.4);

    /// <summary>Takes, or declines, what is offered.</summary>
    /// <param name="takes">How often an offer is taken; as many are declined, and the rest are left.</param>
    protected static IEnumerable<WeekWord> Answers(WeekTold week, SplitMix64 dice, double takes)
    {
        if (week.AsksToRealign)
            yield return new WeekWord(PlanChangeKind.Realign, null) { Answer = RealignAnswer.SomethingCameUp };
        foreach (var offer in week.Offers)
        {
            var said = dice.Unit();
            if (said < takes)
                yield return new WeekWord(PlanChangeKind.Accept, offer.Item, offer.Offer);
            else if (said > takes + ((1 - takes) / 2))
                yield return new WeekWord(PlanChangeKind.Keep, offer.Item, offer.Offer);
        }
    }

    /// <summary>Moves what stands on a day to another of its week.</summary>
    protected static IEnumerable<WeekWord> Moves(WeekTold week, DateOnly here, DateOnly there) =>
        from item in week.Items
        where item.Day == here && item.State == ItemState.Planned
        select new WeekWord(PlanChangeKind.Move, item.Id) { To = there };

    /// <summary>The same minutes on some weekdays.</summary>
    protected static IReadOnlyList<AvailableDay> Minutes(int minutes, params ReadOnlySpan<Weekday> days)
    {
        var given = new List<AvailableDay>();
        foreach (var day in days)
            given.Add(new AvailableDay(day, TimeSpan.FromMinutes(minutes)));
        return given;
    }

    /// <summary>From Monday to Sunday, in minutes.</summary>
    protected static IReadOnlyList<AvailableDay> Minutes(params ReadOnlySpan<int> week)
    {
        var given = new List<AvailableDay>();
        for (var day = 0; day < Week; day++)
        {
            if (week[day] > 0)
                given.Add(new AvailableDay((Weekday)day, TimeSpan.FromMinutes(week[day])));
        }

        return given;
    }

    /// <summary>Somebody who follows the plan mostly and has a back that is mostly quiet.</summary>
    protected static Temperament Ordinary(Profile profile, int runsPerWeek, Distance usualRun) => new()
    {
        Theme = Theme.Ordinary,
        Usual = profile.UsualPain ?? PainScore.None,
        RunsPerWeek = runsPerWeek,
        UsualRun = usualRun,
        Follows = Ratio.Of(0.9),
        Overdoes = Ratio.Of(0),
        Answers = Ratio.Of(0.95),
        Moods = 0.6,
        Rises = 0,
        Sleep = TimeSpan.FromHours(7.6),
        Profile = profile,
    };
}
