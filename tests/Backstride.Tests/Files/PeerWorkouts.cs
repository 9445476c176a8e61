using System.Diagnostics;
using System.Text.Json;
using Backstride.Files.Fit;

namespace Backstride.Tests.Files;

/// <summary>A workout file as Garmin's own JavaScript decoder reads it.</summary>
internal sealed record PeerWorkout(
    bool IsFit, bool Integrity, List<string> Errors, string? Type, long? Created, long? Serial, string? Name, string? Sport, string? SubSport, int? Steps, List<string> Others, List<PeerStep> Read);

/// <param name="Phase">A word of the profile where it has one.</param>
internal sealed record PeerStep(
    int Place, string? Name, string? Until, double? Seconds, double? Meters, int? Reps, int? Back, int? Times, double? Far, string? Target, string? Phase, JsonElement? Category, double? Kilograms, string? Unit);

/// <summary>Shows workouts to Garmin's decoder, all of them in one go.</summary>
internal static class PeerWorkouts
{
    public const string Missing = "bench/peers/node_modules is not here (npm ci --prefix bench/peers): workouts were not shown to the independent decoder.";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private static readonly string Peers = Checkout.PathOf("bench/peers");

    public static bool AreHere => Directory.Exists(Path.Combine(Peers, "node_modules", "@garmin", "fitsdk"));

    public static IReadOnlyList<PeerWorkout> Decode(IEnumerable<byte[]> files)
    {
        var folder = Directory.CreateTempSubdirectory("backstride-workouts");
        try
        {
            var paths = files.Select((bytes, i) => Written(folder, i, bytes)).ToList();
            var start = new ProcessStartInfo("node", ["fit-workout.mjs", .. paths]) { WorkingDirectory = Peers, RedirectStandardOutput = true };
            using var node = Process.Start(start)!;
            var text = node.StandardOutput.ReadToEnd();
            node.WaitForExit();
            Assert.Equal(0, node.ExitCode);
            var read = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<PeerWorkout>(line, Json)!).ToList();
            Assert.Equal(paths.Count, read.Count);
            return read;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Every step of a workout is there as it was meant: kind, length, name, phase and what is repeated.</summary>
    public static void AssertSame(Workout meant, PeerWorkout read)
    {
        Assert.True(read is { IsFit: true, Integrity: true, Errors: [], Others: [] }, string.Join("; ", read.Errors.Concat(read.Others)));
        Assert.Equal("workout", read.Type);
        Assert.Equal(meant.Name, read.Name);
        Assert.Equal(new DateTimeOffset(meant.Day, TimeOnly.MinValue, TimeSpan.Zero).ToUnixTimeSeconds(), read.Created);
        Assert.Equal(read.Read.Count, read.Steps);
        Assert.Equal(Enumerable.Range(0, read.Read.Count), read.Read.Select(step => step.Place));
        Assert.All(read.Read, step => Assert.Equal("open", step.Target));
        var at = 0;
        foreach (var step in meant.Steps)
        {
            var first = at;
            foreach (var effort in Efforts(step))
                AssertSame(effort, read.Read[at++]);
            if (step is not WorkoutStep.Effort)
                AssertGoesBack(step, first, read.Read[at++]);
        }

        Assert.Equal(read.Read.Count, at);
    }

    private static IReadOnlyList<WorkoutStep.Effort> Efforts(WorkoutStep step) => step switch
    {
        WorkoutStep.Effort one => [one],
        WorkoutStep.Repeat repeat => repeat.Steps,
        WorkoutStep.InTurnFor turn => turn.Steps,
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    private static void AssertGoesBack(WorkoutStep step, int first, PeerStep read)
    {
        Assert.Equal(first, read.Back);
        if (step is WorkoutStep.Repeat repeat)
            Assert.Equal(("repeatUntilStepsCmplt", repeat.Times), (read.Until, read.Times!.Value));
        else
            Assert.Equal(("repeatUntilDistance", Math.Round(((WorkoutStep.InTurnFor)step).Far.Meters, 2)), (read.Until, read.Far!.Value));
    }

    private static void AssertSame(WorkoutStep.Effort meant, PeerStep read)
    {
        Assert.Equal(meant.Name, read.Name);
        var length = meant.Length switch
        {
            StepLength.After after => ("time", Math.Round(after.Time.TotalSeconds, 3), read.Seconds),
            StepLength.Over over => ("distance", Math.Round(over.Far.Meters, 2), read.Meters),
            StepLength.Repetitions reps => ("reps", reps.Count, read.Reps),
            _ => ("open", 0, (double?)0),
        };
        Assert.Equal((length.Item1, length.Item2), (read.Until, length.Item3));
        Assert.Equal(meant.Phase switch { StepPhase.WarmUp => "warmup", StepPhase.CoolDown => "cooldown", _ => meant.Phase.ToString().ToLowerInvariant() }, read.Phase);
        Assert.Equal(meant.Exercise is not null, read.Category is { ValueKind: JsonValueKind.String or JsonValueKind.Number });
        Assert.Equal(meant.Load is { } load ? (Math.Round(load.Kilograms, 2), "kilogram") : (null, null), (read.Kilograms, read.Unit));
    }

    private static string Written(DirectoryInfo folder, int number, byte[] bytes)
    {
        var path = Path.Combine(folder.FullName, $"{number}.fit");
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
