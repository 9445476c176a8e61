namespace Backstride.Twins;

/// <summary>The recordings a journal holds, to be asked about the next one that comes in. Not safe for several threads.</summary>
public sealed class KnownTakes
{
    private readonly List<Take> byStart;
    private readonly RunnersWord said;

    /// <param name="answers">What the runner said, the latest last.</param>
    public KnownTakes(IEnumerable<Take> takes, IEnumerable<SameRunAnswer> answers)
    {
        byStart = [.. takes.OrderBy(take => take.Start.UtcTicks)];
        said = new RunnersWord(answers);
    }

    /// <summary>The recording of the same run that was there first; absent for a new run.</summary>
    public Take? TwinOf(Take take) => Near(take)
        .Where(known => known.Entry != take.Entry && !said.KeepsApart([take], [known]))
        .Select(known => (Known: known, Match: said.Joins(take, known) ?? SameRun.Judge(known, take)))
        .Where(pair => pair.Match is not null)
        .OrderByDescending(pair => pair.Match!.Value.Confidence).ThenBy(pair => pair.Match!.Value.Reason).ThenBy(pair => pair.Known.Key)
        .Select(pair => pair.Known)
        .FirstOrDefault();

    public void Add(Take take) => byStart.Insert(After(take.Start.UtcTicks), take);

    private IEnumerable<Take> Near(Take take)
    {
        var from = After(take.Start.UtcTicks);
        for (var i = from; i < Math.Min(byStart.Count, from + Neighbours.Most) && byStart[i].Start - take.Start <= SameRun.Farthest; i++)
            yield return byStart[i];
        for (var i = from - 1; i >= Math.Max(0, from - Neighbours.Most) && take.Start - byStart[i].Start <= SameRun.Farthest; i--)
            yield return byStart[i];
    }

    /// <summary>The place behind everything that began at a moment or before.</summary>
    private int After(long ticks)
    {
        var (low, high) = (0, byStart.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (byStart[middle].Start.UtcTicks <= ticks)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
