using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Journal;
using Backstride.Screening;

namespace Backstride.Tests.Screening;

/// <summary>One approved card per rule: what it is built on, and what it says of a few people.</summary>
public class ScreeningCards
{
    private static Runner Clear => Runner.Who().Born(1984).ScreenedClear(3);

    private static Runner With(params ReadOnlySpan<Question> yes) => Runner.Who().Born(1984).Answered(ScreenForm.Full, 3, yes);

    [Fact]
    public void Cauda_equina() => Approve.Card(
        new CaudaEquina(),
        ("nobody has asked yet", Runner.Who()),
        ("nothing to report", Clear),
        ("a change of the bladder, three days ago, and a no since", With(Questions.Bladder).ScreenedClear(1)));

    [Fact]
    public void Nerve_deficit() => Approve.Card(
        new NerveDeficit(),
        ("nothing to report", Clear),
        ("a foot that drags", With(Questions.LegWeakness)),
        ("a leg that weakened within days", With(Questions.LegWeakness, Questions.LegWeaknessFast)));

    [Fact]
    public void Fracture() => Approve.Card(
        new Fracture(),
        ("a smaller fall at 41", With(Questions.MinorTrauma)),
        ("a smaller fall with thin bones", With(Questions.MinorTrauma, Questions.Osteoporosis)),
        ("a crash", With(Questions.MajorTrauma)));

    [Fact]
    public void Malignancy() => Approve.Card(
        new Malignancy(),
        ("cancer years ago, no unexplained pain", With(Questions.CancerEver)),
        ("cancer years ago, new unexplained pain", With(Questions.CancerEver, Questions.CancerPain)),
        ("night pain that nothing eases", With(Questions.NightPain)));

    [Fact]
    public void Infection() => Approve.Card(
        new Infection(),
        ("diabetes alone", With(Questions.InfectionRisk)),
        ("diabetes and a new pain that grows", With(Questions.InfectionRisk, Questions.ProgressivePain)),
        ("fever and feeling ill", With(Questions.Fever, Questions.Unwell)));

    [Fact]
    public void Vascular() => Approve.Card(new Vascular(), ("nothing to report", Clear), ("sudden tearing pain", With(Questions.TearingPain)));

    [Fact]
    public void Renal() => Approve.Card(new Renal(), ("nothing to report", Clear), ("flank pain with burning", With(Questions.FlankPain)));

    [Fact]
    public void Inflammatory() => Approve.Card(
        new Inflammatory(),
        ("early and long, two signs", With(Questions.EarlyLongPain, Questions.EasesMoving, Questions.ButtockPain)),
        ("early and long, three signs", With(Questions.EarlyLongPain, Questions.EasesMoving, Questions.ButtockPain, Questions.WakesAtNight)),
        ("early and long, four signs", With(Questions.EarlyLongPain, Questions.EasesMoving, Questions.ButtockPain, Questions.WakesAtNight, Questions.ArthritisOrSkin)));

    [Fact]
    public void Pars() => Approve.Card(
        new ParsStress(),
        ("41, hurts on arching", With(Questions.YoungArching)),
        ("19 at most, hurts on arching", Runner.Who().Born(2007).Answered(ScreenForm.Full, 3, Questions.YoungArching)));

    [Fact]
    public void Sacral_stress() => Approve.Card(
        new SacralStress(),
        ("buttock pain that grows through a run", With(Questions.ButtockThroughRun)),
        ("and lasts afterwards", With(Questions.ButtockThroughRun, Questions.ButtockLasting)),
        ("and lasts afterwards, after a jump in training", With(Questions.ButtockThroughRun, Questions.ButtockLasting, Questions.LoadJump)));

    [Fact]
    public void Femoral_neck() => Approve.Card(new FemoralNeck(), ("nothing to report", Clear), ("groin pain on standing on that leg", With(Questions.GroinPain)));

    [Fact]
    public void Energy_deficiency() => Approve.Card(
        new EnergyDeficiency(),
        ("one stress fracture long ago", With(Questions.BoneStressEver)),
        ("three missed periods", With(Questions.MissedPeriods)),
        ("a stress fracture of the pelvis last year", With(Questions.BoneStressEver, Questions.BoneStressHigh)));

    [Fact]
    public void Exercise_ready() => Approve.Card(
        new ExerciseReady(),
        ("a heart condition, active on most days", With(Questions.KnownDisease)),
        ("a heart condition and hardly active", With(Questions.KnownDisease, Questions.NotActive)),
        ("chest pain on hills", With(Questions.ChestOnEffort)));

    [Fact]
    public void Under_18() => Approve.Card(
        new Under18(),
        ("nobody has asked yet", Runner.Who()),
        ("16 years old", Runner.Who().Born(2009)),
        ("16 years old, cleared", Runner.Who().Born(2009).Cleared(ClearanceResult.FitToTrain, 2)));

    [Fact]
    public void No_better() => Approve.Card(
        new NoBetter(),
        ("pain 4 for two months", Clear.Is(new Profile { UsualPain = new PainScore(4) }).CheckedInDaily(4, 60, 0)),
        ("the same, seen three weeks ago", Clear.Is(new Profile { UsualPain = new PainScore(4) }).CheckedInDaily(4, 60, 0).Cleared(ClearanceResult.FitToTrain, 21, "screen.no-better")),
        ("up a point a week, twice", Clear.CheckedInDaily(1, 21, 15).CheckedInDaily(2, 14, 8).CheckedInDaily(3, 7, 1)));

    [Fact]
    public void Clearance() => Approve.Card(
        new ClearanceGiven(),
        ("fit to train two days ago, 12 km before the lock", Runner.Who().RanKm(12, daysAgo: 20).Answered(ScreenForm.Full, 18, Questions.Fever).Cleared(ClearanceResult.FitToTrain, 2)),
        ("not yet, two weeks ago", With(Questions.Fever).Answered(ScreenForm.Full, 18, Questions.Fever).Cleared(ClearanceResult.NotYet, 14)),
        ("no running until the next visit", With(Questions.Fever).Recorded(1, new Clearance { Who = "physiotherapist", Result = ClearanceResult.WithLimits, Limits = ["no-running"] })));

    [Fact]
    public void Due() => Approve.Card(
        new ScreenDue(),
        ("nobody has asked yet", Runner.Who().Born(1984)),
        ("answered, then pain 8", Clear.CheckedIn(8, daysAgo: 1)),
        ("answered, then pain 8, then the short screen", Clear.CheckedIn(8, daysAgo: 1).Answered(ScreenForm.Short, 0)));

    [Fact]
    public void Every_screening_rule_has_a_card()
    {
        var cards = Directory.GetFiles(Approve.Folder(), "screen.*.approved.txt").Select(path => Path.GetFileName(path)[..^".approved.txt".Length]);

        Assert.Equal(Rulebook.Rules.Where(rule => rule.Id.Family == "screen").Select(rule => rule.Id.Name).Order(), cards.Order());
    }
}
