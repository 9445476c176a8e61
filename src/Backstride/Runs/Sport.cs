using System.Text.Json.Serialization;

namespace Backstride.Runs;

/// <summary>What was done. The first five are running.</summary>
[JsonConverter(typeof(WordJson<Sport>))]
public enum Sport
{
    Run,
    Treadmill,
    Trail,
    Track,
    Virtual,
    Walk,
    Hike,
    Ride,
    Swim,
    Strength,
    Mobility,
    Other,
}

public static class Sports
{
    /// <summary>True for every kind of running, indoors and out.</summary>
    public static bool IsRun(this Sport sport) => sport <= Sport.Virtual;
}
