using Backstride.Journal;

namespace Backstride.Demo;

/// <summary>The demo runner's strength sessions: legs first, one kettlebell, one step harder every few weeks.</summary>
internal static class DemoSessions
{
    /// <summary>The week of strength work from which each variant is used, easiest first.</summary>
    private static readonly (string Exercise, (int FromWeek, string Variant, double? Kilograms)[] Ladder)[] Legs =
    [
        ("goblet-squat", [(0, "box", null), (3, "free", null), (8, "goblet-box", 16), (18, "goblet", 16)]),
        ("romanian-deadlift", [(0, "wall-tap", null), (4, "free", null), (9, "romanian", 16)]),
        ("glute-bridge", [(0, "double", null), (7, "march", null), (20, "single-leg", null)]),
    ];

    private static readonly (string Exercise, (int FromWeek, string Variant)[] Ladder)[] Trunk =
    [
        ("bird-dog", [(0, "leg-slide"), (2, "full")]),
        ("side-plank", [(0, "knees"), (10, "feet")]),
        ("dead-bug", [(0, "heel-tap"), (6, "full")]),
    ];

    /// <summary>The session of a week of strength work.</summary>
    public static SessionDone Of(int week, SplitMix64 dice)
    {
        var trunk = Trunk[dice.Whole(0, Trunk.Length - 1)];
        return new SessionDone
        {
            Time = TimeSpan.FromMinutes(dice.Whole(21, 25)),
            Effort = new PerceivedEffort(dice.Whole(5, 6)),
            Exercises =
            [
                .. Legs.Select(leg => Leg(leg.Exercise, leg.Ladder.Last(step => step.FromWeek <= week), week, dice)),
                Side(trunk.Exercise, trunk.Ladder.Last(step => step.FromWeek <= week).Variant),
            ],
        };
    }

    private static DoneExercise Leg(string exercise, (int FromWeek, string Variant, double? Kilograms) step, int week, SplitMix64 dice)
    {
        var reps = Math.Min(12, 8 + (2 * ((week - step.FromWeek) / 2)));
        var set = new DoneSet(reps, null, null, step.Kilograms);
        return new DoneExercise { Exercise = exercise, Variant = step.Variant, Sets = [set, set], Effort = new PerceivedEffort(dice.Whole(4, 6)), Pain = new PainScore(dice.Whole(0, 1)) };
    }

    private static DoneExercise Side(string exercise, string variant)
    {
        var hold = exercise == "side-plank" ? TimeSpan.FromSeconds(20) : (TimeSpan?)null;
        var reps = hold is null ? 6 : (int?)null;
        return new DoneExercise
        {
            Exercise = exercise,
            Variant = variant,
            Sets = [.. new[] { BodySide.Left, BodySide.Right, BodySide.Left, BodySide.Right }.Select(side => new DoneSet(reps, hold, side, null))],
            Effort = new PerceivedEffort(5),
            Pain = PainScore.None,
        };
    }
}
