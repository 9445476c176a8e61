namespace Backstride.Files.Archives.Csv;

/// <summary>The beginning of a table whose header is not ours, for a person to say what it means.</summary>
/// <param name="Header">The names of its columns as they stand there, cleaned to be shown.</param>
/// <param name="Rows">The first rows.</param>
/// <param name="Guess">What each column seems to be, the order of dates included.</param>
/// <param name="Fingerprint">By which every table with this header is known.</param>
public sealed record StrangeTable(IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows, TableMapping Guess, string Fingerprint)
{
    /// <summary>Columns that are shown at most; nobody keeps a diary with more.</summary>
    public const int MostColumns = 60;
}
