using System.Text.RegularExpressions;
using Backstride.App.Wording;
using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Journal;
using Backstride.Screening;
using Backstride.Tests;

namespace Backstride.App.Tests.Wording;

public partial class ScreeningWordsTests
{
    private static readonly DateOnly Today = Make.Today;

    /// <summary>People who together meet every reason the screening rules can give.</summary>
    private static IEnumerable<Runner> People()
    {
        yield return Runner.Who();
        yield return Runner.Who().Born(2009);
        yield return Runner.Who().Born(1984).ScreenedClear(1);
        foreach (var question in Questions.All)
            yield return Runner.Who().Answered(ScreenForm.Full, 1, question);
        yield return Yes(Questions.CancerEver, Questions.CancerPain);
        yield return Yes(Questions.CancerEver, Questions.LegWeakness);
        yield return Yes(Questions.Fever, Questions.Unwell);
        yield return Yes(Questions.InfectionRisk, Questions.ProgressivePain);
        yield return Yes(Questions.MinorTrauma, Questions.Osteoporosis);
        yield return Yes(Questions.Under20, Questions.YoungArching);
        yield return Yes(Questions.ButtockThroughRun, Questions.ButtockLasting);
        yield return Yes(Questions.ButtockThroughRun, Questions.ButtockLasting, Questions.LoadJump);
        yield return Yes(Questions.EarlyLongPain, Questions.EasesMoving, Questions.ButtockPain, Questions.WakesAtNight);
        yield return Yes(Questions.EarlyLongPain, Questions.EasesMoving, Questions.ButtockPain, Questions.WakesAtNight, Questions.ArthritisOrSkin);
        yield return Yes(Questions.KnownDisease, Questions.NotActive);
        yield return Runner.Who().RanKm(12, 20).Answered(ScreenForm.Full, 18, Questions.Fever).Cleared(ClearanceResult.FitToTrain, 2);
        yield return Yes(Questions.Fever).Cleared(ClearanceResult.NotYet, 0);
        yield return Runner.Who().Answered(ScreenForm.Full, 18, Questions.Fever).Cleared(ClearanceResult.NotYet, 15);
        yield return Yes(Questions.Fever).Recorded(0, new Clearance { Who = "doctor", Result = ClearanceResult.WithLimits, Limits = ["no-extension"] });
        yield return Runner.Who().Recorded(0, new Clearance { Who = "doctor", Result = ClearanceResult.WithLimits, Limits = ["no-running"] });
        yield return Runner.Who().Is(new Profile { UsualPain = new PainScore(4) }).ScreenedClear(60).CheckedInDaily(4, 59, 0);
        yield return Runner.Who().Is(new Profile { UsualPain = new PainScore(4) }).CheckedInDaily(4, 59, 40).CheckedInDaily(1, 39, 0);
        yield return Runner.Who().CheckedInDaily(4, 59, 0).Cleared(ClearanceResult.FitToTrain, 3, "screen.no-better");
        yield return Runner.Who().CheckedInDaily(1, 21, 15).CheckedInDaily(2, 14, 8).CheckedInDaily(3, 7, 1);
        yield return Runner.Who().ScreenedClear(9).CheckedIn(8, 1);
        yield return Runner.Who().ScreenedClear(9).CheckedIn(new CheckIn { Flare = true }, 1);
        yield return Runner.Who().ScreenedClear(9).CheckedIn(new CheckIn { LegSymptoms = LegSymptoms.New }, 1);
        yield return Runner.Who().ScreenedClear(9).RanKm(5, 5).Felt(during: 6).RanKm(5, 2).Felt(during: 6);
        yield return Runner.Who().ScreenedClear(300);
        yield return Runner.Who().Recorded(50, Functions(4)).Recorded(5, Functions(4));

        static Runner Yes(params ReadOnlySpan<Question> yes) => Runner.Who().Answered(ScreenForm.Full, 1, yes);
        static Questionnaire Functions(double score) => new() { Form = "psfs", Functions = [new FunctionGoal("long run", score)] };
    }

    private static IEnumerable<RuleVerdict> Verdicts() =>
        from runner in People()
        let state = runner.State
        from rule in Rulebook.Rules
        where rule.Id.Family == "screen"
        select new RuleVerdict(rule, rule.Judge(state, Today));

