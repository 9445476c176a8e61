namespace Backstride.Coaching;

/// <summary>Makes a planned session easier: the same exercises in the same order, none added and none longer.</summary>
/// <remarks>
/// Each strength exercise goes one variant back on its ladder, at that variant's first dose, and loses one of its sets while it has more than
/// one. Where no easier variant fits the day, or it would take longer, only the set goes. Repetitions of the same variant are never cut: a session
/// that was easier on purpose would count as one that went badly. Warm-up, cool-down, mobility and breathing stay. Heuristic.
/// </remarks>
internal sealed class EasierSession(ExerciseOffer offer)
{
    /// <summary>The easier session; absent when there is nothing in it that could be made easier.</summary>
    public SessionProposal? Of(SessionProposal planned)
    {
        List<SessionBlock> eased = [.. planned.Blocks.Select(block => block.Kind == BlockKind.Strength ? Eased(block) : block)];
        return eased.Zip(planned.Blocks).All(pair => pair.First.Exercises.SequenceEqual(pair.Second.Exercises))
            ? null
            : SessionTime.Of(eased, planned.Time);
    }

    private SessionBlock Eased(SessionBlock block) => block with { Exercises = [.. block.Exercises.Select(Eased)] };

    private ProposedExercise Eased(ProposedExercise planned)
    {
        var fewer = planned with { Sets = Math.Max(1, planned.Sets - 1), MoreOfFirst = 0 };
        if (offer.VariantBefore(planned) is not { } easier)
            return fewer;
        for (var sets = Math.Min(easier.Sets, fewer.Sets); sets >= 1; sets--)
        {
            var candidate = easier with { Sets = sets, First = easier.PerSide ? planned.First : null };
            if (candidate.Needed() <= planned.Needed())
                return candidate;
        }

        return fewer;
    }
}
