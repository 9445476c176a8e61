namespace Backstride.Journal;

/// <summary>Tells days on which nothing happened from days of which nothing is known.</summary>
/// <remarks>A day is known when something was recorded on it, or when an import reached past it: a day before the last imported activity
/// was covered by the device, and an empty one is a true zero. A day after that, without an entry, is missing.</remarks>
public sealed class LoggedDays
{
    // Day numbers; never changed.
    private readonly HashSet<int> logged;
    private readonly DateOnly? importedFrom;
    private readonly DateOnly? importedThrough;

    public LoggedDays(IEnumerable<DateOnly> logged, DateOnly? importedFrom, DateOnly? importedThrough)
        : this([.. logged.Select(day => day.DayNumber)], importedFrom, importedThrough)
    {
    }

    /// <param name="logged">Day numbers; nobody changes them afterwards.</param>
    internal LoggedDays(HashSet<int> logged, DateOnly? importedFrom, DateOnly? importedThrough)
    {
        this.logged = logged;
        this.importedFrom = importedFrom;
        this.importedThrough = importedThrough;
    }

    public static LoggedDays None { get; } = new(new HashSet<int>(), null, null);

    /// <summary>With an entry on one more day.</summary>
    public LoggedDays With(DateOnly day) => HasEntry(day) ? this : new LoggedDays([.. logged, day.DayNumber], importedFrom, importedThrough);

    /// <summary>True when it is known what happened on a day, be it nothing.</summary>
    public bool Knows(DateOnly day) => logged.Contains(day.DayNumber) || (importedFrom <= day && day <= importedThrough);

    /// <summary>True when something was recorded on the day itself.</summary>
    public bool HasEntry(DateOnly day) => logged.Contains(day.DayNumber);

    /// <summary>The last day with an entry before a day; absent when there is none.</summary>
    public DateOnly? LastBefore(DateOnly day)
    {
        var last = -1;
        foreach (var candidate in logged)
        {
            if (candidate < day.DayNumber && candidate > last)
                last = candidate;
        }

        return last < 0 ? null : DateOnly.FromDayNumber(last);
    }
}
