namespace Backstride.Twins;

/// <summary>What the runner said about pairs of recordings: the same run, or not.</summary>
internal sealed class RunnersWord
{
    private readonly Dictionary<(TakeKey, TakeKey), bool> pairs = [];
    private readonly HashSet<TakeKey> keptApart;

    /// <param name="answers">The latest last.</param>
    public RunnersWord(IEnumerable<SameRunAnswer> answers)
    {
        foreach (var answer in answers)
        {
            foreach (var other in answer.Others)
                pairs[Ordered(answer.Take, other)] = answer.Same;
        }

        keptApart = [.. pairs.Where(pair => !pair.Value).SelectMany(pair => new[] { pair.Key.Item1, pair.Key.Item2 })];
    }

    /// <summary>The pairs that the runner calls one run and that are both there.</summary>
    public IEnumerable<TwinPair> Joins(IReadOnlyList<Take> takes)
    {
        var same = pairs.Where(pair => pair.Value).Select(pair => pair.Key).Order().ToList();
        if (same.Count == 0)
            yield break;
        var byKey = takes.ToLookup(take => take.Key);
        foreach (var (one, other) in same)
        {
            if (byKey[one].FirstOrDefault() is { } a && byKey[other].FirstOrDefault() is { } b)
                yield return new TwinPair(a, b, new TwinMatch(TwinReason.Said, TwinConfidence.Certain));
        }
    }

    /// <summary>The runner's word that two recordings are one run; absent without one.</summary>
    public TwinMatch? Joins(Take a, Take b) =>
        pairs.TryGetValue(Ordered(a.Key, b.Key), out var same) && same ? new TwinMatch(TwinReason.Said, TwinConfidence.Certain) : null;

    public bool KeepsApart(IReadOnlyList<Take> some, IReadOnlyList<Take> others) => keptApart.Count > 0
        && some.Where(take => keptApart.Contains(take.Key)).Any(take => others.Any(other => pairs.TryGetValue(Ordered(take.Key, other.Key), out var same) && !same));

    private static (TakeKey, TakeKey) Ordered(TakeKey a, TakeKey b) => a.CompareTo(b) <= 0 ? (a, b) : (b, a);
}
