using Backstride.Exercises;

namespace Backstride.Coaching;

/// <summary>Builds a strength session: warm-up, legs, trunk, cool-down, to the second within the time given.</summary>
/// <remarks>
/// A minute of warm-up and one of cool-down for every five, three each at most. Given up when time is short: the mobility of the warm-up, the
/// hip exercise that comes on top, the second trunk exercise; never legs. The trunk regions that were trained longest ago come first.
/// A routine of the runner's own takes the places it has exercises for that may be done today: legs still come first, and a part of the trunk that it lacks is still trained.
/// </remarks>
/// <param name="chosen">The routine that the runner put together; empty when all is chosen here.</param>
internal sealed class StrengthSession(ExerciseOffer offer, TrainingHistory history, int turn, IReadOnlyList<Exercise> chosen)
{
    private static readonly ExerciseId HipCircle = new("hip-circle");
    private static readonly ExerciseId LightHold = new("glute-squeeze");
    private static readonly TimeSpan MostFrame = TimeSpan.FromMinutes(3);
    private static readonly Days RegionsRemembered = new(14);

    /// <summary>The session; absent when no leg exercise may be done or fits.</summary>
    public SessionProposal? Within(TimeSpan time, Ratio sets)
    {
        var frame = TimeSpan.FromSeconds(Math.Floor(Math.Min(MostFrame.TotalSeconds, time.TotalSeconds / 5)));
        var room = time - (frame * 2);
        var pool = new ExercisePool(offer, history, room);
        var own = pool.Own(chosen);
        var legs = own.Where(TrainsLegs).ToList() is { Count: > 0 } ownLegs ? ownLegs : Legs(pool);
        if (legs.Count == 0)
            return null;
        var trunk = Trunk(pool, [.. own.Where(exercise => !TrainsLegs(exercise))]);
        var work = new SessionWork(room);
        work.AddTogether([.. legs.Take(2), .. trunk.Take(1)]);
        work.AddTogether([.. trunk.Skip(1)]);
        work.AddTogether([.. legs.Skip(2)]);
        work.ScaleSets(sets);
        var main = work.Exercises.OrderBy(exercise => trunk.Any(other => other.Exercise == exercise.Exercise)).ToList();
        SessionBlock[] blocks =
        [
            new(BlockKind.WarmUp, Fitting(frame, offer.EasySetOf(new ExerciseId(legs[0].Exercise)), offer.EasySetOf(HipCircle))),
            new(BlockKind.Strength, main),
            new(BlockKind.CoolDown, CoolDown(frame)),
        ];
        return SessionTime.Of([.. blocks.Where(block => block.Exercises.Count > 0)], time);
    }

    /// <summary>Two leg exercises of different patterns and one for the side of the hips or the calves. What is closed today gives way to the nearest that is not.</summary>
    private List<ProposedExercise> Legs(ExercisePool pool)
    {
        MovementPattern[] wanted = history.IsCautious ? [MovementPattern.Squat, MovementPattern.HipExtension, MovementPattern.Lunge, MovementPattern.Hinge] : (turn % 3) switch
        {
            0 => [MovementPattern.Squat, MovementPattern.Hinge, MovementPattern.HipExtension, MovementPattern.Lunge],
            1 => [MovementPattern.Squat, MovementPattern.HipExtension, MovementPattern.Hinge, MovementPattern.Lunge],
            _ => [MovementPattern.Lunge, MovementPattern.Hinge, MovementPattern.Squat, MovementPattern.HipExtension],
        };
        var legs = wanted.Select(pool.Legs).OfType<ProposedExercise>().Take(2).ToList();
        var third = turn % 3 == 2 && !history.IsCautious ? pool.LegsAlone() ?? pool.HipSide() : pool.HipSide();
        if (third is not null && legs.TrueForAll(leg => leg.Exercise != third.Exercise))
            legs.Add(third);
        return legs;
    }

    private static bool TrainsLegs(ProposedExercise exercise) => ExerciseLibrary.Shipped[new ExerciseId(exercise.Exercise)].TrainsLegs;

    /// <summary>Two exercises for the parts of the trunk that were trained longest ago, then what else the runner chose.</summary>
    private List<ProposedExercise> Trunk(ExercisePool pool, List<ProposedExercise> own)
    {
        BodyRegion[] regions = [BodyRegion.TrunkBack, BodyRegion.TrunkSide, BodyRegion.TrunkFront];
        var first = history.IsCautious && turn % 2 == 0 ? 0 : turn % regions.Length;
        var two = new List<ProposedExercise>();
        foreach (var region in regions[first..].Concat(regions[..first]).OrderBy(LastTrained))
        {
            var mine = own.Find(exercise => ExerciseLibrary.Shipped[new ExerciseId(exercise.Exercise)].Regions.Contains(region));
            if (two.Count < 2 && (mine ?? pool.Trunk(region)) is { } found && two.TrueForAll(other => other.Exercise != found.Exercise))
                two.Add(found);
        }

        return [.. two, .. own.Where(exercise => two.TrueForAll(other => other.Exercise != exercise.Exercise))];
    }

    private DateOnly LastTrained(BodyRegion region) => history.StrengthWithin(RegionsRemembered)
        .Where(session => session.What.Exercises.Any(done => ExerciseLibrary.Shipped.Find(done.Exercise)?.Regions.Contains(region) == true))
        .Select(session => session.Day)
        .LastOrDefault();

    private List<ProposedExercise> CoolDown(TimeSpan frame)
    {
        var least = TimeSpan.FromMinutes(1);
        var chosen = Fitting(frame - least, offer.EasySetOf(LightHold));
        var breath = TimeSpan.FromSeconds(Math.Floor((frame - chosen.Needed()).TotalSeconds / 15) * 15);
        return offer.Breathing(breath) is { } breathing ? [.. chosen, breathing] : chosen;
    }

    private static List<ProposedExercise> Fitting(TimeSpan room, params ReadOnlySpan<ProposedExercise?> candidates)
    {
        var chosen = new List<ProposedExercise>();
        foreach (var candidate in candidates)
        {
            if (candidate is not null && chosen.Needed() + candidate.Needed() <= room)
                chosen.Add(candidate);
        }

        return chosen;
    }
}
