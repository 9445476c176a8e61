using System.Runtime.CompilerServices;
using Backstride.Coaching;
using Backstride.Journal;

namespace Backstride.Symptoms;

/// <summary>A history up to a day that nothing said since has changed, from which the walk to later days goes on.</summary>
/// <remarks>
/// Of ten years only the last weeks are walked through again, be it for the next day, for the Monday before, or for a state in which one more thing was said. It is kept with
/// the first run of a runner, which states that grew out of each other share, and used only where all facts it rests on are the very same.
/// </remarks>
internal sealed class SettledPast
{
    // So long before a judged day that the days in between are cheap, and the Mondays and days around it share one past.
    private const int Least = 60;
    private const int Span = 28;
    private const int MostKept = 4;
    private static readonly ConditionalWeakTable<Recorded<ActivityBody>, SettledPast[]> Kept = [];

    private readonly PastFacts facts;
    private readonly UsualWalk walk;

    private SettledPast(DateOnly through, PastFacts facts, UsualWalk walk)
    {
        Through = through;
        this.facts = facts;
        this.walk = walk;
    }

    /// <summary>The last day of it.</summary>
    public DateOnly Through { get; }

    /// <summary>A walk that stands at the end of it.</summary>
    public UsualWalk Walk => walk.Copy();

    public required IReadOnlyList<BackReport> Reports { get; init; }

    public required IReadOnlyList<JudgedRun> Runs { get; init; }

    public required IReadOnlyList<JudgedRun> Walks { get; init; }

    /// <summary>The stage on the day of each run.</summary>
    public required IReadOnlyList<LadderStage?> Stages { get; init; }

    /// <summary>Where the ladder stood at the end of it.</summary>
    public required LadderPlace Ladder { get; init; }

    /// <summary>The day up to which a past is kept for a judged day.</summary>
    public static DateOnly? DayFor(DateOnly day) =>
        day.DayNumber < Least + Span ? null : DateOnly.FromDayNumber((day.DayNumber - Least) / Span * Span);

    /// <summary>The latest past that is known to hold for a state as known on a day; absent when there is none.</summary>
    public static SettledPast? Of(RunnerState runner, DateOnly day, DateOnly earliest)
    {
        if (runner.Runs.Count == 0 || !Kept.TryGetValue(runner.Runs[0], out var kept))
            return null;
        SettledPast? latest = null;
        foreach (var past in kept)
        {
            if (past.Through <= DayFor(day) && past.walk.First >= earliest && !(latest?.Through >= past.Through) && past.facts.Hold(runner, day))
                latest = past;
        }

        return latest;
    }

    /// <summary>Keeps what a history came to by a day, if it is settled.</summary>
    /// <param name="walk">A walk that stands at the end of that day.</param>
    /// <returns>Absent when it cannot be kept.</returns>
    public static SettledPast? Keep(RunnerState runner, SymptomHistory history, UsualWalk walk, LadderPlace ladder)
    {
        var through = walk.Next.AddDays(-1);
        var runs = CountOf(history.Runs, through);
        if (runs is null or 0 || CountOf(history.Walks, through) is not { } walks || walk.First < history.Earliest || PastFacts.Of(runner, through, history.Day) is not { } facts)
            return null;
        var past = new SettledPast(through, facts, walk)
        {
            Reports = [.. history.Reports.Where(report => report.Day <= through)],
            Runs = history.Runs.GetRange(0, runs.Value),
            Walks = history.Walks.GetRange(0, walks),
            Stages = [.. history.Ladder.StageOfRun.Take(runs.Value)],
            Ladder = ladder,
        };
        var first = runner.Runs[0];
        Kept.AddOrUpdate(first, [past, .. Kept.TryGetValue(first, out var before) ? before.Take(MostKept - 1) : []]);
        return past;
    }

    /// <summary>How many at the beginning are of days up to one; absent when days are mixed around it.</summary>
    private static int? CountOf(List<JudgedRun> runs, DateOnly through)
    {
        var count = runs.Count;
        while (count > 0 && runs[count - 1].Run.Day > through)
            count--;
        for (var i = 0; i < count; i++)
        {
            if (runs[i].Run.Day > through)
                return null;
        }

        return count;
    }
}
