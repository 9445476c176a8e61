using Backstride.Runs;

namespace Backstride.Files.Tracks;

/// <summary>What was done, where the file does not say so: from words of the name where the speed does not forbid it, else from the mean speed
/// while moving.</summary>
/// <remarks>Under <see cref="SlowestRun"/> it is a walk, up to <see cref="FastestRun"/> a run, up to <see cref="FastestRide"/> a ride; the
/// bounds belong to the slower side, except that exactly <see cref="SlowestRun"/> is a run. Less than <see cref="Shortest"/>, or a speed
/// that nobody rides, is <see cref="Sport.Other"/>: nothing may enter the running load that could be a journey by car.</remarks>
internal static class SportGuess
{
    /// <summary>Metres per second: 9:15 a kilometre, where most people change from walking to running.</summary>
    public const double SlowestRun = 1.8;

    /// <summary>Metres per second: 2:34 a kilometre.</summary>
    public const double FastestRun = 6.5;

    /// <summary>Metres per second: 54 km an hour.</summary>
    public const double FastestRide = 15;

    public static readonly Distance Shortest = Distance.FromMeters(100);

    /// <summary>Nobody runs farther in a minute, and nearly every ride has a descent that goes farther.</summary>
    public static readonly Distance FarthestMinute = Distance.FromMeters(480);

    /// <summary>What <see cref="From"/> asks of a digest.</summary>
    public static Distance? BestMinute(StreamDigest? digest) =>
        digest?.BestEffortMeters is { Count: > 1 } efforts ? Distance.FromMeters(efforts[1]) : null;

    /// <param name="bestMinute">The farthest distance covered within a minute, where it is known.</param>
    public static Sport From(string? name, Distance? distance, TimeSpan moving, Distance? bestMinute)
    {
        var speed = distance is { } far && moving > TimeSpan.Zero ? far.Meters / moving.TotalSeconds : 0;
        if (SportWords.OfName(name) is { } told && !(told.IsRun() && speed > FastestRun))
            return told;
        if (bestMinute > FarthestMinute && speed <= FastestRide)
            return Sport.Ride;
        if (distance is null || distance < Shortest || speed == 0)
            return Sport.Other;
        return speed switch
        {
            < SlowestRun => Sport.Walk,
            <= FastestRun => Sport.Run,
            <= FastestRide => Sport.Ride,
            _ => Sport.Other,
        };
    }
}
