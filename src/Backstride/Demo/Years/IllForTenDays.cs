using Backstride.Journal;

namespace Backstride.Demo.Years;

/// <summary>Ten days of fever in week 9, and a head cold of three days in autumn.</summary>
public sealed class IllForTenDays : YearHabits
{
    private const int Fever = 58;
    private const int FeverLast = Fever + 9;
    private const int Cold = 290;

    public override string Name => "ill for ten days";

    public override Temperament Who { get; } = Ordinary(
        new Profile
        {
            Born = 1988,
            Sex = Sex.M,
            TimeZone = "Europe/Berlin",
            Equipment = ["dumbbells"],
            Days = Minutes(45, 45, 45, 45, 45, 45, 100),
            UsualPain = new PainScore(1),
            YearsRunning = 5,
            RunsPerWeek = 4,
        },
        4,
        Distance.FromKilometres(7));

    public override bool IsIll(YearDay day) => day.IsWithin(Fever, FeverLast);

    public override bool IsOut(YearDay day, SplitMix64 dice) => IsIll(day);

    /// <summary>Nobody knows on the first day how long it will be: it is open, and closed on the morning after.</summary>
    public override IEnumerable<EntryBody> Tells(YearDay day, SplitMix64 dice) => day.Number switch
    {
        Fever => [new LifeEvent { Event = "illness", Of = "fever", From = day.Day }],
        Cold => [new LifeEvent { Event = "illness", Of = "head-cold", From = day.Day, To = day.Day.AddDays(2) }],
        _ => [],
    };

    /// <summary>The open illness is over.</summary>
    public override DateOnly? EndsEvent(YearDay day) => day.Number == FeverLast + 1 ? day.Day.AddDays(-1) : null;
}
