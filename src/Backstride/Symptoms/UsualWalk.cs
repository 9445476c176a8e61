using Backstride.Journal;

namespace Backstride.Symptoms;

/// <summary>Walks through the days of a history and finds usual pain, its rises, and flares.</summary>
internal sealed class UsualWalk
{
    private readonly UsualPainWindow window;
    private readonly UsualPainRise rise;
    private readonly List<PainScore?> usual;
    private readonly List<DateOnly> rises;

    /// <param name="first">The first day to walk through.</param>
    public UsualWalk(DateOnly first) => (First, window, rise, Flares, usual, rises) = (first, new(), new(), new(), [], []);

    private UsualWalk(UsualWalk walk) => (First, window, rise, Flares, usual, rises) =
        (walk.First, walk.window.Copy(), walk.rise.Copy(), walk.Flares.Copy(), [.. walk.usual], [.. walk.rises]);

    public DateOnly First { get; }

    /// <summary>The day to walk through next.</summary>
    public DateOnly Next => First.AddDays(usual.Count);

    public FlareFold Flares { get; }

    /// <summary>The days on which usual pain was seen to have risen by a point, oldest first.</summary>
    public IReadOnlyList<DateOnly> Rises => rises;

    /// <summary>Usual pain on a day that was walked through, or on the nearest that was; absent when it is not known.</summary>
    public PainScore? UsualOn(DateOnly day) => usual[Math.Clamp(day.DayNumber - First.DayNumber, 0, usual.Count - 1)];

    /// <summary>The same place, from which another walk can go on.</summary>
    public UsualWalk Copy() => new(this);

    /// <summary>Walks through the next day.</summary>
    /// <param name="said">The reports, from four days before on.</param>
    /// <param name="runDays">The days with a run, from four days before on.</param>
    /// <param name="knownThrough">The last day that is known, where days after it are imagined: usual pain stays as it is on that day.</param>
    public void Step(ReportsByDay said, HashSet<DateOnly> runDays, PainScore? atStart, DateOnly? knownThrough)
    {
        var day = Next;
        if (day.DayNumber > UsualPainWindow.LeftOut.Count)
            LetIn(said.On(day.AddDays(-UsualPainWindow.LeftOut.Count - 1)), runDays);
        var today = day > knownThrough && usual.Count > 0 ? usual[^1] : window.MedianOn(day) ?? atStart;
        usual.Add(today);
        if (rise.IsSeen(today))
            rises.Add(day);
        Flares.Open(day);
        foreach (var report in said.On(day))
            Flares.Take(report, today ?? PainScore.None);
    }

    private void LetIn(IEnumerable<BackReport> reports, HashSet<DateOnly> runDays)
    {
        foreach (var report in reports)
        {
            if (report.Pain is { } pain && (report.Moment == PainMoment.BeforeRun || !runDays.Contains(report.Day)) && !Flares.Covers(report.Day))
                window.Add(report.Day, pain);
        }
    }
}
