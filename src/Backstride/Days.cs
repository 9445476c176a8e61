namespace Backstride;

/// <summary>A number of whole days.</summary>
public readonly record struct Days(int Count)
{
    /// <summary>The first day of the window of this length that ends on the day before <paramref name="day"/>.</summary>
    public DateOnly WindowStart(DateOnly day) => Count > day.DayNumber ? DateOnly.MinValue : day.AddDays(-Count);

    /// <summary>True when <paramref name="candidate"/> lies in the window before <paramref name="day"/>; the day itself lies outside,
    /// the window's first day inside.</summary>
    public bool Before(DateOnly day, DateOnly candidate) => candidate < day && candidate >= WindowStart(day);
}
