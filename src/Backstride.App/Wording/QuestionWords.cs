using Backstride.Screening;

namespace Backstride.App.Wording;

/// <summary>The safety questions in our own words, by id. The catalogue says what is asked; this says how.</summary>
public static class QuestionWords
{
    /// <summary>Shown above every form.</summary>
    public const string Note =
        "These questions look for the few causes of back pain that need somebody else first. Answer for the last weeks. Something that has already been looked at and settled counts only if it is new or different since.";

    /// <summary>How many questions are asked on top where one of these is answered with yes.</summary>
    public static int MoreAfterYes(IEnumerable<QuestionId> asked)
    {
        var open = asked.Select(id => id.Name).ToHashSet(StringComparer.Ordinal);
        // A question stands after the one it follows, so one pass finds those that follow a follower.
        return Questions.All.Count(question => question.Asked is AskedWhen.AfterYes { Parent: var parent } && open.Contains(parent.Id.Name) && open.Add(question.Id.Name));
    }

    /// <summary>Of whom a question is asked, after its text; absent when of everybody.</summary>
    public static string? AskedOf(Question question) => question.Asked switch
    {
        AskedWhen.AfterYes after => $"after a yes to {after.Parent.Id}",
        AskedWhen.AgeUnclear unclear => $"while your year of birth does not say whether you are below {unclear.Age.Count}",
        AskedWhen.MayBeBelow below => $"below {below.Age.Count}, or while your age is not known",
        AskedWhen.NotMale => "unless you are a man",
        AskedWhen.OnItsOwnPage => "in a pregnancy, apart from the others",
        _ => null,
    };

    /// <summary>The answer that settles a card in one tap. It is never ticked beforehand.</summary>
    public const string NoneOfThese = "None of these";