    [Fact]
    public void Every_reason_of_a_screening_rule_has_words()
    {
        var met = Verdicts().Select(judged => judged.Verdict.Reason).ToList();
        var all = Rulebook.Rules.Where(rule => rule.Id.Family == "screen").Select(rule => rule.GetType()).Append(typeof(RedFlag))
            .SelectMany(type => type.GetNestedTypes()).Where(type => type.IsAssignableTo(typeof(Reason)));

        Assert.All(met, reason => Assert.NotEmpty(ReasonWords.Of(reason, Make.Today)));
        Assert.Empty(all.Except(met.Concat(met.OfType<ClearanceGiven.Several>().SelectMany(several => several.Parts)).Select(reason => reason.GetType())).Select(type => type.Name));
    }

    [Fact]
    public void Every_cause_of_a_due_screen_has_words()
    {
        foreach (var cause in Enum.GetValues<TriggerCause>())
            Assert.NotEmpty(ReasonWords.Of(new ScreenDue.Due(ScreenForm.Short, cause, [Questions.Bladder.Id]), Make.Today));
    }

    [Theory]
    [InlineData(0, "You are ill with a fever, and your back hurts more than usual.")]
    [InlineData(7, "You had a fever, and your back hurt more than usual on Sunday 22 February.")]
    public void A_back_that_hurt_in_a_fever_is_told_as_of_its_day(int daysAgo, string expected) =>
        Assert.StartsWith(expected, ReasonWords.Of(new ScreenDue.Due(ScreenForm.Short, TriggerCause.FeverAndPain, [Questions.Bladder.Id]) { On = Make.Today.AddDays(-daysAgo) }, Make.Today), StringComparison.Ordinal);

    [Theory]
    [InlineData(Sex.M, "(28 questions, and up to 14 more where an answer is yes)")]
    [InlineData(Sex.F, "(30 questions, and up to 14 more where an answer is yes)")]
    public void What_a_yes_can_bring_is_said_beside_the_number_of_questions(Sex sex, string expected)
    {
        var state = Runner.Who().Is(new Profile { Born = 1984, Sex = sex }).State;
        Assert.Contains(expected, ReasonWords.Of(new ScreenDue().Judge(state, Today).Reason, Today), StringComparison.Ordinal);
    }

    [Fact]
    public void A_yes_to_everything_brings_no_more_questions_than_were_said()
    {
        var runner = Runner.Who().Is(new Profile { Born = 1984, Sex = Sex.M });
        var first = Assert.IsType<ScreenDue.Due>(new ScreenDue().Judge(runner.State, Today).Reason).Missing;
        var asked = 0;
        while (new ScreenDue().Judge(runner.State, Today).Reason is ScreenDue.Due due)
        {
            asked += due.Missing.Count;
            runner = runner.Recorded(0, new ScreeningAnswers { Form = ScreenForm.Full, Answers = due.Missing.ToDictionary(id => id.Name, _ => Answer.Yes) });
        }

        Assert.Equal(first.Count + QuestionWords.MoreAfterYes(first), asked);
    }

    [Fact]
    public void Who_is_asked_a_question_of_the_list_is_said_for_all_but_those_of_everybody()
    {
        Assert.Null(QuestionWords.AskedOf(Questions.Bladder));
        Assert.All(Questions.All, question => Assert.Equal(question.Asked is AskedWhen.Everybody, QuestionWords.AskedOf(question) is null));
        Assert.Equal("after a yes to cancer-ever", QuestionWords.AskedOf(Questions.CancerPain));
    }

    [Fact]
    public void Every_question_and_card_has_words()
    {
        Assert.All(Questions.All, question => Assert.EndsWith("?", Ending().Replace(QuestionWords.Of(question.Id), ""), StringComparison.Ordinal));
        Assert.All(Enum.GetValues<QuestionCard>(), card => Assert.NotEmpty(QuestionWords.Of(card)));
    }

    [Fact]
    public void The_wording_keeps_what_the_meanings_ask_for()
    {
        Assert.Contains("within an hour of getting off the bike", QuestionWords.Of(Questions.SaddleNumbness.Id), StringComparison.Ordinal);
        Assert.Contains("both legs", QuestionWords.Of(Questions.BothLegs.Id), StringComparison.Ordinal);
        Assert.Contains("sore from training", QuestionWords.Of(Questions.BothLegs.Id), StringComparison.Ordinal);
        foreach (var question in new[] { Questions.Bladder, Questions.Bowel, Questions.SexualFunction })
            Assert.StartsWith("New or clearly changed in the last weeks", QuestionWords.Of(question.Id), StringComparison.Ordinal);
        Assert.Contains("pregnant, breastfeeding", QuestionWords.Of(Questions.MissedPeriods.Id), StringComparison.Ordinal);
    }

