using System.Globalization;
using System.Text;
using Backstride.App.Book;
using Backstride.App.Wording;
using Backstride.Coaching;

namespace Backstride.App.Tests.Book;

/// <summary>The pages of docs/evidence and docs/coverage.md, from the same data as the pages of the app.</summary>
internal static class BookDocs
{
    private const string Kept = "Written from the rules and texts of the program; a test keeps it so.";

    public static string Overview()
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"# The rule book\n\n{Kept} The app shows the same under *Why*.\n\n")
            .Append(CultureInfo.InvariantCulture, $"{RulePage.All.Count} rules, rule set {Rulebook.Version}. The strictest one wins. No threshold has a clinician's sign-off yet.\n\n")
            .Append("- [Every rule, exactly](rules.md)\n- [Where articles and evidence disagree, background, what nobody knows](questions.md)\n- [Sources](sources.md)\n- [What the source articles ask for, and where it is](../coverage.md)\n");
        foreach (var family in RulePage.Families)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {BookWords.Family(family.Key)}\n\n| rule | says | rests on |\n|---|---|---|\n");
            foreach (var rule in family)
                text.Append(CultureInfo.InvariantCulture, $"| [{rule.Id}](rules.md#{Anchor(rule.Id)}) | {rule.Text.Summary} | {LibraryWords.Of(rule.Evidence.Certainty)}, about {LibraryWords.Of(rule.Evidence.Directness)} |\n");
        }

        return text.ToString();
    }

    public static string Rules()
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"# Every rule, exactly\n\n{Kept}\n");
        foreach (var family in RulePage.Families)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {BookWords.Family(family.Key)}\n");
            foreach (var rule in family)
                Append(text, rule);
        }

        text.Append("\n## Words the rules use\n\n");
        foreach (var term in RulePage.All.SelectMany(rule => rule.Terms).DistinctBy(term => term.Name).OrderBy(term => term.Name, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"- **{BookWords.Capital(term.Name)}**: {string.Join(' ', term.Text.Paragraphs)}\n");
        return text.ToString();
    }

    public static string Questions()
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"# Where articles and evidence disagree\n\n{Kept}\n");
        foreach (var question in BookText.Shipped.Disagreements)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {question.Question}\n\n- The articles: {question.Articles}\n- The evidence: {question.Evidence}\n- **Our choice**: {question.Choice}\n")
                .Append(CultureInfo.InvariantCulture, $"- {BookWords.Certainty(question.Certainty)}; about {LibraryWords.Of(question.About)}. {Linked(question.Sources)}\n");
        }

        text.Append("\n# Background\n");
        foreach (var background in BookText.Shipped.Background)
            text.Append(CultureInfo.InvariantCulture, $"\n## {background.Title}\n\n{background.Text}\n\n{BookWords.Certainty(background.Certainty)}; about {LibraryWords.Of(background.About)}. {Linked(background.Sources)}\n");
        text.Append("\n# What nobody knows, or we do not\n\n");
        foreach (var unknown in BookText.Shipped.Unknowns)
            text.Append(CultureInfo.InvariantCulture, $"- **{unknown.Title}.** {unknown.Text}\n");
        return text.ToString();
    }

    public static string Sources()
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"# Sources\n\n{Kept} What they found is in our words.\n");
        foreach (var source in Source.All)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {Linked([source.Name])}\n\n");
            foreach (var found in source.Findings)
                text.Append(CultureInfo.InvariantCulture, $"- {found.Finding} {BookWords.Capital(LibraryWords.Of(found.Certainty))}, about {LibraryWords.Of(found.Directness)}.\n");
            if (source.UsedBy.Count > 0)
                text.Append(CultureInfo.InvariantCulture, $"- For {string.Join(", ", source.UsedBy)}\n");
        }

        return text.ToString();
    }

    public static string WhatIsCovered()
    {
        var all = Coverage.All;
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"# What the source articles ask for, and where it is\n\n{Kept} Nothing here is typed: an id that no rule, exercise, test, screen or text serves, and that has no reason, fails the test.\n\n")
            .Append(CultureInfo.InvariantCulture, $"{all.Count} strategies, numbers, triggers and claims of five articles, in our words: {all.Count(one => one.IsServed)} are served, {all.Count(one => one.Requirement.Part is not null)} of these in part, {all.Count(one => !one.IsServed)} are left out.\n");
        foreach (var article in all.GroupBy(one => one.Requirement.Id[..2]))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## Article {article.Key[1]}\n\n| id | asks | served by |\n|---|---|---|\n");
            foreach (var one in article)
                text.Append(CultureInfo.InvariantCulture, $"| {one.Requirement.Id} | {one.Requirement.Asks.Replace("|", "\\|", StringComparison.Ordinal)} | {Places(one)} |\n");
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, RulePage rule)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n### {rule.Id}\n\n{string.Join("\n\n", rule.Text.Paragraphs)}\n\n")
            .Append(CultureInfo.InvariantCulture, $"- Source: {Linked([rule.Evidence.Source])}\n- It found: {rule.Evidence.Finding}\n")
            .Append(CultureInfo.InvariantCulture, $"- {BookWords.Certainty(rule.Evidence.Certainty)}; about {LibraryWords.Of(rule.Evidence.Directness)}. Read again {rule.Evidence.Reviewed:yyyy-MM-dd}.\n")
            .Append(CultureInfo.InvariantCulture, $"- When too little is known: {(rule.WhenUnknown.Count == 0 ? "it limits nothing" : string.Join(", ", rule.WhenUnknown))}\n");
        if (rule.Evidence.Serves.Count > 0)
            text.Append(CultureInfo.InvariantCulture, $"- Serves {string.Join(", ", rule.Evidence.Serves)}\n");
        if (rule.Terms.Count > 0)
            text.Append(CultureInfo.InvariantCulture, $"- Words: {string.Join(", ", rule.Terms.Select(term => term.Name))}\n");
    }

    private static string Places(Coverage one)
    {
        List<string> places =
        [
            .. Named("rule", one.Rules), .. Named("exercise", one.Exercises), .. Named("test", one.Tests),
            .. one.Elsewhere.Select(place => place switch
            {
                { Screen: { } screen } => $"screen `{screen}`",
                { Disagreement: { } id } => $"text [{id}](evidence/questions.md)",
                { Background: { } id } => $"text [{id}](evidence/questions.md)",
                _ => throw new InvalidOperationException($"{one.Requirement.Id} is served nowhere in particular."),
            }),
        ];
        if (one.Requirement.Part is { } part)
            places.Add($"in part: {part}");
        return one.IsServed ? string.Join("; ", places) : $"left out: {one.Requirement.LeftOut}";
    }

    private static IEnumerable<string> Named(string kind, IReadOnlyList<string> ids) => ids.Count == 0 ? [] : [$"{kind} {string.Join(", ", ids)}"];

    private static string Linked(IReadOnlyList<string> sources) =>
        string.Join(", ", sources.Select(source => Source.LinkOf(source) is { } link ? $"[{source}]({link})" : source));

    private static string Anchor(RuleId id) => id.ToString().Replace(".", "", StringComparison.Ordinal);
}
