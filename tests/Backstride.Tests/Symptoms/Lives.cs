using Backstride.Journal;
using Backstride.Runs;
using FsCheck;
using FsCheck.Fluent;

namespace Backstride.Tests.Symptoms;

/// <summary>What one day of a made-up life says.</summary>
internal sealed record LifeDay(double? Morning, double? Evening, Sport? Sport, double Minutes, double? During, bool Masked, bool Flare)
{
    public static LifeDay Empty { get; } = new(null, null, null, 0, null, false, false);

    /// <summary>The same day with more pain wherever there was an answer.</summary>
    public LifeDay Worse(double by) => this with { Morning = More(Morning, by), Evening = More(Evening, by), During = More(During, by) };

    private static double? More(double? pain, double by) => pain is { } score ? Math.Min(10, score + by) : null;
}

/// <summary>A hundred days of a runner, the last before today first, and today.</summary>
/// <param name="Days">The day before <see cref="Make.Today"/> first.</param>
internal sealed record Life(double Usual, double? Years, IReadOnlyList<LifeDay> Days, LifeDay Today)
{
    /// <summary>Nothing was run before these days.</summary>
    public bool HasNoEarlierRun { get; init; }

    public RunnerState State() => Told(0).State;

    /// <summary>As if nothing of the last days had been recorded yet.</summary>
    public RunnerState StateThrough(int daysAgo) => Told(daysAgo).State;

    private Runner Told(int lastDaysAgo)
    {
        var runner = Make.Runner().Is(new Profile { UsualPain = new PainScore(Usual), YearsRunning = Years }, daysAgo: 150);
        if (!HasNoEarlierRun)
            runner = runner.RanKm(8, daysAgo: 108);
        for (var daysAgo = Days.Count; daysAgo >= lastDaysAgo; daysAgo--)
            runner = Tell(runner, daysAgo == 0 ? Today : Days[daysAgo - 1], daysAgo);
        return runner;
    }

    private static Runner Tell(Runner runner, LifeDay day, int daysAgo)
    {
        if (day.Morning is { } morning)
            runner = runner.CheckedIn(new CheckIn { Pain = new PainScore(morning), Moment = PainMoment.Morning, Painkiller = day.Masked ? true : null }, daysAgo, hour: 7);
        if (day.Sport is { } sport)
        {
            runner = sport == Sport.Run ? runner.RanKm(day.Minutes / 6, daysAgo, day.Minutes) : runner.Did(sport, day.Minutes, daysAgo);
            if (day.During is { } during)
                runner = runner.FeltAs(new RunFeedback { During = new PainScore(during), Painkiller = day.Masked ? true : null });
        }

        if (day.Evening is { } evening || day.Flare)
        {
            var pain = day.Evening is { } score ? new PainScore(score) : (PainScore?)null;
            runner = runner.CheckedIn(new CheckIn { Pain = pain, Flare = day.Flare ? true : null, Painkiller = day.Masked ? true : null }, daysAgo, hour: 20);
        }

        return runner;
    }
}

/// <summary>Made-up lives in stretches of good days, bad days, silence and pauses, so that flares, reds and the ladder come about.</summary>
internal static class Lives
{
    private const int Length = 100;

    public static Gen<Life> Any { get; } =
        from usual in Gen.Elements(0.0, 0, 1, 1, 2, 3, 4, 6)
        from years in Gen.Elements<double?>(null, 0, 1, 2, 10)
        from stretches in Gen.ListOf(Stretch(usual), 12)
        from today in Day(usual, Gen.Choose(0, 6).Select(half => half / 2.0), runs: 4, answers: 9)
        from hasEarlierRun in Gen.Frequency((4, Gen.Constant(true)), (1, Gen.Constant(false)))
        let days = stretches.SelectMany(stretch => stretch).Take(Length).ToList()
        select new Life(usual, years, days, today) { HasNoEarlierRun = !hasEarlierRun };

    private static Gen<LifeDay[]> Stretch(double usual) => Gen.Frequency(
        (5, Days(3, 14, Day(usual, Gen.Choose(0, 2).Select(half => half / 2.0), runs: 5, answers: 9))),
        (4, Days(3, 14, EveryOther(usual))),
        (3, Days(2, 8, Day(usual, Gen.Choose(0, 8).Select(half => half / 2.0), runs: 5, answers: 9))),
        (2, Days(2, 7, Day(usual, Gen.Choose(4, 12).Select(half => half / 2.0), runs: 3, answers: 9))),
        (1, Days(3, 10, Day(usual, Gen.Constant(0.0), runs: 4, answers: 1))),
        (1, Days(25, 40, Day(usual, Gen.Constant(0.0), runs: 0, answers: 4))));

    private static Gen<LifeDay[]> Days(int least, int most, Gen<LifeDay> day) => Gen.Choose(least, most).SelectMany(count => Gen.ArrayOf(day, count));

    /// <summary>Half-hour runs that go well: what the ladder is climbed with.</summary>
    private static Gen<LifeDay> EveryOther(double usual) =>
        from run in Gen.Elements(Sport.Run, Sport.Walk, (Sport?)null, null)
        select new LifeDay(usual, null, run, 30, usual, false, false);

    /// <summary>A day with pain so far above usual; runs and answers are chances out of ten.</summary>
    private static Gen<LifeDay> Day(double usual, Gen<double> above, int runs, int answers) =>
        from morning in Pain(usual, above, answers)
        from evening in Pain(usual, above, answers / 2)
        from during in Pain(usual, above, answers)
        from moves in Gen.Choose(1, 10)
        from sport in Gen.Elements(Sport.Run, Sport.Run, Sport.Walk)
        from minutes in Gen.Elements(20.0, 28, 30, 30, 45, 90)
        from masked in Gen.Choose(1, 12)
        from flare in Gen.Choose(1, 60)
        select new LifeDay(morning, evening, moves <= runs ? sport : null, minutes, during, masked == 1, flare == 1);

    private static Gen<double?> Pain(double usual, Gen<double> above, int answers) =>
        from chance in Gen.Choose(1, 10)
        from more in above
        select chance <= answers ? Math.Min(10, usual + more) : (double?)null;
}
