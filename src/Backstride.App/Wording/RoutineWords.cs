using Backstride.Coaching;

namespace Backstride.App.Wording;

/// <summary>What the coach says to a routine that a runner put together.</summary>
internal static class RoutineWords
{
    /// <summary>The check in sentences, what matters most first.</summary>
    public static IReadOnlyList<string> Of(OwnRoutine routine)
    {
        if (routine.Items.Count == 0)
            return ["The coach chooses the exercises of each session."];
        List<string> said = [];
        if (!routine.HasLegs)
            said.Add("Nothing in it trains legs or hips. Leg strength does most for a back like yours, so the coach puts leg work first.");
        if (routine.Missing.Count > 0)
            said.Add($"Nothing in it trains the {string.Join(" or the ", routine.Missing.Select(LibraryWords.Of))}. The coach adds what is missing, so that a week reaches all of the trunk.");
        if (routine.IsTooLong)
            said.Add($"All of it takes about {Quantities.Of(routine.Needed)}; a session has {Quantities.Of(routine.Given)} at most. Legs come first, then what was trained longest ago, until the time is used.");
        if (routine.Items.Any(item => item.Answer != RoutineAnswer.Open))
            said.Add("What is not open to you today is left out on days like this, and nothing is held against it.");
        if (said.Count == 0)
            said.Add($"Legs and all parts of the trunk are in it, and it takes about {Quantities.Of(routine.Needed)}.");
        return said;
    }

    /// <summary>What became of one exercise.</summary>
    public static string Of(RoutineItem item) => item.Answer switch
    {
        RoutineAnswer.Open => $"{ExerciseWords.NameOf(item.Today!)}, {ExerciseWords.DoseOf(item.Today!)}",
        RoutineAnswer.LeftOut => $"{item.Exercise.Name}: left out while what you said about your body speaks against it",
        RoutineAnswer.Later => $"{item.Exercise.Name}: comes later, when what leads to it is done",
        RoutineAnswer.NoEquipment => $"{item.Exercise.Name}: the things for it are not in your profile",
        RoutineAnswer.NotToday => $"{item.Exercise.Name}: not today",
        _ => throw new ArgumentOutOfRangeException(nameof(item), item.Answer, "An answer without words."),
    };
}
