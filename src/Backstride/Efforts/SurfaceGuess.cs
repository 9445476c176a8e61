using Backstride.Runs;

namespace Backstride.Efforts;

/// <summary>What was run on.</summary>
public enum Surface
{
    Belt,
    Track,
    Trail,
}

/// <summary>What a guess rests on.</summary>
public enum SurfaceSign
{
    /// <summary>The device or the archive says which kind of running it was.</summary>
    Sport,

    /// <summary>It went far without ever being far from where it began.</summary>
    Rounds,
}

/// <summary>What a run was probably run on, and why. Nothing here measures a surface: it is a guess, and says so where it is shown.</summary>
/// <remarks>A road is never guessed, because it is also what a device says when nobody told it anything else. Climbing tells nothing either:
/// roads climb too.</remarks>
public sealed record SurfaceGuess(Surface Surface, SurfaceSign From)
{
    /// <summary>Two points of a running track of 400 m are at most 180 m apart in its eighth lane; the rest is for the receiver. Exactly this far still is one.</summary>
    public static readonly Distance Across = Distance.FromMeters(200);

    /// <summary>A shorter run may stay that close without being in rounds; exactly this far is enough.</summary>
    public static readonly Distance Shortest = Distance.FromMeters(2000);

    /// <summary>Null when nothing tells.</summary>
    public static SurfaceGuess? Of(Activity run) => run.Sport switch
    {
        Sport.Treadmill or Sport.Virtual => new(Surface.Belt, SurfaceSign.Sport),
        Sport.Track => new(Surface.Track, SurfaceSign.Sport),
        Sport.Trail => new(Surface.Trail, SurfaceSign.Sport),
        Sport.Run when IsInRounds(run) => new(Surface.Track, SurfaceSign.Rounds),
        _ => null,
    };

    // Somebody who never was a quarter of that away stood on a belt, and the receiver wandered.
    private static bool IsInRounds(Activity run) =>
        run.Distance >= Shortest
        && run.Digest?.Shape is { AwayMeters.Count: > 0 } shape
        && shape.AwayMeters.All(away => away <= Across.Meters)
        && shape.AwayMeters.Max() >= Across.Meters / 4;
}
