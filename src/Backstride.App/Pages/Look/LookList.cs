using Backstride.Journal;
using Backstride.Runs;
using Backstride.Twins;

namespace Backstride.App.Pages.Look;

/// <summary>What came in and wants a look: each with a reason, newest first.</summary>
/// <param name="Doubtful">Left out of load until confirmed.</param>
/// <param name="Likely">Taken as twins, and not for certain.</param>
/// <param name="Odd">Counted, with a figure that looks wrong.</param>
/// <param name="GuessedZones">How many imported runs were placed by the zone of this machine, because no home zone was known, and would not lie
/// at the same hour by the zone that is home now.</param>
internal sealed record LookList(
    IReadOnlyList<Recorded<ActivityBody>> Doubtful,
    IReadOnlyList<TwinRun> Likely,
    IReadOnlyList<OddRun> Odd,
    int GuessedZones)
{
    public int Count => Doubtful.Count + Likely.Count + Odd.Count + (GuessedZones > 0 ? 1 : 0);

    public static LookList Of(RunnerState state) => new(
        [.. state.Doubtful.Reverse()],
        [.. state.Twins.Where(twin => twin.Match.Confidence == TwinConfidence.Likely).OrderByDescending(twin => twin.Recorded.At)],
        [.. state.Runs.Reverse().Select(OddRun.Of).Where(run => run.Oddities.Count > 0)],
        Misplaced(state).Count());

    /// <summary>The runs that <see cref="GuessedZones"/> counts.</summary>
    public static IEnumerable<Recorded<ActivityBody>> Misplaced(RunnerState state)
    {
        var home = state.Profile.TimeZone is { } id ? LocalTime.Zone(id) : null;
        return state.Runs.Where(run => run.By == Author.Import && run.Zone?.From == ZoneSource.Guessed && home?.GetUtcOffset(run.At) != run.At.Offset);
    }
}

/// <summary>A run with what is odd about it and was not looked at.</summary>
internal sealed record OddRun(Recorded<ActivityBody> Run, IReadOnlyList<Oddity> Oddities)
{
    public static OddRun Of(Recorded<ActivityBody> run) =>
        new(run, [.. Runs.Oddities.Of(run.What.Activity).Except(run.What.LookedAt ?? [])]);
}
