using Backstride.Journal;

namespace Backstride.Demo.Years;

/// <summary>Has not run for a year, and had run for six before.</summary>
public sealed class ReturnsAfterAYear : YearHabits
{
    public override string Name => "returns after a year";

    public override DateOnly? LastRunBefore => FirstDay.AddDays(-365);

    public override Temperament Who { get; } = Ordinary(
        new Profile
        {
            Born = 1976,
            Sex = Sex.F,
            TimeZone = "Europe/Berlin",
            Equipment = [],
            Days = Minutes(40, 40, 40, 40, 40, 60, 90),
            UsualPain = new PainScore(2),
            YearsRunning = 6,
            StrengthMonths = 0,
        },
        3,
        Distance.FromKilometres(8)) with
    {
        Follows = Ratio.Of(0.93),
    };
}
