using System.Text.Json;
using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Journal;
using Backstride.Screening;

namespace Backstride.Tests.Screening;

public class FlagLifeTests
{
    private static readonly Dictionary<string, JsonElement> Everything = [];

    private static Urgency Of(Rule rule, Runner runner, int daysAgo = 0) => rule.Judge(runner.State, Make.DaysAgo(daysAgo)).Limits.Referral;

    /// <summary>Takes back the answers given last, a time after the journal took them.</summary>
    private static Runner TakenBack(Runner runner, TimeSpan after, Dictionary<string, JsonElement>? set = null)
    {
        var answers = runner.Entries.Last(entry => entry.Body is ScreeningAnswers);
        return runner.With(answers.Day, answers.Received + after, new Correction { Set = set ?? Everything, Withdraws = true }, answers.Id, TimeSpan.Zero);
    }

    private static Dictionary<string, JsonElement> Set(Question question, string? value) =>
        new() { ["answers." + question.Id.Name] = JsonSerializer.SerializeToElement(value) };

    [Theory]
    [InlineData("bladder")]
    [InlineData("leg-weakness")]
    [InlineData("fever")]
    [InlineData("groin-pain")]
    [InlineData("chest-on-effort")]
    [InlineData("low-energy")]
    public void A_later_no_ends_no_lock(string id)
    {
        var locked = Runner.Who().Born(1984).Answered(ScreenForm.Full, 5, Questions.Find(id)!);
        var before = Coach.Plan(locked.State, Make.Today);
        var after = Coach.Plan(locked.Answered(ScreenForm.Full, 0).State, Make.Today);

        Assert.Equal(PlanStatus.Refer, before.Status);
        Assert.Equal(before.Referral!.Urgency, after.Referral!.Urgency);
        Assert.True(after.Limits.IsAtLeastAsCarefulAs(before.Limits));
    }

    [Theory]
    [InlineData(600, Urgency.None)]
    [InlineData(601, Urgency.Emergency)]
    public void Ten_minutes_are_the_last_moment_to_take_an_emergency_back(int seconds, Urgency urgency) =>
        Assert.Equal(urgency, Of(new CaudaEquina(), TakenBack(Runner.Who().Answered(ScreenForm.Full, 1, Questions.Bladder), TimeSpan.FromSeconds(seconds))));

    [Theory]
    [InlineData(600, Urgency.None)]
    [InlineData(601, Urgency.Urgent)]
    public void Ten_minutes_are_the_last_moment_to_take_an_urgent_answer_back(int seconds, Urgency urgency) =>
        Assert.Equal(urgency, Of(new NerveDeficit(), TakenBack(Runner.Who().Answered(ScreenForm.Full, 1, Questions.LegWeakness), TimeSpan.FromSeconds(seconds))));

    [Theory]
    [InlineData(601)]
    [InlineData(86_400)]
    public void What_is_seen_soon_can_be_taken_back_later(int seconds) =>
        Assert.Equal(Urgency.None, Of(new EnergyDeficiency(), TakenBack(Runner.Who().Answered(ScreenForm.Full, 3, Questions.LowEnergy), TimeSpan.FromSeconds(seconds))));

    [Fact]
    public void A_withdrawal_dated_before_its_answer_counts_for_nothing() =>
        Assert.Equal(Urgency.Emergency, Of(new CaudaEquina(), TakenBack(Runner.Who().Answered(ScreenForm.Full, 1, Questions.Bladder), TimeSpan.FromMinutes(-1))));

    [Fact]
    public void Taking_back_late_what_helped_to_make_an_emergency_leaves_the_emergency()
    {
        var soon = Runner.Who().Said(4, (Questions.CancerEver, Answer.Yes), (Questions.CancerPain, Answer.Yes));
        var emergency = soon.Said(3, (Questions.LegWeakness, Answer.Yes));
        var first = soon.Last;
        var late = emergency.With(Make.DaysAgo(1), Runner.Noon(1), new Correction { Set = Everything, Withdraws = true }, first.Id);

        Assert.Equal(Urgency.Emergency, Of(new Malignancy(), emergency));
        Assert.Equal(Urgency.Emergency, Of(new Malignancy(), late));
        Assert.Equal(Urgency.None, Of(new Malignancy(), soon.With(Make.DaysAgo(1), Runner.Noon(1), new Correction { Set = Everything, Withdraws = true }, first.Id)));
    }

