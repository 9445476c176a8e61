using System.Text;

namespace Backstride.Files.Archives.Tables;

/// <summary>Which number of <c>10/6/2022</c> is the day.</summary>
internal enum DayOrder
{
    /// <summary>Nothing has told yet; such a date is not guessed.</summary>
    Unknown,
    DayFirst,
    MonthFirst,
}

/// <summary>A moment as tables write it, in the words and the order of many languages, without an offset.</summary>
internal static class TableDate
{
    /// <returns>Null when it is no moment, or when the order of day and month cannot be told.</returns>
    public static DateTime? Parse(string text, DayOrder order)
    {
        if (text.Length is < 8 or > 60 || Words.Of(Plain(text)) is not { } words)
            return null;
        var date = words.Month is { } month ? Named(words, month) : Numbered(words, order);
        return date is var (year, monthOfYear, day, used) ? Make((year, monthOfYear, day), words, used) : null;
    }

    /// <summary>What a date of numbers alone tells of the order, if it does.</summary>
    public static DayOrder OrderOf(string text)
    {
        if (text.Length is < 8 or > 60 || Words.Of(text) is not { Month: null, Numbers: [var first, var second, var third, ..] } words || !IsYear(words, 2, third))
            return DayOrder.Unknown;
        if (words.Between == '.')
            return DayOrder.DayFirst;
        return (first, second) switch
        {
            ( > 12, <= 12) => DayOrder.DayFirst,
            ( <= 12, > 12) => DayOrder.MonthFirst,
            _ => DayOrder.Unknown,
        };
    }

    // Spanish and others write "p. m.", often with a blank that does not break.
    private static string Plain(string text) => text.Replace('\u00A0', ' ').Replace('\u202F', ' ')
        .Replace("a. m.", "am", StringComparison.OrdinalIgnoreCase).Replace("p. m.", "pm", StringComparison.OrdinalIgnoreCase);

    // 6 oct. 2022, Oct 6, 2022 or 2022. okt. 6.: the year has four figures, the day is the other one.
    private static (int Year, int Month, int Day, int Used)? Named(Words words, int month) => words.Numbers switch
    {
        [> 31 and var year, var day, ..] => (year, month, day, 2),
        [var day, > 31 and var year, ..] => (year, month, day, 2),
        _ => null,
    };

    private static (int Year, int Month, int Day, int Used)? Numbered(Words words, DayOrder order)
    {
        if (words.Numbers is not [var first, var second, var third, ..])
            return null;
        if (first > 31)
            return (first, second, third, 3);
        if (!IsYear(words, 2, third))
            return null;
        var year = third < 100 ? 2000 + third : third;
        return (words.Between == '.' ? DayOrder.DayFirst : order) switch
        {
            DayOrder.DayFirst => (year, second, first, 3),
            DayOrder.MonthFirst => (year, first, second, 3),
            _ => null,
        };
    }

    private static bool IsYear(Words words, int at, int number) => number > 31 || words.Digits[at] == 2;

    private static DateTime? Make((int Year, int Month, int Day) date, Words words, int used)
    {
        var (hour, minute, second) = words.Numbers[used..] switch
        {
            [] => (0, 0, 0),
            [var h, var m] => (h, m, 0),
            [var h, var m, var s, ..] => (h, m, s),
            _ => (-1, 0, 0),
        };
        if (words.Afternoon is { } afternoon && hour is >= 0 and <= 12)
            hour = hour % 12 + (afternoon ? 12 : 0);
        var sound = date.Year is >= 1970 and <= 2200 && date.Month is >= 1 and <= 12 && date.Day >= 1 && date.Day <= DateTime.DaysInMonth(date.Year, date.Month)
            && hour is >= 0 and <= 23 && minute <= 59 && second <= 59;
        return sound ? new DateTime(date.Year, date.Month, date.Day, hour, minute, second) : null;
    }

    /// <summary>The numbers of a date in their order, and what its words say.</summary>
    private sealed record Words(int[] Numbers, int[] Digits, int? Month, bool? Afternoon, char Between)
    {
        public static Words? Of(string text)
        {
            var (numbers, digits) = (new List<int>(), new List<int>());
            int? month = null;
            bool? afternoon = null;
            var between = '\0';
            for (var i = 0; i < text.Length;)
            {
                var from = i;
                if (char.IsAsciiDigit(text[i]))
                {
                    while (i < text.Length && char.IsAsciiDigit(text[i]))
                        i++;
                    if (i - from > 4 || numbers.Count == 8)
                        return null;
                    numbers.Add(int.Parse(text.AsSpan(from, i - from), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture));
                    digits.Add(i - from);
                    between = between == '\0' && i < text.Length ? text[i] : between;
                }
                else if (char.IsLetter(text[i]))
                {
                    while (i < text.Length && (char.IsLetter(text[i]) || IsInside(text, i)))
                        i++;
                    var word = text[from..i];
                    afternoon ??= MonthWords.Afternoon(Letters(word));
                    month ??= MonthWords.Month(word);
                }
                else
                {
                    i++;
                }
            }

            return new Words([.. numbers], [.. digits], month, afternoon, between);
        }

        // The points of "p.m.".
        private static bool IsInside(string text, int at) =>
            text[at] is '.' && at + 1 < text.Length && char.IsLetter(text[at + 1]);

        private static string Letters(string word)
        {
            var letters = new StringBuilder(word.Length);
            foreach (var c in word.Where(char.IsLetter))
                letters.Append(c);
            return letters.ToString();
        }
    }
}
