namespace Backstride.Journal;

/// <summary>Tells days on which nothing happened from days of which nothing is known.</summary>
/// <remarks>A day is known when something was recorded on it, or when an import reached past it: a day before the last imported activity
/// was covered by the device, and an empty one is a true zero. A day after that, without an entry, is missing.</remarks>
public sealed class LoggedDays
{
    // Day numbers in order, each once.
    private readonly Growing<int> logged;
    private readonly DateOnly? importedFrom;
    private readonly DateOnly? importedThrough;

    public LoggedDays(IEnumerable<DateOnly> logged, DateOnly? importedFrom, DateOnly? importedThrough)
        : this(Growing<int>.Of([.. logged.Select(day => day.DayNumber).Distinct().Order()]), importedFrom, importedThrough)
    {
    }

    /// <param name="logged">Day numbers, in any order.</param>
    internal LoggedDays(HashSet<int> logged, DateOnly? importedFrom, DateOnly? importedThrough)
        : this(InOrder(logged), importedFrom, importedThrough)
    {
    }

    private LoggedDays(Growing<int> logged, DateOnly? importedFrom, DateOnly? importedThrough)
    {
        this.logged = logged;
        this.importedFrom = importedFrom;
        this.importedThrough = importedThrough;
    }

    public static LoggedDays None { get; } = new(Growing<int>.Empty, null, null);

    /// <summary>With an entry on one more day.</summary>
    public LoggedDays With(DateOnly day)
    {
        var at = PlaceOf(day);
        return at >= 0 ? this : new LoggedDays(logged.With(day.DayNumber, ~at), importedFrom, importedThrough);
    }

    /// <summary>With an imported activity of a day.</summary>
    public LoggedDays WithImported(DateOnly day)
    {
        var with = With(day);
        var (from, through) = (importedFrom < day ? importedFrom : day, importedThrough > day ? importedThrough : day);
        return from == importedFrom && through == importedThrough ? with : new LoggedDays(with.logged, from, through);
    }

    /// <summary>True when it is known what happened on a day, be it nothing.</summary>
    public bool Knows(DateOnly day) => (importedFrom <= day && day <= importedThrough) || HasEntry(day);

    /// <summary>True when something was recorded on the day itself.</summary>
    public bool HasEntry(DateOnly day) => PlaceOf(day) >= 0;

    /// <summary>The last day with an entry before a day; absent when there is none.</summary>
    public DateOnly? LastBefore(DateOnly day)
    {
        var at = PlaceOf(day);
        var before = (at >= 0 ? at : ~at) - 1;
        return before < 0 ? null : DateOnly.FromDayNumber(logged[before]);
    }

    /// <summary>The place of a day, or the complement of the place where it would be.</summary>
    private int PlaceOf(DateOnly day) => logged.Span.BinarySearch(day.DayNumber);

    private static Growing<int> InOrder(HashSet<int> days)
    {
        int[] inOrder = [.. days];
        Array.Sort(inOrder);
        return Growing<int>.Of(inOrder);
    }
}
