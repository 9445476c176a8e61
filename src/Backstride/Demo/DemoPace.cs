namespace Backstride.Demo;

/// <summary>A piece of a run at one speed.</summary>
internal readonly record struct PaceSegment(double Seconds, double MetersPerSecond);

/// <summary>How the demo runner shares out a run: an easy beginning, a wavering middle, and a faster piece on some days.</summary>
/// <remarks>The pieces add up to the run's own distance and time. The faster ones are the efforts from which a threshold speed can be told: three and five
/// minutes, or ten, on a Wednesday, and once in four weeks a long run that ends faster than it began.</remarks>
internal static class DemoPace
{
    private const double WarmUp = 300;
    private const double Piece = 240;

    /// <summary>The pieces of a run, in order.</summary>
    public static IReadOnlyList<PaceSegment> Of(RunDone run, Story story, Distance distance, TimeSpan time)
    {
        var efforts = EffortsOf(run, story, time);
        var easy = time.TotalSeconds - efforts.Sum(effort => effort.Seconds);
        var meters = distance.Meters - efforts.Sum(effort => effort.Seconds * effort.MetersPerSecond);
        var pieces = Easy(easy, meters, story.Day.DayNumber);
        var end = Math.Max(1, pieces.Count - 2);
        return run.Planned.Long
            ? [.. pieces.Take(end), .. efforts, .. pieces.Skip(end)]
            : [.. pieces.Take(2), .. efforts.SelectMany((effort, i) => i == 0 ? [effort] : pieces.Skip(1 + i).Take(1).Append(effort)), .. pieces.Skip(1 + Math.Max(1, efforts.Count))];
    }

    private static IReadOnlyList<PaceSegment> EffortsOf(RunDone run, Story story, TimeSpan time)
    {
        if (story.IsLighterWeek || story.Chapter is Chapter.Flare or Chapter.Return || time < TimeSpan.FromMinutes(22))
            return [];
        if (run.Planned.Long)
            return story is { Chapter: Chapter.Now, FourthWeek: true } ? [new(600, 3.0), new(600, 3.05), new(600, 3.2)] : [];
        return story.Day.DayOfWeek != DayOfWeek.Wednesday ? [] : story.EvenWeek ? [new(180, 3.65), new(300, 3.5)] : [new(600, 3.3)];
    }

    /// <summary>A slower beginning, and from then on a little up and down; none of it is as fast as an effort.</summary>
    private static List<PaceSegment> Easy(double seconds, double meters, int day)
    {
        var dice = new SplitMix64(DemoRunner.Seed ^ (ulong)day);
        var weights = new List<PaceSegment>();
        for (var left = seconds; left > 0; left -= weights[^1].Seconds)
        {
            var piece = weights.Count == 0 ? WarmUp : Piece;
            weights.Add(new(left < piece + 30 ? left : piece, weights.Count == 0 ? 0.94 : dice.Between(0.985, 1.02)));
        }

        var mean = meters / weights.Sum(piece => piece.Seconds * piece.MetersPerSecond);
        return [.. weights.Select(piece => piece with { MetersPerSecond = piece.MetersPerSecond * mean })];
    }
}
