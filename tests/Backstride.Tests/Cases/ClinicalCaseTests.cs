using System.Collections.Concurrent;
using System.Text;
using Backstride.Coaching;

namespace Backstride.Tests.Cases;

/// <summary>The written cases of <c>*.txt</c> beside this file, each run against the plan.</summary>
public sealed class ClinicalCaseTests
{
    private static readonly IReadOnlyList<ClinicalCase> Cases = CaseFile.ReadAll();

    /// <summary>Days that were judged, by what was told.</summary>
    private static readonly ConcurrentDictionary<string, JudgedDay> Known = new();

    public static TheoryData<string> Places => [.. Cases.Select(one => one.ToString())];

    [Theory]
    [MemberData(nameof(Places))]
    public void The_plan_is_as_the_case_says(string place)
    {
        var broken = Broken(Find(place));
        Assert.True(broken.Count == 0, string.Join('\n', broken));
    }

    [Fact]
    public void Every_clause_is_asked_and_can_fail() => Assert.All(Cases, one =>
    {
        var turned = one with { Parts = [.. one.Parts.Select(part => part with { Clauses = [.. part.Clauses.Select(clause => clause with { Never = !clause.Never })] })] };
        Assert.Equal(one.Parts.Sum(part => part.Clauses.Count(clause => !IsOfAPage(clause))), Broken(turned).Count);
    });

    [Fact]
    public void Every_question_to_a_plan_is_answered_with_yes_in_one_case_and_with_no_in_another()
    {
        var days = Cases.SelectMany(Judged).Select(part => part.Day).Distinct().ToList();
        var sentences = Cases.SelectMany(one => one.Parts).SelectMany(part => part.Clauses).Select(clause => clause.Sentence).Distinct().ToList();
        Assert.All(ThenPhrase.All, phrase =>
        {
            var asked = sentences.Where(sentence => phrase.Check(days[0], sentence) is not null).ToList();
            Assert.All(new[] { true, false }, answer => Assert.Contains(asked, sentence => days.Exists(day => phrase.Check(day, sentence) == answer)));
        });
    }

    /// <summary>The others are the far side of a threshold, where nothing happens.</summary>
    [Fact]
    public void Most_cases_fail_for_somebody_of_whom_nothing_special_is_known()
    {
        string[] others = ["a steady runner", "somebody who has said nothing yet", "somebody new"];
        var telling = Cases.Count(one => others.Any(other => Broken(WithBeginning(one, other)).Count > 0));
        Assert.True(telling >= Cases.Count * 0.8, $"{telling} of {Cases.Count}");
    }

    [Fact]
    public void There_are_cases_of_every_rule()
    {
        var sentences = Cases.SelectMany(one => one.Parts).SelectMany(part => part.Clauses).Select(clause => clause.Sentence).ToList();
        Assert.True(Cases.Count >= 60, $"Only {Cases.Count} cases.");
        var named = sentences.Select(sentence => sentence.Split(' ')[0]);
        Assert.Equal([], Rulebook.Rules.Select(rule => rule.Id.Name).Except(named));
    }

    [Fact]
    public void Titles_differ() => Assert.Equal(Cases.Count, Cases.Select(one => one.Title).Distinct().Count());

    [Fact]
    public void Every_phrase_of_the_vocabulary_is_used()
    {
        var given = Cases.SelectMany(one => one.Parts).SelectMany(part => part.Given).Distinct().ToList();
        var asked = Cases.SelectMany(one => one.Parts).SelectMany(part => part.Clauses).Select(clause => clause.Sentence).Distinct().ToList();
        var told = given.Select(sentence => Vocabulary.Given.Single(phrase => Tells(phrase, sentence))).ToHashSet();
        Assert.Equal([], Vocabulary.Given.Except(told).Select(phrase => phrase.Listed[0]));
        Assert.Equal([], ThenPhrase.All.Where(phrase => !asked.Exists(sentence => new Template(phrase.Listed).Match(sentence) is not null)).Select(phrase => phrase.Listed));
    }

