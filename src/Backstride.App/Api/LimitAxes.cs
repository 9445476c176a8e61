using System.Text.Json;
using Backstride.Coaching;
using Backstride.Exercises;

namespace Backstride.App.Api;

/// <summary>One bounded axis of the limits, as the plan's document names it.</summary>
/// <param name="Value">A number or a word.</param>
/// <param name="Unit">Absent for words.</param>
public sealed record LimitAxis(string Axis, object Value, string? Unit)
{
    /// <summary>Every axis that is not open, the ones a runner feels most first.</summary>
    public static IReadOnlyList<LimitAxis> Of(Limits limits)
    {
        var none = Limits.None;
        List<LimitAxis?> axes =
        [
            limits.Impact == none.Impact ? null : new("impact", Word(limits.Impact), null),
            limits.Distance is { } distance ? new("distance", Math.Round(distance.Meters, 1), "m") : null,
            limits.Stage is { } stage ? new("stage", stage.Number, null) : null,
            limits.Time is { } time ? new("time", Math.Round(time.TotalMinutes, 1), "min") : null,
            limits.WalkBreaks == none.WalkBreaks ? null : new("walk-breaks", Word(limits.WalkBreaks), null),
            limits.Intensity == none.Intensity ? null : new("intensity", Word(limits.Intensity), null),
            limits.Descent is { } descent ? new("descent", Math.Round(descent.Meters, 1), "m") : null,
            limits.Ascent is { } ascent ? new("ascent", Math.Round(ascent.Meters, 1), "m") : null,
            limits.Session == none.Session ? null : new("session", Word(limits.Session), null),
            limits.Tools == none.Tools ? null : new("tools", Word(limits.Tools), null),
            limits.Sets == none.Sets ? null : new("sets", Math.Round(limits.Sets.Value, 3), "share"),
            .. Enum.GetValues<MovementPattern>().Where(pattern => limits.Patterns[pattern] != LoadCeiling.Open)
                .Select(pattern => new LimitAxis($"pattern.{Word(pattern)}", Word(limits.Patterns[pattern]), null)),
            limits.Precautions == none.Precautions ? null : new("precautions", Words(limits.Precautions), null),
            limits.ClosedGates == none.ClosedGates ? null : new("closed-gates", Words(limits.ClosedGates), null),
            limits.Progress == none.Progress ? null : new("progress", Word(limits.Progress), null),
            limits.Racing == none.Racing ? null : new("racing", Word(limits.Racing), null),
            limits.Testing == none.Testing ? null : new("testing", Word(limits.Testing), null),
            limits.Referral == none.Referral ? null : new("referral", Word(limits.Referral), null),
        ];
        return [.. axes.OfType<LimitAxis>()];
    }

    /// <summary>An enum member as the kebab-case word of the contract.</summary>
    public static string Word<T>(T value)
        where T : struct, Enum =>
        JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <summary>Several members of a set, one word each.</summary>
    public static string Words<T>(T set)
        where T : struct, Enum =>
        string.Join(' ', set.ToString().Split(", ").Select(JsonNamingPolicy.KebabCaseLower.ConvertName));

    internal void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("axis", Axis);
        switch (Value)
        {
            case string word:
                json.WriteString("value", word);
                break;
            case int number:
                json.WriteNumber("value", number);
                break;
            case double number:
                json.WriteNumber("value", number);
                break;
        }

        if (Unit is not null)
            json.WriteString("unit", Unit);
        json.WriteEndObject();
    }
}
