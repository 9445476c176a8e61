namespace Backstride.Demo.Years;

/// <summary>A day of a year and its place in it.</summary>
public readonly record struct YearDay(DateOnly Day)
{
    /// <summary>Counted from 0.</summary>
    public int Number => Day.DayNumber - YearHabits.FirstDay.DayNumber;

    /// <summary>Counted from 1, as people count weeks.</summary>
    public int Week => (Number / 7) + 1;

    public DayOfWeek Weekday => Day.DayOfWeek;

    /// <summary>True from one day of the year to another, both included.</summary>
    public bool IsWithin(int first, int last) => Number >= first && Number <= last;
}
