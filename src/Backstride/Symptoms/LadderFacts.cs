using Backstride.Journal;

namespace Backstride.Symptoms;

/// <summary>What the ladder has to know of the days it walks through.</summary>
internal sealed class LadderFacts(RunnerState runner, SymptomHistory history, HashSet<DateOnly> runDays)
{
    private const double PainFreeUsual = 2;
    private static readonly Days Calm = new(7);

    public double? YearsRunning => runner.Profile.YearsRunning;

    public bool RanOn(DateOnly day) => runDays.Contains(day);

    public PainScore? UsualOn(DateOnly day) => history.UsualOn(day);

    /// <summary>True while a rise of usual pain freezes progression.</summary>
    public bool IsFrozen(DateOnly day)
    {
        for (var i = history.Rises.Count - 1; i >= 0; i--)
        {
            if (history.Rises[i] <= day)
                return day < history.Rises[i].AddDays(UsualPain.Freeze.Count);
        }

        return false;
    }

    public bool IsFlare(DateOnly day)
    {
        for (var i = history.Flares.Count - 1; i >= 0 && history.Flares[i].LastDay >= day; i--)
        {
            if (history.Flares[i].KnownOn <= day)
                return true;
        }

        return false;
    }

    /// <summary>A usual pain of at most 2, no flare, and nothing in the last 7 days, the day included, more than 1 above usual.</summary>
    /// <remarks>Where usual pain is not known nobody knows either whether a return is free of pain.</remarks>
    public bool IsPainFree(DateOnly day)
    {
        if (UsualOn(day) is not { Value: <= PainFreeUsual } usual || IsFlare(day))
            return false;
        for (var i = history.Reports.Count - 1; i >= 0; i--)
        {
            var report = history.Reports[i];
            if (report.Day < Calm.WindowStart(day))
                break;
            if (report.Day <= day && report.Pain is { } pain && !ZoneThresholds.IsSettled(pain, usual))
                return false;
        }

        return true;
    }
}
