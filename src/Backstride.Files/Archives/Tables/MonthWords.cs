namespace Backstride.Files.Archives.Tables;

/// <summary>Names of months and of the halves of a day, as far as exports shorten them, in the languages that exports are written in.</summary>
internal static class MonthWords
{
    // English, German, French, Spanish, Italian, Portuguese, Dutch, Swedish, Danish, Norwegian, Polish, Czech, Hungarian, Turkish, Russian, Ukrainian.
    // One word stands for every word that begins with it, so a longer one comes before a shorter one that it begins with.
    private static readonly (string Begins, int Month)[] Months =
    [
        .. Of(1, "jan", "jän", "ene", "gen", "sty", "led", "oca", "янв", "січ"),
        .. Of(2, "feb", "fév", "fev", "lut", "úno", "şub", "sub", "фев", "лют"),
        .. Of(3, "mar", "mär", "mrt", "maa", "már", "bře", "мар", "бер"),
        .. Of(4, "apr", "avr", "abr", "ápr", "kwi", "dub", "nis", "апр", "кві"),
        .. Of(5, "may", "mai", "maj", "mei", "mag", "máj", "kvě", "мая", "май", "тра"),
        .. Of(6, "jun", "juin", "jún", "giu", "cze", "čvn", "haz", "июн", "чер"),
        .. Of(7, "jul", "juil", "júl", "lug", "lip", "čvc", "tem", "июл", "лип"),
        .. Of(8, "aug", "aoû", "aou", "ago", "sie", "srp", "ağu", "agu", "авг", "сер"),
        .. Of(9, "sep", "set", "szep", "wrz", "zář", "eyl", "сен", "вер"),
        .. Of(10, "oct", "okt", "ott", "out", "paź", "paz", "říj", "eki", "окт", "жов"),
        .. Of(11, "nov", "lis", "kas", "ноя", "лис"),
        .. Of(12, "dec", "dez", "dic", "déc", "des", "gru", "pro", "ara", "дек", "гру"),
    ];

    /// <returns>1 to 12; null for a word that names no month.</returns>
    public static int? Month(ReadOnlySpan<char> word)
    {
        foreach (var (begins, month) in Months)
        {
            if (word.StartsWith(begins, StringComparison.OrdinalIgnoreCase))
                return month;
        }

        return null;
    }

    /// <returns>True in the second half of the day, false in the first; null for a word that says neither.</returns>
    /// <param name="letters">Of one word, without its points.</param>
    public static bool? Afternoon(string letters) => letters.ToLowerInvariant() switch
    {
        "pm" or "μμ" => true,
        "am" or "πμ" => false,
        _ when letters.EndsWith("下午", StringComparison.Ordinal) || letters.EndsWith("午後", StringComparison.Ordinal) || letters.EndsWith("오후", StringComparison.Ordinal) => true,
        _ when letters.EndsWith("上午", StringComparison.Ordinal) || letters.EndsWith("午前", StringComparison.Ordinal) || letters.EndsWith("오전", StringComparison.Ordinal) => false,
        _ => null,
    };

    private static IEnumerable<(string Begins, int Month)> Of(int month, params string[] words) => words.Select(word => (word, month));
}
