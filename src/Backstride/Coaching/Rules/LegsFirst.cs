using Backstride.Exercises;
using Backstride.Journal;

namespace Backstride.Coaching.Rules;

/// <summary>Leg and hip strength is the spine of every routine. The session is built so; this rule looks at what was really done.</summary>
public sealed class LegsFirst : Rule
{
    private static readonly Days Week = new(7);

    public override RuleId Id { get; } = new("strength.legs-first");

    public override Evidence Evidence { get; } = new(
        "doi:10.1249/MSS.0000000000001396",
        "84 recreational runners with long-standing back pain trained for eight weeks. Leg exercise improved everyday function more than back or stabilising exercise, and made the knee extensors stronger; pain while running fell as much in all three groups.",
        Certainty.Trial,
        Directness.BackPainInRunners,
        ["S3-05", "S3-07", "S3-12", "S0-26"],
        new DateOnly(2026, 11, 22));

    /// <summary>Without written sessions there is nothing to advise on, and the session of the day has legs first in any case.</summary>
    public override Limits WhenUnknown => Limits.None;

    public override Verdict Judge(RunnerState runner, DateOnly day)
    {
        var written = runner.Sessions.Within(Week, day)
            .Where(session => TrainingHistory.IsWork(session.What))
            .ToList();
        var reason = new LegsInSessions(written.Count, written.Count(session => TrainingHistory.TrainsLegs(session.What)));
        return reason.WithLegs < reason.Sessions ? new Verdict.Limit(Limits.None, reason) : new Verdict.Allow(reason);
    }
}

/// <summary>How many of the last seven days' sessions with strength work trained the legs.</summary>
public sealed record LegsInSessions(int Sessions, int WithLegs) : Reason
{
    public override IReadOnlyList<Fact> Facts => [Fact.Of("sessionsInSevenDays", Sessions), Fact.Of("withLegs", WithLegs)];
}
