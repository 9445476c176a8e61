using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Screening;

namespace Backstride.App.Wording;

/// <summary>What an emergency page says, in the order it is said.</summary>
public static class EmergencyWords
{
    /// <summary>Where somebody can be taken or drive with another.</summary>
    public const string Heading = "Please go to an emergency department now";

    /// <summary>Where even being driven would be the wrong first step: the heart, the great vessel, the chest in a pregnancy.</summary>
    public const string HeadingToCall = "Please call the emergency number now";

    public const string HowToCall = "Sit or lie down, do not drive yourself and do not wait for it to pass. Unlock the door, and have somebody stay with you.";

    public const string HowToGo = "Do not drive yourself, and do not wait for the morning. Ask somebody to take you, or call the emergency number.";

    public const string Reassurance = "Most people who are checked for this turn out not to have it. It still has to be checked today, because if it is there, hours matter.";

    /// <summary>The first step, in a line.</summary>
    public static string HeadingOf(Reason reason) => IsToCall(reason) ? HeadingToCall : Heading;

    /// <summary>True where help has to come, and nobody goes to it.</summary>
    public static bool IsToCall(Reason reason) => reason is ExerciseReady.HeartSigns or Vascular.Suspected or PregnancyWarningSigns.Suspected;

    /// <summary>How to go or to call, a sentence or two each.</summary>
    public static IReadOnlyList<string> How(Reason reason) => IsToCall(reason) ? [HowToCall] : [HowToGo, Reassurance];

    /// <summary>What to say at the desk; read out or shown on the phone.</summary>
    public static string AtTheDesk(Reason reason) => reason switch
    {
        CaudaEquina.Suspected suspected => "Say: “I have back pain and I need to be checked today for cauda equina syndrome. What is new: " + Signs(suspected) + ".”",
        NerveDeficit.Suspected => "Say: “I have back pain and my leg has become weak or numb within hours or days. I need my nerves checked today.”",
        Fracture.Suspected => "Say: “I had a hard fall or crash and now my back hurts. I need to be checked for a broken bone.”",
        Malignancy.Suspected => "Say: “I have had cancer, and now I have back pain with a weak or numb leg. I need my spine checked today.”",
        Infection.Suspected => "Say: “I have back pain with fever and I feel ill. I need to be checked for an infection of the spine.”",
        Vascular.Suspected => "Say: “I had sudden tearing pain in my back or belly, or fainted with it. I need to be checked for a problem of the aorta.”",
        PregnancyWarningSigns.Suspected => "Say: “I am pregnant and I have chest pain, or I fainted.”",
        ExerciseReady.HeartSigns => "Say: “I have chest pain now.”",
        _ => "Say what is new, when it began, and that it has grown.",
    };

    private static string Signs(Reported reported) => string.Join(", ", reported.Answers.Select(Sign));

    private static string Sign(QuestionId answer) =>
        answer == Questions.SaddleNumbness.Id ? "numbness between the legs"
        : answer == Questions.Bladder.Id ? "a change of the bladder"
        : answer == Questions.Bowel.Id ? "a change of the bowel"
        : answer == Questions.SexualFunction.Id ? "a change of feeling or function of the genitals"
        : "pain, numbness or weakness in both legs";
}
