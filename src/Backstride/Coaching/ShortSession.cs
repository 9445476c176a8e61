using Backstride.Exercises;

namespace Backstride.Coaching;

/// <summary>The few minutes of a day without strength: a stretch where a test is short, mobility that turns from day to day, a bird dog where it is allowed, breathing.</summary>
/// <remarks>Stretches are for what a test found short, one of them a day in turn, and for hips and hamstrings after a long run or ride. There they take the place of the turning mobility.</remarks>
/// <param name="stretches">What there is to stretch today.</param>
internal sealed class ShortSession(ExerciseOffer offer, SessionScope scope, DateOnly day, IReadOnlyList<ExerciseId> stretches)
{
    private static readonly ExerciseId Walk = new("easy-walk");
    private static readonly ExerciseId BirdDog = new("bird-dog");
    private static readonly ExerciseId[] Mobility = [new("hip-circle"), new("thoracic-rotation"), new("cat-camel"), new("hip-rotation")];
    private static readonly TimeSpan LeastBreath = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan MostBreath = TimeSpan.FromMinutes(5);

    /// <summary>As much as fits; absent when nothing does.</summary>
    /// <param name="walk">A walk to end with, when the day holds no other; zero for none.</param>
    public SessionProposal? Within(TimeSpan time, TimeSpan walk)
    {
        var left = time;
        var breath = Take(offer.Breathing(LeastBreath), ref left);
        var moves = new List<ProposedExercise>();
        foreach (var move in Moves())
        {
            if (Take(move, ref left) is { } taken)
                moves.Add(taken);
        }

        var walking = walk > TimeSpan.Zero && left >= LeastBreath ? Take(offer.Lasting(Walk, Whole(walk < left ? walk : left)), ref left) : null;
        if (breath is not null)
            breath = breath with { Hold = Least(MostBreath, LeastBreath + Whole(left)) };
        SessionBlock[] blocks =
        [
            new(BlockKind.Mobility, moves),
            new(BlockKind.Walk, walking is null ? [] : [walking]),
            new(BlockKind.Breath, breath is null ? [] : [breath]),
        ];
        return SessionTime.Of([.. blocks.Where(block => block.Exercises.Count > 0)], time);
    }

    private IEnumerable<ProposedExercise?> Moves()
    {
        var turn = day.DayNumber % Mobility.Length;
        foreach (var stretch in stretches)
            yield return offer.EasySetOf(stretch);
        if (stretches.Count == 0)
            yield return offer.EasySetOf(Mobility[turn]);
        if (scope != SessionScope.Gentle)
            yield return offer.EasySetOf(BirdDog);
        else
            yield return offer.EasySetOf(Mobility[(turn + 1) % Mobility.Length]);
    }

    private static ProposedExercise? Take(ProposedExercise? exercise, ref TimeSpan left)
    {
        if (exercise is null || exercise.Needed() > left)
            return null;
        left -= exercise.Needed();
        return exercise;
    }

    /// <summary>Whole half minutes.</summary>
    private static TimeSpan Whole(TimeSpan time) => TimeSpan.FromSeconds(Math.Floor(time.TotalSeconds / 30) * 30);

    private static TimeSpan Least(TimeSpan a, TimeSpan b) => a < b ? a : b;
}