    [Fact]
    public void One_answer_of_a_form_can_be_taken_back_and_the_others_stay()
    {
        var both = Runner.Who().Answered(ScreenForm.Full, 1, Questions.Bladder, Questions.Fever);
        var one = TakenBack(both, TimeSpan.FromMinutes(2), Set(Questions.Bladder, "no"));

        Assert.Equal(Urgency.None, Of(new CaudaEquina(), one));
        Assert.Equal(Urgency.Urgent, Of(new Infection(), one));
    }

    [Fact]
    public void Answers_taken_back_are_asked_again()
    {
        var due = new ScreenDue().Judge(TakenBack(Runner.Who().Born(1984).Answered(ScreenForm.Full, 1, Questions.Bladder), TimeSpan.FromMinutes(2), Set(Questions.Bladder, null)).State, Make.Today);

        Assert.Equal([Questions.Bladder.Id], Assert.IsType<ScreenDue.Due>(due.Reason).Missing);
    }

    [Fact]
    public void Removing_or_correcting_answers_ends_no_lock()
    {
        var locked = Runner.Who().Answered(ScreenForm.Full, 1, Questions.Bladder);
        var id = locked.Last.Id;

        Assert.Equal(Urgency.Emergency, Of(new CaudaEquina(), locked.Recorded(0, new Removal(), id)));
        Assert.Equal(Urgency.Emergency, Of(new CaudaEquina(), locked.Recorded(0, new Correction { Set = Set(Questions.Bladder, "no") }, id)));
    }

    [Theory]
    [InlineData("yes", Urgency.Emergency)]
    [InlineData("not-sure", Urgency.Emergency)]
    [InlineData("no", Urgency.None)]
    [InlineData("maybe", Urgency.None)]
    public void A_correction_can_add_a_yes(string value, Urgency urgency)
    {
        var clear = Runner.Who().ScreenedClear(daysAgo: 1);

        Assert.Equal(urgency, Of(new CaudaEquina(), clear.Recorded(0, new Correction { Set = Set(Questions.Bladder, value) }, clear.Last.Id)));
    }

    [Fact]
    public void Removing_a_clearance_brings_the_lock_back()
    {
        var cleared = Runner.Who().Answered(ScreenForm.Full, 5, Questions.Fever).Cleared(ClearanceResult.FitToTrain, 2);

        Assert.Equal(Urgency.None, Of(new Infection(), cleared));
        Assert.Equal(Urgency.Urgent, Of(new Infection(), cleared.Recorded(1, new Removal(), cleared.Last.Id)));
    }

    [Fact]
    public void Correcting_a_clearance_ends_no_lock()
    {
        var waiting = Runner.Who().Answered(ScreenForm.Full, 5, Questions.Fever).Cleared(ClearanceResult.NotYet, 2);
        var corrected = waiting.Recorded(1, new Correction { Set = new Dictionary<string, JsonElement> { ["result"] = JsonSerializer.SerializeToElement("fit-to-train") } }, waiting.Last.Id);

        Assert.Equal(Urgency.Urgent, Of(new Infection(), corrected));
    }

    [Theory]
    [InlineData(ClearanceResult.FitToTrain, Urgency.None)]
    [InlineData(ClearanceResult.WithLimits, Urgency.None)]
    [InlineData(ClearanceResult.NotYet, Urgency.Urgent)]
    public void A_visit_ends_a_lock_unless_it_says_not_yet(ClearanceResult result, Urgency urgency) =>
        Assert.Equal(urgency, Of(new Infection(), Runner.Who().Answered(ScreenForm.Full, 5, Questions.Fever).Cleared(result, 2)));

    [Fact]
    public void A_clearance_ends_exactly_what_it_settles()
    {
        var two = Runner.Who().Answered(ScreenForm.Full, 5, Questions.Fever, Questions.Bladder);
        var one = two.Cleared(ClearanceResult.FitToTrain, 2, "screen.infection");

        Assert.Equal(Urgency.None, Of(new Infection(), one));
        Assert.Equal(Urgency.Emergency, Of(new CaudaEquina(), one));
        Assert.Equal(Urgency.None, Of(new CaudaEquina(), two.Cleared(ClearanceResult.FitToTrain, 2)));
    }

