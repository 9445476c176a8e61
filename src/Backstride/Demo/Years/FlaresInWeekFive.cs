using Backstride.Journal;

namespace Backstride.Demo.Years;

/// <summary>Lives as the coach says until the back flares on the Wednesday of week 5.</summary>
public sealed class FlaresInWeekFive : YearHabits
{
    private const int Begins = 30;
    private const double Worse = 4.5;

    public override string Name => "flares in week 5";

    public override Temperament Who { get; } = Ordinary(
        new Profile
        {
            Born = 1979,
            Sex = Sex.F,
            TimeZone = "Europe/Berlin",
            Equipment = ["band"],
            Days = Minutes(30, 45, 30, 45, 30, 60, 90),
            UsualPain = new PainScore(2),
            WorstPain = new PainScore(6),
            YearsRunning = 6,
            RunsPerWeek = 4,
        },
        4,
        Distance.FromKilometres(6)) with
    {
        Follows = Ratio.Of(0.95),
    };

    public override double Aches(YearDay day) => day.Number == Begins ? Worse : 0;

    public override bool SaysFlare(YearDay day) => day.Number == Begins;
}
