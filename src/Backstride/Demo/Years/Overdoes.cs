using Backstride.Journal;
using Backstride.Planning;

namespace Backstride.Demo.Years;

/// <summary>Runs farther than proposed on one run of three, and on days without a run; takes every offer of more and declines the lighter week.</summary>
public sealed class Overdoes : YearHabits
{
    private const double Much = 0.33;
    private const double OnRestDays = 0.12;

    public override string Name => "overdoes";

    public override Temperament Who { get; } = Ordinary(
        new Profile
        {
            Born = 1994,
            Sex = Sex.M,
            TimeZone = "Europe/Berlin",
            Equipment = ["barbell", "dumbbells", "bench"],
            Days = Minutes(60, 60, 60, 60, 60, 90, 150),
            UsualPain = new PainScore(1),
            YearsRunning = 3,
            RunsPerWeek = 5,
            StrengthMonths = 24,
        },
        5,
        Distance.FromKilometres(8)) with
    {
        Follows = Ratio.Of(0.95),
        Moods = 1,
        Sleep = TimeSpan.FromHours(7.2),
    };

    public override Ratio Farther(YearDay day, SplitMix64 dice) => dice.Chance(Much) ? Ratio.Of(Math.Round(dice.Between(1.15, 1.6), 2)) : Ratio.Whole;

    public override Distance? RunsAnyway(YearDay day, SplitMix64 dice) => dice.Chance(OnRestDays) ? Who.UsualRun : null;

    public override IEnumerable<WeekWord> Changes(YearDay day, WeekTold week, SplitMix64 dice)
    {
        foreach (var offer in week.Offers)
            yield return new WeekWord(offer.Offer is "run-more" or "missed-move" ? PlanChangeKind.Accept : PlanChangeKind.Keep, offer.Item, offer.Offer);
        if (week.AsksToRealign)
            yield return new WeekWord(PlanChangeKind.Realign, null) { Answer = RealignAnswer.AsItIs };
    }
}
