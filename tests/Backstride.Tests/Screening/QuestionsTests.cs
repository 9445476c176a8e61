using Backstride.Journal;
using Backstride.Screening;

namespace Backstride.Tests.Screening;

public class QuestionsTests
{
    [Fact]
    public void No_two_questions_share_an_id() =>
        Assert.Equal(Questions.All.Count, Questions.All.Select(question => question.Id).Distinct().Count());

    [Fact]
    public void The_full_form_shows_every_question_once_on_four_cards()
    {
        var groups = Questions.For(ScreenForm.Full);

        Assert.Equal([QuestionCard.BladderBowelLegs, QuestionCard.InjuryBones, QuestionCard.Illness, QuestionCard.TrainingHormones], groups.Select(group => group.Card));
        Assert.Equal(Questions.All, groups.SelectMany(group => group.Questions));
    }

    [Fact]
    public void The_short_form_is_the_first_six_rows_fever_or_unwell_and_a_fall_or_crash() => Assert.Equal(
        [
            "saddle-numbness", "bladder", "bowel", "sexual-function", "both-legs", "leg-weakness", "leg-weakness-fast",
            "major-trauma", "minor-trauma", "fever", "unwell",
        ],
        Questions.Of(ScreenForm.Short).Select(question => question.Id.Name));

    [Fact]
    public void Every_question_is_looked_at_by_a_rule()
    {
        var asked = Backstride.Coaching.Rulebook.Rules.OfType<RedFlag>().SelectMany(rule => rule.Asks)
            .Append(Questions.Under18).Append(Questions.NoBetter).Select(question => question.Id).ToHashSet();

        Assert.Equal(Questions.All.Select(question => question.Id).ToHashSet(), asked);
    }

    [Theory]
    [InlineData(1961, false, false)] // 64 or 65 in 2026, but never below 20
    [InlineData(1984, false, false)]
    [InlineData(2006, true, false)] // 19 or 20
    [InlineData(2007, true, false)]
    [InlineData(2008, true, true)] // 17 or 18
    public void What_only_the_young_are_asked_is_asked_of_all_who_may_be_young(int born, bool youngAsked, bool under18Asked)
    {
        var profile = new Profile { Born = born };

        Assert.Equal(youngAsked, Questions.YoungArching.Asked.IsMet(AnswerSheet.Blank, profile, Make.Today));
        Assert.Equal(under18Asked, Questions.Under18.Asked.IsMet(AnswerSheet.Blank, profile, Make.Today));
    }

    [Fact]
    public void Without_a_year_of_birth_everybody_is_asked_about_age()
    {
        foreach (var question in new[] { Questions.Under18, Questions.Under20, Questions.Over64, Questions.YoungArching })
            Assert.True(question.Asked.IsMet(AnswerSheet.Blank, new Profile(), Make.Today));
    }

    [Theory]
    [InlineData(Sex.F, true)]
    [InlineData(Sex.X, true)]
    [InlineData(null, true)]
    [InlineData(Sex.M, false)]
    public void Periods_are_asked_about_unless_the_runner_is_a_man(Sex? sex, bool asked) =>
        Assert.Equal(asked, Questions.MissedPeriods.Asked.IsMet(AnswerSheet.Blank, new Profile { Sex = sex }, Make.Today));

    [Theory]
    [InlineData("")]
    [InlineData("Bladder")]
    [InlineData("both legs")]
    public void A_question_is_named_in_lower_case_with_hyphens(string name) => Assert.Throws<ArgumentException>(() => new QuestionId(name));
}
