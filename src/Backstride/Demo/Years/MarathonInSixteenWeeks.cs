using Backstride.Journal;
using Backstride.Planning;

namespace Backstride.Demo.Years;

/// <summary>A marathon on the Sunday of week 16, and a half-marathon in autumn.</summary>
public sealed class MarathonInSixteenWeeks : YearHabits
{
    private const int Marathon = (16 * 7) - 1;
    private const int Half = (40 * 7) - 1;

    public override string Name => "marathon in 16 weeks";

    public override Distance LongRunBefore => Distance.FromKilometres(16);

    public override Temperament Who { get; } = Ordinary(
        new Profile
        {
            Born = 1982,
            Sex = Sex.M,
            TimeZone = "Europe/Berlin",
            Equipment = ["dumbbells", "band"],
            Days = Minutes(45, 60, 60, 60, 45, 60, 240),
            UsualPain = PainScore.None,
            YearsRunning = 8,
            RunsPerWeek = 5,
            StrengthMonths = 12,
        },
        5,
        Distance.FromKilometres(8)) with
    {
        Follows = Ratio.Of(0.97),
        Moods = 0.3,
        Sleep = TimeSpan.FromHours(7.8),
    };

    public override IEnumerable<EntryBody> Tells(YearDay day, SplitMix64 dice) => day.Number switch
    {
        0 => [new LifeEvent { Event = "race", Of = "Spring marathon", From = FirstDay.AddDays(Marathon), Distance = Distance.FromMeters(42_195) }],
        Marathon + 35 => [new LifeEvent { Event = "race", Of = "Autumn half", From = FirstDay.AddDays(Half), Distance = Distance.FromMeters(21_097.5) }],
        _ => [],
    };

    public override Distance? RacesOn(YearDay day) => day.Number switch
    {
        Marathon => Distance.FromMeters(42_195),
        Half => Distance.FromMeters(21_097.5),
        _ => null,
    };

    public override IEnumerable<WeekWord> Changes(YearDay day, WeekTold week, SplitMix64 dice) => Answers(week, dice, 0.8);
}
