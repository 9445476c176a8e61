using Backstride.App.Wording;
using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Journal;
using Backstride.Questionnaires;
using Backstride.Symptoms;
using Backstride.Tests;

namespace Backstride.App.Tests.Wording;

public sealed class PatternAndHealthWordsTests
{
    private const string Walk = "Walk, change position often, and leave out hamstring and straight-leg stretches.";
    private static readonly DateOnly Day = new(2026, 2, 22);
    private static readonly LatePattern Pattern = new(LateAnswer.Breaks, TimeSpan.FromMinutes(60), Day, null, 0);

    public static TheoryData<Reason, string> Sentences => new()
    {
        { new GaitReason.None(), "You have not reported a limp." },
        { new GaitReason.Answered(Day), "The limp you reported on Sunday 22 February has been asked about and answered." },
        { new GaitReason.StopImpact(Day, true), "On Sunday 22 February you reported a limp, and answered the safety questions about it. No running for now." },
        { new GaitReason.StopImpact(Day, false), "On Sunday 22 February you reported a limp. No running for now, and please answer the short safety questions." },
        { new LateRunReason.None(), "Pain does not keep beginning late in your long runs." },
        { new LateRunReason.NotToday(Pattern), "In your long runs pain began at about minute 60; a run of today does not go that far." },
        { new LateRunReason.WithBreaks(Pattern, TimeSpan.FromMinutes(45), MayGrow: false),
            "In two of three long runs pain began late, at about minute 60. Same distance, with a minute of walking in every ten, from minute 45 at the latest." },
        { new LateRunReason.WithBreaks(Pattern, TimeSpan.FromMinutes(45), MayGrow: true),
            "In two of three long runs pain began late, at about minute 60. No run of the last four weeks came that far, so they may grow back to it, with a minute of walking in every ten, from minute 45 at the latest." },
        { new LateRunReason.Capped(Pattern, TimeSpan.FromMinutes(54)),
            "Pain came back at about minute 60 in spite of walking breaks, so a run takes 54 minutes at most. Two good runs of that length make it longer." },
        { new DirectionReason.Open(0, 1), "No direction of movement stands out as the one your back minds." },
        { new DirectionReason.LeftOut(["sitting", "better-walking"], []),
            "Your back seems to mind bending (sitting, eased by walking), so exercises that bend the trunk are left out for now." },
        { new DirectionReason.LeftOut([], ["standing", "late-run"]),
            "Your back seems to mind arching (standing, late in runs), so exercises that arch it are left out for now, and runs go flat or uphill before they go downhill." },
        { new DirectionReason.LeftOut(["sitting", "bending"], ["standing", "exercises"]),
            "Your back seems to mind bending (sitting, bending) and arching (standing, exercises that hurt), so exercises that do either are left out for now, and runs are flat." },
        { new RadicularReason.None(), "Nothing runs from your back into a leg." },
        { new RadicularReason.NoRunning(Day, new PainScore(4), true, new Days(0)), $"What you feel in your leg since Sunday 22 February is new or goes farther down. No running for now. {Walk}" },
        { new RadicularReason.NoRunning(Day, new PainScore(4), false, new Days(0)), $"Your leg was at 4 in the last seven days. Running returns after a week at 2 or less. {Walk}" },
        { new RadicularReason.NoRunning(Day, new PainScore(2), false, new Days(5)), $"Your leg has been calm for 5 days. Running returns in steps after 7. {Walk}" },
        { new RadicularReason.OnStage(Day, new LadderStage(2), new Days(12)), $"Your leg has been calm for 12 days: run 2 min, walk 3 min, 6 times. {Walk}" },
        { new RadicularReason.Calmed(Day, new Days(40)), "Your leg has been calm for 40 days. Running is free again; the hip hinge stays without weight until nothing is felt any more." },
        { new FunctionReason.TooFew(1), "Whether your own activities go worse shows after three answers about them." },
        { new FunctionReason.Kept(Day), "Your own activities have not gone clearly worse twice." },
        { new FunctionReason.Down(Day, Day, new Points(2.5)),
            "What your back lets you do is down by 2.5 points since Sunday 22 February, on two occasions. Even with little pain that is a reason to hold: easy, and nothing more than before." },
        { new FearReason.Trust(), "You do not much fear that exercise harms your back." },
        { new FearReason.EasyFirst(Day, new Points(8)),
            "You fear that exercise harms your back. The session begins with what you fear least, and each exercise is in its easiest variant for the first two sessions. Moving is safe for most sore backs." },
        { new FearReason.GoingOn(Day, new Points(8)), "You fear that exercise harms your back, and your first easy sessions are done. Go on at your own pace, what you fear least first." },
        { new FearReason.ForWeeks(Day, new Points(8)),
            "Your fear that exercise harms your back has been high since Sunday 22 February. A physiotherapist can go through the movements with you." },
        { new IllnessReason.Well(), "You have not said that you are ill." },
        { new IllnessReason.Cold(Day, null),
            "You have had a head cold since Sunday 22 February: easy, legs without weight, and nothing more than before. With fever, a cough from the chest or vomiting, say so and rest." },
        { new IllnessReason.Cold(Day, null) { Until = Day.AddDays(2) },
            "You have had a head cold since Sunday 22 February, until Tuesday 24 February by your own word: easy, legs without weight, and nothing more than before. With fever, a cough from the chest or vomiting, say so and rest." },
        { new IllnessReason.Cold(Day, Distance.FromKilometres(8)),
            "You have had a head cold since Sunday 22 February: easy, no run longer than your usual 8 km, legs without weight, and nothing more than before. With fever, a cough from the chest or vomiting, say so and rest." },
        { new IllnessReason.InIt(Day, null), "You have been ill since Sunday 22 February. No training until two days after it; say when it is over." },
        { new IllnessReason.InIt(Day, null) { What = "fever" }, "You have had a fever since Sunday 22 February. No training until two days after it; say when it is over." },
        { new IllnessReason.InIt(Day, Day) { What = "vomiting" },
            "You have had vomiting or diarrhoea since Sunday 22 February, until Sunday 22 February by your own word. No training until two days after it." },
        { new IllnessReason.JustOver(Day, Day.AddDays(3)) { What = "fever" }, "Your fever ended on Sunday 22 February. Two days without it come before training, so from Wednesday 25 February." },
        { new IllnessReason.ComingBack(Day, Day.AddDays(8), null) { What = "chest", Most = Distance.FromKilometres(8) },
            "You had a cough or pain from the chest until Sunday 22 February. Everything is easy, no run longer than your usual 8 km, legs without weight, until after Monday 2 March: a day for every day of it." },
        { new IllnessReason.JustOver(Day, Day.AddDays(3)), "Your illness ended on Sunday 22 February. Two days without it come before training, so from Wednesday 25 February." },
        { new IllnessReason.ComingBack(Day, Day.AddDays(8), Distance.FromKilometres(5)) { FromFirstRun = new Days(6) },
            "You were ill until Sunday 22 February. The first run is easy and 5 km at most, and running stays easy for 6 days from that run on: a day for every day of it. Until after Monday 2 March the legs train without weight and nothing increases." },
        { new IllnessReason.ComingBack(Day, Day.AddDays(8), Distance.FromKilometres(0.9)),
            "You were ill until Sunday 22 February. 0.9 km at most and easy, legs without weight, until after Monday 2 March: a day for every day of it." },
        { new IllnessReason.ComingBack(Day, null, Distance.FromKilometres(2)) { What = "fever", IsOfRunningAlone = true, FromFirstRun = new Days(1) },
            "You had a fever until Sunday 22 February, and have not run since. The first run is easy and 2 km at most, and running stays easy for 1 day from that run on: a day for every day of it." },
        { new IllnessReason.ComingBack(Day, Day.AddDays(8), null) { What = "fever", IsOfRunningAlone = true },
            "You had a fever until Sunday 22 February. Running is easy, nothing long, until after Monday 2 March: a day for every day of it since the first run." },
        { new IllnessReason.JustOver(Day, Day.AddDays(3)) { What = "fever", Beside = new IllnessReason.InIt(Day, null) },
            "Your fever ended on Sunday 22 February. Two days without it come before training, so from Wednesday 25 February. You have also been ill since Sunday 22 February; say when that is over too." },
        { new IllnessReason.InIt(Day, Day) { What = "chest", Beside = new IllnessReason.Cold(Day, Distance.FromKilometres(6)) },
            "You have had a cough or pain from the chest since Sunday 22 February, until Sunday 22 February by your own word. No training until two days after it. After that, as long as your head cold lasts: easy, legs without weight, and nothing more than before." },
        { new IllnessReason.JustOver(Day, Day.AddDays(3)) { What = "vomiting", Beside = new IllnessReason.JustOver(Day, Day.AddDays(3)) { What = "fever" } },
            "Your vomiting or diarrhoea ended on Sunday 22 February. Two days without it come before training, so from Wednesday 25 February. After that come the easy days of your fever, one for every day of it." },
        { new IllnessReason.ComingBack(Day, Day.AddDays(3), Distance.FromKilometres(1.9)) { What = "vomiting", FromFirstRun = new Days(1), Beside = new IllnessReason.ComingBack(Day, Day.AddDays(8), null) { What = "fever", Most = Distance.FromKilometres(3.9) } },
            "You had vomiting or diarrhoea until Sunday 22 February. The first run is easy and 1.9 km at most, and running stays easy for 1 day from that run on: a day for every day of it. Until after Wednesday 25 February the legs train without weight and nothing increases. After that the easy days of your fever go on, no run longer than your usual 3.9 km, legs without weight, until after Monday 2 March." },
        { new IllnessReason.ComingBack(Day, Day.AddDays(8), null) { What = "fever", Beside = new IllnessReason.Cold(Day, null) },
            "You had a fever until Sunday 22 February. Everything is easy, nothing long, legs without weight, until after Monday 2 March: a day for every day of it. You have also had a head cold since Sunday 22 February: easy, legs without weight, and nothing more than before, as long as it lasts." },
        { new IllnessReason.JustOver(Day, Day.AddDays(3)) { What = "vomiting", Beside = new IllnessReason.ComingBack(Day, null, Distance.FromKilometres(2)) { What = "fever", IsOfRunningAlone = true, FromFirstRun = new Days(5) } },
            "Your vomiting or diarrhoea ended on Sunday 22 February. Two days without it come before training, so from Wednesday 25 February. After that come the easy days of your fever: 5 days of easy running from the first run on." },
        { new IllnessReason.ComingBack(Day, Day.AddDays(8), null), "You were ill until Sunday 22 February. Everything is easy, nothing long, legs without weight, until after Monday 2 March: a day for every day of it." },
        { new PregnancyReason.NotSaid(), "You have not said that you are pregnant." },
        { new PregnancyReason.AskFirst(Day),
            "You are pregnant. Easy, and nothing more than before, until your doctor or midwife has agreed once. No all-out tests; turn to your side if lying on your back makes you dizzy." },
        { new PregnancyReason.Agreed(Day, Day),
            "You are pregnant, and training was agreed on Sunday 22 February. No all-out efforts or tests; turn to your side if lying on your back makes you dizzy." },
        { new PostpartumReason.None(), "You have not said that you gave birth in the last year." },
        { new PostpartumReason.TooEarly(Day, Day.AddDays(84)), "You gave birth on Sunday 22 February. Running can begin after twelve weeks, from Sunday 17 May; until then walk." },
        { new PostpartumReason.HasSigns(Day, PelvicFloor.Heaviness, Day), "You noted heaviness since the birth. A pelvic-health physiotherapist can help with that; until then walk." },
        { new PostpartumReason.WalkFirst(Day), "Before running returns after the birth: walk for 30 minutes, and say on that day or the next how your pelvic floor was." },
        { new PostpartumReason.Ready(Day), "Twelve weeks have passed since the birth, and half an hour of walking went well." },
        { new SurgeryReason.None(), "You have not said that you had surgery or a fracture in the last year." },
        { new SurgeryReason.Cleared(Day, Day.AddDays(7)), "After what happened on Sunday 22 February, training was cleared on Sunday 1 March." },
        { new SurgeryReason.ClearFirst(Day, true), "You broke a bone on Sunday 22 February. Somebody who knows it says first what it may bear." },
        { new SurgeryReason.ClearFirst(Day, false), "You had surgery on Sunday 22 February. Somebody who knows what was done says first what you may do." },
        { new PregnancyWarningSigns.Suspected([], false, Day), "What you reported has to be looked at today, for you and the child." },
    };

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Each_reason_has_its_sentence(Reason reason, string sentence) => Assert.Equal(sentence, ReasonWords.Of(reason, Make.Today));

