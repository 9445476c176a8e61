using Backstride.Journal;

namespace Backstride.Screening;

/// <summary>Every safety question, listed by hand in the order it is asked.</summary>
/// <remarks>
/// The content follows published red-flag frameworks (doi:10.2519/jospt.2020.9971 and the sources of each rule); which answers count together
/// is in the rules of the family <c>screen</c>. The words are our own and lie in the shell.
/// </remarks>
public static class Questions
{
    public static Question SaddleNumbness { get; } = Nerve("saddle-numbness");

    public static Question Bladder { get; } = Nerve("bladder");

    public static Question Bowel { get; } = Nerve("bowel");

    public static Question SexualFunction { get; } = Nerve("sexual-function");

    public static Question BothLegs { get; } = Nerve("both-legs");

    /// <summary>A foot that slaps or drags, no tiptoe or heel stand, a leg that gives way without knee pain.</summary>
    public static Question LegWeakness { get; } = Nerve("leg-weakness");

    /// <summary>Weakness or numbness of a leg that came or grew within hours or days.</summary>
    public static Question LegWeaknessFast { get; } = Nerve("leg-weakness-fast");

    public static Question MajorTrauma { get; } = Symptom("major-trauma", QuestionCard.InjuryBones) with { InShort = true };

    public static Question MinorTrauma { get; } = Symptom("minor-trauma", QuestionCard.InjuryBones) with { InShort = true };

    public static Question Osteoporosis { get; } = Fact("osteoporosis", QuestionCard.InjuryBones);

    /// <summary>Steroid tablets for three months or longer.</summary>
    public static Question LongSteroids { get; } = Fact("long-steroids", QuestionCard.InjuryBones);

    public static Question Over64 { get; } = Fact("over-64", QuestionCard.InjuryBones) with { Asked = new AskedWhen.AgeUnclear(new Years(65)) };

    public static Question Under20 { get; } = Fact("under-20", QuestionCard.InjuryBones) with { Asked = new AskedWhen.AgeUnclear(new Years(20)) };

    public static Question Under18 { get; } = Fact("under-18", QuestionCard.InjuryBones) with { Asked = new AskedWhen.AgeUnclear(new Years(18)) };

    /// <summary>Back pain for longer than two weeks.</summary>
    public static Question YoungTwoWeeks { get; } = Young("young-two-weeks");

    /// <summary>Worse when arching backwards or landing.</summary>
    public static Question YoungArching { get; } = Young("young-arching");

    /// <summary>Pain of one buttock or over the sacrum that grows through each run.</summary>
    public static Question ButtockThroughRun { get; } = Symptom("buttock-through-run", QuestionCard.InjuryBones);

    /// <summary>That pain lasts into walking, rest or the night.</summary>
    public static Question ButtockLasting { get; } = Symptom("buttock-lasting", QuestionCard.InjuryBones) with { Asked = new AskedWhen.AfterYes(ButtockThroughRun) };

    /// <summary>Training went up by more than 30 % within eight weeks.</summary>
    public static Question LoadJump { get; } = Fact("load-jump", QuestionCard.InjuryBones) with { Asked = new AskedWhen.AfterYes(ButtockThroughRun) };

    public static Question RecentBirth { get; } = Fact("recent-birth", QuestionCard.InjuryBones) with { Asked = new AskedWhen.NotMale() };

    /// <summary>Pain in the groin or the front of the hip with weight on the leg.</summary>
    public static Question GroinPain { get; } = Symptom("groin-pain", QuestionCard.InjuryBones);

    /// <summary>No better after six weeks, or worse for two.</summary>
    public static Question NoBetter { get; } = Symptom("no-better", QuestionCard.InjuryBones);

    public static Question BoneStressEver { get; } = Fact("bone-stress-ever", QuestionCard.InjuryBones);

    /// <summary>At least one in the sacrum, pelvis or neck of the femur within two years.</summary>
    public static Question BoneStressHigh { get; } = Fact("bone-stress-high", QuestionCard.InjuryBones) with { Asked = new AskedWhen.AfterYes(BoneStressEver) };

    /// <summary>At least two elsewhere within two years.</summary>
    public static Question BoneStressTwo { get; } = Fact("bone-stress-two", QuestionCard.InjuryBones) with { Asked = new AskedWhen.AfterYes(BoneStressEver) };

    public static Question Fever { get; } = Symptom("fever", QuestionCard.Illness) with { InShort = true };

    public static Question Unwell { get; } = Symptom("unwell", QuestionCard.Illness) with { InShort = true };

    /// <summary>Something that makes an infection of the spine likelier.</summary>
    public static Question InfectionRisk { get; } = Fact("infection-risk", QuestionCard.Illness);

    /// <summary>New pain that keeps growing.</summary>
    public static Question ProgressivePain { get; } = Symptom("progressive-pain", QuestionCard.Illness) with { Asked = new AskedWhen.AfterYes(InfectionRisk) };

    public static Question CancerEver { get; } = Fact("cancer-ever", QuestionCard.Illness);

    /// <summary>Back pain that is new, unexplained or no better after four weeks.</summary>
    public static Question CancerPain { get; } = Symptom("cancer-pain", QuestionCard.Illness) with { Asked = new AskedWhen.AfterYes(CancerEver) };

    public static Question WeightLoss { get; } = Symptom("weight-loss", QuestionCard.Illness);

    /// <summary>Constant night pain that no position eases.</summary>
    public static Question NightPain { get; } = Symptom("night-pain", QuestionCard.Illness);

    public static Question TearingPain { get; } = Symptom("tearing-pain", QuestionCard.Illness);

