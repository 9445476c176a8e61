using Backstride.Efforts;
using Backstride.Journal;
using Backstride.Symptoms;

namespace Backstride.Coaching.Rules;

/// <summary>The same slope of the road, the same hard ground or only trails again and again: a change is worth a try. Never a limit.</summary>
/// <remarks>Looks at the runs of 28 days of which the runner said what they were on, or which the sport tells for a trail: the last three on a road that falls away to the same side; at least five of the last six on concrete; the last three on trails, and the last of them not green.</remarks>
public sealed class Underfoot : AdviceRule
{
    public override RuleId Id { get; } = new("load.surface");

    public override Evidence Evidence { get; } = new(
        Source: "clinical judgement",
        Finding: "Two of the source articles name cambered roads, uneven trails and hard ground as causes. We found nothing about camber and back pain; taking turns costs nothing.",
        Certainty: Certainty.Heuristic,
        Directness: Directness.Other,
        Serves: ["S1-10", "S1-11"],
        Reviewed: new DateOnly(2026, 11, 22));

    private const int Last = 3;
    private const int Concrete = 5;
    private const int OfConcrete = 6;
    private static readonly Days Looked = new(28);

    public override Verdict Judge(RunnerState runner, DateOnly day)
    {
        var said = Said(runner);
        var grounds = new List<Ground>();
        JudgedRun? last = null;
        foreach (var run in Zones.Of(runner, day))
        {
            if (!Looked.Before(day, run.Run.Day) || GroundOf(run.Run, said) is not { } ground)
                continue;
            grounds.Add(ground);
            last = run;
        }

        return Repeated(grounds, last) is { } same ? Advise(runner, day, new SameGround(same)) : Silent;
    }

    private static Ground? Repeated(List<Ground> grounds, JudgedRun? last)
    {
        if (grounds.Count < Last)
            return null;
        var now = grounds[^1];
        var inARow = grounds.GetRange(grounds.Count - Last, Last).TrueForAll(ground => ground == now);
        if (inARow && (now is Ground.CamberLeft or Ground.CamberRight || (now == Ground.Trail && last!.Zone is Zone.Amber or Zone.Red)))
            return now;
        return grounds.Count >= OfConcrete && grounds.GetRange(grounds.Count - OfConcrete, OfConcrete).FindAll(ground => ground == Ground.Concrete).Count >= Concrete ? Ground.Concrete : null;
    }

    private static readonly Mark<Recorded<RunFeedback>> Named = new(static felt => felt is { Subject: not null, What.Ground: not null });

    /// <summary>The first word about each run.</summary>
    private static Dictionary<EntryId, Ground> Said(RunnerState runner)
    {
        var said = new Dictionary<EntryId, Ground>();
        foreach (var felt in runner.Feedback.With(Named, DateOnly.MaxValue))
        {
            if (felt is { Subject: { } run, What.Ground: { } ground })
                said.TryAdd(run, ground);
        }

        return said;
    }

    private static Ground? GroundOf(Recorded<ActivityBody> run, Dictionary<EntryId, Ground> said) =>
        said.TryGetValue(run.Id, out var ground) ? ground
        : SurfaceGuess.Of(run.What.Activity)?.Surface == Surface.Trail ? Ground.Trail
        : null;

    /// <summary>The same ground again and again.</summary>
    public sealed record SameGround(Ground Ground) : Reason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("ground", Word)];

        private string Word => Ground switch
        {
            Ground.CamberLeft => "camber-left",
            Ground.CamberRight => "camber-right",
            Ground.Trail => "trail",
            _ => "concrete",
        };
    }
}
