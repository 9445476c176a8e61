using Backstride.App.Storage;
using Backstride.Journal;
using Backstride.Twins;

namespace Backstride.App.Importing;

/// <summary>The recordings that were there before an import, and those it brings: each that comes in joins them. Used by one thread.</summary>
/// <remarks>Read from the journal month by month, as recordings of those months come in.</remarks>
internal sealed class TakesBefore(JournalPart journal, IEnumerable<SameRunAnswer> answers, BatchId batch)
{
    // A recording is kept under its local day, and two of the same run may lie in zones a day apart.
    private const int DaysAround = 2;
    private readonly KnownTakes _takes = new([], answers);
    private readonly HashSet<DateOnly> _read = [];

    /// <summary>The recording of the same run that was there first; absent for a new run.</summary>
    public Take? TwinOf(Take take)
    {
        Read(MonthOf(take.Day, -DaysAround));
        Read(MonthOf(take.Day, DaysAround));
        return _takes.TwinOf(take);
    }

    public void Add(Take take) => _takes.Add(take);

    // What this batch brought before it was interrupted is read once more and joins in its turn.
    private void Read(DateOnly month)
    {
        if (!_read.Add(month))
            return;
        var last = new DateOnly(month.Year, month.Month, DateTime.DaysInMonth(month.Year, month.Month));
        foreach (var recorded in journal.Recordings(month, last).Where(recorded => recorded.Batch != batch))
            _takes.Add(Take.Of(recorded));
    }

    /// <summary>The first day of the month that lies so many days from a day.</summary>
    private static DateOnly MonthOf(DateOnly day, int days)
    {
        var there = DateOnly.FromDayNumber(Math.Clamp(day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));
        return new DateOnly(there.Year, there.Month, 1);
    }
}