    /// <summary>Flank pain with fever, or blood or burning on passing urine.</summary>
    public static Question FlankPain { get; } = Symptom("flank-pain", QuestionCard.Illness);

    /// <summary>Began before 45 and has lasted for more than three months.</summary>
    public static Question EarlyLongPain { get; } = Fact("early-long-pain", QuestionCard.Illness);

    public static Question OnsetBefore35 { get; } = Inflammatory("onset-before-35", QuestionKind.Fact);

    public static Question WakesAtNight { get; } = Inflammatory("wakes-second-half", QuestionKind.Symptom);

    public static Question ButtockPain { get; } = Inflammatory("buttock-pain", QuestionKind.Symptom);

    public static Question EasesMoving { get; } = Inflammatory("eases-moving", QuestionKind.Symptom);

    /// <summary>Eases within 48 hours on an anti-inflammatory.</summary>
    public static Question EasesOnAntiInflammatory { get; } = Inflammatory("eases-anti-inflammatory", QuestionKind.Symptom);

    public static Question FamilySpondyloarthritis { get; } = Inflammatory("family-spondyloarthritis", QuestionKind.Fact);

    public static Question ArthritisOrSkin { get; } = Inflammatory("arthritis-tendon-skin", QuestionKind.Fact);

    /// <summary>Three or more missed periods that nothing else explains.</summary>
    public static Question MissedPeriods { get; } = Symptom("missed-periods", QuestionCard.TrainingHormones) with { Asked = new AskedWhen.NotMale() };

    /// <summary>Eating less than the training takes, or low libido.</summary>
    public static Question LowEnergy { get; } = Symptom("low-energy", QuestionCard.TrainingHormones);

    /// <summary>Chest pain, fainting, unusual breathlessness or palpitations on effort.</summary>
    public static Question ChestOnEffort { get; } = Symptom("chest-on-effort", QuestionCard.TrainingHormones);

    public static Question ChestNow { get; } = Symptom("chest-now", QuestionCard.TrainingHormones);

    /// <summary>Known heart, kidney or metabolic disease, or blood pressure that is not under control.</summary>
    public static Question KnownDisease { get; } = Fact("known-disease", QuestionCard.TrainingHormones);

    /// <summary>Active on fewer than three days a week in the last three months.</summary>
    public static Question NotActive { get; } = Fact("not-active", QuestionCard.TrainingHormones) with { Asked = new AskedWhen.AfterYes(KnownDisease) };

    /// <summary>Chest pain or fainting in a pregnancy.</summary>
    public static Question PregnancyChest { get; } = Symptom("pregnancy-chest", QuestionCard.TrainingHormones) with { Asked = new AskedWhen.OnItsOwnPage() };

    /// <summary>Bleeding, loss of fluid, contractions, a swollen or painful calf, or severe headache in a pregnancy.</summary>
    public static Question PregnancyWarning { get; } = Symptom("pregnancy-warning", QuestionCard.TrainingHormones) with { Asked = new AskedWhen.OnItsOwnPage() };

    public static IReadOnlyList<Question> All { get; } =
    [
        SaddleNumbness, Bladder, Bowel, SexualFunction, BothLegs, LegWeakness, LegWeaknessFast,
        MajorTrauma, MinorTrauma, Osteoporosis, LongSteroids, Over64, Under20, Under18, YoungTwoWeeks, YoungArching,
        ButtockThroughRun, ButtockLasting, LoadJump, RecentBirth, GroinPain, NoBetter, BoneStressEver, BoneStressHigh, BoneStressTwo,
        Fever, Unwell, InfectionRisk, ProgressivePain, CancerEver, CancerPain, WeightLoss, NightPain, TearingPain, FlankPain,
        EarlyLongPain, OnsetBefore35, WakesAtNight, ButtockPain, EasesMoving, EasesOnAntiInflammatory, FamilySpondyloarthritis, ArthritisOrSkin,
        MissedPeriods, LowEnergy, ChestOnEffort, ChestNow, KnownDisease, NotActive, PregnancyChest, PregnancyWarning,
    ];

    private static Dictionary<string, Question> ById { get; } = All.ToDictionary(question => question.Id.Name, StringComparer.Ordinal);

    /// <summary>The questions of a form, grouped by card; the short form is one group per card it touches.</summary>
    public static IReadOnlyList<QuestionGroup> For(ScreenForm form) =>
        [.. Of(form).GroupBy(question => question.Card).Select(group => new QuestionGroup(group.Key, [.. group]))];

    /// <summary>The questions of a form, in order.</summary>
    public static IEnumerable<Question> Of(ScreenForm form) => All.Where(question => form == ScreenForm.Full || question.InShort);

    /// <summary>The question of an id; absent for an id that no version of the catalogue knows.</summary>
    public static Question? Find(string id) => ById.GetValueOrDefault(id);

    private static Question Nerve(string id) => Symptom(id, QuestionCard.BladderBowelLegs) with { NotSureCounts = true, InShort = true };

    private static Question Young(string id) => Symptom(id, QuestionCard.InjuryBones) with { Asked = new AskedWhen.MayBeBelow(new Years(20)) };

    private static Question Inflammatory(string id, QuestionKind kind) =>
        new() { Id = new(id), Card = QuestionCard.Illness, Kind = kind, Asked = new AskedWhen.AfterYes(EarlyLongPain) };

    private static Question Symptom(string id, QuestionCard card) => new() { Id = new(id), Card = card, Kind = QuestionKind.Symptom };

    private static Question Fact(string id, QuestionCard card) => new() { Id = new(id), Card = card, Kind = QuestionKind.Fact };
}
