namespace Backstride.Symptoms;

/// <summary>Reports in the order of time, of which those of a day are found at once.</summary>
internal sealed class ReportsByDay
{
    private readonly List<BackReport> reports;

    // Only where the order of time is not that of days, as after a flight.
    private readonly ILookup<DateOnly, BackReport>? mixed;

    public ReportsByDay(List<BackReport> reports)
    {
        this.reports = reports;
        for (var i = 1; i < reports.Count && mixed is null; i++)
        {
            if (reports[i].Day < reports[i - 1].Day)
                mixed = reports.ToLookup(report => report.Day);
        }
    }

    /// <summary>The reports of a day, in the order of time.</summary>
    public IEnumerable<BackReport> On(DateOnly day)
    {
        if (mixed is not null)
            return mixed[day];
        var first = FirstFrom(day);
        return first < reports.Count && reports[first].Day == day ? From(first) : [];
    }

    private IEnumerable<BackReport> From(int first)
    {
        for (var i = first; i < reports.Count && reports[i].Day == reports[first].Day; i++)
            yield return reports[i];
    }

    private int FirstFrom(DateOnly day)
    {
        var (low, high) = (0, reports.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (reports[middle].Day < day)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