    public static TheoryData<IllnessReason, int, bool, string> Next => new()
    {
        { new IllnessReason.JustOver(Day, Day.AddDays(3)), 2, true, "Training begins again after Tuesday 24 February, if nothing has come back." },
        { new IllnessReason.JustOver(Day, Day.AddDays(3)) { HolidayThrough = Day.AddDays(5) }, 2, true,
            "You may train again after Tuesday 24 February, if nothing has come back; your holiday goes on through Friday 27 February." },
        { new IllnessReason.ComingBack(Day, Day.AddDays(2), null), 3, true, "Everything opens after Tuesday 24 February." },
        { new IllnessReason.ComingBack(Day, null, Distance.FromKilometres(2)) { FromFirstRun = new Days(3) }, 3, false, "Everything opens after 3 days of easy running, counted from the first run." },
        { new IllnessReason.ComingBack(Day, Day.AddDays(8), null) { Beside = new IllnessReason.Cold(Day, null) }, 3, false, "Everything opens when the easy days and your head cold are over." },
    };

    [Theory]
    [MemberData(nameof(Next))]
    public void What_comes_next_in_an_illness_has_a_date_only_where_the_calendar_decides(IllnessReason reason, int stage, bool dated, string expected) =>
        Assert.Equal(expected, WayBackWords.GoesOn(
            new WayBack(HealthGate.Illness, new RuleVerdict(new Ill(), new Verdict.Limit(Limits.None, reason))) { Stage = new(stage, 3), Through = dated ? Day.AddDays(2) : null }, Make.Today));

    [Fact]
    public void Every_reason_of_these_rules_is_among_them()
    {
        Type[] families =
        [
            typeof(GaitReason), typeof(LateRunReason), typeof(DirectionReason), typeof(RadicularReason), typeof(FunctionReason), typeof(FearReason),
            typeof(IllnessReason), typeof(PregnancyReason), typeof(PostpartumReason), typeof(SurgeryReason),
        ];
        var said = Sentences.Select(row => row.Data.Item1.GetType()).ToHashSet();
        Assert.All(families.SelectMany(family => family.GetNestedTypes()).Where(type => !type.IsAbstract), type => Assert.Contains(type, said));
    }
}
