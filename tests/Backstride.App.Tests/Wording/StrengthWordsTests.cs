using Backstride.App.Wording;
using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Exercises;
using Backstride.Tests;

namespace Backstride.App.Tests.Wording;

public sealed class StrengthWordsTests
{
    private static readonly DateOnly Sunday = new(2026, 3, 1);
    private static readonly ExerciseId Squat = new("goblet-squat");

    public static TheoryData<Reason, string> Sentences => new()
    {
        { new LegsInSessions(2, 2), "Leg and hip strength comes first in every session." },
        { new LegsInSessions(2, 1), "1 of your last 2 sessions had no leg work; legs and hips come first today." },
        { new SessionsInAWeek(0, 3, true), "No strength in seven days, 3 is the aim: today is a day for it." },
        { new SessionsInAWeek(1, 3, false), "Strength once in seven days, 3 is the aim; not today." },
        { new SessionsInAWeek(3, 3, false), "Strength 3 times in seven days, 3 is the aim; not today." },
        { new HeavyLegsYesterday(Sunday, LegLoad.Effort), "Heavy legs were on Sunday 1 March, because the effort was 7 or more: squat, hinge and lunge without weight today." },
        { new HeavyLegsYesterday(Sunday, LegLoad.NewVariant), "Heavy legs were on Sunday 1 March, because a variant was new: squat, hinge and lunge without weight today." },
        { new UnwrittenSession(Sunday), "Your session of Sunday 1 March has no exercises written down, so the plan stays careful until you write down what you did." },
        { new StepsEarned(0, []), "Everything begins at its starting dose." },
        { new StepsEarned(4, []), "The same doses again; two clean sessions earn a step." },
        { new StepsEarned(4, [Squat]), "Two clean sessions: the goblet squat goes one step on." },
        { new StepsEarned(4, [Squat, new ExerciseId("bird-dog")]), "Two clean sessions each: goblet squat, bird dog go one step on." },
        { new NothingAgainstStrength(0), "No strength session in the last three weeks, so you begin gently." },
        { new NothingAgainstStrength(2), "Nothing you said speaks against the last strength sessions." },
        { new RedSinceStrength(Sunday, Sunday), "Your back asked you to ease back on Sunday 1 March, so the next strength session is one variant easier." },
        { new PainInExercise(Squat, new PainScore(6), Sunday), "Pain reached 6 in the goblet squat on Sunday 1 March; above 5 the next time is one variant easier." },
        { new FormLostIn(Squat, Sunday), "Your form went in the goblet squat on Sunday 1 March, so it is the same again." },
        { new SessionsUnanswered(3), "How did your back take the last 3 strength sessions? Until you say, everything stays as it was." },
    };

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Each_reason_has_one_plain_sentence(Reason reason, string sentence) => Assert.Equal(sentence, ReasonWords.Of(reason, Make.Today));
}
