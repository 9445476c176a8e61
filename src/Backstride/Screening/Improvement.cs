using Backstride.Journal;
using Backstride.Symptoms;

namespace Backstride.Screening;

/// <summary>Whether the log of six weeks shows a back that gets no better, or worse. Thresholds: heuristic of ours.</summary>
internal static class Improvement
{
    /// <summary>How long a back is given before somebody looks at it.</summary>
    public static readonly Days Wait = new(42);

    /// <summary>Usual pain from here on is a complaint.</summary>
    public static readonly PainScore Complaint = new(3);

    /// <summary>The mean of the runner's own activities (0 to 10) up to which they are held back.</summary>
    public const double HeldBack = 7;

    /// <summary>A change of so many points is a real one (doi:10.1097/BRS.0b013e31815e3a10), as is one of <see cref="RealShare"/>.</summary>
    public const double RealPoints = 2;

    public static readonly Ratio RealShare = Ratio.Of(0.30);

    private const int FewestEntries = 7;
    private const int FewestEntriesInAWeek = 4;
    private const double WorseByAWeek = 1;
    private const string FunctionForm = "psfs";

    private static readonly Days Window = new(28);
    private static readonly Days Week = new(7);

    /// <summary>What has not changed over six weeks; absent when the log is too thin to say so or shows that something has.</summary>
    public static Unchanged? NotOver(RunnerState runner, DateOnly day)
    {
        var pain = PainThenAndNow(runner, day);
        var function = FunctionThenAndNow(runner, day);
        var complains = pain?.Now >= Complaint.Value || function?.Now <= HeldBack;
        var better = (pain is { } p && IsReal(p.Then - p.Now, p.Then)) || (function is { } f && IsReal(f.Now - f.Then, f.Then));
        return complains && !better ? new Unchanged(pain, function) : null;
    }

    /// <summary>True when enough was logged to compare six weeks.</summary>
    public static bool CanBeSeen(RunnerState runner, DateOnly day) => PainThenAndNow(runner, day) is not null || FunctionThenAndNow(runner, day) is not null;

    /// <summary>The last three weekly means, oldest first, when pain rose by a point or more from each to the next; absent otherwise.</summary>
    public static IReadOnlyList<double>? Worsening(RunnerState runner, DateOnly day)
    {
        var history = SymptomHistory.Of(runner, day);
        double? MeanOf(DateOnly end)
        {
            var week = PainWithin(Week, end, history).Select(pain => pain.Value).ToList();
            return week.Count >= FewestEntriesInAWeek ? week.Average() : null;
        }

        return MeanOf(day.AddDays(-2 * Week.Count)) is { } first && MeanOf(day.AddDays(-Week.Count)) is { } second && MeanOf(day) is { } third
            && second - first >= WorseByAWeek && third - second >= WorseByAWeek
            ? [first, second, third]
            : null;
    }

    private static bool IsReal(double gain, double then) => gain >= RealPoints || (gain > 0 && gain >= then * RealShare.Value);

    private static Change? PainThenAndNow(RunnerState runner, DateOnly day)
    {
        var history = SymptomHistory.Of(runner, day);
        var then = Wait.WindowStart(day);
        var recent = PainWithin(Window, day, history).Count();
        var reachesBack = history.Reports.Any(report => report.Pain is not null && report.Day <= then);
        return recent >= FewestEntries && reachesBack && history.UsualOn(then) is { } before && history.UsualOn(day) is { } now
            ? new Change(before.Value, now.Value)
            : null;
    }

    /// <summary>What was said of pain in a window before a day, in the order of time.</summary>
    private static IEnumerable<PainScore> PainWithin(Days window, DateOnly day, SymptomHistory history)
    {
        for (var at = window.WindowStart(day); at < day; at = at.AddDays(1))
        {
            foreach (var report in history.ReportsOn(at))
            {
                if (report.Pain is { } pain)
                    yield return pain;
            }
        }
    }

    private static Change? FunctionThenAndNow(RunnerState runner, DateOnly day)
    {
        var means = runner.Questionnaires.Where(form => form.Day <= day && form.What.Form == FunctionForm)
            .Select(form => (form.Day, Mean: form.What.Functions?.Average(goal => goal.Score)))
            .Where(form => form.Mean is not null).ToList();
        var before = means.LastOrDefault(form => form.Day <= Wait.WindowStart(day));
        var now = means.LastOrDefault();
        return before.Mean is { } then && now.Mean is { } last && now.Day > Window.WindowStart(day) ? new Change(then, last) : null;
    }

    /// <summary>A measure six weeks ago and today.</summary>
    public readonly record struct Change(double Then, double Now);

    /// <summary>The measures that were known, none of which has really changed for the better.</summary>
    public sealed record Unchanged(Change? Pain, Change? Function);
}
