using Backstride.Runs;

namespace Backstride.Files.Fit.Vocabulary;

/// <summary>The numbers that FIT uses for sports, in our words.</summary>
internal static class FitSports
{
    /// <summary>An absent or unknown sport is <see cref="Sport.Other"/>: calling it a run would put it into load.</summary>
    public static Sport From(long? sport, long? subSport) => sport switch
    {
        1 => Running(subSport),
        2 or 21 => Sport.Ride,                                    // cycling, e-biking
        4 when subSport == 1 => Sport.Treadmill,                  // a gym machine that says it is a treadmill
        5 => Sport.Swim,
        10 or 62 => Training(subSport),                           // training, high-intensity intervals
        11 => Sport.Walk,
        16 or 17 => Sport.Hike,                                   // mountaineering, hiking
        _ => Sport.Other,
    };

    /// <summary>Numbers for <see cref="FitWriter"/>; reading them back gives the same sport.</summary>
    public static (byte Sport, byte SubSport) Numbers(Sport sport) => sport switch
    {
        Sport.Run => (1, 0),
        Sport.Treadmill => (1, 1),
        Sport.Trail => (1, 3),
        Sport.Track => (1, 4),
        Sport.Virtual => (1, 58),
        Sport.Walk => (11, 0),
        Sport.Hike => (17, 0),
        Sport.Ride => (2, 0),
        Sport.Swim => (5, 0),
        Sport.Strength => (10, 20),
        Sport.Mobility => (10, 19),
        _ => (0, 0),
    };

    /// <summary>On foot a device counts the strides of one foot.</summary>
    public static bool CountsStrides(this Sport sport) => sport.IsRun() || sport is Sport.Walk or Sport.Hike;

    private static Sport Running(long? subSport) => subSport switch
    {
        1 or 45 => Sport.Treadmill,                               // treadmill, indoor running
        3 => Sport.Trail,
        4 => Sport.Track,
        58 => Sport.Virtual,
        _ => Sport.Run,
    };

    private static Sport Training(long? subSport) => subSport switch
    {
        20 => Sport.Strength,
        19 or 43 or 44 or 62 => Sport.Mobility,                   // flexibility, yoga, pilates, breathing
        _ => Sport.Other,
    };
}
