using Backstride.Journal;
using Backstride.Planning;

namespace Backstride.Demo.Years;

/// <summary>Does everything as it is shown, says how it went, and takes what is offered.</summary>
public sealed class Diligent : YearHabits
{
    public override string Name => "diligent";

    public override Temperament Who { get; } = Ordinary(
        new Profile
        {
            Born = 1985,
            Sex = Sex.F,
            TimeZone = "Europe/Berlin",
            Equipment = ["dumbbells", "band"],
            Days = Minutes(45, 45, 45, 45, 45, 60, 150),
            UsualPain = new PainScore(1),
            YearsRunning = 4,
            RunsPerWeek = 4,
            StrengthMonths = 3,
            BodyMassKilograms = 63,
        },
        4,
        Distance.FromKilometres(6)) with
    {
        Follows = Ratio.Whole,
        Answers = Ratio.Whole,
        Moods = 0.4,
    };

    public override IEnumerable<WeekWord> Changes(YearDay day, WeekTold week, SplitMix64 dice) => Answers(week, dice, 1);
}
