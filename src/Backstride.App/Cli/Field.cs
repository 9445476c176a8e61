using System.Globalization;
using System.Text.Json.Nodes;

namespace Backstride.App.Cli;

/// <summary>One field of the journal that can be typed as <c>name=value</c>.</summary>
/// <param name="Name">As in the journal line.</param>
/// <param name="Short">A shorter name people may type.</param>
internal sealed record Field(string Name, FieldType Type, string Meaning, string? Short = null)
{
    public bool IsCalled(string name) =>
        string.Equals(Name, name, StringComparison.OrdinalIgnoreCase) || string.Equals(Short, name, StringComparison.OrdinalIgnoreCase);

    /// <summary>The typed text as the journal writes it.</summary>
    /// <exception cref="CommandException">It is no value of this type.</exception>
    public JsonNode Read(string text) => Type switch
    {
        FieldType.Number => Number(text),
        FieldType.Hours => JsonValue.Create(Time(TypedTime.OfHours(text), text, "6.5, 6:30 or 6h30").TotalHours),
        FieldType.Minutes => JsonValue.Create(Time(TypedTime.OfMinutes(text), text, "25, 25min or 1h05").TotalMinutes),
        FieldType.YesNo => text.ToLowerInvariant() switch
        {
            "yes" or "true" or "1" => JsonValue.Create(true),
            "no" or "false" or "0" => JsonValue.Create(false),
            _ => throw CommandException.Usage($"{Name} is yes or no, not '{text}'."),
        },
        FieldType.Day => JsonValue.Create(Words.Of(Words.DayOf(text) ?? throw CommandException.Usage($"{Name} is a day such as 2026-03-01, not '{text}'."))),
        FieldType.List => new JsonArray([.. text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(w => (JsonNode?)w)]),
        FieldType.Text => JsonValue.Create(text),
        _ => throw new ArgumentOutOfRangeException(nameof(text)),
    };

    private TimeSpan Time(TimeSpan? read, string text, string forms) =>
        read ?? throw CommandException.Usage($"{Name} is written {forms}, not '{text}'.");

    private JsonValue Number(string text)
    {
        var digits = text.Replace(',', '.').TrimEnd('h', 'm', 's', 'k', 'g', 'i', 'n', ' ');
        return double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? JsonValue.Create(number)
            : throw CommandException.Usage($"{Name} is a number, not '{text}'.");
    }
}

internal enum FieldType
{
    Number,

    /// <summary>Hours as a number, also typed as a clock shows them.</summary>
    Hours,

    /// <summary>Minutes as a number.</summary>
    Minutes,
    YesNo,
    Text,
    Day,

    /// <summary>Words separated by commas.</summary>
    List,
}