    [Theory]
    [InlineData("ran fast yesterday")]
    [InlineData("ran 5 km yesterday: with the dog")]
    [InlineData("answers the safety questions today: yes to everything")]
    [InlineData("a strength session today: pain 3 in the elevator")]
    public void What_no_phrase_fits_fails(string sentence) => Assert.Throws<UnknownPhraseException>(() => Vocabulary.Tell(Story.Beginning, sentence));

    [Theory]
    [InlineData("a nice day")]
    [InlineData("load.every-step speaks")]
    [InlineData("hop in the session")]
    public void What_cannot_be_asked_fails(string sentence) => Assert.Throws<UnknownPhraseException>(() => Vocabulary.Holds(Story.Beginning.Judged(), sentence));

    [Theory]
    [InlineData("given: a steady runner")]
    [InlineData("case: a\nwhen: a steady runner")]
    public void A_line_that_is_none_of_a_case_fails(string text) => Assert.Throws<FormatException>(() => CaseFile.Read("some.txt", text.Split('\n')));

    [Fact]
    public void The_list_of_phrases_stands_beside_the_cases()
    {
        string[] listed = ["## given", "", .. Vocabulary.Given.SelectMany(phrase => phrase.Listed).Distinct().Select(phrase => $"- `{phrase}`"), "", "## then and never", "",
            .. ThenPhrase.All.Select(phrase => $"- `{phrase.Listed}`"), $"- `{Vocabulary.Says.Text}`"];
        var page = File.ReadAllText(Checkout.PathOf("tests/Backstride.Tests/Cases/README.md")).ReplaceLineEndings("\n");
        Assert.True(page.EndsWith(string.Join('\n', listed) + "\n", StringComparison.Ordinal), string.Join('\n', listed));
    }

    private static ClinicalCase Find(string place) => Cases.Single(one => one.ToString() == place);

    private static bool IsOfAPage(Clause clause) => Vocabulary.Says.Match(clause.Sentence) is not null;

    private static bool Tells(GivenPhrase phrase, string sentence)
    {
        var story = Story.Beginning.Tell(_ => PeopleGiven.Steady(1));
        foreach (var before in new[] { "answers the safety questions today", "answers the safety questions yesterday" })
            story = Vocabulary.Tell(story, before);
        return phrase.Tell(story, sentence) is not null;
    }

    /// <summary>The case with somebody else in the place of whom it begins with.</summary>
    private static ClinicalCase WithBeginning(ClinicalCase one, string who) => one with { Parts = [.. one.Parts.Select(part => part with { Given = [who] })] };

    /// <summary>The clauses that do not hold, with what the plan is.</summary>
    private static List<string> Broken(ClinicalCase one) =>
        [.. Judged(one).SelectMany(part => part.Clauses.Where(clause => Vocabulary.Holds(part.Day, clause.Sentence) == clause.Never)
            .Select(clause => $"{(clause.Never ? "never" : "then")}: {clause.Sentence}, but {Said(part.Day.Plan)}"))];

    private static IEnumerable<(JudgedDay Day, IEnumerable<Clause> Clauses)> Judged(ClinicalCase one)
    {
        var story = Story.Beginning;
        var told = new StringBuilder();
        foreach (var part in one.Parts)
        {
            story = part.Given.Aggregate(story, Vocabulary.Tell);
            told.AppendJoin(';', part.Given);
            yield return (Known.GetOrAdd(told.ToString(), _ => story.Judged()), part.Clauses.Where(clause => !IsOfAPage(clause)));
        }
    }

    private static string Said(Plan plan) =>
        $"{plan.Day:ddd d MMM}: {plan.Status}, {plan.Run?.Mode} {plan.Run?.Target?.Kilometres:0.0}/{plan.Run?.Max?.Kilometres:0.0} km {plan.Run?.Time?.TotalMinutes:0} min, {plan.Limits.Impact} {plan.Limits.Progress} stage {plan.Limits.Stage?.Number}, {plan.Limits.Session}, {plan.Limits.Referral}; "
        + string.Join(' ', plan.Verdicts.Where(judged => judged.Verdict is not Verdict.Allow).Select(judged => judged.Rule.Id.Name));
}
