namespace Backstride.Twins;

/// <summary>Puts the recordings of each run together. The order in which they came does not matter.</summary>
public static class RunGroups
{
    /// <param name="answers">What the runner said, the latest last.</param>
    /// <returns>By start.</returns>
    public static IReadOnlyList<RunGroup> Of(IEnumerable<Take> takes, IEnumerable<SameRunAnswer> answers)
    {
        var byStart = takes.OrderBy(take => take.Start.UtcTicks).ThenBy(take => take.Key).ThenBy(take => take.Entry).ToList();
        var said = new RunnersWord(answers);
        var joined = new Joining(said);
        foreach (var (a, b, match) in said.Joins(byStart).Concat(ByStrength(Neighbours.Pairs(byStart))))
            joined.Join(a, b, match);
        return
        [
            .. byStart.Where(joined.IsAlone).Select(take => new RunGroup(take, []))
                .Concat(joined.Groups.Select(GroupOf))
                .OrderBy(group => group.Counts.Start.UtcTicks).ThenBy(group => group.Counts.Entry),
        ];
    }

    // What is sure joins first, so that what is likely cannot stand in its way.
    private static IEnumerable<(Take A, Take B, TwinMatch Match)> ByStrength(IEnumerable<(Take A, Take B, TwinMatch Match)> pairs) => pairs
        .OrderByDescending(pair => pair.Match.Confidence).ThenBy(pair => pair.Match.Reason)
        .ThenBy(pair => pair.A.Key).ThenBy(pair => pair.B.Key).ThenBy(pair => pair.A.Entry).ThenBy(pair => pair.B.Entry);

    private static RunGroup GroupOf(Joining.Joined joined)
    {
        var best = BestTake.First(joined.Takes);
        return new RunGroup(best[0], [.. best.Skip(1).Select(take => new Twin(take, joined.MatchOf(take)))]);
    }
}
