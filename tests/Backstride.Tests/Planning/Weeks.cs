using Backstride.Journal;
using Backstride.Planning;
using Backstride.Tests.Strength;
using FsCheck;
using FsCheck.Fluent;

namespace Backstride.Tests.Planning;

/// <summary>Runners whose week was shown to them, for tests of what comes after.</summary>
internal static class Weeks
{
    /// <summary>The Monday after <see cref="Make.Today"/>.</summary>
    public static readonly DateOnly Monday = Make.Today.AddDays(1);

    /// <summary>Runners of all kinds, screened and with a past.</summary>
    public static Gen<Runner> Runners =>
        from trained in Trainings.Runners
        from runs in Gen.ListOf(Gen.Zip(Gen.Choose(1, 45), Gen.Elements(3.0, 5, 5, 8, 8, 14, 21)), 12)
        from pain in Gen.Elements(0.0, 0, 1, 1, 2, 4)
        select runs.OrderByDescending(run => run.Item1).Aggregate(trained.ScreenedClear(40), (runner, run) => runner.RanKm(run.Item2, run.Item1).Felt(during: Math.Min(pain, 2), nextMorning: 1))
            .CheckedIn(pain, 0, hour: 6);

    /// <summary>Tuesday 5 km, Thursday 5 km, Sunday 9 km for eight weeks, with a back that is fine and 60 minutes a day.</summary>
    public static Runner Steady { get; } = Enumerable.Range(0, 8).Reverse()
        .Aggregate(
            Make.Runner().Is(new Profile { Born = 1990, UsualPain = new PainScore(1), RunsPerWeek = 3, Days = [.. Enum.GetValues<Weekday>().Select(day => new AvailableDay(day, TimeSpan.FromMinutes(day == Weekday.Sunday ? 120 : 60)))] }).ScreenedClear(60),
            (runner, week) => ((int Ago, double Far)[])[(5, 5), (3, 5), (0, 9)] is var runs
                ? runs.Aggregate(runner, (told, run) => told.CheckedIn(1, run.Ago + (7 * week)).RanKm(run.Far, run.Ago + (7 * week)).Felt(during: 1, nextMorning: 1))
                : runner);

    /// <summary>The week as it is shown on a day.</summary>
    public static WeekPlan Week(this Runner runner, DateOnly today, DateOnly? of = null) => WeekPlanner.Plan(runner.State, of ?? today, today);

    /// <summary>The runner after the week of a day was shown on that day, at seven in the morning.</summary>
    public static Runner Shown(this Runner runner, DateOnly today)
    {
        var at = new DateTimeOffset(today.ToDateTime(new TimeOnly(7, 0)), TimeSpan.Zero);
        return WeekProposal.Of(runner.Week(today), runner.State, at) is { } body ? runner.With(today, at, body) : runner;
    }

    /// <summary>The runner after something was done about the week.</summary>
    public static Runner Changed(this Runner runner, DateOnly today, PlanChange change) =>
        runner.With(today, new DateTimeOffset(today.ToDateTime(new TimeOnly(8, 0)), TimeSpan.Zero), change);

    public static PlanChange About(WeekItem item, PlanChangeKind what) => new() { Week = Monday, What = what, Item = item.Id };

    public static WeekItem.OfRun? Run(this WeekDay day) => day.Current.OfType<WeekItem.OfRun>().LastOrDefault();

    public static WeekItem.OfSession? Strength(this WeekDay day) => day.Current.OfType<WeekItem.OfSession>().LastOrDefault(item => item.Session.HasStrength);
}
