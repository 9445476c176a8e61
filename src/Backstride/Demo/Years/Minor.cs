using Backstride.Journal;

namespace Backstride.Demo.Years;

/// <summary>Sixteen, with a back that hurts: somebody has to look first.</summary>
public sealed class Minor : YearHabits
{
    public override string Name => "minor";

    public override Temperament Who { get; } = Ordinary(
        new Profile
        {
            Born = 2010,
            Sex = Sex.M,
            TimeZone = "Europe/Berlin",
            Equipment = ["band"],
            Days = Minutes(45, 0, 45, 0, 45, 60, 60),
            UsualPain = new PainScore(2),
            YearsRunning = 1,
            RunsPerWeek = 3,
        },
        3,
        Distance.FromKilometres(5)) with
    {
        Follows = Ratio.Of(0.85),
        Sleep = TimeSpan.FromHours(8.4),
    };
}
