using System.Text;

namespace Backstride.Files.Archives.Tables;

/// <summary>Text of a runner that may run over several lines.</summary>
internal static class TableText
{
    public const int Longest = 4000;

    /// <returns>Null when nothing is left. Line breaks stay, other control characters go.</returns>
    public static string? Clean(string text)
    {
        var clean = new StringBuilder(Math.Min(text.Length, Longest));
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (clean.Length + rune.Utf16SequenceLength > Longest)
                break;
            if (rune.Value == '\n' || !Rune.IsControl(rune))
                clean.Append(rune.ToString());
        }

        var trimmed = clean.ToString().Trim();
        return trimmed.Length == 0 ? null : trimmed;
    }

    /// <summary>A word without regard to case, blanks and punctuation, for comparing names of columns.</summary>
    public static string Letters(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
                letters.Append(char.ToLowerInvariant(c));
        }

        return letters.ToString();
    }
}
