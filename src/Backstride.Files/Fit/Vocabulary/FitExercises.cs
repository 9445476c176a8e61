using Backstride.Exercises;

namespace Backstride.Files.Fit.Vocabulary;

/// <summary>The categories that FIT sorts exercises into, for those of our library.</summary>
internal static class FitExercises
{
    private const ushort Unknown = 65_534;

    /// <summary>The number of the category; "unknown" for an exercise that none is made for.</summary>
    public static ushort CategoryOf(ExerciseId exercise) => exercise.Name switch
    {
        "calf-raise" => 1,
        "loaded-carry" => 3,
        "cable-chop" => 4,
        "pallof-press" or "russian-twist" or "toe-tap" or "inchworm" or "pelvic-tilt" => 5,
        "romanian-deadlift" => 8,
        "glute-bridge" or "hip-thrust" or "clamshell" or "glute-squeeze" => 10,
        "dead-bug" or "bird-dog" or "fire-hydrant" or "side-lying-leg-raise" or "banded-walk" => 11,
        "back-extension" or "superman" => 13,
        "lunge" => 17,
        "front-plank" or "side-plank" or "bear-hold" or "mountain-climber" => 19,
        "ball-throw" => 20,
        "goblet-squat" or "single-leg-squat" or "step-up" or "wall-sit" or "deep-squat-hold" => 28,
        "march" or "leg-swing" or "hip-circle" or "hip-rotation" or "thoracic-rotation" or "cat-camel" or "rock-back" or "ankle-circle" or "knee-to-wall"
            or "hip-flexor-stretch" or "hamstring-stretch" or "glute-stretch" or "calf-stretch" or "figure-four" or "low-back-stretch" or "foam-rolling" => 31,
        "diaphragmatic-breathing" or "gentle-twist" => 35,
        _ => Unknown,
    };
}
