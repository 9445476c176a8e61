using Backstride.App.Cli;
using Backstride.App.Wording;
using Backstride.Coaching;
using Backstride.Journal;
using Backstride.Tests.Cases;

namespace Backstride.App.Tests.Wording;

/// <summary>The clauses of the written cases that ask for words.</summary>
public sealed class CasesInWordsTests
{
    private static readonly IReadOnlyList<ClinicalCase> Cases = [.. CaseFile.ReadAll().Where(one => one.Parts.Any(part => part.Clauses.Any(clause => Asked(clause) is not null)))];

    /// <summary>In no plan of any case, whatever it is about.</summary>
    private static readonly string[] NeverSaid =
        ["weak core", "misaligned", "unstable", "dysfunction", "wear and tear", "abnormal", "should have", "damage", "!"];

    public static TheoryData<string> Places => [.. Cases.Select(one => one.ToString())];

    [Theory]
    [MemberData(nameof(Places))]
    public void The_page_says_what_the_case_says(string place) => Assert.Equal([], Broken(Cases.Single(one => one.ToString() == place)));

    [Fact]
    public void Every_clause_about_words_can_fail()
    {
        Assert.True(Cases.Count >= 8);
        Assert.All(Cases, one =>
        {
            var turned = one with { Parts = [.. one.Parts.Select(part => part with { Clauses = [.. part.Clauses.Select(clause => clause with { Never = !clause.Never })] })] };
            Assert.Equal(one.Parts.Sum(part => part.Clauses.Count(clause => Asked(clause) is not null)), Broken(turned).Count);
        });
    }

    [Fact]
    public void No_case_is_answered_in_words_that_frighten() => Assert.All(CaseFile.ReadAll(), one =>
    {
        foreach (var (_, text) in Told(one))
            Assert.All(NeverSaid, word => Assert.DoesNotContain(word, WithoutMarks(text), StringComparison.OrdinalIgnoreCase));
    });

    private static string? Asked(Clause clause) => Vocabulary.Says.Match(clause.Sentence)?.Word(0);

    private static List<string> Broken(ClinicalCase one) =>
        [.. Told(one).SelectMany(part => part.Clauses.Where(clause => Asked(clause) is { } words && part.Text.Contains(words, StringComparison.OrdinalIgnoreCase) == clause.Never)
            .Select(clause => $"{(clause.Never ? "never" : "then")}: {clause.Sentence}, but it says:\n{part.Text}"))];

    private static IEnumerable<(IReadOnlyList<Clause> Clauses, string Text)> Told(ClinicalCase one)
    {
        var story = Story.Beginning;
        foreach (var part in one.Parts)
        {
            story = part.Given.Aggregate(story, Vocabulary.Tell);
            yield return (part.Clauses, TextOf(story.Judged().Plan));
        }
    }

    /// <summary>A line that refers begins with a mark.</summary>
    private static string WithoutMarks(string text) => string.Join('\n', text.Split('\n').Select(line => line.StartsWith("  ! ", StringComparison.Ordinal) ? line[4..] : line));

    /// <summary>A plan in words, with what the page of a day adds after pain.</summary>
    private static string TextOf(Plan plan) => string.Join('\n', [
        .. PlanText.Of(plan, RunnerState.Empty, new Listing(ListOf.Everything, "", plan.Day)),
        .. PainAdvice.ReassuranceFor(plan) is { } reassurance ? [reassurance] : Array.Empty<string>(),
        .. PainAdvice.NeedsSafetyNet(plan) ? [ReferralWords.SafetyNet] : Array.Empty<string>(),
    ]);
}
