using System.Text.RegularExpressions;
using Backstride.App.Book;
using Backstride.App.Tests.Wording;
using Backstride.Coaching;
using Backstride.Exercises;
using Backstride.HomeTests;

namespace Backstride.App.Tests.Book;

public sealed partial class BookTests
{
    [Fact]
    public void The_overview_of_the_rules_is_written_from_them() => WrittenDoc.Is("evidence/README.md", BookDocs.Overview());

    [Fact]
    public void Every_rule_stands_in_the_docs_as_it_is() => WrittenDoc.Is("evidence/rules.md", BookDocs.Rules());

    [Fact]
    public void The_open_questions_stand_in_the_docs() => WrittenDoc.Is("evidence/questions.md", BookDocs.Questions());

    [Fact]
    public void The_sources_stand_in_the_docs() => WrittenDoc.Is("evidence/sources.md", BookDocs.Sources());

    [Fact]
    public void What_is_covered_stands_in_the_docs() => WrittenDoc.Is("coverage.md", BookDocs.WhatIsCovered());

    [Fact]
    public void Every_requirement_is_served_or_says_why_not()
    {
        Assert.Equal(138, Coverage.All.Count);
        Assert.Empty(Coverage.All.Where(one => one.IsServed == one.Requirement.LeftOut is not null).Select(one => one.Requirement.Id));
    }

    [Fact]
    public void No_rule_exercise_or_test_serves_a_requirement_that_is_not_there()
    {
        var known = Requirements.Shipped.All.Select(requirement => requirement.Id).ToHashSet();
        string[] named =
        [
            .. Rulebook.Rules.SelectMany(rule => rule.Evidence.Serves),
            .. ExerciseLibrary.Shipped.Exercises.SelectMany(exercise => exercise.Serves),
            .. HomeTestLibrary.Shipped.Tests.SelectMany(test => test.Serves),
        ];
        Assert.DoesNotContain(named, id => !known.Contains(id));
    }

    [Fact]
    public void What_a_requirement_names_is_there()
    {
        var texts = BookText.Shipped;
        foreach (var place in Requirements.Shipped.All.SelectMany(requirement => requirement.By ?? []))
        {
            Assert.Single(new[] { place.Screen, place.Rule, place.Disagreement, place.Background }.OfType<string>());
            Assert.True(place.Rule is not { } rule || Rulebook.Rules.Any(one => one.Id.ToString() == rule), place.Rule);
            Assert.True(place.Disagreement is not { } question || texts.Disagreements.Any(one => one.Id == question), place.Disagreement);
            Assert.True(place.Background is not { } background || texts.Background.Any(one => one.Id == background), place.Background);
        }
    }

    [Fact]
    public void Every_text_of_a_rule_is_prose_and_no_code()
    {
        foreach (var rule in RulePage.All)
        {
            Assert.All(rule.Text.Paragraphs.Concat(rule.Terms.SelectMany(term => term.Text.Paragraphs)), text => Assert.False(Code().IsMatch(text), $"{rule.Id}: {text}"));
            Assert.EndsWith(".", rule.Text.Summary, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_constant_is_said_as_its_value()
    {
        var sleep = RulePage.Find("recovery.sleep")!;
        Assert.Contains("fewer than 7 ", sleep.Text.Remarks[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_says_what_rests_on_it() =>
        Assert.Contains("load.longest-run-step", Source.All.Single(source => source.Name == "doi:10.1136/bjsports-2024-109380").UsedBy);

    // A name with a hump, a generic type, a call.
    [GeneratedRegex("[a-z][A-Z][a-z]|<|=>|\\w\\(\\)")]
    private static partial Regex Code();
}
