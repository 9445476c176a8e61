using System.Globalization;
using System.Text.Json;
using Backstride.Journal;

namespace Backstride.App.Cli;

/// <summary>Reading and writing the short words of the command line.</summary>
internal static class Words
{
    /// <summary>The word a case has in JSON and on the command line.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <summary>The day on the machine's clock.</summary>
    public static DateOnly Today => DateOnly.FromDateTime(DateTime.Now);

    /// <summary>How many there are of something whose plural ends in an s.</summary>
    public static string Count(long count, string one) => string.Create(CultureInfo.InvariantCulture, $"{count} {one}{(count == 1 ? "" : "s")}");

    public static string Count(long count, string one, string several) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : several)}");

    /// <summary>A day as it is written, or by its name seen from the machine's clock; absent when it is none.</summary>
    public static DateOnly? DayOf(string text) => text switch
    {
        "today" => Today,
        "yesterday" => Today.AddDays(-1),
        _ => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
    };

    public static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>An entry in one line: its kind, and its fields as they would be typed.</summary>
    public static string Line(Entry entry) => $"{EntryKind.Of(entry.Body)} {Fields(EntryLine.DataOf(entry.Body))}".TrimEnd();

    private static string Fields(JsonElement data) => data.ValueKind == JsonValueKind.Object
        ? string.Join(' ', data.EnumerateObject().Select(f => $"{f.Name}={Value(f.Value)}"))
        : data.GetRawText();

    /// <summary>Every field of some data with its dotted name, as <c>correct</c> takes it.</summary>
    public static IEnumerable<(string Name, string Value)> Flat(JsonElement data, string prefix = "")
    {
        foreach (var field in data.EnumerateObject())
        {
            if (field.Value.ValueKind == JsonValueKind.Object)
            {
                foreach (var inner in Flat(field.Value, $"{prefix}{field.Name}."))
                    yield return inner;
            }
            else
            {
                yield return ($"{prefix}{field.Name}", Value(field.Value));
            }
        }
    }

    private static string Value(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
}
