namespace Backstride.App.Book;

/// <summary>A word of the rule book that has a meaning of its own.</summary>
internal sealed record Term(string Name, DocText Text)
{
    /// <summary>What a text mentions, and what those texts mention in turn.</summary>
    public static IReadOnlyList<Term> Behind(DocText text)
    {
        var terms = new List<Term>();
        var seen = new HashSet<Type>();
        Add(text);
        return terms;

        void Add(DocText leaning)
        {
            foreach (var type in leaning.Mentions.Where(seen.Add))
            {
                if (DocTexts.Core.Of(type) is not { } found)
                    continue;
                terms.Add(new Term(DocTexts.NameOf(type), found));
                Add(found);
            }
        }
    }
}
