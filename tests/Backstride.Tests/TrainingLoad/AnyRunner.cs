using Backstride.Journal;
using FsCheck;
using FsCheck.Fluent;

namespace Backstride.Tests.TrainingLoad;

/// <summary>Runners with a few weeks of runs and what the back said of them, the judged day and the day after included.</summary>
internal static class AnyRunner
{
    public static Gen<Runner> Gen { get; } =
        from count in FsCheck.Fluent.Gen.Frequency((1, FsCheck.Fluent.Gen.Choose(0, 2)), (2, FsCheck.Fluent.Gen.Choose(4, 25)))
        from runs in FsCheck.Fluent.Gen.ArrayOf(Run, count)
        from typed in FsCheck.Fluent.Gen.Frequency((1, FsCheck.Fluent.Gen.Constant(0.0)), (1, FsCheck.Fluent.Gen.Choose(10, 250).Select(tenths => tenths / 10.0)))
        from race in FsCheck.Fluent.Gen.Frequency((3, FsCheck.Fluent.Gen.Constant(-1)), (1, FsCheck.Fluent.Gen.Choose(0, 40)))
        from typedAgo in FsCheck.Fluent.Gen.Choose(0, 40)
        select Of(runs, (typed, typedAgo), race);

    private static Gen<(int DaysAgo, double Kilometres, int During)> Run =>
        from daysAgo in FsCheck.Fluent.Gen.Choose(-1, 75)
        from tenths in FsCheck.Fluent.Gen.Frequency((4, FsCheck.Fluent.Gen.Choose(30, 120)), (1, FsCheck.Fluent.Gen.Choose(120, 420)))
        from during in FsCheck.Fluent.Gen.Frequency((6, FsCheck.Fluent.Gen.Choose(0, 2)), (2, FsCheck.Fluent.Gen.Constant(-1)), (1, FsCheck.Fluent.Gen.Choose(3, 9)))
        select (daysAgo, tenths / 10.0, during);

    private static Runner Of(IEnumerable<(int DaysAgo, double Kilometres, int During)> runs, (double Kilometres, int DaysAgo) typed, int race)
    {
        var runner = Make.Runner();
        if (typed.Kilometres > 0)
            runner = runner.Is(new Profile { LongestRun = Distance.FromKilometres(typed.Kilometres) }, typed.DaysAgo);
        if (race >= 0)
            runner = runner.Recorded(race, new LifeEvent { Event = "race" });
        foreach (var (daysAgo, kilometres, during) in runs.OrderByDescending(run => run.DaysAgo))
        {
            runner = runner.RanKm(kilometres, daysAgo);
            if (during >= 0)
                runner = runner.Felt(during: during, nextMorning: Math.Min(during, 2));
        }

        return runner;
    }
}
