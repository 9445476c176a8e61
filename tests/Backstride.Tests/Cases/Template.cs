using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Backstride.Tests.Cases;

/// <summary>One sentence of the vocabulary with gaps: <c>{n}</c> a number, <c>{day}</c> a day, <c>{text}</c> anything in quotes, <c>{word}</c> an id, <c>{a|b}</c> one of these words.</summary>
internal sealed partial class Template
{
    private readonly Regex pattern;

    public Template(string text)
    {
        Text = text;
        var expression = new StringBuilder("^");
        var from = 0;
        foreach (Match gap in Gap().Matches(text))
        {
            expression.Append(Regex.Escape(text[from..gap.Index])).Append(Expected(gap.Groups[1].Value));
            from = gap.Index + gap.Length;
        }

        pattern = new Regex(expression.Append(Regex.Escape(text[from..])).Append('$').ToString(), RegexOptions.CultureInvariant);
    }

    /// <summary>As it stands in the list of phrases.</summary>
    public string Text { get; }

    /// <summary>What stands in the gaps; absent when the sentence is another one.</summary>
    public Gaps? Match(string sentence) => pattern.Match(sentence) is { Success: true } found
        ? new Gaps([.. found.Groups.Values.Skip(1).Select(group => group.Value)])
        : null;

    private static string Expected(string gap) => gap switch
    {
        "n" => @"(\d+(?:\.\d+)?)",
        "day" => @"(today|yesterday|\d+ (?:days?|weeks?|months?|years?) ago|in \d+ (?:days?|weeks?))",
        "text" => "\"([^\"]+)\"",
        "word" => "([a-z0-9.-]+)",
        _ when gap.Contains('|', StringComparison.Ordinal) => $"({string.Join('|', gap.Split('|').Select(Regex.Escape))})",
        _ => throw new ArgumentException($"A gap that nobody knows: {{{gap}}}."),
    };

    [GeneratedRegex(@"\{([^}]+)\}")]
    private static partial Regex Gap();
}

/// <summary>What stood in the gaps of a sentence, in order.</summary>
internal sealed record Gaps(IReadOnlyList<string> Values)
{
    public string Word(int place) => Values[place];

    public double Number(int place) => double.Parse(Values[place], CultureInfo.InvariantCulture);

    public int Whole(int place) => int.Parse(Values[place], CultureInfo.InvariantCulture);

    /// <summary>So many days before the day that is judged; negative after it. A month is 30 days, a year 365.</summary>
    public int DaysBefore(int place)
    {
        var words = Values[place].Split(' ');
        return words switch
        {
            ["today"] => 0,
            ["yesterday"] => 1,
            ["in", var count, var unit] => -Span(count, unit),
            [var count, var unit, "ago"] => Span(count, unit),
            _ => throw new FormatException($"Not a day: {Values[place]}."),
        };
    }

    private static int Span(string count, string unit) => int.Parse(count, CultureInfo.InvariantCulture) * unit.TrimEnd('s') switch
    {
        "day" => 1,
        "week" => 7,
        "month" => 30,
        _ => 365,
    };
}
