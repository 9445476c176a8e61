using Backstride.Journal;
using Backstride.Planning;

namespace Backstride.Demo.Years;

/// <summary>Any day but Sunday; tries now and then to put something on it.</summary>
public sealed class NoSunday : YearHabits
{
    public override string Name => "no Sunday";

    public override Temperament Who { get; } = Ordinary(
        new Profile
        {
            Born = 1990,
            Sex = Sex.F,
            TimeZone = "America/New_York",
            Equipment = ["dumbbells"],
            Days = Minutes(40, 40, 40, 40, 40, 100, 0),
            UsualPain = new PainScore(1),
            YearsRunning = 4,
            RunsPerWeek = 4,
        },
        4,
        Distance.FromKilometres(6));

    public override IEnumerable<WeekWord> Changes(YearDay day, WeekTold week, SplitMix64 dice) => day.Weekday == DayOfWeek.Saturday && dice.Chance(0.3)
        ? Moves(week, day.Day, day.Day.AddDays(1))
        : Answers(week, dice, 0.5);
}
