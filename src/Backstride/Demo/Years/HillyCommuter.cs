using Backstride.Journal;
using Backstride.Runs;

namespace Backstride.Demo.Years;

/// <summary>Runs to work and back over a hill; what is proposed is done there.</summary>
public sealed class HillyCommuter : YearHabits
{
    private const double ClimbPerKilometre = 16;

    public override string Name => "hilly commuter";

    public override Temperament Who { get; } = Ordinary(
        new Profile
        {
            Born = 1987,
            Sex = Sex.F,
            TimeZone = "Europe/Berlin",
            Equipment = ["dumbbells"],
            Days = Minutes(50, 50, 50, 50, 50, 0, 90),
            UsualPain = new PainScore(1),
            WorseWith = ["downhill"],
            YearsRunning = 5,
            RunsPerWeek = 4,
        },
        4,
        Distance.FromKilometres(6));

    /// <summary>The way to work is as long as it is, plan or none.</summary>
    public override Distance? RunsAnyway(YearDay day, SplitMix64 dice) =>
        day.Weekday is DayOfWeek.Tuesday or DayOfWeek.Thursday && dice.Chance(0.15) ? Who.UsualRun : null;

    public override Activity Over(Activity run, SplitMix64 dice)
    {
        var climb = Distance.FromMeters(Math.Round(run.Distance!.Value.Kilometres * ClimbPerKilometre * dice.Between(0.8, 1.2)));
        return run with { Ascent = climb, Descent = climb };
    }
}
