using System.Globalization;
using Backstride.Coaching;

namespace Backstride.App.Wording;

/// <summary>Words for the parts of a session and for doses.</summary>
public static class SessionWords
{
    public static string Of(BlockKind kind) => kind switch
    {
        BlockKind.WarmUp => "warm-up",
        BlockKind.Strength => "strength",
        BlockKind.Mobility => "mobility",
        BlockKind.Breath => "breathing",
        BlockKind.CoolDown => "cool-down",
        _ => "walk",
    };

    /// <summary>The dose in one line: "3 × 8 each side, 16 kg, rest 60 s".</summary>
    public static string Dose(ProposedExercise exercise)
    {
        var amount = exercise switch
        {
            { Reps: { } reps } => reps.ToString(CultureInfo.InvariantCulture),
            { Hold: { } hold } => Seconds(hold),
            _ => "",
        };
        var dose = amount.Length == 0
            ? exercise.Sets == 1 ? "1 set" : $"{exercise.Sets} sets"
            : exercise.Sets == 1 ? exercise.Hold is null ? $"{amount} times" : amount : $"{exercise.Sets} × {amount}";
        if (exercise.PerSide)
            dose += " each side";
        if (exercise.LoadKilograms is { } load)
            dose += string.Create(CultureInfo.InvariantCulture, $", {load:0.#} kg");
        if (exercise.Tempo is { } tempo)
            dose += $", tempo {tempo}";
        return exercise.Sets > 1 && exercise.Rest > TimeSpan.Zero ? $"{dose}, rest {Seconds(exercise.Rest)}" : dose;
    }

    private static string Seconds(TimeSpan time) => time < TimeSpan.FromMinutes(2)
        ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0} s")
        : Quantities.Of(time);
}
