namespace Backstride.Files.Fit.Vocabulary;

/// <summary>What a FIT file says it is (<c>file_id.type</c>).</summary>
internal static class FitFileTypes
{
    public const long Activity = 4;
    public const long Workout = 5;

    /// <summary>With its article, for a sentence.</summary>
    public static string Word(long type) => type switch
    {
        1 => "a description of a device",
        2 => "settings of a device",
        3 => "settings of a sport",
        Workout => "a workout",
        6 => "a course",
        7 => "a schedule of workouts",
        9 => "weight measurements",
        10 => "sums over many activities",
        11 => "goals",
        14 => "blood pressure measurements",
        15 or 28 or 32 => "a day of monitoring",
        20 => "a summary without the activity",
        34 or 35 => "segments",
        _ => "something else than an activity",
    };
}
