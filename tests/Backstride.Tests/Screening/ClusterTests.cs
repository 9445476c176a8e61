using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Journal;
using Backstride.Screening;

namespace Backstride.Tests.Screening;

public class ClusterTests
{
    /// <summary>A full screen with these answers yes and all others no.</summary>
    private static Urgency UrgencyOf(Rule rule, string yes, int born = 1984) =>
        rule.Judge(Runner.Who().Born(born).Answered(ScreenForm.Full, 1, Ask(yes)).State, Make.Today).Limits.Referral;

    private static Question[] Ask(string ids) =>
        [.. ids.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => Questions.Find(id) ?? throw new ArgumentException(id))];

    [Theory]
    [InlineData("", Urgency.None)]
    [InlineData("saddle-numbness", Urgency.Emergency)]
    [InlineData("bladder", Urgency.Emergency)]
    [InlineData("bowel", Urgency.Emergency)]
    [InlineData("sexual-function", Urgency.Emergency)]
    [InlineData("both-legs", Urgency.Emergency)]
    [InlineData("leg-weakness", Urgency.None)]
    public void Any_one_sign_of_pressed_nerves_is_an_emergency(string yes, Urgency urgency) => Assert.Equal(urgency, UrgencyOf(new CaudaEquina(), yes));

    [Theory]
    [InlineData("", Urgency.None)]
    [InlineData("leg-weakness", Urgency.Urgent)]
    [InlineData("leg-weakness-fast", Urgency.Emergency)]
    [InlineData("leg-weakness leg-weakness-fast", Urgency.Emergency)]
    public void A_weak_leg_is_urgent_and_an_emergency_when_it_is_fast(string yes, Urgency urgency) => Assert.Equal(urgency, UrgencyOf(new NerveDeficit(), yes));

    [Theory]
    [InlineData("major-trauma", 1984, Urgency.Emergency)]
    [InlineData("minor-trauma", 1984, Urgency.None)]
    [InlineData("osteoporosis long-steroids", 1984, Urgency.None)]
    [InlineData("minor-trauma osteoporosis", 1984, Urgency.Urgent)]
    [InlineData("minor-trauma long-steroids", 1984, Urgency.Urgent)]
    [InlineData("minor-trauma", 1961, Urgency.Urgent)] // 65 at some time of 2026
    [InlineData("minor-trauma", 1962, Urgency.None)] // 64 at most
    [InlineData("", 1940, Urgency.None)]
    public void A_small_fall_counts_with_a_fragile_bone_or_from_65(string yes, int born, Urgency urgency) =>
        Assert.Equal(urgency, UrgencyOf(new Fracture(), yes, born));

    [Theory]
    [InlineData("cancer-ever", Urgency.None)]
    [InlineData("cancer-pain", Urgency.None)]
    [InlineData("cancer-ever cancer-pain", Urgency.Soon)]
    [InlineData("weight-loss", Urgency.Urgent)]
    [InlineData("night-pain", Urgency.Urgent)]
    [InlineData("cancer-ever cancer-pain night-pain", Urgency.Urgent)]
    [InlineData("cancer-ever leg-weakness", Urgency.Emergency)]
    [InlineData("cancer-ever leg-weakness-fast", Urgency.Emergency)]
    [InlineData("leg-weakness", Urgency.None)]
    public void Past_cancer_counts_only_with_back_pain_that_has_no_explanation(string yes, Urgency urgency) =>
        Assert.Equal(urgency, UrgencyOf(new Malignancy(), yes));

    [Theory]
    [InlineData("fever", Urgency.Urgent)]
    [InlineData("fever unwell", Urgency.Emergency)]
    [InlineData("unwell", Urgency.None)]
    [InlineData("infection-risk", Urgency.None)]
    [InlineData("progressive-pain", Urgency.None)]
    [InlineData("infection-risk unwell", Urgency.Urgent)]
    [InlineData("infection-risk fever", Urgency.Urgent)]
    [InlineData("infection-risk progressive-pain", Urgency.Soon)]
    public void A_risk_of_infection_alone_is_no_lock(string yes, Urgency urgency) => Assert.Equal(urgency, UrgencyOf(new Infection(), yes));

    [Theory]
    [InlineData("", Urgency.None)]
    [InlineData("tearing-pain", Urgency.Emergency)]
    public void Sudden_tearing_pain_is_an_emergency(string yes, Urgency urgency) => Assert.Equal(urgency, UrgencyOf(new Vascular(), yes));

    [Theory]
    [InlineData("", Urgency.None)]
    [InlineData("flank-pain", Urgency.Urgent)]
    public void Flank_pain_with_urinary_signs_is_urgent(string yes, Urgency urgency) => Assert.Equal(urgency, UrgencyOf(new Renal(), yes));

    [Theory]
    [InlineData("onset-before-35 wakes-second-half buttock-pain eases-moving", Urgency.None)] // not early and long
    [InlineData("early-long-pain", Urgency.None)]
    [InlineData("early-long-pain onset-before-35 wakes-second-half", Urgency.None)]
    [InlineData("early-long-pain onset-before-35 wakes-second-half buttock-pain", Urgency.Routine)]
    [InlineData("early-long-pain eases-anti-inflammatory family-spondyloarthritis arthritis-tendon-skin eases-moving", Urgency.Routine)]
    public void Three_signs_of_an_inflamed_spine_are_the_fewest_that_count(string yes, Urgency urgency) =>
        Assert.Equal(urgency, UrgencyOf(new Inflammatory(), yes));

    [Fact]
    public void Three_signs_go_to_the_family_doctor_and_four_to_rheumatology()
    {
        var three = Runner.Who().Answered(ScreenForm.Full, 1, Ask("early-long-pain onset-before-35 buttock-pain eases-moving"));
        var four = Runner.Who().Answered(ScreenForm.Full, 1, Ask("early-long-pain onset-before-35 buttock-pain eases-moving wakes-second-half"));

        Assert.IsType<Inflammatory.ForFamilyDoctor>(new Inflammatory().Judge(three.State, Make.Today).Reason);
        Assert.IsType<Inflammatory.ForRheumatology>(new Inflammatory().Judge(four.State, Make.Today).Reason);
    }

    [Fact]
    public void With_signs_of_an_inflamed_spine_training_goes_on() => Assert.Equal(
        Limits.None with { Referral = Urgency.Routine },
        new Inflammatory().Judge(Runner.Who().Answered(ScreenForm.Full, 1, Ask("early-long-pain onset-before-35 buttock-pain eases-moving")).State, Make.Today).Limits);

    [Theory]
    [InlineData("young-two-weeks", 2006, Urgency.Soon)] // 19 until some day of 2026
    [InlineData("young-arching", 2007, Urgency.Soon)]
    [InlineData("", 2007, Urgency.None)]
    [InlineData("young-two-weeks young-arching", 2005, Urgency.None)] // 20 at least
    public void A_growing_spine_is_one_up_to_19(string yes, int born, Urgency urgency)
    {
        var runner = Runner.Who().Born(born).Answered(ScreenForm.Full, 1, [.. Ask(yes), .. born == 2006 ? Ask("under-20") : []]);

        Assert.Equal(urgency, new ParsStress().Judge(runner.State, Make.Today).Limits.Referral);
    }

    [Theory]
    [InlineData("buttock-through-run", Urgency.None, Impact.Running)]
    [InlineData("buttock-lasting load-jump", Urgency.None, Impact.Running)]
    [InlineData("buttock-through-run buttock-lasting", Urgency.None, Impact.Walking)]
    [InlineData("buttock-through-run buttock-lasting load-jump", Urgency.Soon, Impact.Walking)]
    [InlineData("buttock-through-run buttock-lasting recent-birth", Urgency.Soon, Impact.Walking)]
    [InlineData("buttock-through-run buttock-lasting osteoporosis", Urgency.Soon, Impact.Walking)]
    [InlineData("buttock-through-run buttock-lasting long-steroids", Urgency.Soon, Impact.Walking)]
    [InlineData("buttock-through-run buttock-lasting bone-stress-ever", Urgency.Soon, Impact.Walking)]
    [InlineData("buttock-through-run buttock-lasting missed-periods", Urgency.Soon, Impact.Walking)]
    [InlineData("buttock-through-run load-jump", Urgency.None, Impact.Running)]
    public void Lasting_buttock_pain_is_seen_soon_when_bone_has_a_reason(string yes, Urgency urgency, Impact impact)
    {
        var verdict = new SacralStress().Judge(Runner.Who().Answered(ScreenForm.Full, 1, Ask(yes)).State, Make.Today);

        Assert.Equal(urgency, verdict.Limits.Referral);
        // Follow-up questions are answered here, so that only the finding can limit.
        Assert.Equal(impact, verdict.Limits.Impact);
    }

    [Theory]
    [InlineData(6, Urgency.None)]
    [InlineData(7, Urgency.Soon)]
    public void Buttock_pain_that_is_still_so_after_a_week_is_seen_soon(int daysLater, Urgency urgency)
    {
        var first = Runner.Who().Answered(ScreenForm.Full, daysLater, Ask("buttock-through-run buttock-lasting"));
        var again = first.Answered(ScreenForm.Full, 0, Ask("buttock-through-run buttock-lasting"));

        Assert.Equal(urgency, new SacralStress().Judge(again.State, Make.Today).Limits.Referral);
        Assert.Equal(Limits.None, new SacralStress().Judge(first.Answered(ScreenForm.Full, 0).State, Make.Today).Limits);
    }

    [Theory]
    [InlineData("", Urgency.None)]
    [InlineData("groin-pain", Urgency.Urgent)]
    public void Groin_pain_with_weight_on_the_leg_is_urgent(string yes, Urgency urgency) => Assert.Equal(urgency, UrgencyOf(new FemoralNeck(), yes));

    [Theory]
    [InlineData("", Urgency.None)]
    [InlineData("missed-periods", Urgency.Soon)]
    [InlineData("low-energy", Urgency.Soon)]
    [InlineData("bone-stress-ever", Urgency.None)]
    [InlineData("bone-stress-ever bone-stress-high", Urgency.Soon)]
    [InlineData("bone-stress-ever bone-stress-two", Urgency.Soon)]
    public void Too_little_energy_is_seen_soon(string yes, Urgency urgency)
    {
        var limits = new EnergyDeficiency().Judge(Runner.Who().Answered(ScreenForm.Full, 1, Ask(yes)).State, Make.Today).Limits;

        Assert.Equal(urgency, limits.Referral);
        Assert.Equal(urgency == Urgency.Soon ? Progression.Hold : Progression.MayProgress, limits.Progress);
    }

    [Theory]
    [InlineData("", Urgency.None, Impact.Running, Intensity.Fast)]
    [InlineData("chest-on-effort", Urgency.Urgent, Impact.Nothing, Intensity.Easy)]
    [InlineData("chest-now", Urgency.Emergency, Impact.Nothing, Intensity.Easy)]
    [InlineData("known-disease", Urgency.Routine, Impact.Running, Intensity.Easy)]
    [InlineData("known-disease not-active", Urgency.Routine, Impact.Walking, Intensity.Easy)]
    [InlineData("not-active", Urgency.None, Impact.Running, Intensity.Fast)]
    public void Heart_and_lungs_come_before_the_back(string yes, Urgency urgency, Impact impact, Intensity intensity)
    {
        var limits = new ExerciseReady().Judge(Runner.Who().Answered(ScreenForm.Full, 1, Ask(yes)).State, Make.Today).Limits;

        Assert.Equal((urgency, impact, intensity), (limits.Referral, limits.Impact, limits.Intensity));
    }

    [Theory]
    [InlineData(364, false)]
    [InlineData(365, true)]
    public void Fitness_to_exercise_is_asked_about_every_year(int daysAgo, bool asked) =>
        Assert.Equal(asked, new ExerciseReady().Judge(Runner.Who().ScreenedClear(daysAgo).State, Make.Today) is Verdict.CannotJudge);

    [Theory]
    [InlineData(2008, true)] // 17 or 18 in 2026
    [InlineData(2007, false)] // 18 at least
    [InlineData(2012, true)]
    public void Under_18_a_clinician_comes_first(int born, bool first)
    {
        var runner = Runner.Who().Born(born).Answered(ScreenForm.Full, 1, born == 2008 ? [Questions.Under18] : []);

        Assert.Equal(first ? Urgency.Soon : Urgency.None, new Under18().Judge(runner.State, Make.Today).Limits.Referral);
    }

    [Fact]
    public void Without_a_year_of_birth_the_answer_decides()
    {
        Assert.IsType<Verdict.CannotJudge>(new Under18().Judge(Runner.Who().State, Make.Today));
        Assert.IsType<Verdict.Refer>(new Under18().Judge(Runner.Who().Answered(ScreenForm.Full, 1, Questions.Under18).State, Make.Today));
        Assert.IsType<Verdict.Allow>(new Under18().Judge(Runner.Who().ScreenedClear().State, Make.Today));
    }

    [Theory]
    [MemberData(nameof(NotSure))]
    public void Not_sure_counts_as_yes_on_the_first_six_rows_only(string id, bool counts)
    {
        var runner = Runner.Who().Said(1, (Questions.Find(id)!, Answer.NotSure));
        var locked = Rulebook.Rules.OfType<RedFlag>().Any(rule => rule.Judge(runner.State, Make.Today) is Verdict.Refer);

        Assert.Equal(counts, locked);
    }

    public static TheoryData<string, bool> NotSure()
    {
        var data = new TheoryData<string, bool>();
        foreach (var question in Questions.All)
            data.Add(question.Id.Name, question.Card == QuestionCard.BladderBowelLegs);
        return data;
    }
}
