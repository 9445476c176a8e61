namespace Backstride.Twins;

/// <summary>Finds the pairs that are the same run among all recordings of a runner.</summary>
/// <remarks>Only recordings that began within <see cref="SameRun.Farthest"/> of each other are compared, and of those at most the
/// <see cref="Most"/> next: time grows with the number of recordings, whatever they hold.</remarks>
internal static class Neighbours
{
    /// <summary>Nobody has this many recordings of one day; a journal that does was made to be slow.</summary>
    public const int Most = 64;

    public static IEnumerable<TwinPair> Pairs(IReadOnlyList<Take> byStart)
    {
        for (var i = 0; i < byStart.Count; i++)
        {
            for (var j = i + 1; j < byStart.Count && j - i <= Most && byStart[j].Start - byStart[i].Start <= SameRun.Farthest; j++)
            {
                if (SameRun.Judge(byStart[i], byStart[j]) is { } match)
                    yield return new TwinPair(byStart[i], byStart[j], match);
            }
        }
    }
}
