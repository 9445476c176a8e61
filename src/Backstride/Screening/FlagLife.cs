using System.Collections.Concurrent;
using Backstride.Coaching;
using Backstride.Journal;

namespace Backstride.Screening;

/// <summary>What one rule's safety questions have led to: what is open, what has ended, and what is known now.</summary>
/// <remarks>
/// State with its own life. A finding of "soon" or more becomes a lock at the moment of its answer and ends only by a clearance that settles
/// its rule, on or after its day. A later "no" ends nothing. A withdrawal after ten minutes ends what is at most "soon".
/// Findings below that last as long as the answers do.
/// </remarks>
public sealed class FlagLife
{
    private static readonly LatestOfDay<ConcurrentDictionary<RedFlag, FlagLife>> Latest = new(static (_, _) => new());

    private readonly RedFlag rule;
    private readonly Profile profile;
    private readonly List<EndedFlag> ended = [];

    private FlagLife(RedFlag rule, Profile profile)
    {
        this.rule = rule;
        this.profile = profile;
    }

    /// <summary>The lock that stands; absent when none does.</summary>
    public RaisedFlag? Open { get; private set; }

    /// <summary>The locks that have ended, oldest first.</summary>
    public IReadOnlyList<EndedFlag> Ended => ended;

    /// <summary>The answers as this rule sees them.</summary>
    public AnswerSheet Sheet { get; private set; } = AnswerSheet.Blank;

    /// <summary>The last day somebody said "not yet" about the open lock; absent when nobody did.</summary>
    public DateOnly? NotYetOn { get; private set; }

    /// <summary>The life of a rule's flag, as known on a day.</summary>
    /// <remarks>The rule asks for it, and so does what follows from a visit: it is walked once for both.</remarks>
    public static FlagLife Of(RedFlag rule, RunnerState runner, DateOnly day) =>
        Latest.On(runner, day).GetOrAdd(rule, static (flag, asked) => Walked(flag, asked.runner, asked.day), (runner, day));

    private static FlagLife Walked(RedFlag rule, RunnerState runner, DateOnly day)
    {
        var events = SafetyHistory.On(runner, day).Events;
        var accepted = new List<SafetyEvent.TakenBack>();
        foreach (var wish in events.OfType<SafetyEvent.TakenBack>())
        {
            var before = Walk(rule, runner.Profile, events.TakeWhile(e => e != wish), accepted);
            if (before.Open is not { Urgency: >= Urgency.Urgent })
                accepted.Add(wish);
        }

        return Walk(rule, runner.Profile, events, accepted);
    }

    private static FlagLife Walk(RedFlag rule, Profile profile, IEnumerable<SafetyEvent> events, List<SafetyEvent.TakenBack> accepted)
    {
        var life = new FlagLife(rule, profile);
        foreach (var e in events)
        {
            if (e is SafetyEvent.Answered answered)
                life.Take(answered, accepted.Where(wish => wish.Subject == answered.Id).Aggregate(answered.Answers, (left, wish) => SafetyHistory.Without(left, wish.Correction)));
            else if (e is SafetyEvent.Seen seen)
                life.Take(seen);
        }

        return life;
    }

    private void Take(SafetyEvent.Answered answered, IReadOnlyDictionary<string, Answer> answers)
    {
        Sheet = Sheet.With(answers, answered.Day, answered.Received);
        if (rule.Weigh(Sheet, profile, answered.Day) is { Urgency: >= Urgency.Soon } found)
            Open = (Open ?? new RaisedFlag(found.Urgency, found.Limits, found.Reason, answered.Day)).And(found);
    }

    private void Take(SafetyEvent.Seen seen)
    {
        var names = seen.Clearance.Settles.Contains(rule.Id.Name);
        var isOpen = Open is not null || rule.Weigh(Sheet, profile, seen.Day) is not null;
        if (!names && (seen.Clearance.Settles.Count > 0 || !isOpen))
            return;
        if (Open is { } flag && seen.Day < flag.Since)
            return;
        if (seen.Clearance.Result == ClearanceResult.NotYet)
        {
            NotYetOn = Open is null ? NotYetOn : seen.Day;
            return;
        }

        if (Open is not null)
            ended.Add(new EndedFlag(Open, seen.Id, seen.Day));
        Open = null;
        NotYetOn = null;
        Sheet = Sheet.Settled(rule.Asks);
    }
}
