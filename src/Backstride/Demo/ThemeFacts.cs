using Backstride.Journal;

namespace Backstride.Demo;

/// <summary>What is written down at the start of a made-up life, or lies before it: races, a birth, shoes, tests, form checks, questionnaires.</summary>
internal sealed class ThemeFacts(Temperament who, int variant, SplitMix64 dice)
{
    private static readonly string[] Places = ["spine", "abdomen", "leg", "other"];
    private static readonly double[] Metres = [5000, 10000, 21097, 42195, 50000];

    /// <summary>The entries with the day and the minute they belong to.</summary>
    public IEnumerable<(DateOnly On, int Minute, EntryBody Body)> From(DateOnly day)
    {
        var plan = MadeLife.FirstPlan;
        return who.Theme switch
        {
            Theme.Pregnancy => [(day, 370, Life("pregnancy", plan.AddDays(-10 + (variant % 20))))],
            Theme.Birth => [(day, 370, Life("birth", plan.AddDays(-130 + (variant % 10 * 12))))],
            Theme.Surgery => [(day, 370, Life(variant % 3 == 0 ? "fracture" : "surgery", plan.AddDays(-200 + (variant % 12 * 18))) with { Of = Places[variant % 4] })],
            Theme.Illness => Illnesses(day, plan),
            Theme.Races => [(day, 370, RaceOn(plan.AddDays(3 + (variant % 7)), variant % 5)), (day, 371, RaceOn(plan.AddDays(24), 1))],
            Theme.Fear => Scores(day, plan),
            Theme.Tired => [(day, 370, Life(variant % 2 == 0 ? "deadline" : "travel", plan.AddDays(6)) with { To = plan.AddDays(9), Of = variant % 4 == 1 ? "no-equipment" : null })],
            Theme.Desk => [.. variant % 3 == 0 ? [(day, 372, Life("holiday", plan.AddDays(8)) with { To = plan.AddDays(15) })] : Array.Empty<(DateOnly, int, EntryBody)>(), (day, 370, new Profile { BodyMassKilograms = 70 }), (plan.AddDays(-3), 371, new Profile { BodyMassKilograms = variant % 2 == 0 ? 66 : 69 })],
            Theme.Gear => Gears(day),
            Theme.Form => [(day, 370, new FormCheck { Metrics = new Dictionary<string, double> { ["trunkLeanDegrees"] = dice.Whole(-4, 24), ["shankDegrees"] = dice.Whole(0, 14), ["pelvicDropDegrees"] = dice.Whole(2, 11) } })],
            Theme.HomeTests => Tests(day),
            Theme.Pause when variant % 4 == 0 => [(day.AddDays(-220), 370, new CheckIn { Pain = who.Usual }), (day.AddDays(-221), 369, new CheckIn { Pain = who.Usual })],
            _ => [],
        };
    }

    private static LifeEvent Life(string what, DateOnly from) => new() { Event = what, From = from };

    private static LifeEvent RaceOn(DateOnly on, int size) => Life("race", on) with { Distance = Distance.FromMeters(Metres[size]) };

    private List<(DateOnly, int, EntryBody)> Illnesses(DateOnly day, DateOnly plan)
    {
        var ill = new List<(DateOnly, int, EntryBody)>();
        for (var from = plan.AddDays(2 + (variant % 5)); from < plan.AddDays(26); from = from.AddDays(11))
            ill.Add((day, 370, Life("illness", from) with { To = from.AddDays(dice.Whole(1, 4)), Of = dice.Chance(0.5) ? "fever" : dice.Chance(0.5) ? "head-cold" : null }));
        return ill;
    }

    /// <summary>Own activities that go down, and fear that stays or goes.</summary>
    private List<(DateOnly, int, EntryBody)> Scores(DateOnly day, DateOnly plan)
    {
        var scores = new List<(DateOnly, int, EntryBody)>();
        for (var i = 0; i < 3; i++)
        {
            var score = Math.Max(1, 8 - (variant % 3 == 0 ? 0 : 2 * i));
            scores.Add((day.AddDays(-i), 372, new Questionnaire { Form = "psfs", Functions = [new FunctionGoal("run", score), new FunctionGoal("lift", score), new FunctionGoal("sit", score)] }));
        }

        for (var i = 0; i < scores.Count; i++)
            scores[i] = scores[i] with { Item1 = plan.AddDays(-36 + (14 * i)) };
        scores.Add((plan.AddDays(-34 + (variant % 30)), 373, new Questionnaire { Form = "fear", Total = dice.Whole(4, 9) }));
        return scores;
    }

    private List<(DateOnly, int, EntryBody)> Gears(DateOnly day) =>
    [
        (day, 370, new Gear { What = "shoes", Name = "old", Distance = Distance.FromKilometres(300 + (variant % 4 * 90)) }),
        (MadeLife.FirstPlan.AddDays(-5), 371, new Gear { What = "shoes", Name = "new", Distance = Distance.Zero, Plated = variant % 2 == 0 ? true : null }),
        (variant % 3 == 0 ? MadeLife.FirstPlan.AddDays(-720) : day, 372, new Gear { What = variant % 2 == 0 ? "gait-analysis" : "bike-fit" }),
        (MadeLife.FirstPlan.AddDays(-5), 373, new Gear { What = "orthotics", Prescribed = dice.Chance(0.5) ? true : null }),
    ];

    private List<(DateOnly, int, EntryBody)> Tests(DateOnly day)
    {
        var tests = new List<(DateOnly, int, EntryBody)>();
        foreach (var on in new[] { day.AddDays(2), day.AddDays(30), day.AddDays(64) })
        {
            var hold = TimeSpan.FromSeconds(dice.Whole(20, 90));
            tests.Add((on, 374, new TestResult { Test = "front-plank", Held = hold }));
            tests.Add((on, 375, new TestResult { Test = "side-plank", Side = BodySide.Left, Held = hold }));
            tests.Add((on, 376, new TestResult { Test = "side-plank", Side = BodySide.Right, Held = variant % 2 == 0 ? hold + TimeSpan.FromSeconds(30) : hold }));
            tests.Add((on, 377, new TestResult { Test = "knee-extension", Side = BodySide.Left, Degrees = dice.Whole(10, 50) }));
            tests.Add((on, 378, new TestResult { Test = "knee-extension", Side = BodySide.Right, Degrees = dice.Whole(10, 50) }));
        }

        return tests;
    }
}