    private static readonly Dictionary<string, string> Texts = new()
    {
        [Questions.SaddleNumbness.Id.Name] = "Is there new numbness or tingling around your genitals, your bottom or the insides of your thighs, or does wiping feel different? (Not numbness from a saddle that is gone within an hour of getting off the bike. If it stays, or you are unsure, answer yes.)",
        [Questions.Bladder.Id.Name] = "New or clearly changed in the last weeks: is it hard to start or to stop passing water, do you leak, do you not feel it passing, or can you not tell whether your bladder is full?",
        [Questions.Bowel.Id.Name] = "New or clearly changed in the last weeks: do you leak stool, or not feel it passing? (Being constipated alone is a no.)",
        [Questions.SexualFunction.Id.Name] = "New or clearly changed in the last weeks: has feeling in your genitals gone, or does something about sex no longer work as it did?",
        [Questions.BothLegs.Id.Name] = "Since this trouble began or got worse: is there new shooting pain, numbness or weakness down both legs? (Not muscles that are sore from training.)",
        [Questions.LegWeakness.Id.Name] = "Does a foot slap or drag, can you not stand on tiptoe or on your heels, or does a leg give way without your knee hurting?",
        [Questions.LegWeaknessFast.Id.Name] = "Has weakness or numbness in a leg come on, or grown, within hours or a few days?",
        [Questions.MajorTrauma.Id.Name] = "Did this begin with something violent: a fall from a height, a crash at speed, a hard blow to the back?",
        [Questions.MinorTrauma.Id.Name] = "Did this begin with a smaller fall, slip or knock?",
        [Questions.Osteoporosis.Id.Name] = "Have you been told that your bones are thin (osteoporosis)?",
        [Questions.LongSteroids.Id.Name] = "Have you taken steroid tablets, such as prednisolone, for three months or longer?",
        [Questions.Over64.Id.Name] = "Are you 65 or older?",
        [Questions.Under20.Id.Name] = "Are you 19 or younger?",
        [Questions.Under18.Id.Name] = "Are you under 18?",
        [Questions.YoungTwoWeeks.Id.Name] = "If you are 19 or younger: has your back hurt for more than two weeks?",
        [Questions.YoungArching.Id.Name] = "If you are 19 or younger: does it hurt more when you arch backwards, or when you land from a jump?",
        [Questions.ButtockThroughRun.Id.Name] = "Is there pain in one buttock, or over the flat bone at the base of your spine, that came on gradually and grows through each run?",
        [Questions.ButtockLasting.Id.Name] = "Does that buttock pain go on when you walk, when you rest or at night?",
        [Questions.LoadJump.Id.Name] = "Has your running gone up by more than about a third in the last eight weeks?",
        [Questions.RecentBirth.Id.Name] = "Have you given birth in the last six months?",
        [Questions.GroinPain.Id.Name] = "Is there pain in your groin or at the front of your hip when you put weight on that leg?",
        [Questions.NoBetter.Id.Name] = "Has your back got no better over six weeks, or got worse for two?",
        [Questions.BoneStressEver.Id.Name] = "Have you ever had a stress fracture, or another bone injury from training?",
        [Questions.BoneStressHigh.Id.Name] = "In the last two years, was one of them in the sacrum, the pelvis or the hip end of the thigh bone?",
        [Questions.BoneStressTwo.Id.Name] = "In the last two years, were there two or more in other bones?",
        [Questions.Fever.Id.Name] = "Have you had a fever or shivering chills along with the back pain?",
        [Questions.Unwell.Id.Name] = "Do you feel ill all over along with the back pain?",
        [Questions.InfectionRisk.Id.Name] = "Does one of these apply: a weakened immune system, diabetes, injected drugs, surgery or a serious infection in the last months, close contact with tuberculosis?",
        [Questions.ProgressivePain.Id.Name] = "Is this a new pain that grows day by day?",
        [Questions.CancerEver.Id.Name] = "Have you ever had cancer?",
        [Questions.CancerPain.Id.Name] = "Is your back pain new, without an explanation, or no better after four weeks?",
        [Questions.WeightLoss.Id.Name] = "Have you lost weight without trying and without knowing why?",
        [Questions.NightPain.Id.Name] = "Is there pain at night that is always there and that no position eases?",
        [Questions.TearingPain.Id.Name] = "Was there sudden tearing pain in your back or belly, did you faint or nearly faint with the pain, or do you feel a throbbing lump in your belly?",
        [Questions.FlankPain.Id.Name] = "Is there pain in your side below the ribs, together with fever, blood in your urine or burning when you pass it?",
        [Questions.EarlyLongPain.Id.Name] = "Did your back pain begin before you were 45, and has it lasted for more than three months?",
        [Questions.OnsetBefore35.Id.Name] = "Did it begin before you were 35?",
        [Questions.WakesAtNight.Id.Name] = "Does it wake you in the second half of the night?",
        [Questions.ButtockPain.Id.Name] = "Do your buttocks hurt too, perhaps changing sides?",
        [Questions.EasesMoving.Id.Name] = "Is it better when you move than when you rest?",
        [Questions.EasesOnAntiInflammatory.Id.Name] = "Is it clearly better within two days of taking an anti-inflammatory such as ibuprofen?",
        [Questions.FamilySpondyloarthritis.Id.Name] = "Does a close relative have an inflamed spine (spondyloarthritis)?",
        [Questions.ArthritisOrSkin.Id.Name] = "Have you, now or in the past, had swollen joints, sore tendons where they meet the bone, or psoriasis?",
        [Questions.MissedPeriods.Id.Name] = "Have you missed three or more periods? (Answer no if you are pregnant, breastfeeding, past the menopause, or on hormones that stop periods.)",
        [Questions.LowEnergy.Id.Name] = "Over the last months, have you been eating less than your training takes, or has your interest in sex clearly dropped?",
        [Questions.ChestOnEffort.Id.Name] = "When you exert yourself, do you get chest pain, faint, lose your breath in an unusual way, or feel your heart race or stumble?",
        [Questions.ChestNow.Id.Name] = "Do you have chest pain right now?",
        [Questions.KnownDisease.Id.Name] = "Do you have a heart, kidney or metabolic disease such as diabetes, or blood pressure that is not under control?",
        [Questions.NotActive.Id.Name] = "In the last three months, have you been active on fewer than three days a week?",
        [Questions.PregnancyChest.Id.Name] = "In this pregnancy: is there chest pain, or did you faint?",
        [Questions.PregnancyWarning.Id.Name] = "In this pregnancy: is there bleeding, loss of fluid, regular contractions before term, a swollen or painful calf, or a severe headache?",
    };

    /// <summary>The question as it is asked.</summary>
    /// <exception cref="KeyNotFoundException">A question without words; a test goes through all of them.</exception>
    public static string Of(QuestionId question) => Texts[question.Name];

    /// <summary>The heading of a card.</summary>
    public static string Of(QuestionCard card) => card switch
    {
        QuestionCard.BladderBowelLegs => "Bladder, bowel and legs",
        QuestionCard.InjuryBones => "Injury and bones",
        QuestionCard.Illness => "Illness",
        QuestionCard.TrainingHormones => "Heart, training and hormones",
        _ => throw new ArgumentOutOfRangeException(nameof(card), card, "A card without words."),
    };
}
