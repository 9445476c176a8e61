namespace Backstride.Twins;

/// <summary>Recordings while they are being joined, pair by pair, the strongest pair first.</summary>
/// <remarks>Two recordings that the runner keeps apart never end up together, also not by way of a third. What was typed by hand joins one
/// run only: there is one recording it was typed from.</remarks>
internal sealed class Joining(RunnersWord said)
{
    private readonly Dictionary<EntryId, Joined> groups = [];

    public IEnumerable<Joined> Groups => groups.Values.Where(group => group.Takes.Count > 1).Distinct();

    public bool IsAlone(Take take) => !groups.TryGetValue(take.Entry, out var group) || group.Takes.Count == 1;

    public void Join(Take a, Take b, TwinMatch match)
    {
        var (mine, other) = (GroupOf(a), GroupOf(b));
        if (ReferenceEquals(mine, other) || said.KeepsApart(mine.Takes, other.Takes))
            return;
        if (match.Reason == TwinReason.Typed && (a.IsTyped ? mine : other).Takes.Count > 1)
            return;
        var (large, small) = mine.Takes.Count >= other.Takes.Count ? (mine, other) : (other, mine);
        foreach (var take in small.Takes)
            groups[take.Entry] = large;
        large.Add(small, match, a, b);
    }

    private Joined GroupOf(Take take)
    {
        if (!groups.TryGetValue(take.Entry, out var group))
            groups.Add(take.Entry, group = new Joined(take));
        return group;
    }

    /// <summary>Recordings found to be one run so far, each with the strongest reason it is here for.</summary>
    internal sealed class Joined(Take first)
    {
        private readonly Dictionary<EntryId, TwinMatch> matches = [];

        public List<Take> Takes { get; } = [first];

        public TwinMatch MatchOf(Take take) => matches[take.Entry];

        public void Add(Joined other, TwinMatch match, Take a, Take b)
        {
            Takes.AddRange(other.Takes);
            foreach (var (entry, known) in other.matches)
                matches.TryAdd(entry, known);
            matches.TryAdd(a.Entry, match);
            matches.TryAdd(b.Entry, match);
        }
    }
}
