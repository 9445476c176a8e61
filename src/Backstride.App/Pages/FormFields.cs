using System.Globalization;
using System.Text.Json;
using Backstride.App.Serving;
using Backstride.Journal;

namespace Backstride.App.Pages;

/// <summary>The fields of a form as values with a meaning. An empty field is an absent value, a wrong one is refused with its name.</summary>
internal sealed class FormFields(IFormCollection form)
{
    private const int LongestText = 2000;

    /// <summary>The id that the page gave this form, so that sending it twice is one entry.</summary>
    public EntryId Id => Guid.TryParse(form["id"], out var id) ? new EntryId(id) : throw new FormException("The form came without its id. Load the page again.");

    public string? Text(string name)
    {
        var text = form[name].ToString().Trim();
        return text.Length switch
        {
            0 => null,
            > LongestText => throw new FormException($"That is longer than {LongestText} letters.", name),
            _ => text,
        };
    }

    /// <summary>A number within bounds, both included. A comma may stand for the point.</summary>
    public double? Number(string name, double least, double most)
    {
        if (Text(name) is not { } text)
            return null;
        if (!double.TryParse(text.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !(number >= least && number <= most))
            throw new FormException(string.Create(CultureInfo.InvariantCulture, $"{Spoken(name)} takes a number from {least} to {most}."), name);
        return number;
    }

    public PainScore? Pain(string name) => Number(name, 0, 10) is { } pain ? new PainScore(pain) : null;

    public TimeSpan? Hours(string name, double most) => Number(name, 0, most) is { } hours ? TimeSpan.FromHours(hours) : null;

    public TimeSpan? Minutes(string name, double most) => Number(name, 0, most) is { } minutes ? TimeSpan.FromMinutes(minutes) : null;

    public bool? Ticked(string name) => form.ContainsKey(name) ? true : null;

    public DateOnly? Day(string name) => Text(name) is not { } text
        ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new FormException($"{Spoken(name)} takes a date.", name);

    public TimeOnly? Time(string name) => Text(name) is not { } text
        ? null
        : TimeOnly.TryParseExact(text, ["HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : throw new FormException($"{Spoken(name)} takes a time of day.", name);

    /// <summary>How far local time is ahead of universal time, as <c>+02:00</c>.</summary>
    public TimeSpan? Offset(string name) => Text(name) is not { } text
        ? null
        : DateTimeOffset.TryParseExact($"2000-01-01T00:00{text}", "yyyy-MM-dd'T'HH:mmzzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out var there)
            ? there.Offset
            : throw new FormException($"{Spoken(name)} takes hours and minutes, as +02:00.", name);

    /// <summary>One of a closed set, by its word in the journal.</summary>
    public T? Word<T>(string name)
        where T : struct, Enum
    {
        if (Text(name) is not { } text)
            return null;
        foreach (var value in Enum.GetValues<T>())
        {
            if (JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()) == text)
                return value;
        }

        throw new FormException($"{Spoken(name)} has no choice called {text}.", name);
    }

    public IReadOnlyList<string> All(string name) => [.. form[name].OfType<string>().Where(text => text.Length > 0)];

    private static string Spoken(string name) => char.ToUpperInvariant(name[0]) + name[1..].Replace('-', ' ');
}