    [Fact]
    public void An_emergency_says_where_to_go_how_and_what_to_say()
    {
        Assert.Contains("now", EmergencyWords.Heading, StringComparison.Ordinal);
        Assert.Contains("not drive yourself", EmergencyWords.HowToGo, StringComparison.Ordinal);
        Assert.Contains("morning", EmergencyWords.HowToGo, StringComparison.Ordinal);
        Assert.Contains("turn out not to have it", EmergencyWords.Reassurance, StringComparison.Ordinal);
        Assert.Contains("checked today", EmergencyWords.Reassurance, StringComparison.Ordinal);
        var emergencies = Verdicts().Where(judged => judged.Verdict.Limits.Referral == Urgency.Emergency).Select(judged => judged.Verdict.Reason).ToList();

        Assert.Equal(7, emergencies.Select(reason => reason.GetType()).Distinct().Count());
        Assert.All(emergencies, reason => Assert.StartsWith("Say: “", EmergencyWords.AtTheDesk(reason), StringComparison.Ordinal));
    }

    [Fact]
    public void Where_help_has_to_come_nobody_is_told_to_go()
    {
        var emergencies = Verdicts().Where(judged => judged.Verdict.Limits.Referral == Urgency.Emergency).ToList();
        Assert.True(EmergencyWords.IsToCall(new PregnancyWarningSigns.Suspected([], true, Make.Today)));
        Assert.Equal(
            ["screen.exercise-ready", "screen.vascular"],
            emergencies.Where(judged => EmergencyWords.IsToCall(judged.Verdict.Reason)).Select(judged => judged.Rule.Id.Name).Distinct().Order(StringComparer.Ordinal));
        foreach (var judged in emergencies)
        {
            var (reason, toCall) = (judged.Verdict.Reason, EmergencyWords.IsToCall(judged.Verdict.Reason));
            string[] said = [EmergencyWords.HeadingOf(reason), .. EmergencyWords.How(reason), ReferralWords.ActionFor(new Referral(Urgency.Emergency, judged.Rule.Id, reason))];
            Assert.Equal(toCall, said[0].Contains("call the emergency number", StringComparison.Ordinal));
            Assert.All(said, words => Assert.False(toCall && words.Contains("department", StringComparison.Ordinal), words));
            Assert.Contains(said, words => words.Contains("not drive yourself", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Every_lock_says_what_to_do_and_what_ends_it()
    {
        foreach (var judged in Verdicts().Where(judged => judged.Verdict.Limits.Referral > Urgency.None))
        {
            var referral = new Referral(judged.Verdict.Limits.Referral, judged.Rule.Id, judged.Verdict.Reason);

            Assert.NotEmpty(ReferralWords.ActionFor(referral));
            Assert.StartsWith("This ", ReferralWords.EndsWhen(referral), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void No_word_frightens_or_blames()
    {
        var texts = Verdicts().Select(judged => ReasonWords.Of(judged.Verdict.Reason, Make.Today))
            .Concat(Questions.All.Select(question => QuestionWords.Of(question.Id)))
            .Concat([EmergencyWords.Heading, EmergencyWords.HeadingToCall, EmergencyWords.HowToCall, EmergencyWords.HowToGo, EmergencyWords.Reassurance, ReferralWords.SafetyNet, QuestionWords.Note])
            .Concat(Verdicts().Where(judged => judged.Verdict.Limits.Referral > Urgency.None)
                .Select(judged => new Referral(judged.Verdict.Limits.Referral, judged.Rule.Id, judged.Verdict.Reason))
                .SelectMany(referral => new[] { ReferralWords.ActionFor(referral), ReferralWords.EndsWhen(referral), EmergencyWords.AtTheDesk(referral.Reason) }));
        string[] never = ["weak core", "misaligned", "unstable", "dysfunction", "wear and tear", "abnormal", "should have", "pain is not damage", "!"];

        foreach (var text in texts)
            Assert.DoesNotContain(never, word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void The_safety_net_names_the_three_signs_and_today()
    {
        foreach (var sign in new[] { "numbness between your legs", "bladder or bowel", "leg that is getting weaker", "today" })
            Assert.Contains(sign, ReferralWords.SafetyNet, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\s*\([^)]*\)$")]
    private static partial Regex Ending();
}
