using Backstride.Journal;
using Backstride.Runs;
using Backstride.Tests.Strength;

namespace Backstride.Tests.Cases;

/// <summary>Who the case is about, and what they said of themselves.</summary>
internal static class PeopleGiven
{
    private const int Weeks = 6;

    public static IReadOnlyList<GivenPhrase> Phrases { get; } =
    [
        GivenPhrase.Of("a steady runner", (story, _) => story.Tell(_ => Steady(1))),
        GivenPhrase.Of("a steady runner with a usual pain of {n}", (story, gaps) => story.Tell(_ => Steady(gaps.Number(0)))),
        GivenPhrase.Of("somebody new", (story, _) => story.Tell(_ => New)),
        GivenPhrase.Of("somebody who has said nothing yet", (story, _) => story.Tell(_ => Make.Runner())),
        GivenPhrase.Of("{n} days go by", (story, gaps) => story with { Later = story.Later + gaps.Whole(0) }),
        Said("aged {n}", gaps => new Profile { Born = Make.Today.Year - gaps.Whole(0) - 1 }),
        Said("a usual pain of {n}", gaps => new Profile { UsualPain = new PainScore(gaps.Number(0)) }),
        Said("a longest run of {n} km", gaps => new Profile { LongestRun = Distance.FromKilometres(gaps.Number(0)) }),
        Said("{n} runs a week", gaps => new Profile { RunsPerWeek = gaps.Number(0) }),
        Said("{n} years of running", gaps => new Profile { YearsRunning = gaps.Number(0) }),
        Said("no strength training so far", _ => new Profile { StrengthMonths = 0 }),
        Said("a weight of {n} kg", gaps => new Profile { Equipment = ["kettlebell"], WeightKilograms = gaps.Number(0) }),
        Said("weighing {n} kg", gaps => new Profile { BodyMassKilograms = gaps.Number(0) }),
        Said("{n} minutes every day", gaps => new Profile { Days = Minutes(gaps.Number(0), gaps.Number(0)) }),
        Said("{n} minutes on weekdays and {n} on Sunday", gaps => new Profile { Days = [.. Minutes(gaps.Number(0), gaps.Number(1)).Where(day => day.Day != Weekday.Saturday)] }),
        Said("worse with {text}", gaps => new Profile { WorseWith = Listed(gaps) }),
        Said("better with {text}", gaps => new Profile { BetterWith = Listed(gaps) }),
        Said("a fear of {n}", gaps => new Profile { Fear = gaps.Number(0) }),
        Said("goals of {text}", gaps => new Profile { Goals = Listed(gaps) }),
    ];

    /// <summary>Screened two days ago, and nothing else is known.</summary>
    public static Runner New => Make.Runner().Is(new Profile { Born = 1988 }, daysAgo: 2).ScreenedClear(daysAgo: 2);

    /// <summary>Six weeks of four runs and two strength sessions a week, all of them fine, each morning logged; screened two months ago.</summary>
    public static Runner Steady(double usual)
    {
        var runner = Make.Runner()
            .Is(new Profile { Born = 1984, UsualPain = new PainScore(usual), YearsRunning = 8, RunsPerWeek = 4, StrengthMonths = 12 }, daysAgo: 60)
            .ScreenedClear(daysAgo: 60);
        for (var ago = Weeks * 7; ago >= 1; ago--)
            runner = Lived(runner, usual, ago);
        return runner;
    }

    private static Runner Lived(Runner runner, double usual, int ago)
    {
        runner = runner.CheckedIn(new CheckIn { Pain = new PainScore(usual), Sleep = TimeSpan.FromHours(7.5) }, ago, hour: 6);
        var (kilometres, strength) = Make.DaysAgo(ago).DayOfWeek switch
        {
            DayOfWeek.Sunday => (12, false),
            DayOfWeek.Tuesday => (6, false),
            DayOfWeek.Thursday => (7, false),
            DayOfWeek.Friday => (5, false),
            DayOfWeek.Monday or DayOfWeek.Wednesday => (0, true),
            _ => (0, false),
        };
        if (kilometres > 0)
            runner = runner.RanKm(kilometres, ago).Felt(during: usual, nextMorning: usual);
        return strength ? runner.Trained(ago, Sessions.Usual(usual)) : runner;
    }

    private static string[] Listed(Gaps gaps) => gaps.Word(0).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static List<AvailableDay> Minutes(double usual, double sunday) =>
        [.. Enum.GetValues<Weekday>().Select(day => new AvailableDay(day, TimeSpan.FromMinutes(day == Weekday.Sunday ? sunday : usual)))];

    private static GivenPhrase Said(string template, Func<Gaps, Profile> profile) =>
        GivenPhrase.Of(template, (story, gaps) => story.Tell(runner => runner.Is(profile(gaps), story.Ago(1))));
}

/// <summary>What a strength session of a case consists of.</summary>
internal static class Sessions
{
    /// <summary>Legs first, then the trunk; nothing of it heavy.</summary>
    public static DoneExercise[] Usual(double pain) =>
    [
        Trainings.Done("goblet-squat", "box", 2, 8, pain: pain, effort: 5),
        Trainings.Done("glute-bridge", "double", 2, 8, pain: pain, effort: 5),
        Both("bird-dog", "full", 6, pain),
        Both("side-plank", "knees", null, pain),
        Both("dead-bug", "heel-tap", 6, pain),
    ];

    private static DoneExercise Both(string exercise, string variant, int? reps, double pain) => new()
    {
        Exercise = exercise,
        Variant = variant,
        Sets = [.. new[] { BodySide.Left, BodySide.Right }.Select(side => new DoneSet(reps, reps is null ? TimeSpan.FromSeconds(20) : null, side, null))],
        Effort = new PerceivedEffort(5),
        Pain = new PainScore(pain),
    };
}
