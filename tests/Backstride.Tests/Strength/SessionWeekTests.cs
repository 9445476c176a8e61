using System.Globalization;
using System.Text;
using Backstride.Coaching;
using Backstride.Exercises;
using Backstride.Journal;

namespace Backstride.Tests.Strength;

/// <summary>Whole weeks of sessions, done as shown.</summary>
public sealed class SessionWeekTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);

    private static readonly Runner Family = Make.Runner().Is(new Profile
    {
        Born = 1979,
        UsualPain = new PainScore(1),
        BodyMassKilograms = 78,
        Equipment = ["kettlebell"],
        WeightKilograms = 16,
        Days = [.. Minutes(25, Weekday.Monday, Weekday.Tuesday, Weekday.Wednesday, Weekday.Thursday, Weekday.Friday), .. Minutes(100, Weekday.Sunday)],
    });

    private static readonly Runner Beginner = Make.Runner().Is(new Profile { UsualPain = new PainScore(4) });

    private static readonly Runner Marathon = Make.Runner().Is(new Profile
    {
        UsualPain = PainScore.None,
        BodyMassKilograms = 62,
        Equipment = ["dumbbells", "band"],
        Days = [.. Minutes(90, Weekday.Tuesday, Weekday.Wednesday, Weekday.Thursday, Weekday.Friday, Weekday.Saturday), .. Minutes(210, Weekday.Sunday)],
    }).Recorded(-40, new LifeEvent { Event = "race", From = Make.DaysAgo(-42) });

    public static TheoryData<string> Names => ["family", "beginner", "marathon"];

    [Fact]
    public void The_weeks_are_as_they_were_read_and_approved()
    {
        var text = new StringBuilder();
        foreach (var name in new[] { "family", "beginner", "marathon" })
        {
            foreach (var (day, session) in Weeks(Of(name), 2))
                text.Append(CultureInfo.InvariantCulture, $"{name}, {day:dddd}: {(session is null ? "nothing\n" : Written(session))}");
        }

        Approve.Text("sessions.two-weeks", text.ToString());
    }

    [Theory]
    [InlineData("family", 3)]
    [InlineData("beginner", 2)]
    [InlineData("marathon", 2)]
    public void Strength_comes_as_often_as_it_is_aimed_at(string name, int aWeek)
    {
        var days = StrengthDaysOf(Weeks(Of(name), 4));
        Assert.Equal(aWeek * 4, days.Count);
        Assert.All(days.Zip(days.Skip(1)), pair => Assert.True(pair.Second.DayNumber - pair.First.DayNumber >= 2));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_fortnight_trains_legs_and_all_of_the_trunk(string name)
    {
        var weeks = Weeks(Of(name), 6);
        for (var from = 0; from + 14 <= weeks.Count; from += 7)
        {
            var regions = weeks.Skip(from).Take(14).SelectMany(day => Strength(day.Session)).SelectMany(exercise => exercise.InLibrary().Regions).ToHashSet();
            Assert.All(Enum.GetValues<BodyRegion>(), region => Assert.Contains(region, regions));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_fortnight_trains_both_sides(string name) => Assert.All(
        Weeks(Of(name), 4).SelectMany(day => Strength(day.Session)).Where(exercise => exercise.VariantInLibrary().PerSide),
        exercise => Assert.True(exercise.PerSide));

    [Theory]
    [InlineData("family", 9)]
    [InlineData("beginner", 7)]
    [InlineData("marathon", 9)]
    public void The_library_is_used_with_few_exercises_while_the_back_is_sore(string name, int least)
    {
        var used = Weeks(Of(name), 12).SelectMany(day => Strength(day.Session)).Select(exercise => exercise.Exercise).Distinct().ToList();
        Assert.True(used.Count >= least, string.Join(", ", used));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void From_one_showing_to_the_next_each_exercise_goes_at_most_one_step(string name)
    {
        var last = new Dictionary<string, Level>();
        var steps = 0;
        foreach (var (day, session) in Weeks(Of(name), 12))
        {
            foreach (var shown in Strength(session))
            {
                var now = LevelOf(shown);
                if (last.TryGetValue(shown.Exercise, out var before) && Plain(before) != Plain(now))
                {
                    steps++;
                    Assert.True(IsOneStep(before, now), $"{day} {before} to {now}");
                }

                last[shown.Exercise] = now;
            }
        }

        Assert.True(steps >= 10, $"Only {steps} steps in twelve weeks.");
    }

    [Fact]
    public void Nothing_progresses_while_progress_is_held()
    {
        var runner = Family;
        var first = new Dictionary<string, Level>();
        foreach (var day in Enumerable.Range(0, 42).Select(Monday.AddDays))
        {
            var session = SessionOfTheDay.Within(Limits.None with { Progress = Progression.Hold }, runner.State, day);
            foreach (var shown in Strength(session))
            {
                var now = Plain(LevelOf(shown));
                Assert.Equal(first.GetValueOrDefault(shown.Exercise, now), now);
                first[shown.Exercise] = now;
            }

            runner = DoneAsShown(runner, day, session);
        }

        Assert.NotEmpty(first);
    }

    [Fact]
    public void The_one_bell_is_the_only_weight() => Assert.All(
        Weeks(Family, 8).SelectMany(day => Strength(day.Session)).Where(exercise => exercise.LoadKilograms is not null),
        exercise => Assert.Equal(16, exercise.LoadKilograms));

    [Fact]
    public void A_bell_that_suits_is_used_from_the_first_week() =>
        Assert.Contains(Weeks(Family, 1).SelectMany(day => Strength(day.Session)), exercise => exercise.LoadKilograms == 16);

    [Fact]
    public void The_beginner_starts_with_box_squat_and_bridge_and_no_weight()
    {
        var week = Weeks(Beginner, 1).SelectMany(day => Strength(day.Session)).ToList();
        Assert.Contains(week, exercise => exercise is { Exercise: "goblet-squat", Variant: "box" });
        Assert.Contains(week, exercise => exercise is { Exercise: "glute-bridge", Variant: "double" });
        Assert.All(week, exercise => Assert.Null(exercise.LoadKilograms));
        Assert.All(Weeks(Beginner, 1), day => Assert.True(day.Session is null || day.Session.Time <= TimeSpan.FromMinutes(20)));
    }

    [Fact]
    public void No_weekday_of_twenty_five_minutes_gets_more() =>
        Assert.All(Weeks(Family, 8).Where(day => day.Day.DayOfWeek != DayOfWeek.Sunday), day => Assert.True(day.Session is null || day.Session.Time <= TimeSpan.FromMinutes(25)));

    [Fact]
    public void Days_without_strength_hold_at_most_five_minutes() =>
        Assert.All(Weeks(Family, 4).Where(day => day.Session is not null && !Strength(day.Session).Any()), day => Assert.True(day.Session!.Time <= TimeSpan.FromMinutes(5)));

    private static Runner Of(string name) => name switch
    {
        "family" => Family,
        "beginner" => Beginner,
        _ => Marathon,
    };

    private static IEnumerable<AvailableDay> Minutes(double minutes, params Weekday[] days) => days.Select(day => new AvailableDay(day, TimeSpan.FromMinutes(minutes)));

    /// <summary>Every session done as shown, with no pain beyond the usual.</summary>
    private static List<(DateOnly Day, SessionProposal? Session)> Weeks(Runner runner, int weeks)
    {
        var days = new List<(DateOnly, SessionProposal?)>();
        foreach (var day in Enumerable.Range(0, weeks * 7).Select(Monday.AddDays))
        {
            var session = SessionOfTheDay.Within(OfStrength(runner, day), runner.State, day);
            days.Add((day, session));
            runner = DoneAsShown(runner, day, session);
        }

        return days;
    }

    /// <summary>What the rules about exercises leave.</summary>
    private static Limits OfStrength(Runner runner, DateOnly day) => Rulebook.Rules
        .Where(rule => rule.Id.Family == "strength")
        .Aggregate(Limits.None, (met, rule) => met.Meet(rule.Judge(runner.State, day).Limits));

    private static Runner DoneAsShown(Runner runner, DateOnly day, SessionProposal? session) => session is null
        ? runner
        : runner.Trained(Make.Today.DayNumber - day.DayNumber, [.. session.Exercises().Select(exercise => exercise.AsShown(pain: 0))]);

    private static List<DateOnly> StrengthDaysOf(IEnumerable<(DateOnly Day, SessionProposal? Session)> days) =>
        [.. days.Where(day => Strength(day.Session).Any()).Select(day => day.Day)];

    private static IEnumerable<ProposedExercise> Strength(SessionProposal? session) =>
        session?.Blocks.Where(block => block.Kind == BlockKind.Strength).SelectMany(block => block.Exercises) ?? [];

    private static Level LevelOf(ProposedExercise shown) => new(
        shown.InLibrary().PlaceOf(shown.Variant),
        shown.VariantInLibrary(),
        new Dose(shown.Sets, shown.Reps, shown.Hold),
        shown.Tempo is { } tempo ? Tempo.Parse(tempo) : null,
        shown.LoadKilograms is { } kilograms ? Weight.FromKilograms(kilograms) : null);

    /// <summary>The step without its sets: a short day has fewer of them.</summary>
    private static Level Plain(Level level) => level with { Dose = level.Dose with { Sets = 1 } };

    private static bool IsOneStep(Level before, Level now) =>
        Exercises.ProgressTests.IsOneStep(Plain(before), now with { Dose = now.Dose with { Sets = now.Place == before.Place ? 1 : now.Variant.Start.Sets } });

    private static string Written(SessionProposal session)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{session.Time.TotalMinutes:0.#} min, {session.Exercises().Needed().TotalSeconds} s of it planned\n");
        foreach (var block in session.Blocks)
        {
            foreach (var exercise in block.Exercises)
            {
                var load = exercise.LoadKilograms is { } kilograms ? string.Create(CultureInfo.InvariantCulture, $", {kilograms} kg") : "";
                var dose = exercise.Reps is { } reps ? $"{exercise.Sets} × {reps}{(exercise.Hold is { } each ? $" of {each.TotalSeconds} s" : "")}" : $"{exercise.Sets} × {exercise.Hold!.Value.TotalSeconds} s";
                text.Append(CultureInfo.InvariantCulture, $"    {block.Kind,-10} {exercise.VariantInLibrary().Name}: {dose}{(exercise.PerSide ? " per side" : "")}{load}{(exercise.Tempo is null ? "" : $", {exercise.Tempo}")}, rest {exercise.Rest.TotalSeconds:0} s\n");
            }
        }

        return text.ToString();
    }
}
