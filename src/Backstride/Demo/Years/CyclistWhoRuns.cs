using Backstride.Journal;

namespace Backstride.Demo.Years;

/// <summary>Rides three times a week, far on Saturdays, and runs beside it.</summary>
public sealed class CyclistWhoRuns : YearHabits
{
    public override string Name => "cyclist who also runs";

    public override Temperament Who { get; } = Ordinary(
        new Profile
        {
            Born = 1980,
            Sex = Sex.M,
            TimeZone = "Europe/Berlin",
            Equipment = ["barbell", "bench"],
            Days = Minutes(40, 40, 60, 40, 40, 60, 90),
            UsualPain = new PainScore(1),
            YearsRunning = 3,
            RunsPerWeek = 2,
            StrengthMonths = 6,
        },
        2,
        Distance.FromKilometres(7));

    public override TimeSpan? Rides(YearDay day, SplitMix64 dice) => day.Weekday switch
    {
        DayOfWeek.Tuesday or DayOfWeek.Thursday when dice.Chance(0.8) => TimeSpan.FromMinutes(dice.Whole(50, 80)),
        DayOfWeek.Saturday when dice.Chance(0.85) => TimeSpan.FromMinutes(dice.Whole(120, 240)),
        _ => null,
    };
}
