using Backstride.Journal;

namespace Backstride.Demo.Years;

/// <summary>One kettlebell of 16 kg and 15 minutes on a weekday, an hour on Sunday.</summary>
public sealed class OneKettlebell : YearHabits
{
    public override string Name => "one kettlebell, 15 minutes";

    public override Temperament Who { get; } = Ordinary(
        new Profile
        {
            Born = 1979,
            Sex = Sex.M,
            TimeZone = "Europe/Berlin",
            Equipment = ["kettlebell"],
            WeightKilograms = 16,
            Days = Minutes(15, 15, 15, 15, 15, 0, 60),
            UsualPain = new PainScore(1),
            YearsRunning = 2,
            RunsPerWeek = 3,
        },
        3,
        Distance.FromKilometres(2.2)) with
    {
        Follows = Ratio.Of(0.88),
    };

    public override Distance LongRunBefore => Distance.FromKilometres(6);
}
