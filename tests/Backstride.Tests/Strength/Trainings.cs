using Backstride.Coaching;
using Backstride.Exercises;
using Backstride.Journal;
using FsCheck;
using FsCheck.Fluent;

namespace Backstride.Tests.Strength;

/// <summary>Runners, limits and sessions for the tests of strength.</summary>
internal static class Trainings
{
    private static readonly Weekday[] AllWeekdays = Enum.GetValues<Weekday>();

    /// <summary>An exercise done exactly as shown.</summary>
    public static DoneExercise AsShown(this ProposedExercise shown, double? pain = 0, bool formLost = false) => new()
    {
        Exercise = shown.Exercise,
        Variant = shown.Variant,
        Sets = [.. Enumerable.Range(0, shown.Sets).SelectMany(_ => shown.PerSide ? new BodySide?[] { BodySide.Left, BodySide.Right } : [null])
            .Select(side => new DoneSet(shown.Reps, shown.Hold, side, shown.LoadKilograms))],
        Pain = pain is { } score ? new PainScore(score) : null,
        FormLost = formLost ? true : null,
    };

    /// <summary>All exercises of a session but the first one's warm-up, done as shown.</summary>
    public static DoneExercise[] AsShown(this SessionProposal session) =>
        [.. session.Blocks.Where(block => block.Kind is not (BlockKind.WarmUp or BlockKind.CoolDown)).SelectMany(block => block.Exercises).Select(exercise => exercise.AsShown())];

    /// <summary>Sets of a variant, done.</summary>
    public static DoneExercise Done(string exercise, string variant, int sets, int reps, double? kilograms = null, double? pain = 0, double? effort = null) => new()
    {
        Exercise = exercise,
        Variant = variant,
        Sets = [.. Enumerable.Repeat(new DoneSet(reps, null, null, kilograms), sets)],
        Pain = pain is { } score ? new PainScore(score) : null,
        Effort = effort is { } felt ? new PerceivedEffort(felt) : null,
    };

    public static IEnumerable<ProposedExercise> Exercises(this SessionProposal session) => session.Blocks.SelectMany(block => block.Exercises);

    public static Exercise InLibrary(this ProposedExercise proposed) => ExerciseLibrary.Shipped[new ExerciseId(proposed.Exercise)];

    public static Variant VariantInLibrary(this ProposedExercise proposed)
    {
        var exercise = proposed.InLibrary();
        return exercise.Variants[exercise.PlaceOf(proposed.Variant)];
    }

    /// <summary>Equipment, days, pain and up to four weeks of sessions, most of them as the plan would have shown them.</summary>
    public static Gen<Runner> Runners =>
        from things in Gen.SubListOf(new[] { "kettlebell", "dumbbells", "band", "bench" })
        from weight in Gen.Elements<double?>(null, null, 8, 16, 24)
        from mass in Gen.Elements<double?>(null, 52, 70, 95)
        from months in Gen.Elements<double?>(null, 0, 12)
        from usual in Gen.Elements<double?>(null, 0, 1, 3, 4)
        from days in Gen.SubListOf(AllWeekdays)
        from minutes in Gen.ListOf(Gen.Elements(0.0, 4, 5, 7.5, 10, 15, 20, 25, 30, 100), 7)
        from given in Gen.Elements(true, false)
        from trained in Gen.ListOf(Gen.Zip(Gen.Choose(0, 9), Gen.Elements(0.0, 0, 0, 0, 2, 4, 6)), 28)
        let profile = new Profile
        {
            Equipment = [.. things],
            WeightKilograms = weight,
            BodyMassKilograms = mass,
            StrengthMonths = months,
            UsualPain = usual is { } score ? new PainScore(score) : null,
            Days = given ? [.. days.Select((day, i) => new AvailableDay(day, TimeSpan.FromMinutes(minutes[i])))] : null,
        }
        select Train(Make.Runner().Is(profile), trained);

    /// <summary>Limits on the axes that sessions know.</summary>
    public static Gen<Limits> SessionLimits =>
        from scope in Gen.Elements(SessionScope.Full, SessionScope.Full, SessionScope.Full, SessionScope.Unloaded, SessionScope.Gentle, SessionScope.Nothing)
        from impact in Gen.Elements(Impact.Running, Impact.Running, Impact.RunWalk, Impact.Walking, Impact.OffFeet, Impact.Nothing)
        from progress in Gen.Elements(Progression.MayProgress, Progression.MayProgress, Progression.Hold, Progression.StepBack, Progression.TwoStepsBack)
        from sets in Gen.Elements(1.0, 1, 0.67, 0.5, 0)
        from precautions in Gen.Elements(0, 0, 1, 2, 4, 8, 16, 32, 21)
        from gates in Gen.Elements(0, 8, 15, 15)
        from ceilings in Gen.ListOf(Gen.Zip(Gen.Elements(Enum.GetValues<MovementPattern>()), Gen.Elements(Enum.GetValues<LoadCeiling>())))
        select Limits.None with
        {
            Session = scope,
            Impact = impact,
            Progress = progress,
            Sets = Ratio.Of(sets),
            Precautions = (Precautions)precautions,
            ClosedGates = (Gates)gates,
            Patterns = ceilings.Take(4).Aggregate(PatternCeilings.Open, (all, next) => all.With(next.Item1, next.Item2)),
        };

    /// <summary>Trains on most days of four weeks; the pain of each session as given, and every tenth day is left out.</summary>
    private static Runner Train(Runner runner, List<(int Kind, double Pain)> days)
    {
        for (var i = 0; i < days.Count; i++)
        {
            var daysAgo = days.Count - i;
            if (days[i].Kind < 4 || SessionOfTheDay.Within(Limits.None, runner.State, Make.DaysAgo(daysAgo)) is not { } session)
                continue;
            var done = session.Exercises().Select(exercise => exercise.AsShown(days[i].Pain, formLost: days[i].Kind == 9)).ToArray();
            runner = runner.Trained(daysAgo, done);
        }

        return runner;
    }
}