    [Theory]
    [InlineData(6, Urgency.Urgent)] // a visit before the answer says nothing about it
    [InlineData(5, Urgency.None)]
    public void A_visit_counts_from_the_day_of_the_answer_on(int visitDaysAgo, Urgency urgency)
    {
        var locked = Runner.Who().Answered(ScreenForm.Full, 5, Questions.Fever);
        var cleared = locked.With(Make.DaysAgo(visitDaysAgo), Runner.Noon(1), new Clearance { Who = "doctor", Result = ClearanceResult.FitToTrain });

        Assert.Equal(urgency, Of(new Infection(), cleared));
    }

    [Fact]
    public void A_clearance_the_journal_took_before_the_answer_ends_nothing()
    {
        var runner = Runner.Who().Cleared(ClearanceResult.FitToTrain, 5).With(Make.DaysAgo(5), Runner.Noon(5).AddHours(1), new ScreeningAnswers
        {
            Form = ScreenForm.Full,
            Answers = new Dictionary<string, Answer> { ["fever"] = Answer.Yes },
        });

        Assert.Equal(Urgency.Urgent, Of(new Infection(), runner));
    }

    [Fact]
    public void A_clearance_the_journal_took_together_with_the_answer_ends_the_lock()
    {
        var answered = Runner.Who().Answered(ScreenForm.Full, 5, Questions.Fever);

        Assert.Equal(Urgency.None, Of(new Infection(), answered.Cleared(ClearanceResult.FitToTrain, 5)));
        Assert.Equal(Urgency.None, Of(new Infection(), Runner.Who().Cleared(ClearanceResult.FitToTrain, 5).Answered(ScreenForm.Full, 5, Questions.Fever)));
    }

    [Fact]
    public void A_symptom_said_again_after_a_clearance_locks_again() => Assert.Equal(
        Urgency.Urgent,
        Of(new Infection(), Runner.Who().Answered(ScreenForm.Full, 9, Questions.Fever).Cleared(ClearanceResult.FitToTrain, 5).Answered(ScreenForm.Full, 1, Questions.Fever)));

    [Fact]
    public void A_cleared_fact_is_background_and_a_new_symptom_beside_it_counts()
    {
        var cleared = Runner.Who().Said(9, (Questions.BoneStressHigh, Answer.Yes)).Cleared(ClearanceResult.FitToTrain, 5);
        var said = cleared.Said(2, (Questions.BoneStressHigh, Answer.Yes));
        var again = said.Said(1, (Questions.MissedPeriods, Answer.Yes));

        Assert.Equal(Urgency.None, Of(new EnergyDeficiency(), said));
        Assert.Equal(Urgency.Soon, Of(new EnergyDeficiency(), again));
        Assert.True(Assert.IsType<EnergyDeficiency.Suspected>(new EnergyDeficiency().Judge(again.State, Make.Today).Reason).Bone);
    }

    [Fact]
    public void Cleared_cancer_counts_again_beside_new_unexplained_pain()
    {
        var cleared = Runner.Who().Said(90, (Questions.CancerEver, Answer.Yes), (Questions.CancerPain, Answer.Yes)).Cleared(ClearanceResult.FitToTrain, 80);

        Assert.Equal(Urgency.None, Of(new Malignancy(), cleared.Said(2, (Questions.CancerEver, Answer.Yes))));
        Assert.Equal(Urgency.Soon, Of(new Malignancy(), cleared.Said(2, (Questions.CancerPain, Answer.Yes))));
    }

    [Fact]
    public void An_answer_reaches_back_and_a_clearance_does_not()
    {
        var runner = Runner.Who().Answered(ScreenForm.Full, 5, Questions.Fever).Cleared(ClearanceResult.FitToTrain, 2);

        Assert.Equal(Urgency.Urgent, Of(new Infection(), runner, daysAgo: 6));
        Assert.Equal(Urgency.Urgent, Of(new Infection(), runner, daysAgo: 5));
        Assert.Equal(Urgency.Urgent, Of(new Infection(), runner, daysAgo: 3));
        Assert.Equal(Urgency.None, Of(new Infection(), runner, daysAgo: 2));
    }

    [Fact]
    public void Answers_to_questions_no_version_knows_change_nothing()
    {
        var strange = new ScreeningAnswers { Form = ScreenForm.Full, Answers = new Dictionary<string, Answer> { ["left-ear"] = Answer.Yes } };
        var runner = Runner.Who().Born(1984).ScreenedClear();

        Assert.Equal(Coach.Plan(runner.State, Make.Today).Limits, Coach.Plan(runner.Recorded(0, strange).State, Make.Today).Limits);
    }
}
