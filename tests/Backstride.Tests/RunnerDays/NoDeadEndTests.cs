using System.Globalization;
using Backstride.Coaching;
using Backstride.Demo;
using Backstride.Exercises;
using Backstride.Tests.Files.Mutants;
using Backstride.Tests.Strength;

namespace Backstride.Tests.RunnerDays;

/// <summary>From every state that a made-up life reaches there is a way on: within twelve calm weeks a longer run, a harder variant, or weeks with half as much running again, and on the return ladder a stage.</summary>
public sealed class NoDeadEndTests
{
    private const int Few = 60;
    private const int Weeks = 12;

    [Fact]
    public void Twelve_calm_weeks_lead_to_a_longer_run_or_a_harder_variant()
    {
        var lives = MutantNumbers.OrFirst(Few);
        var (ends, tried, longest) = (new List<string>(), 0, 0);
        foreach (var number in lives.All)
        {
            var life = Reached((ulong)number);
            if (life.Who.Usual > new PainScore(5) || !HasTime(life))
                continue;
            tried++;
            if (DaysUntilMore(life) is { } days)
                longest = Math.Max(longest, days);
            else
                ends.Add(string.Create(CultureInfo.InvariantCulture, $"life {number}, {life.Who.Theme}, usual {life.Who.Usual.Value}: {Standing(life)}"));
        }

        TestContext.Current.SendDiagnosticMessage($"runner-days ends {tried} {ends.Count} {longest}");
        Assert.True(ends.Count == 0, string.Join('\n', ends));
        Assert.True(tried > lives.Count / 2, $"{tried} of {lives.Count} tried");
    }

    /// <summary>A life somewhere in its four weeks with plans.</summary>
    private static MadeLife Reached(ulong number)
    {
        MadeLife? life = null;
        foreach (var lived in LivedDay.Of(number).Take(2 + (int)(number * 7 % 26)))
            life = lived.Life;
        return life!;
    }

    /// <summary>Somebody who gives no day ten minutes asks for no run and no session.</summary>
    private static bool HasTime(MadeLife life) => life.Who.Profile.Days is not { } days || days.Count(day => day.Time >= TimeSpan.FromMinutes(15)) >= 2;

    /// <summary>Days until a run is farther than any of the first week, a stage higher, a variant harder than was done before, or seven days have half as much running again as the first seven. After a birth or a long break the first run may be as far as
    /// before, and it is the second, third and fourth of a week that come back. On the return ladder a higher stage, or its end, as well: what the strength sessions add is no way back to running.</summary>
    private static int? DaysUntilMore(MadeLife life)
    {
        var done = TrainingHistory.Of(life.Journal.State, life.Day);
        var calm = new CalmPath(life);
        var (far, stage) = (0.0, -1);
        var (more, higher) = ((int?)null, (int?)null);
        LadderStage? first = null;
        var fars = new List<double>();
        for (var day = 0; day < Weeks * 7; day++)
        {
            var plan = calm.Live();
            fars.Add(FarOf(plan));
            first ??= plan.Limits.Stage;
            if (first is null || plan.Limits.Stage is not { } on || on.CompareTo(first.Value) > 0)
                higher ??= day;
            if (IsHarder(plan, done) || (day >= 13 && fars.TakeLast(7).Sum() >= 1.5 * Math.Max(fars.Take(7).Sum(), 1000)) || (day >= 7 && (FarOf(plan) > far || plan.Limits.Stage?.Number > stage)))
                more ??= day;
            if (more is { } a && higher is { } b)
                return Math.Max(a, b);
            if (day < 7)
                (far, stage) = (Math.Max(far, FarOf(plan)), Math.Max(stage, plan.Limits.Stage?.Number ?? -1));
        }

        return null;
    }

    private static double FarOf(Plan plan) => plan.Run switch
    {
        { Mode: RunMode.Run, Target: { } target } => target.Meters,
        { Mode: RunMode.RunWalk or RunMode.Run } run => (run.Intervals.Sum(interval => interval.Run.TotalMinutes * interval.Repeats) is > 0 and var minutes ? minutes : run.Time?.TotalMinutes ?? 0) * 150,
        _ => 0,
    };

    private static bool IsHarder(Plan plan, TrainingHistory done) => plan.Session is { HasStrength: true } session
        && session.Exercises().Any(shown => done.Of(new ExerciseId(shown.Exercise)).Select(before => before.Place).DefaultIfEmpty(int.MaxValue).Max() < shown.InLibrary().PlaceOf(shown.Variant));

    private static string Standing(MadeLife life)
    {
        var plan = Coach.Plan(life.Journal.State, life.Day.AddDays(Weeks * 7));
        return $"{plan.Status} {plan.Run?.Mode} {plan.Run?.Target} {plan.Limits.Impact} {plan.Limits.Progress} stage {plan.Limits.Stage?.Number}: {string.Join(' ', plan.Verdicts.Where(judged => judged.Verdict.Limits != Limits.None).Select(judged => judged.Rule.Id.Name))}";
    }
}
