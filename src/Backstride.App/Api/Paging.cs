using System.Globalization;
using Backstride.App.Serving;

namespace Backstride.App.Api;

/// <summary>Which part of a list is asked for.</summary>
internal sealed class Paging(IQueryCollection query)
{
    /// <summary>The most there is on a page.</summary>
    public const int Most = 500;

    private const int Usual = 100;

    public static ApiParameter LimitParameter { get; } = new("limit", "query", "How many at most, 1 to 500. Default: 100.") { Type = "integer" };

    /// <exception cref="FormException">It is none.</exception>
    public int Limit => Whole("limit", 1, Most) is { } limit ? (int)limit : Usual;

    public string? Text(string name) => query[name].ToString() is { Length: > 0 } text ? text : null;

    /// <exception cref="FormException">It is none, or lies outside.</exception>
    public long? Whole(string name, long least, long most) => Text(name) is not { } text ? null
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number
        : throw new FormException(string.Create(CultureInfo.InvariantCulture, $"{name} is a whole number from {least} to {most}."), name);

    /// <exception cref="FormException">It is none.</exception>
    public DateOnly? Day(string name) => Text(name) is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new FormException($"{name} is a day, yyyy-MM-dd.", name);
}
