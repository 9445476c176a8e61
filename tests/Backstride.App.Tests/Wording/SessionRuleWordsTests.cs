using Backstride.App.Wording;
using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Exercises;
using Backstride.Tests;

namespace Backstride.App.Tests.Wording;

public sealed class SessionRuleWordsTests
{
    private static readonly DateOnly Sunday = new(2026, 3, 1);
    private static readonly PainScore Two = new(2);

    public static TheoryData<Reason, string> Sentences => new()
    {
        { new PrecautionsHold(Precautions.None, 0), "Nothing leaves an exercise out." },
        { new PrecautionsHold(Precautions.Nerve | Precautions.Shoulder, 9),
            "Pain, tingling or numbness runs into a leg and a shoulder hurts: 9 of the exercises are left out for now, and others are changed a little." },
        { new GatesStand(new GateKeys(Sunday, 0, TimeSpan.Zero, null, Two)),
            "Farmer carries wait for two clean sessions of the hinge and 7 days without a bad back day; chops and one-sided carries wait for a plank of 30 s and 14 days without a bad back day." },
        { new GatesStand(new GateKeys(Sunday, 2, TimeSpan.FromSeconds(45), null, Two)),
            "Throws wait for a plank of 60 s, a usual pain of 2 at most and 14 days without a bad back day." },
        { new GatesStand(new GateKeys(Sunday, 2, TimeSpan.FromSeconds(60), null, Two)), "Carries, chops and throws are open to you." },
        { new PainBounds(Two),
            "In every exercise go on up to 2 of 10 if it settles by the next morning. Above that take the easier variant at once; above 5, or with new tingling or weakness in a leg, stop that exercise." },
        { new PainBounds(Two) { Above = new PainScore(6) },
            "With your back at 6 of 10 do only what eases it, and stop what makes it worse or brings new tingling or weakness in a leg. To rest in a position that eases it is fine too." },
        { new PainBounds(Two) { HighUsual = new PainScore(6) },
            "In every exercise go on while it gets no worse than your usual 6 of 10. Stop what makes it worse, or brings new tingling or weakness in a leg." },
        { new HurtLastTime(new ExerciseId("goblet-squat"), new PainScore(4), Sunday, Two),
            "Pain reached 4 in the goblet squat on Sunday 1 March, so it begins one variant easier. In every exercise go on up to 2 of 10 if it settles by the next morning. Above that take the easier variant at once; above 5, or with new tingling or weakness in a leg, stop that exercise." },
        { new TrunkInAWeek(new TrunkCover(1, [BodyRegion.TrunkSide], [])), "The parts of the trunk take turns, so that each is trained within the week." },
        { new TrunkInAWeek(new TrunkCover(2, [], [])), "Front, side and back of the trunk were all trained in the last seven days." },
        { new TrunkInAWeek(new TrunkCover(2, [BodyRegion.TrunkFront], [BodyRegion.TrunkSide])),
            "In the last seven days there was nothing for the front of the trunk and one side only at the side of the trunk: what is missing comes first." },
        { new MobilityReason.NothingShort(false), "Stretches come only where a test finds something short; one that soothes is welcome." },
        { new MobilityReason.NothingShort(true), "No test found anything short, so no stretch is prescribed; one that soothes is welcome." },
        { new MobilityReason.DailyFive(null), "On days without strength five minutes of mobility and breathing are enough." },
        { new MobilityReason.DailyFive(Sunday), "After the long one of Sunday 1 March the few minutes are for hips and hamstrings." },
        { new MobilityReason.Breathing(BreathStage.Lying, 2), "Breathing is practised lying down first. When you run, breathe as it comes." },
        { new MobilityReason.Breathing(BreathStage.Sitting, 6), "After 6 days of practice breathing goes on sitting. When you run, breathe as it comes." },
        { new MobilityReason.Breathing(BreathStage.Standing, 12),
            "After 12 days of practice breathing goes on standing, and keeps calm under a light weight. Hold it only for heavy lifts." },
    };

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Each_reason_has_one_plain_sentence(Reason reason, string sentence) => Assert.Equal(sentence, ReasonWords.Of(reason, Make.Today));

    [Fact]
    public void A_changed_exercise_says_how()
    {
        var bridge = new ProposedExercise { Exercise = "glute-bridge", Variant = "double", Sets = 2, Reps = 10, Adapted = Precautions.Extension };
        Assert.Equal(["Stop when your hips are level with the line from shoulders to knees, no higher."], ExerciseWords.AdviceOf(bridge));
        Assert.Empty(ExerciseWords.AdviceOf(bridge with { Adapted = Precautions.None }));
    }
}
