using Backstride.Coaching;
using Backstride.Exercises;
using Backstride.Journal;
using FsCheck;
using FsCheck.Fluent;

namespace Backstride.Tests.Strength;

/// <summary>What holds for every session of every runner within any limits.</summary>
public sealed class SessionPropertyTests
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20261122, 1234567);

    // Making the runners costs far more than asking about them, so one sample serves every property.
    private static readonly Lazy<IReadOnlyList<Case>> Made = new(MakeCases);

    private sealed record Case(RunnerState State, Limits Limits, DateOnly Day, SessionProposal? Session);

    private static List<Case> MakeCases()
    {
        var cases = new List<Case>();
        var generator = Gen.Zip(Trainings.Runners, Gen.Zip(Trainings.SessionLimits, Gen.Choose(0, 6)));
        Prop.ForAll(generator.ToArbitrary(), made =>
        {
            var (state, limits, day) = (made.Item1.State, made.Item2.Item1, Make.Today.AddDays(made.Item2.Item2));
            cases.Add(new Case(state, limits, day, SessionOfTheDay.Within(limits, state, day)));
        }).Check(Fixed);
        return cases;
    }

    private static void Holds(Func<SessionProposal, Limits, RunnerState, DateOnly, bool> property)
    {
        var sessions = Made.Value.Where(made => made.Session is not null).ToList();
        Assert.True(sessions.Count > 100, $"The generator made only {sessions.Count} sessions.");
        Assert.All(sessions, made => Assert.True(property(made.Session!, made.Limits, made.State, made.Day), $"{made.Day:yyyy-MM-dd} {made.Limits} {made.Session}"));
    }

    [Fact]
    public void Every_session_with_strength_work_begins_it_with_the_legs()
    {
        var strength = 0;
        Holds((session, _, _, _) =>
        {
            var blocks = session.Blocks.Where(block => block.Kind == BlockKind.Strength).ToList();
            strength += blocks.Count;
            return blocks.All(block => block.Exercises[0].InLibrary().TrainsLegs);
        });
        Assert.True(strength > 30, $"The generator made only {strength} strength sessions.");
    }

    [Fact]
    public void No_session_lasts_longer_than_the_minutes_of_its_weekday() => Holds((session, _, state, day) =>
    {
        var weekday = (Weekday)(((int)day.DayOfWeek + 6) % 7);
        var given = state.Profile.Days is { Count: > 0 } days ? days.LastOrDefault(listed => listed.Day == weekday)?.Time ?? TimeSpan.FromMinutes(5) : TimeSpan.FromMinutes(25);
        return session.Exercises().Needed() <= session.Time && session.Time <= given && session.Time <= TimeSpan.FromMinutes(25);
    });

    [Fact]
    public void A_closed_pattern_never_appears() => Holds((session, limits, _, _) =>
        session.Exercises().All(exercise => exercise.InLibrary().Patterns.All(pattern => limits.Patterns[pattern] != LoadCeiling.Closed)));

    [Fact]
    public void Where_only_the_familiar_is_left_the_legs_have_nothing_that_is_new() => Holds((session, limits, state, day) =>
        session.Blocks.Where(block => block.Kind == BlockKind.Strength).SelectMany(block => block.Exercises).All(exercise =>
            exercise.InLibrary().Patterns.Max(pattern => limits.Patterns[pattern]) != LoadCeiling.Familiar
            || !exercise.InLibrary().Patterns.Any(HeavyLegs.OfPatterns.Contains)
            || TrainingHistory.Of(state, day).Of(exercise.InLibrary().Id).Any(done => done.Day >= day.AddDays(-28))));

    [Fact]
    public void Nothing_is_held_where_a_pattern_may_not_be_loaded() => Holds((session, limits, _, _) =>
        session.Exercises().All(exercise => exercise.VariantInLibrary().Load == LoadKind.None
            || exercise.InLibrary().Patterns.All(pattern => limits.Patterns[pattern] < LoadCeiling.Unloaded)));

    [Fact]
    public void What_a_precaution_leaves_out_never_appears() => Holds((session, limits, _, _) =>
        session.Exercises().All(exercise => !exercise.InLibrary().NotWhen.Any(not => not.Do == PrecautionAnswer.LeaveOut && limits.Precautions.Has(not.When))));

    [Fact]
    public void Nothing_stands_behind_a_closed_gate() => Holds((session, limits, _, _) =>
        session.Exercises().All(exercise => exercise.VariantInLibrary().Gate is not { } gate || !limits.ClosedGates.Has(gate)));

    [Fact]
    public void No_step_is_above_what_history_and_ceilings_leave() => Holds((session, limits, state, day) =>
    {
        var history = TrainingHistory.Of(state, day);
        return session.Exercises().Where(exercise => exercise.InLibrary().Purpose == ExercisePurpose.Strength).All(exercise =>
        {
            var progress = ExerciseProgress.Of(exercise.InLibrary(), history)!;
            var ceiling = exercise.InLibrary().Patterns.Max(pattern => limits.Patterns[pattern]);
            var rung = limits.Progress == Progression.TwoStepsBack ? progress.Ladder.VariantsBack(progress.Rung, 2)
                : limits.Progress == Progression.StepBack || ceiling == LoadCeiling.OneBack ? progress.Ladder.VariantsBack(progress.Rung, 1)
                : limits.Progress == Progression.Hold || ceiling == LoadCeiling.Hold ? progress.Rung
                : progress.EarnedRung;
            return IsAtMost(exercise, progress.Ladder[rung]);
        });
    });

    [Fact]
    public void A_gentle_session_holds_breathing_walking_and_mobility_alone() => Holds((session, limits, _, _) =>
        limits.Session != SessionScope.Gentle || session.Exercises().All(exercise =>
            exercise.InLibrary().Purpose != ExercisePurpose.Strength && exercise.LoadKilograms is null && exercise.VariantInLibrary().Load == LoadKind.None));

    [Fact]
    public void An_unloaded_session_stays_on_the_floor_without_weight() => Holds((session, limits, _, _) =>
        limits.Session != SessionScope.Unloaded || session.Exercises().Where(exercise => exercise.InLibrary().Purpose == ExercisePurpose.Strength)
            .All(exercise => exercise.VariantInLibrary() is { Load: LoadKind.None, OnTheFloor: true }));

    [Fact]
    public void Nothing_stands_or_kneels_on_one_knee_when_the_day_is_off_the_feet() => Holds((session, limits, _, _) =>
        limits.Impact < Impact.OffFeet || session.Exercises().All(exercise => exercise.VariantInLibrary().OffTheFeet));

    [Fact]
    public void Equipment_that_is_not_there_is_not_asked_for() => Holds((session, _, state, _) =>
    {
        var kit = Kit.Of(state.Profile);
        return session.Exercises().All(exercise => kit.Allows(exercise.VariantInLibrary())
            && (kit.OnlyWeight is null || exercise.LoadKilograms is null || exercise.LoadKilograms == kit.OnlyWeight.Value.Kilograms));
    });

    [Fact]
    public void Fewer_sets_are_at_most_that_share_of_all() => Holds((session, limits, state, day) =>
    {
        var whole = SessionOfTheDay.Within(limits with { Sets = Ratio.Whole, Progress = limits.Progress == Progression.MayProgress ? Progression.Hold : limits.Progress }, state, day)!;
        return Sets(session) <= Math.Max(1, Sets(whole) * limits.Sets.Value) || limits.Sets >= Ratio.Whole;
    });

    [Fact]
    public void The_same_question_gets_the_same_session() => Holds((session, limits, state, day) =>
        Same(session, SessionOfTheDay.Within(limits, state, day)!));

    [Fact]
    public void No_session_follows_a_locked_day() =>
        Assert.All(Made.Value, made => Assert.Null(SessionOfTheDay.Within(Limits.Locked, made.State, made.Day)));

    [Fact]
    public void The_sample_reaches_steps_earned_weights_short_days_and_every_scope()
    {
        var sessions = Made.Value.Where(made => made.Session is not null).ToList();
        Assert.Contains(sessions, made => made.Session!.Exercises().Any(exercise => exercise.LoadKilograms > 0));
        Assert.Contains(sessions, made => made.Session!.Time <= TimeSpan.FromMinutes(5) && made.Session.Blocks.Any(block => block.Kind == BlockKind.Strength));
        Assert.Contains(Made.Value, made => ExerciseProgress.Of(ExerciseLibrary.Shipped[new ExerciseId("goblet-squat")], TrainingHistory.Of(made.State, made.Day)) is { CleanSessions: >= 2 });
        foreach (var scope in Enum.GetValues<SessionScope>().Where(scope => scope != SessionScope.Nothing))
            Assert.Contains(sessions, made => made.Limits.Session == scope);
    }

    private static int Sets(SessionProposal session) =>
        session.Blocks.Where(block => block.Kind == BlockKind.Strength).SelectMany(block => block.Exercises).Sum(exercise => exercise.Sets);

    private static bool Same(SessionProposal a, SessionProposal b) =>
        a.Time == b.Time && a.Blocks.Select(block => block.Kind).SequenceEqual(b.Blocks.Select(block => block.Kind)) && a.Exercises().SequenceEqual(b.Exercises());

    private static bool IsAtMost(ProposedExercise exercise, Level level)
    {
        var place = exercise.InLibrary().PlaceOf(exercise.Variant);
        return place < level.Place || (place == level.Place
            && (exercise.LoadKilograms ?? 0) <= (level.Load?.Kilograms ?? 0)
            && (exercise.LoadKilograms < level.Load?.Kilograms || Effort(exercise.Reps, exercise.Hold) <= Effort(level.Dose.Reps, level.Dose.Hold) || exercise.Tempo != level.Tempo?.ToString())
            && exercise.Sets <= level.Dose.Sets);
    }

    private static double Effort(int? reps, TimeSpan? hold) => (reps ?? 1) * (hold?.TotalSeconds ?? 1);
}
