namespace Backstride.TrainingLoad;

/// <summary>One value a day, with days of which nothing is known told apart from days on which it was zero.</summary>
/// <remarks>The first day and the length are fixed; every day outside is missing.</remarks>
public sealed class DaySeries<T>
    where T : struct
{
    private readonly IReadOnlyList<T?> values;

    public DaySeries(DateOnly first, IReadOnlyList<T?> values)
    {
        First = first;
        this.values = values;
    }

    public DateOnly First { get; }

    /// <summary>How many days it spans.</summary>
    public Days Length => new(values.Count);

    /// <summary>The value of a day; absent when it is missing.</summary>
    public T? this[DateOnly day]
    {
        get
        {
            var at = day.DayNumber - First.DayNumber;
            return at >= 0 && at < values.Count ? values[at] : null;
        }
    }

    /// <summary>How many days of a span are missing.</summary>
    public Days Missing(DateOnly from, Days span)
    {
        var missing = 0;
        for (var i = 0; i < span.Count; i++)
        {
            if (this[from.AddDays(i)] is null)
                missing++;
        }

        return new Days(missing);
    }
}
