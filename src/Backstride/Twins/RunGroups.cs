namespace Backstride.Twins;

/// <summary>Puts the recordings of each run together. The order in which they came does not matter.</summary>
public static class RunGroups
{
    /// <param name="answers">What the runner said, the latest last.</param>
    /// <returns>By start.</returns>
    public static IReadOnlyList<RunGroup> Of(IEnumerable<Take> takes, IEnumerable<SameRunAnswer> answers)
    {
        var byStart = takes.ToList();
        byStart.Sort(Take.ByStart);
        var said = new RunnersWord(answers);
        var joined = new Joining(said);
        foreach (var (a, b, match) in said.Joins(byStart).Concat(Neighbours.Pairs(byStart).Order()))
            joined.Join(a, b, match);
        var groups = byStart.Where(joined.IsAlone).Select(take => new RunGroup(take, [])).Concat(joined.Groups.Select(GroupOf)).ToList();
        groups.Sort((a, b) => Take.ByStart(a.Counts, b.Counts));
        return groups;
    }

    private static RunGroup GroupOf(Joining.Joined joined)
    {
        var best = BestTake.First(joined.Takes);
        return new RunGroup(best[0], [.. best.Skip(1).Select(take => new Twin(take, joined.MatchOf(take)))]);
    }
}
