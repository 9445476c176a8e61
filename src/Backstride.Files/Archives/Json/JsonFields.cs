using System.Globalization;
using System.Text.Json;
using Backstride.Files.Tracks;

namespace Backstride.Files.Archives.Json;

/// <summary>Fields of a record as vendors write them: numbers as numbers or text, moments as text or milliseconds, anything absent or null.</summary>
internal static class JsonFields
{
    public static JsonElement? Field(this JsonElement record, string name) =>
        record.ValueKind == JsonValueKind.Object && record.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    /// <returns>Null when it is not there or is no text.</returns>
    public static string? Text(this JsonElement record, string name)
    {
        try
        {
            return record.Field(name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null; // half of a pair of surrogates
        }
    }

    /// <returns>Null unless it is a finite number between the two, both included.</returns>
    public static double? Number(this JsonElement record, string name, double least, double most)
    {
        var number = record.Field(name) switch
        {
            { ValueKind: JsonValueKind.Number } value when value.TryGetDouble(out var plain) => plain,
            { ValueKind: JsonValueKind.String } => record.Text(name) is { } text ? TrackNumber.Parse(text) : double.NaN,
            _ => double.NaN,
        };
        return number >= least && number <= most ? number : null;
    }

    /// <summary>A day, alone or at the beginning of a moment.</summary>
    public static DateOnly? Day(this JsonElement record, string name) =>
        record.Text(name) is { Length: >= 10 } text && DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    /// <summary>A moment in universal time unless the text says otherwise.</summary>
    public static DateTimeOffset? Moment(this JsonElement record, string name)
    {
        const double end = 4_102_444_800_000; // 2100
        if (record.Number(name, 1, end) is { } milliseconds && record.Field(name)!.Value.ValueKind == JsonValueKind.Number)
            return DateTimeOffset.FromUnixTimeMilliseconds((long)milliseconds);
        return record.Text(name) is { } text && TrackTime.TryParse(text, out var at) ? at : null;
    }
}
