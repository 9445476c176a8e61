namespace Backstride.Symptoms;

/// <summary>The entries that usual pain is the median of, moving through the days.</summary>
internal sealed class UsualPainWindow
{
    /// <summary>How far back entries count, the judged day outside.</summary>
    public static readonly Days Length = new(28);

    /// <summary>The last days, left out so that today's trouble does not become what is usual.</summary>
    public static readonly Days LeftOut = new(3);

    /// <summary>With fewer entries the number given at Start stands.</summary>
    public const int Fewest = 7;

    private readonly List<PainScore> sorted;
    private readonly Queue<(DateOnly Day, PainScore Pain)> held;

    public UsualPainWindow() => (sorted, held) = ([], []);

    private UsualPainWindow(UsualPainWindow window) => (sorted, held) = ([.. window.sorted], new(window.held));

    public UsualPainWindow Copy() => new(this);

    /// <summary>Lets an entry in; days come in order.</summary>
    public void Add(DateOnly day, PainScore pain)
    {
        held.Enqueue((day, pain));
        var place = sorted.BinarySearch(pain);
        sorted.Insert(place >= 0 ? place : ~place, pain);
    }

    /// <summary>The median on a day, after entries older than the window have left; absent with too few.</summary>
    public PainScore? MedianOn(DateOnly day)
    {
        while (held.TryPeek(out var oldest) && !Length.Before(day, oldest.Day))
            sorted.RemoveAt(sorted.BinarySearch(held.Dequeue().Pain));
        if (sorted.Count < Fewest)
            return null;
        var middle = sorted.Count / 2;
        return sorted.Count % 2 == 1 ? sorted[middle] : new PainScore((sorted[middle - 1].Value + sorted[middle].Value) / 2);
    }
}
