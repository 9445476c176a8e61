using System.Text;
using Backstride.Exercises;
using Backstride.Files;
using Backstride.Files.Fit;
using Backstride.Runs;
using FsCheck;
using FsCheck.Fluent;

namespace Backstride.Tests.Files;

/// <summary>Workout files as an independent decoder and our own reader see them.</summary>
public sealed class WorkoutWriterTests
{
    private static readonly DateOnly Day = new(2026, 11, 23);

    private static readonly Gen<string> AnyName = Gen.Elements("Run", "Side plank, left", "Warm-up: walk or jog slowly", "Brücke 🦴", "Pallof press, hold 8 s each");

    private static readonly Gen<StepLength> AnyLength = Gen.OneOf(
        Gen.Choose(1, 20_000_000).Select(ms => (StepLength)new StepLength.After(TimeSpan.FromMilliseconds(ms))),
        Gen.Choose(1, 5_000_000).Select(cm => (StepLength)new StepLength.Over(Distance.FromMeters(cm / 100d))),
        Gen.Choose(1, 60).Select(count => (StepLength)new StepLength.Repetitions(count)),
        Gen.Constant<StepLength>(new StepLength.UntilPressed()));

    private static readonly Gen<WorkoutStep.Effort> AnyEffort =
        from name in AnyName
        from length in AnyLength
        from phase in Gen.Elements(Enum.GetValues<StepPhase>())
        from exercise in Gen.Elements<ExerciseId?>([null, .. ExerciseLibrary.Shipped.Exercises.Select(known => (ExerciseId?)known.Id)])
        from halves in Gen.Choose(-40, 200)
        select new WorkoutStep.Effort(name, length, phase) { Exercise = exercise, Load = halves > 0 ? Weight.FromKilograms(halves / 2d) : null };

    private static readonly Gen<WorkoutStep> AnyStep =
        from efforts in AnyEffort.NonEmptyListOf()
        from times in Gen.Choose(2, 40)
        from cm in Gen.Choose(1, 5_000_000)
        from shape in Gen.Choose(0, 3)
        select shape switch
        {
            0 => new WorkoutStep.Repeat(times, [.. efforts]),
            1 => new WorkoutStep.InTurnFor(Distance.FromMeters(cm / 100d), [.. efforts]),
            _ => (WorkoutStep)efforts[0],
        };

    private static readonly Gen<Workout> AnyWorkout =
        from steps in AnyStep.NonEmptyListOf()
        from name in AnyName
        from sport in Gen.Elements(Sport.Run, Sport.Walk, Sport.Strength, Sport.Mobility, Sport.Other)
        from later in Gen.Choose(-5000, 5000)
        select new Workout(name, sport, Day.AddDays(later), [.. steps]);

    [Fact]
    public void Any_workout_is_the_same_to_garmins_decoder()
    {
        Assert.SkipUnless(PeerWorkouts.AreHere, PeerWorkouts.Missing);
        var meant = AnyWorkout.Sample(20, 150).ToList();
        var read = PeerWorkouts.Decode(meant.Select(Bytes));
        for (var i = 0; i < meant.Count; i++)
            PeerWorkouts.AssertSame(meant[i], read[i]);
    }

    [Fact]
    public void Runs_are_running_strength_is_strength_training_and_mobility_is_flexibility_to_garmins_decoder()
    {
        Assert.SkipUnless(PeerWorkouts.AreHere, PeerWorkouts.Missing);
        var read = PeerWorkouts.Decode(new[] { Sport.Run, Sport.Walk, Sport.Strength, Sport.Mobility }.Select(sport => Bytes(Workout(Open) with { Sport = sport })));
        Assert.Equal([("running", "generic"), ("walking", "generic"), ("training", "strengthTraining"), ("training", "flexibilityTraining")], read.Select(one => (one.Sport, one.SubSport)));
    }

    [Fact]
    public void Exercises_stand_in_their_category_to_garmins_decoder()
    {
        Assert.SkipUnless(PeerWorkouts.AreHere, PeerWorkouts.Missing);
        string[] ids = ["goblet-squat", "romanian-deadlift", "side-plank", "glute-bridge", "dead-bug", "calf-raise", "loaded-carry", "prone-prop"];
        var read = PeerWorkouts.Decode([Bytes(Workout([.. ids.Select(id => Open with { Exercise = new ExerciseId(id) })]))])[0];
        Assert.Equal(["squat", "deadlift", "plank", "hipRaise", "hipStability", "calfRaise", "carry", "unknown"], read.Read.Select(step => step.Category?.GetString()));
    }

    [Fact]
    public void Our_own_reader_calls_it_a_workout_and_finds_no_activity() =>
        Prop.ForAll(AnyWorkout.ToArbitrary(), workout =>
        {
            var reading = RunFile.Read(new MemoryStream(Bytes(workout)));
            return reading is { Format: FileFormat.Fit, Activities.Count: 0, IsOther: true }
                && reading.Findings.Any(finding => finding.Code == "fit-not-activity" && finding.Detail.Contains("a workout", StringComparison.Ordinal));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void The_same_workout_is_the_same_file_and_the_next_day_is_another()
    {
        Assert.Equal(Bytes(Workout(Open)), Bytes(Workout(Open)));
        Assert.NotEqual(Bytes(Workout(Open)), Bytes(Workout(Open) with { Day = Day.AddDays(1) }));
    }

    [Theory]
    [InlineData(254, 254)]
    [InlineData(255, 254)]
    [InlineData(4000, 254)]
    public void A_name_longer_than_a_field_is_cut(int letters, int kept) => AssertKept(new string('a', letters), kept);

    [Fact]
    public void A_name_is_cut_between_whole_characters() => AssertKept("a" + string.Concat(Enumerable.Repeat("é", 200)), 253);

    [Fact]
    public void Nothing_to_do_and_steps_that_last_no_time_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Bytes(Workout()));
        Assert.Throws<ArgumentException>(() => Bytes(Workout(Open with { Length = new StepLength.After(TimeSpan.Zero) })));
        Assert.Throws<ArgumentException>(() => Bytes(Workout(Open with { Length = new StepLength.Over(Distance.Zero) })));
        Assert.Throws<ArgumentException>(() => Bytes(Workout(Open with { Length = new StepLength.Repetitions(0) })));
        Assert.Throws<ArgumentException>(() => Bytes(Workout(new WorkoutStep.Repeat(1, [Open]))));
        Assert.Throws<ArgumentException>(() => Bytes(Workout(new WorkoutStep.Repeat(2, []))));
    }

    private static WorkoutStep.Effort Open => new("Run easy", new StepLength.UntilPressed(), StepPhase.Active);

    private static Workout Workout(params WorkoutStep[] steps) => new("Run", Sport.Run, Day, steps);

    private static byte[] Bytes(Workout workout)
    {
        using var file = new MemoryStream();
        WorkoutWriter.Write(file, workout);
        return file.ToArray();
    }

    private static void AssertKept(string name, int bytes)
    {
        var file = Bytes(Workout(Open with { Name = name }));
        var text = Encoding.UTF8.GetBytes(name)[..bytes];
        var at = file.AsSpan().IndexOf(text);
        Assert.True(at > 0);
        Assert.Equal(0, file[at + bytes]);
    }
}
