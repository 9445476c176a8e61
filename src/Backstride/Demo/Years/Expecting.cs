using Backstride.Journal;

namespace Backstride.Demo.Years;

/// <summary>Knows in week 6 that a child is coming; it is born in week 38, and the rest of the year is the way back.</summary>
public sealed class Expecting : YearHabits
{
    private const int Knows = 36;
    private const int Born = (38 * 7) - 3;

    public override string Name => "expecting";

    public override Temperament Who { get; } = Ordinary(
        new Profile
        {
            Born = 1993,
            Sex = Sex.F,
            TimeZone = "Europe/Berlin",
            Equipment = ["band"],
            Days = Minutes(40, 40, 40, 40, 40, 60, 60),
            UsualPain = new PainScore(1),
            YearsRunning = 5,
            RunsPerWeek = 3,
        },
        3,
        Distance.FromKilometres(6)) with
    {
        Follows = Ratio.Of(0.85),
    };

    public override IEnumerable<EntryBody> Tells(YearDay day, SplitMix64 dice)
    {
        if (day.Number == Knows)
            yield return new LifeEvent { Event = "pregnancy", From = day.Day.AddDays(-28) };
        if (day.Number == Born)
            yield return new LifeEvent { Event = "birth", From = day.Day };
        if (day.Number > Born + 14 && day.Weekday == DayOfWeek.Monday)
            yield return new CheckIn { PelvicFloor = day.Number < Born + 60 ? PelvicFloor.Leaking : PelvicFloor.Fine };
    }

    /// <summary>The last weeks before the birth and the first after it are for other things.</summary>
    public override bool IsOut(YearDay day, SplitMix64 dice) => day.IsWithin(Born - 14, Born + 28) || (day.Number > Born && dice.Chance(0.2));

    /// <summary>The pregnancy is over.</summary>
    public override DateOnly? EndsEvent(YearDay day) => day.Number == Born ? day.Day : null;
}
