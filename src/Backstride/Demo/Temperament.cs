using Backstride.Journal;

namespace Backstride.Demo;

/// <summary>Who a made-up runner is: habits, back and how much of it is written down. Drawn from a seed and the same for ever.</summary>
public sealed record Temperament
{
    public required Theme Theme { get; init; }

    /// <summary>What the back is like on an ordinary day.</summary>
    public required PainScore Usual { get; init; }

    public required int RunsPerWeek { get; init; }

    /// <summary>The run of an ordinary day.</summary>
    public required Distance UsualRun { get; init; }

    /// <summary>How often the plan is followed where it asks for something; who always does also does every session just as shown.</summary>
    public required Ratio Follows { get; init; }

    /// <summary>How often a run becomes much longer than it was meant to be.</summary>
    public required Ratio Overdoes { get; init; }

    /// <summary>How many mornings and runs are spoken of.</summary>
    public required Ratio Answers { get; init; }

    /// <summary>How much the back changes from day to day, in points.</summary>
    public required double Moods { get; init; }

    /// <summary>How much worse the back becomes from day to day in a bad spell of three weeks, in points.</summary>
    public required double Rises { get; init; }

    public required TimeSpan Sleep { get; init; }

    public required Profile Profile { get; init; }

    /// <summary>Draws a runner.</summary>
    public static Temperament Draw(Theme theme, SplitMix64 dice, DateOnly day)
    {
        var usual = theme is Theme.Sore ? dice.Whole(1, 5) : Pick(dice, 0, 0, 0, 1, 1, 1, 1, 2, 2, 3, 4, 6);
        var runs = theme is Theme.Eager ? dice.Whole(5, 7) : theme is Theme.Beginner ? 7 : dice.Whole(2, 5);
        return new Temperament
        {
            Theme = theme,
            Usual = new PainScore(usual),
            RunsPerWeek = runs,
            UsualRun = Distance.FromMeters(Math.Round(theme is Theme.Beginner ? dice.Between(800, 1500) : dice.Between(3000, 11000))),
            Follows = dice.Chance(0.25) ? Ratio.Whole : Ratio.Of(Math.Round(dice.Between(0.5, 1), 2)),
            Overdoes = Ratio.Of(theme is Theme.Eager ? 0.12 : Pick(dice, 0, 0, 0.01, 0.04)),
            Answers = Ratio.Of(theme is Theme.Silent ? 0.25 : theme is Theme.Eager ? 1 : Math.Round(dice.Between(0.75, 1), 2)),
            Moods = theme is Theme.Sore or Theme.Legs ? dice.Between(1.2, 2.6) : dice.Between(0.2, 1.1),
            Rises = theme is Theme.Sore or Theme.Legs && dice.Chance(0.4) ? dice.Between(0.1, 0.2) : 0,
            Sleep = TimeSpan.FromHours(theme is Theme.Tired ? dice.Between(5.8, 7.3) : dice.Between(6.9, 8.3)),
            Profile = ProfileOf(theme, usual, runs, (dice, day)),
        };
    }

    private static Profile ProfileOf(Theme theme, double usual, int runs, (SplitMix64 Dice, DateOnly Day) from)
    {
        var (dice, day) = from;
        var isNew = theme is Theme.Beginner;
        return new Profile
        {
            Born = day.Year - (theme is Theme.Young ? dice.Whole(16, 20) : dice.Whole(22, 68)),
            Sex = theme is Theme.Pregnancy or Theme.Birth ? Sex.F : Pick<Sex?>(dice, Sex.F, Sex.M, Sex.X, null),
            UsualPain = new PainScore(usual),
            YearsRunning = isNew ? 0 : Pick<double?>(dice, null, 1, 3, 10),
            RunsPerWeek = isNew ? null : runs,
            StrengthMonths = Pick<double?>(dice, null, 0, 3, 24),
            BodyMassKilograms = dice.Whole(52, 95),
            Equipment = Pick<IReadOnlyList<string>>(dice, [], [], ["kettlebell"], ["dumbbells", "band"], ["band", "bench"]),
            WeightKilograms = Pick<double?>(dice, null, null, 8, 16, 24),
            Days = DaysOf(dice),
            WorseWith = Pick<IReadOnlyList<string>?>(dice, null, null, null, ["sitting", "bending"], ["standing", "arching", "downhill"]),
            BetterWith = Pick<IReadOnlyList<string>?>(dice, null, null, ["walking"], ["sitting"]),
            Fear = theme is Theme.Fear ? dice.Whole(6, 9) : dice.Whole(0, 6),
            Functions = [new FunctionGoal("run", dice.Whole(4, 9)), new FunctionGoal("lift", dice.Whole(4, 9)), new FunctionGoal("sit", dice.Whole(4, 9))],
        };
    }

    private static IReadOnlyList<AvailableDay>? DaysOf(SplitMix64 dice) => dice.Whole(0, 4) switch
    {
        0 => [.. Enum.GetValues<Weekday>().Select(day => new AvailableDay(day, TimeSpan.FromMinutes(day == Weekday.Sunday ? 100 : 25)))],
        1 => [.. Enum.GetValues<Weekday>().Select(day => new AvailableDay(day, TimeSpan.FromMinutes(45)))],
        2 => [.. Enum.GetValues<Weekday>().Where(_ => dice.Chance(0.7)).Select(day => new AvailableDay(day, TimeSpan.FromMinutes(dice.Whole(3, 16) * 5)))],
        _ => null,
    };

    private static T Pick<T>(SplitMix64 dice, params ReadOnlySpan<T> among) => among[dice.Whole(0, among.Length - 1)];
}
