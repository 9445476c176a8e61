using Backstride.Coaching;
using Backstride.Journal;

namespace Backstride.Demo;

/// <summary>Exercise sessions as a made-up runner writes them down.</summary>
internal static class MadeSessions
{
    private static readonly (string Exercise, string Variant, int? Reps, bool PerSide)[] First =
        [("goblet-squat", "box", 8, false), ("glute-bridge", "double", 8, false), ("bird-dog", "full", 6, true), ("side-plank", "knees", null, true)];

    /// <summary>What was shown, as it was shown.</summary>
    public static SessionDone AsShown(SessionProposal session, PainScore pain) => new()
    {
        Time = session.Time,
        Effort = new PerceivedEffort(4),
        Exercises = [.. Main(session).Select(exercise => As(exercise) with { Pain = pain })],
    };

    /// <summary>What was shown, mostly as it was shown.</summary>
    public static SessionDone Of(SessionProposal session, PainScore pain, SplitMix64 dice) => new()
    {
        Time = session.Time,
        Effort = new PerceivedEffort(dice.Chance(0.1) ? 8 : 5),
        Exercises = dice.Chance(0.04) ? [] :
        [
            .. Main(session).Where(_ => !dice.Chance(0.03)).Select(exercise => As(exercise) with
            {
                Pain = dice.Chance(0.04) ? new PainScore(Math.Min(10, pain.Value + dice.Whole(1, 5))) : dice.Chance(0.85) ? pain : null,
                FormLost = dice.Chance(0.03) ? true : null,
                Effort = new PerceivedEffort(dice.Whole(4, 7)),
            }),
        ],
    };

    /// <summary>A class of one's own choice that leaves the legs out.</summary>
    public static SessionDone TrunkOnly(PainScore pain) => Written(First[2..], pain);

    /// <summary>A short one from the time before the plan.</summary>
    public static SessionDone Easy(PainScore pain) => Written(First, pain);

    private static SessionDone Written((string Exercise, string Variant, int? Reps, bool PerSide)[] all, PainScore pain) => new()
    {
        Time = TimeSpan.FromMinutes(20),
        Effort = new PerceivedEffort(4),
        Exercises = [.. all.Select(one => new DoneExercise { Exercise = one.Exercise, Variant = one.Variant, Sets = SetsOf(2, one.PerSide, one.Reps, one.Reps is null ? TimeSpan.FromSeconds(20) : null), Pain = pain })],
    };

    private static IEnumerable<ProposedExercise> Main(SessionProposal session) =>
        session.Blocks.Where(block => block.Kind is not (BlockKind.WarmUp or BlockKind.CoolDown)).SelectMany(block => block.Exercises);

    private static DoneExercise As(ProposedExercise shown) => new()
    {
        Exercise = shown.Exercise,
        Variant = shown.Variant,
        Sets = [.. SetsOf(shown.Sets, shown.PerSide, shown.Reps, shown.Hold).Select(set => set with { LoadKilograms = shown.LoadKilograms })],
    };

    private static List<DoneSet> SetsOf(int sets, bool perSide, int? reps, TimeSpan? hold)
    {
        BodySide?[] sides = perSide ? [BodySide.Left, BodySide.Right] : [null];
        return [.. Enumerable.Range(0, sets).SelectMany(_ => sides).Select(side => new DoneSet(reps, hold, side, null))];
    }
}
