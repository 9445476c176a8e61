using Backstride.Journal;
using Backstride.Planning;

namespace Backstride.Demo.Years;

/// <summary>Gives Wednesday minutes and never has any; moves it to Thursday at times, and mostly lets it be.</summary>
public sealed class SkipsWednesdays : YearHabits
{
    private const double MovesIt = 0.3;

    public override string Name => "skips Wednesdays";

    public override Temperament Who { get; } = Ordinary(
        new Profile
        {
            Born = 1991,
            Sex = Sex.M,
            TimeZone = "Europe/Berlin",
            Equipment = ["kettlebell"],
            WeightKilograms = 16,
            Days = Minutes(40, 40, 40, 40, 0, 45, 90),
            UsualPain = new PainScore(1),
            YearsRunning = 2,
            RunsPerWeek = 3,
        },
        3,
        Distance.FromKilometres(5));

    public override bool IsOut(YearDay day, SplitMix64 dice) => day.Weekday == DayOfWeek.Wednesday;

    public override IEnumerable<WeekWord> Changes(YearDay day, WeekTold week, SplitMix64 dice) =>
        day.Weekday == DayOfWeek.Tuesday && dice.Chance(MovesIt) ? Moves(week, day.Day.AddDays(1), day.Day.AddDays(2)) : Answers(week, dice, 0.3);
}
