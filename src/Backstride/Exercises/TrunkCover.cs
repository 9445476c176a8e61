using Backstride.Journal;

namespace Backstride.Exercises;

/// <summary>Which parts of the trunk a week of sessions reached, and whether both sides of what has sides were done.</summary>
/// <param name="Sessions">Sessions of the week with strength work.</param>
public sealed record TrunkCover(int Sessions, IReadOnlyList<BodyRegion> Missing, IReadOnlyList<BodyRegion> OneSided)
{
    private static readonly BodyRegion[] Trunk = [BodyRegion.TrunkFront, BodyRegion.TrunkSide, BodyRegion.TrunkBack];
    private static readonly Days Week = new(7);

    /// <summary>The parts of the trunk, as the library names them.</summary>
    public static IReadOnlyList<BodyRegion> Regions => Trunk;

    /// <summary>The seven days before a day.</summary>
    public static TrunkCover Before(TrainingHistory history)
    {
        var sessions = 0;
        var (left, right) = (new HashSet<BodyRegion>(), new HashSet<BodyRegion>());
        foreach (var session in history.Sessions.Within(Week, history.Day))
        {
            Take(session.What, left, right);
            sessions += TrainingHistory.IsWork(session.What) ? 1 : 0;
        }

        return new TrunkCover(
            sessions,
            [.. Trunk.Where(region => !left.Contains(region) && !right.Contains(region))],
            [.. Trunk.Where(region => left.Contains(region) != right.Contains(region))]);
    }

    private static void Take(SessionDone session, HashSet<BodyRegion> left, HashSet<BodyRegion> right)
    {
        foreach (var done in session.Exercises)
        {
            if (ExerciseLibrary.Shipped.Find(done.Exercise) is not { Purpose: ExercisePurpose.Strength } exercise)
                continue;
            foreach (var region in exercise.Regions)
            {
                if (done.Sets.Count == 0 || done.Sets.Any(set => set.Side != BodySide.Right))
                    left.Add(region);
                if (done.Sets.Count == 0 || done.Sets.Any(set => set.Side != BodySide.Left))
                    right.Add(region);
            }
        }
    }
}
