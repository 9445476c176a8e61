namespace Backstride.App.Book;

/// <summary>What the source says about one of its types, in plain text; names of rules stand between backticks.</summary>
/// <param name="Mentions">Types of the core that the text leans on and that have a text of their own.</param>
internal sealed record DocText(string Summary, IReadOnlyList<string> Remarks, IReadOnlyList<Type> Mentions)
{
    public IReadOnlyList<string> Paragraphs => [Summary, .. Remarks];
}
