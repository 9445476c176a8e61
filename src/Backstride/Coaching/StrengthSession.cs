using Backstride.Exercises;

namespace Backstride.Coaching;

/// <summary>Builds a strength session: warm-up, legs, trunk, cool-down, to the second within the time given.</summary>
/// <remarks>
/// A minute of warm-up and one of cool-down for every five, three each at most. Given up when time is short: the mobility of the warm-up, the
/// hip exercise that comes on top, the second trunk exercise; never legs. The trunk regions that were trained longest ago come first.
/// </remarks>
internal sealed class StrengthSession(ExerciseOffer offer, TrainingHistory history, int turn)
{
    private static readonly ExerciseId Squat = new("goblet-squat");
    private static readonly ExerciseId Hinge = new("romanian-deadlift");
    private static readonly ExerciseId Bridge = new("glute-bridge");
    private static readonly ExerciseId Lunge = new("lunge");
    private static readonly ExerciseId Clamshell = new("clamshell");
    private static readonly ExerciseId SideWalk = new("banded-walk");
    private static readonly ExerciseId BirdDog = new("bird-dog");
    private static readonly ExerciseId DeadBug = new("dead-bug");
    private static readonly ExerciseId FrontPlank = new("front-plank");
    private static readonly ExerciseId SidePlank = new("side-plank");
    private static readonly ExerciseId HipCircle = new("hip-circle");
    private static readonly ExerciseId LightHold = new("glute-squeeze");
    private static readonly ExerciseId Breathing = new("diaphragmatic-breathing");
    private static readonly TimeSpan MostFrame = TimeSpan.FromMinutes(3);
    private static readonly Days RegionsRemembered = new(14);

    /// <summary>The session; absent when no leg exercise may be done or fits.</summary>
    public SessionProposal? Within(TimeSpan time, Ratio sets)
    {
        var frame = TimeSpan.FromSeconds(Math.Floor(Math.Min(MostFrame.TotalSeconds, time.TotalSeconds / 5)));
        var room = time - (frame * 2);
        var legs = Legs(room);
        if (legs.Count == 0)
            return null;
        var trunk = Trunk().Select(offer.Of).OfType<ProposedExercise>().Take(2).ToList();
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

    /// <summary>Two leg exercises and one for the side of the hips. What is closed today gives way to the nearest that is not.</summary>
    private List<ProposedExercise> Legs(TimeSpan room)
    {
        ExerciseId[] wanted = history.IsCautious ? [Squat, Bridge, Lunge, Hinge] : (turn % 3) switch
        {
            0 => [Squat, Hinge, Bridge, Lunge],
            1 => [Squat, Bridge, Hinge, Lunge],
            _ => [Lunge, Hinge, Squat, Bridge],
        };
        return [.. Offered(wanted, room).Take(2), .. Offered([SideWalk, Clamshell], room).Take(1)];
    }

    private IEnumerable<ProposedExercise> Offered(ExerciseId[] wanted, TimeSpan room) =>
        wanted.Select(offer.Of).OfType<ProposedExercise>().Where(exercise => (exercise with { Sets = 1 }).Needed() <= room);

    private IEnumerable<ExerciseId> Trunk()
    {
        RegionExercises[] regions = [new(BodyRegion.TrunkBack, BirdDog), new(BodyRegion.TrunkSide, SidePlank), new(BodyRegion.TrunkFront, DeadBug, FrontPlank)];
        var first = history.IsCautious && turn % 2 == 0 ? 0 : turn % regions.Length;
        return regions[first..].Concat(regions[..first])
            .OrderBy(region => LastTrained(region.Region))
            .SelectMany(region => region.Exercises.OrderBy(LastDone).Where(id => offer.Of(id) is not null).Take(1));
    }

    private DateOnly LastDone(ExerciseId id) => history.Of(id).LastOrDefault()?.Day ?? default;

    private DateOnly LastTrained(BodyRegion region) => history.StrengthWithin(RegionsRemembered)
        .Where(session => session.What.Exercises.Any(done => ExerciseLibrary.Shipped.Find(done.Exercise)?.Regions.Contains(region) == true))
        .Select(session => session.Day)
        .LastOrDefault();

    private List<ProposedExercise> CoolDown(TimeSpan frame)
    {
        var least = TimeSpan.FromMinutes(1);
        var chosen = Fitting(frame - least, offer.EasySetOf(LightHold));
        var breath = TimeSpan.FromSeconds(Math.Floor((frame - chosen.Needed()).TotalSeconds / 15) * 15);
        return offer.Lasting(Breathing, breath) is { } breathing ? [.. chosen, breathing] : chosen;
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

    private sealed record RegionExercises(BodyRegion Region, params ExerciseId[] Exercises);
}
