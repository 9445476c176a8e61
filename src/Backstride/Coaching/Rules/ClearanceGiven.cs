using Backstride.Journal;
using Backstride.Screening;
using Backstride.TrainingLoad;

namespace Backstride.Coaching.Rules;

/// <summary>What follows from a visit: a careful restart, the limits that were given, or another visit.</summary>
/// <remarks>
/// After a lock of "soon" or more has ended: thirty days from half of the longest run of the thirty days before the lock, or of what was typed where none is recorded, growing by ten
/// percent from what is run; easy; half the sets for the first fourteen days. Limits stand until a later clearance covers all that the first one settled.
/// "Not yet" leaves the lock and is asked again after fourteen days.
/// </remarks>
public sealed class ClearanceGiven : Rule
{
    /// <summary>How long the careful restart lasts, from the day of the visit on.</summary>
    public static readonly Days Restart = new(30);

    private static readonly Days HalfSets = new(14);
    private static readonly Days AskAgain = new(14);
    private static readonly Days LastLevel = new(30);
    private static readonly Ratio Half = Ratio.Of(0.5);
    private static readonly Ratio Step = Ratio.Increase(percent: 10);

    public override RuleId Id => new("screen.clearance");

    public override Evidence Evidence { get; } = new(
        Source: "clinical judgement",
        Finding: "After an illness or injury that stopped training, training starts well below the last level and grows in steps.",
        Certainty: Certainty.Expert,
        Directness: Directness.RunningInjury,
        Serves: ["S0-33", "S2-27", "S4-21"],
        Reviewed: new DateOnly(2026, 11, 22));

    public override Limits WhenUnknown => Limits.Gentlest;

    public override Verdict Judge(RunnerState runner, DateOnly day)
    {
        var lives = Rulebook.Rules.OfType<RedFlag>().Select(rule => new RuleLife(rule.Id, FlagLife.Of(rule, runner, day))).ToList();
        var given = LimitsGiven(runner, lives, day);
        var restart = RestartOf(runner, lives.SelectMany(life => life.Life.Ended), day);
        var limits = given.SelectMany(seen => seen.What.Limits).Select(ClearanceLimits.Of).Aggregate(restart?.Limits ?? Limits.None, (met, limit) => met.Meet(limit));

        var parts = new List<Reason>();
        var waiting = lives.Where(life => life.Life.NotYetOn is not null).ToList();
        if (waiting.Count > 0)
            parts.Add(SeenAgainOf(waiting.Select(life => life.Id), waiting.Max(life => life.Life.NotYetOn!.Value), day));
        parts.AddRange(given.Select(seen => new LimitsFrom(seen.Day, seen.What.Who, seen.What.Limits)));
        // Where a limit leaves no running, a restart of it has neither a distance nor a last day; what it holds back besides still holds.
        if (restart is { Reason: { } reason } && !parts.Exists(part => part is LimitsFrom { LeavesNoRunning: true }))
            parts.Add(reason);
        return parts.Count == 0 ? new Verdict.Allow(new NothingToFollow()) : new Verdict.Limit(limits, parts.Count == 1 ? parts[0] : new Several(parts));
    }

    private static SeenAgain SeenAgainOf(IEnumerable<RuleId> rules, DateOnly notYet, DateOnly day) =>
        new([.. rules], notYet, notYet.AddDays(AskAgain.Count), day >= notYet.AddDays(AskAgain.Count));

