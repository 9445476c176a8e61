using Backstride.App.Pages.Why;
using Backstride.Coaching;

namespace Backstride.App.Book;

/// <summary>One rule as people read it.</summary>
/// <param name="WhenUnknown">What holds as long as the rule cannot judge, axis by axis; empty when nothing.</param>
/// <param name="Terms">What the texts lean on, explained: each once, in the order in which they are mentioned.</param>
internal sealed record RulePage(Rule Rule, DocText Text, IReadOnlyList<string> WhenUnknown, IReadOnlyList<Term> Terms)
{
    public RuleId Id => Rule.Id;

    public Evidence Evidence => Rule.Evidence;

    /// <summary>Every rule, in the order in which they are judged.</summary>
    public static IReadOnlyList<RulePage> All { get; } = [.. Rulebook.Rules.Select(Of)];

    public static RulePage? Find(string id) => All.FirstOrDefault(page => page.Id.ToString() == id);

    /// <summary>The rules by what they look at, in the order of the rule book.</summary>
    public static IEnumerable<IGrouping<string, RulePage>> Families => All.GroupBy(page => page.Id.Family);

    private static RulePage Of(Rule rule)
    {
        var text = DocTexts.Core.Of(rule.GetType()) ?? throw new InvalidOperationException($"Nothing is written about {rule.Id}.");
        return new RulePage(rule, text, RecordWords.Limits(rule.WhenUnknown), Term.Behind(text));
    }
}
