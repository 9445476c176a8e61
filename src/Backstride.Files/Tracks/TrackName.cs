using System.Text;

namespace Backstride.Files.Tracks;

/// <summary>A name out of a file as one line that can be shown.</summary>
internal static class TrackName
{
    public const int Longest = 200;

    /// <returns>Null when nothing is left.</returns>
    public static string? Clean(ReadOnlySpan<char> text)
    {
        var name = new StringBuilder(Math.Min(text.Length, Longest));
        foreach (var rune in text.EnumerateRunes())
        {
            if (name.Length + rune.Utf16SequenceLength > Longest)
                break;
            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune) || rune == Rune.ReplacementChar)
                Space(name);
            else
                name.Append(rune.ToString());
        }
        var clean = name.ToString().Trim();
        return clean.Length == 0 ? null : clean;
    }

    private static void Space(StringBuilder name)
    {
        if (name.Length > 0 && name[^1] != ' ')
            name.Append(' ');
    }
}
