using System.Text;
using Backstride.Files.Fit.Meaning;
using Backstride.Files.Fit.Protocol;
using Backstride.Files.Fit.Vocabulary;
using Backstride.Files.Fit.Writing;

namespace Backstride.Files.Fit;

/// <summary>Writes workout files for watches: the messages file_id, workout and workout_step.</summary>
/// <remarks>A repeat stands behind the steps it repeats and names the first of them by its place, as the format has it.</remarks>
public static class WorkoutWriter
{
    // A field's size is one byte, and its text ends with a zero.
    private const int LongestText = 254;
    private const int IdentityType = 0;
    private const int WorkoutType = 1;
    private const int StepType = 2;

    private const byte DurationTime = 0;
    private const byte DurationDistance = 1;
    private const byte DurationOpen = 5;
    private const byte RepeatCount = 6;
    private const byte RepeatDistance = 8;
    private const byte DurationReps = 29;
    private const byte TargetOpen = 2;
    private const byte Kilogram = 1;

    /// <exception cref="ArgumentException">A workout without steps, or a step that lasts no time.</exception>
    public static void Write(Stream output, Workout workout)
    {
        var steps = Flat(workout.Steps).ToList();
        if (steps.Count == 0)
            throw new ArgumentException("A workout has at least one step.", nameof(workout));
        var sport = FitSports.Numbers(workout.Sport);
        var body = new FitBody(FitLayout.Default);
        WriteIdentity(body, workout.Day, sport);
        body.Write(WorkoutType, 26,
        [
            new(4, FitBaseType.Enum, sport.Sport),
            new(11, FitBaseType.Enum, sport.SubSport),
            new(6, FitBaseType.UInt16, steps.Count),
            new(8, FitBaseType.Text, null, Cut(workout.Name)),
        ]);
        for (var place = 0; place < steps.Count; place++)
            body.Write(StepType, 27, [new(254, FitBaseType.UInt16, place), .. steps[place]]);
        FitFrame.Write(output, body.Bytes, FitLayout.Default);
    }

    // A watch tells workouts apart by maker, serial number and time; the number says day and sport.
    private static void WriteIdentity(FitBody body, DateOnly day, (byte Sport, byte SubSport) sport) => body.Write(IdentityType, 0,
    [
        new(0, FitBaseType.Enum, FitFileTypes.Workout),
        new(1, FitBaseType.UInt16, 255),
        new(2, FitBaseType.UInt16, 1),
        new(3, FitBaseType.UInt32Z, (day.DayNumber + 1L) * 256 + sport.Sport),
        new(4, FitBaseType.UInt32, FitClock.FromUnix(new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero).ToUnixTimeSeconds())),
    ]);

    private static IEnumerable<FitValue[]> Flat(IReadOnlyList<WorkoutStep> steps)
    {
        var place = 0;
        foreach (var step in steps)
        {
            var first = place;
            var (inside, end) = step switch
            {
                WorkoutStep.Effort one => ([one], null),
                WorkoutStep.Repeat { Times: >= 2 } repeat => (repeat.Steps, Back(RepeatCount, first, repeat.Times)),
                WorkoutStep.InTurnFor { Far.Meters: > 0 } turn => (turn.Steps, Back(RepeatDistance, first, FitScale.Scaled(turn.Far.Meters, 100)!.Value)),
                _ => throw new ArgumentException("A repeat is done at least twice, or over a distance.", nameof(steps)),
            };
            if (inside.Count == 0)
                throw new ArgumentException("A repeat repeats at least one step.", nameof(steps));
            foreach (var effort in inside)
                yield return Fields(effort);
            place += inside.Count;
            if (end is null)
                continue;
            yield return end;
            place++;
        }
    }

    private static FitValue[] Back(byte until, int first, long target) =>
    [
        new(1, FitBaseType.Enum, until),
        new(2, FitBaseType.UInt32, first),
        new(3, FitBaseType.Enum, TargetOpen),
        new(4, FitBaseType.UInt32, target),
    ];

    private static FitValue[] Fields(WorkoutStep.Effort step)
    {
        var (type, value) = LengthOf(step.Length);
        List<FitValue> fields =
        [
            new(0, FitBaseType.Text, null, Cut(step.Name)),
            new(1, FitBaseType.Enum, type),
            new(2, FitBaseType.UInt32, value),
            new(3, FitBaseType.Enum, TargetOpen),
            new(4, FitBaseType.UInt32, 0),
            new(7, FitBaseType.Enum, PhaseOf(step.Phase)),
        ];
        if (step.Exercise is { } exercise)
            fields.Add(new(10, FitBaseType.UInt16, FitExercises.CategoryOf(exercise)));
        if (step.Load is { } load)
            fields.AddRange([new(12, FitBaseType.UInt16, FitScale.Scaled(load.Kilograms, 100)), new(13, FitBaseType.UInt16, Kilogram)]);
        return [.. fields];
    }

    private static (byte Type, long? Value) LengthOf(StepLength length) => length switch
    {
        StepLength.After { Time: var time } when time > TimeSpan.Zero => (DurationTime, FitScale.Milliseconds(time)),
        StepLength.Over { Far: var far } when far > Distance.Zero => (DurationDistance, FitScale.Scaled(far.Meters, 100)),
        StepLength.Repetitions { Count: var count } when count > 0 => (DurationReps, count),
        StepLength.UntilPressed => (DurationOpen, null),
        _ => throw new ArgumentException("A step lasts some time, distance or repetitions.", nameof(length)),
    };

    private static byte PhaseOf(StepPhase phase) => phase switch
    {
        StepPhase.Active => 0,
        StepPhase.Rest => 1,
        StepPhase.WarmUp => 2,
        StepPhase.CoolDown => 3,
        StepPhase.Recovery => 4,
        _ => throw new ArgumentOutOfRangeException(nameof(phase), phase, "A phase without a number."),
    };

    // Whole characters only: half of one would be shown as a box, or refused.
    private static string Cut(string text)
    {
        var kept = new StringBuilder();
        var bytes = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            bytes += rune.Utf8SequenceLength;
            if (bytes > LongestText)
                break;
            kept.Append(rune.ToString());
        }

        return kept.ToString();
    }
}
