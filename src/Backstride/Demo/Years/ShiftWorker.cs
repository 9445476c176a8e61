using Backstride.Journal;
using Backstride.Planning;

namespace Backstride.Demo.Years;

/// <summary>Early, late and night shifts by turns: other minutes every week, short nights in the third, and much that is moved.</summary>
public sealed class ShiftWorker : YearHabits
{
    private const int Shifts = 3;
    private const int NightShift = 2;

    public override string Name => "shift worker";

    public override Temperament Who { get; } = Ordinary(
        new Profile
        {
            Born = 1983,
            Sex = Sex.F,
            TimeZone = "Europe/Berlin",
            Equipment = ["kettlebell", "band"],
            WeightKilograms = 12,
            Days = Early,
            UsualPain = new PainScore(2),
            YearsRunning = 3,
            RunsPerWeek = 3,
        },
        3,
        Distance.FromKilometres(6)) with
    {
        Follows = Ratio.Of(0.85),
        Sleep = TimeSpan.FromHours(7.3),
    };

    private static IReadOnlyList<AvailableDay> Early => Minutes(45, 45, 45, 45, 45, 0, 60);

    private static IReadOnlyList<AvailableDay> Late => Minutes(30, 30, 30, 30, 30, 60, 60);

    private static IReadOnlyList<AvailableDay> Nights => Minutes(0, 25, 0, 25, 0, 60, 90);

    /// <summary>On Sunday it is clear what the next week is; now and then it becomes another on Wednesday.</summary>
    public override IEnumerable<EntryBody> Tells(YearDay day, SplitMix64 dice)
    {
        if (day.Weekday == DayOfWeek.Sunday)
            yield return new Profile { Days = DaysOf(day.Week) };
        else if (day.Weekday == DayOfWeek.Wednesday && dice.Chance(0.12))
            yield return new Profile { Days = DaysOf(day.Week) };
    }

    public override TimeSpan Night(YearDay day) => day.Week % Shifts == NightShift ? TimeSpan.FromHours(5.9) : Who.Sleep;

    public override bool IsOut(YearDay day, SplitMix64 dice) => dice.Chance(0.08);

    public override IEnumerable<WeekWord> Changes(YearDay day, WeekTold week, SplitMix64 dice) =>
        dice.Chance(0.12) ? Moves(week, day.Day, day.Day.AddDays(1)) : Answers(week, dice, 0.4);

    private static IReadOnlyList<AvailableDay> DaysOf(int week) => ((week + 1) % Shifts) switch
    {
        0 => Early,
        1 => Late,
        _ => Nights,
    };
}
