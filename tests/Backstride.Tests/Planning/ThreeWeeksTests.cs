using Backstride.Coaching;
using Backstride.Exercises;
using Backstride.Journal;
using Backstride.Planning;
using Backstride.Runs;
using Backstride.Symptoms;

namespace Backstride.Tests.Planning;

/// <summary>The three weeks of the rule book that must come out, a test for each clause.</summary>
public sealed class ThreeWeeksTests
{
    /// <summary>A Monday; the weeks are planned on its morning.</summary>
    private static readonly DateOnly Monday = Make.Today.AddDays(1);

    private static readonly WeekPlan Marathon = Of(MarathonRunner());
    private static readonly WeekPlan Family = Of(FamilyRunner());
    private static readonly WeekPlan Beginner = Of(BeginnerRunner());

    [Fact]
    public void Marathon_has_one_day_without_a_run_and_it_holds_the_daily_five()
    {
        var rest = Assert.Single(Marathon.Days, day => Run(day) is null);
        Assert.InRange(Session(rest)!.Time, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5));
        Assert.False(Session(rest)!.HasStrength);
    }

    [Fact]
    public void Marathon_has_one_fast_day_with_heavy_legs_and_trunk()
    {
        var fast = Assert.Single(Marathon.Days, day => Run(day)?.Fast is not null);
        Assert.Equal(Intensity.Fast, Run(fast)!.Intensity);
        Assert.Equal(StrengthRole.Full, fast.For.Strength);
        Assert.Contains(Strength(fast), exercise => Library(exercise).TrainsLegs);
        Assert.Contains(Strength(fast), exercise => Library(exercise).Regions.Any(TrunkCover.Regions.Contains));
    }

    [Fact]
    public void Marathon_has_a_medium_easy_day_with_a_light_session_of_twenty_minutes_at_most()
    {
        var light = Assert.Single(Marathon.Days, day => day.For.Strength == StrengthRole.Light);
        Assert.Equal(Intensity.Easy, Run(light)!.Intensity);
        Assert.InRange(Session(light)!.Time, TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(20));
    }

    [Fact]
    public void Marathon_runs_easy_on_all_other_days() =>
        Assert.All(Marathon.Days.Where(day => Run(day) is { Fast: null }), day => Assert.Equal(Intensity.Easy, Run(day)!.Intensity));

    [Fact]
    public void Marathon_runs_long_on_Sunday_and_not_beyond_33_km()
    {
        var sunday = Run(Marathon.Days[6])!;
        Assert.True(sunday.Target?.Kilometres is >= 28 and <= 33, $"{sunday.Target}");
        Assert.All(Marathon.Days.Take(6), day => Assert.True(Run(day) is null || Run(day)!.Target < sunday.Target));
    }

    [Fact]
    public void Marathon_never_has_three_days_of_heavy_legs() =>
        Assert.True(Marathon.Days.Count(day => day.Hard.HasFlag(Hardness.HeavyLegs)) < 3);

    [Fact]
    public void Marathon_is_never_fast_the_day_after_the_long_run() =>
        Assert.Null(Run(Marathon.Days[0])?.Fast);

    [Fact]
    public void Marathon_has_nothing_heavy_in_the_48_hours_before_the_long_run() =>
        Assert.All(Marathon.Days.Skip(4).Take(2), day => Assert.NotEqual(StrengthRole.Full, day.For.Strength));

    [Fact]
    public void Marathon_never_has_a_deload_beside_the_taper()
    {
        var race = Monday.AddDays(42);
        var runner = MarathonRunner();
        for (var weeks = 0; weeks < 4; weeks++)
        {
            var week = WeekPlanner.Plan(runner.State, Monday.AddDays(7 * weeks), Monday);
            Assert.True(week.Deload is null || race.DayNumber - week.Monday.DayNumber > 21, $"{week.Monday}");
        }
    }

    [Fact]
    public void Family_has_two_or_three_strength_days_of_25_minutes_at_most()
    {
        var days = Family.Days.Where(day => Session(day) is { HasStrength: true }).ToList();
        Assert.InRange(days.Count, 2, 3);
        Assert.All(days, day => Assert.InRange(Session(day)!.Time, TimeSpan.FromMinutes(18), TimeSpan.FromMinutes(25)));
    }

    [Fact]
    public void Family_has_strength_that_suits_the_one_bell()
    {
        var weights = Family.Days.SelectMany(Strength).Select(exercise => exercise.LoadKilograms).OfType<double>().ToList();
        Assert.NotEmpty(weights);
        Assert.All(weights, weight => Assert.Equal(16, weight));
    }

    [Fact]
    public void Family_has_two_easy_runs_of_25_minutes()
    {
        var runs = Family.Days.Take(5).Where(day => Run(day) is not null).ToList();
        Assert.Equal(2, runs.Count);
        Assert.All(runs, day => Assert.Equal((TimeSpan.FromMinutes(25), Intensity.Easy), (Run(day)!.Time!.Value, Run(day)!.Intensity)));
    }

    [Fact]
    public void Family_has_the_daily_five_where_its_minutes_are_not_all_taken_and_says_where_it_has_not()
    {
        Assert.Contains(Family.Days, day => Session(day) is { HasStrength: false } session && session.Time <= TimeSpan.FromMinutes(5));
        var gaveUp = Assert.Single(Family.GaveUp.OfType<GivenUp.Mobility>());
        Assert.Equal(Family.Days.Take(5).Where(day => Run(day) is not null).Select(day => day.For.Day), gaveUp.Days);
    }

    [Fact]
    public void Family_has_one_day_of_rest() =>
        Assert.Single(Family.Days, day => Run(day) is null && Session(day) is not { HasStrength: true });

    [Fact]
    public void Family_runs_long_on_Sunday_with_a_minute_of_walking_in_every_ten()
    {
        var sunday = Run(Family.Days[6])!;
        var interval = Assert.Single(sunday.Intervals);
        Assert.Equal((TimeSpan.FromMinutes(9), TimeSpan.FromMinutes(1)), (interval.Run, interval.Walk));
        Assert.True(sunday.Time >= TimeSpan.FromMinutes(60), $"{sunday.Time}");
    }

    [Fact]
    public void Family_has_no_weekday_over_25_minutes() => Assert.All(Family.Days.Take(5), day =>
        Assert.True((Run(day)?.Time ?? TimeSpan.Zero) + (Session(day)?.Time ?? TimeSpan.Zero) <= TimeSpan.FromMinutes(25), $"{day.Day}"));

    [Fact]
    public void Family_gets_nothing_on_the_day_without_minutes() => Assert.Empty(Family.Days[5].Proposed);

    [Fact]
    public void Beginner_has_three_walks_or_first_stages_with_rest_days_between()
    {
        var days = Beginner.Days.Where(day => Run(day) is not null).ToList();
        Assert.Equal(3, days.Count);
        Assert.All(days, day => Assert.True(Run(day) is { Mode: RunMode.Walk, Time.TotalMinutes: 30 } || (Run(day)!.Mode == RunMode.RunWalk && day.Plan.Limits.Stage?.Number <= 1)));
        Assert.All(days.Zip(days.Skip(1)), pair => Assert.True(pair.Second.Day.DayNumber - pair.First.Day.DayNumber >= 2));
    }

    [Fact]
    public void Beginner_has_two_sessions_of_20_minutes_at_most()
    {
        var days = Beginner.Days.Where(day => Session(day) is { HasStrength: true }).ToList();
        Assert.Equal(2, days.Count);
        Assert.All(days, day => Assert.InRange(Session(day)!.Time, TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(20)));
    }

    [Fact]
    public void Beginner_begins_with_box_squat_bridge_bird_dog_and_side_plank_on_the_knees()
    {
        var week = Beginner.Days.SelectMany(Strength).Select(exercise => (exercise.Exercise, exercise.Variant)).ToHashSet();
        Assert.Contains(("goblet-squat", "box"), week);
        Assert.Contains(("glute-bridge", "double"), week);
        Assert.Contains(week, exercise => exercise.Exercise == "bird-dog");
        Assert.Contains(("side-plank", "knees"), week);
    }

    [Fact]
    public void Beginner_has_the_daily_five_on_days_without_strength() => Assert.All(
        Beginner.Days.Where(day => Session(day) is not { HasStrength: true }),
        day => Assert.InRange(Session(day)!.Time, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5)));

    [Fact]
    public void Beginner_sees_the_path_to_the_second_stage()
    {
        var runner = BeginnerRunner();
        var stages = Enumerable.Range(0, 5).SelectMany(week => WeekPlanner.Plan(runner.State, Monday.AddDays(7 * week), Monday).Days).Select(day => day.Plan.Limits.Stage).OfType<LadderStage>().ToList();
        Assert.Contains(LadderStage.First, stages);
        Assert.Contains(new LadderStage(2), stages);
    }

    [Fact]
    public void Beginner_has_no_plank_test_no_lock_and_nothing_red()
    {
        Assert.All(Beginner.Days, day => Assert.Null(day.Plan.Referral is { Urgency: >= Urgency.Soon } ? day.Plan.Referral : null));
        Assert.All(Beginner.Days.Take(4), day => Assert.DoesNotContain(day.Plan.Verdicts, judged => judged.Verdict.Reason is Backstride.Coaching.Rules.TestDueReason.First));
        Assert.DoesNotContain(Zones.Of(BeginnerRunner().State, Monday), run => run.Zone == Zone.Red);
    }

    private static WeekPlan Of(Runner runner) => WeekPlanner.Plan(runner.State, Monday, Monday);

    private static RunProposal? Run(WeekDay day) => day.Proposed.OfType<WeekItem.OfRun>().SingleOrDefault()?.Run;

    private static SessionProposal? Session(WeekDay day) => day.Proposed.OfType<WeekItem.OfSession>().SingleOrDefault()?.Session;

    private static IEnumerable<ProposedExercise> Strength(WeekDay day) =>
        Session(day)?.Blocks.Where(block => block.Kind == BlockKind.Strength).SelectMany(block => block.Exercises) ?? [];

    private static Exercise Library(ProposedExercise shown) => ExerciseLibrary.Shipped[new ExerciseId(shown.Exercise)];

    private static AvailableDay Gives(Weekday day, double minutes) => new(day, TimeSpan.FromMinutes(minutes));

    /// <summary>70 km a week on six days, the last one 30 km; a marathon in six weeks.</summary>
    private static Runner MarathonRunner()
    {
        var runner = Make.Runner().Is(new Profile
        {
            Born = 1990, YearsRunning = 8, UsualPain = PainScore.None, BodyMassKilograms = 62, Equipment = ["dumbbells", "band"], StrengthMonths = 12,
            Days = [.. Enum.GetValues<Weekday>().Take(6).Select(day => Gives(day, 90)), Gives(Weekday.Sunday, 220)],
        }).ScreenedClear(60);
        for (var week = 7; week >= 0; week--)
        {
            foreach (var (ago, far) in new[] { (5, 8.0), (4, 9.0), (3, 8.0), (2, 8.0), (1, 8.0), (0, week == 0 ? 30.0 : 29) })
                runner = runner.CheckedIn(0, ago + (7 * week)).RanKm(far, ago + (7 * week)).Felt(during: 0, nextMorning: 0, before: 0);
            runner = runner.CheckedIn(0, 6 + (7 * week));
        }

        return runner.CheckedIn(0, -1, hour: 6).Recorded(20, new LifeEvent { Event = "race", From = Monday.AddDays(41), Distance = Distance.FromKilometres(42.2) });
    }

    /// <summary>Three runs a week; the last three long ones hurt from minute 70.</summary>
    private static Runner FamilyRunner()
    {
        var runner = Make.Runner().Is(new Profile
        {
            Born = 1979, YearsRunning = 10, UsualPain = new PainScore(1), BodyMassKilograms = 78, Equipment = ["kettlebell"], WeightKilograms = 16, RunsPerWeek = 3,
            Days = [.. Enum.GetValues<Weekday>().Take(5).Select(day => Gives(day, 25)), Gives(Weekday.Sunday, 100)],
        }).ScreenedClear(60);
        for (var week = 7; week >= 0; week--)
        {
            runner = runner.RanKm(4.2, 5 + (7 * week)).Felt(during: 1, nextMorning: 1).RanKm(4.2, 3 + (7 * week)).Felt(during: 1, nextMorning: 1);
            runner = runner.RanKm(15, 7 * week, minutes: 90).FeltAs(new RunFeedback
            {
                Before = new PainScore(1), During = new PainScore(week < 3 ? 4 : 1), From = week < 3 ? TimeSpan.FromMinutes(70) : null, NextMorning = new PainScore(1),
            });
        }

        return runner.CheckedInDaily(1, 50, 0).CheckedIn(1, -1, hour: 6);
    }

    /// <summary>Two years of pain, nothing run yet.</summary>
    private static Runner BeginnerRunner() => Make.Runner().Is(new Profile
    {
        Born = 1985, UsualPain = new PainScore(4), WorstPain = new PainScore(6), PainSince = Monday.AddYears(-2), YearsRunning = 0, StrengthMonths = 0,
    }).ScreenedClear(0).CheckedIn(4, -1, hour: 6);
}
