using System.Globalization;
using System.Text.Json;

namespace Backstride.App.Cli;

/// <summary>Reading and writing the short words of the command line.</summary>
internal static class Words
{
    /// <summary>The word a case has in JSON and on the command line.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <summary>A day as it is written, or by its name seen from the machine's clock; absent when it is none.</summary>
    public static DateOnly? DayOf(string text) => text switch
    {
        "today" => DateOnly.FromDateTime(DateTime.Now),
        "yesterday" => DateOnly.FromDateTime(DateTime.Now).AddDays(-1),
        _ => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
    };

    public static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
