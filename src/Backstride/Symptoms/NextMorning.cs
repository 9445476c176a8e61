using Backstride.Journal;

namespace Backstride.Symptoms;

/// <summary>Finds what the back said on the morning after a run.</summary>
/// <remarks>The first report after the first sleep, 4 to 36 hours after the run, both ends included: one marked as a morning or given on a
/// later day. Where there is none, the first report in those hours stands for it once the day of the run is over. What hurts once a later run has begun
/// speaks of that one, unless it is marked as a morning; what is calm even then was calm before.</remarks>
internal static class NextMorning
{
    private static readonly TimeSpan Earliest = TimeSpan.FromHours(4);
    private static readonly TimeSpan Latest = TimeSpan.FromHours(36);

    /// <summary>True when an instant lies in the hours that count as the morning after.</summary>
    public static bool Covers(Recorded<ActivityBody> run, DateTimeOffset at)
    {
        var since = at - (run.At + run.What.Activity.Elapsed);
        return since >= Earliest && since <= Latest;
    }

    /// <summary>The report of the morning after as known on a day; absent when nobody said.</summary>
    /// <param name="nextRun">When the next run began; absent when there is none by then.</param>
    public static BackReport? After(Recorded<ActivityBody> run, List<BackReport> reports, DateOnly day, DateTimeOffset? nextRun, PainScore usual)
    {
        BackReport? first = null;
        for (var i = FirstFrom(reports, run.At + run.What.Activity.Elapsed + Earliest); i < reports.Count && Covers(run, reports[i].At); i++)
        {
            if (reports[i].Pain is not { } pain || (reports[i].At > nextRun && reports[i].Moment != PainMoment.Morning && !ZoneThresholds.IsSettled(pain, usual)))
                continue;
            if (reports[i].Moment == PainMoment.Morning || reports[i].Day > run.Day)
                return reports[i];
            first ??= reports[i];
        }

        return day > run.Day ? first : null;
    }

    /// <summary>The place of the first report of a moment or later.</summary>
    public static int FirstFrom(List<BackReport> reports, DateTimeOffset at)
    {
        var (low, high) = (0, reports.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (reports[middle].At.UtcTicks < at.UtcTicks)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