    /// <summary>The clearances with limits that no later one has replaced.</summary>
    private static List<Recorded<Clearance>> LimitsGiven(RunnerState runner, List<RuleLife> lives, DateOnly day)
    {
        var seen = runner.Clearances.Where(clearance => clearance.Day <= day && clearance.What.Result != ClearanceResult.NotYet)
            .OrderBy(clearance => clearance.Received).ThenBy(clearance => clearance.Day).ThenBy(clearance => clearance.Id).ToList();
        return [.. seen.Where((clearance, i) => clearance.What.Result == ClearanceResult.WithLimits && !IsReplaced(clearance, seen.Skip(i + 1)))];

        bool IsReplaced(Recorded<Clearance> clearance, IEnumerable<Recorded<Clearance>> later)
        {
            var covers = clearance.What.Settles.Count > 0 ? clearance.What.Settles : [.. lives.Where(life => life.Life.Ended.Any(end => end.By == clearance.Id)).Select(life => life.Id.Name)];
            return later.Any(next => next.What.Settles.Count == 0) || (covers.Count > 0 && covers.All(rule => later.Any(next => next.What.Settles.Contains(rule))));
        }
    }

    private sealed record RuleLife(RuleId Id, FlagLife Life);

    private static (Limits Limits, Restarting Reason)? RestartOf(RunnerState runner, IEnumerable<EndedFlag> ended, DateOnly day)
    {
        if (ended.Where(end => Restart.Before(day.AddDays(1), end.On)).MaxBy(end => end.On) is not { } last)
            return null;
        var typed = TypedLongest.Of(runner);
        var level = Longest(runner.RunsWithin(LastLevel, last.Flag.Since)) ?? typed.On(last.Flag.Since.DayNumber) ?? typed.On(last.On.DayNumber);
        var since = Longest(runner.Runs.Between(last.On, day.AddDays(-1)));
        var most = level is { } before ? Distance.Max(before * Half, (since ?? Distance.Zero) * Step) : (Distance?)null;
        var halfSets = HalfSets.Before(day.AddDays(1), last.On);
        var limits = Limits.None with { Distance = most, Intensity = Intensity.Easy, Racing = Racing.NotToday, Sets = halfSets ? Half : Ratio.Whole };
        return (limits, new Restarting(last.On, level, most));
    }

    private static Distance? Longest(IEnumerable<Recorded<ActivityBody>> runs)
    {
        var distances = runs.Select(run => run.What.Activity.Distance).OfType<Distance>().ToList();
        return distances.Count == 0 ? null : distances.Max();
    }

    public sealed record NothingToFollow : Reason
    {
        public override IReadOnlyList<Fact> Facts => [];
    }

    /// <param name="Level">The longest run of the thirty days before the lock, recorded or typed; absent when no distance is known.</param>
    public sealed record Restarting(DateOnly On, Distance? Level, Distance? Most) : Reason
    {
        public override IReadOnlyList<Fact> Facts =>
        [
            Fact.Of("clearedOn", On),
            .. Level is { } level && Most is { } most ? [Fact.Meters("lastLevel", level), Fact.Meters("most", most)] : Array.Empty<Fact>(),
        ];
    }

    /// <param name="Words">As recorded.</param>
    public sealed record LimitsFrom(DateOnly On, string Who, IReadOnlyList<string> Words) : Reason
    {
        /// <summary>True when running is among what was forbidden: until a later visit says otherwise, whatever the calendar says.</summary>
        public bool LeavesNoRunning => Words.Any(word => ClearanceLimits.Of(word).Impact > Impact.RunWalk);

        public override IReadOnlyList<Fact> Facts => [Fact.Of("givenOn", On), Fact.Of("by", Who), Fact.Of("limits", string.Join(", ", Words))];
    }

    /// <param name="Due">The day to ask again has come.</param>
    public sealed record SeenAgain(IReadOnlyList<RuleId> Rules, DateOnly NotYetOn, DateOnly AskOn, bool Due) : Reason
    {
        public override IReadOnlyList<Fact> Facts =>
            [Fact.Of("rules", string.Join(", ", Rules)), Fact.Of("notYetOn", NotYetOn), Fact.Of("askAgainOn", AskOn), Fact.Of("due", Due)];
    }

    public sealed record Several(IReadOnlyList<Reason> Parts) : Reason
    {
        public override IReadOnlyList<Fact> Facts => [.. Parts.SelectMany(part => part.Facts)];
    }
}
