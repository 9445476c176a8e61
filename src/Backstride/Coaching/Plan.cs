using System.Text.Json.Serialization;
using Backstride.Exercises;
using Backstride.Journal;

namespace Backstride.Coaching;

/// <summary>What a day comes down to, strictest first.</summary>
public enum PlanStatus
{
    /// <summary>Somebody has to look at this first, or soon.</summary>
    Refer,

    /// <summary>Questions have to be answered first; the gentlest plan until then.</summary>
    Incomplete,

    Rest,

    /// <summary>Training, with something held back.</summary>
    Modify,

    Train,
}

/// <summary>The plan of one day, with everything that led to it.</summary>
/// <param name="DataQuality">What was not known.</param>
/// <param name="Limits">The meet of all verdicts; the proposals stay within it.</param>
/// <param name="Run">Absent when nothing may be proposed.</param>
/// <param name="Verdicts">One per rule, in the order of the rule book.</param>
/// <param name="Inputs">Digest of the entries that led to it.</param>
public sealed record Plan(
    DateOnly Day,
    PlanStatus Status,
    IReadOnlyList<DataGap> DataQuality,
    Limits Limits,
    Referral? Referral,
    RunProposal? Run,
    SessionProposal? Session,
    IReadOnlyList<RuleVerdict> Verdicts,
    string Inputs)
{
    /// <summary>The rule set that made it; changes whenever a rule does.</summary>
    public string RuleSet { get; init; } = Rulebook.Version;

    /// <summary>What the runner made of the session; absent when nothing was said, or there is none to speak of.</summary>
    /// <remarks><see cref="Session"/> is what the answer leaves: the easier one, none when it was skipped, all of it when it was put off.</remarks>
    public PlanAnswer? Answer { get; init; }

    /// <summary>The session made easier, for whoever wants less today; absent when nothing in it could be.</summary>
    public SessionProposal? Easier { get; init; }
}

/// <summary>A verdict with the rule that gave it.</summary>
public sealed record RuleVerdict(Rule Rule, Verdict Verdict);

/// <summary>Something that was not known.</summary>
/// <param name="What">A word of docs/journal.md or a rule id.</param>
/// <param name="Missing">What would settle it.</param>
public sealed record DataGap(string What, Reason Missing);

/// <summary>Where to go and how soon; the words come from the shell.</summary>
/// <param name="Rule">The most urgent finding.</param>
public sealed record Referral(Urgency Urgency, RuleId Rule, Reason Reason);

/// <summary>How the day's impact is taken.</summary>
[JsonConverter(typeof(WordJson<RunMode>))]
public enum RunMode
{
    Run,
    RunWalk,
    Walk,
    CrossTrain,
    None,
}

/// <summary>The run of the day, within the limits.</summary>
public sealed record RunProposal
{
    public required RunMode Mode { get; init; }

    /// <summary>The farthest allowed; absent when no rule bounds it.</summary>
    public Distance? Max { get; init; }

    /// <summary>What is proposed; never above <see cref="Max"/>.</summary>
    public Distance? Target { get; init; }

    /// <summary>Where what is proposed comes from, or why no run is; absent when a rule alone decides.</summary>
    public RunReason? From { get; init; }

    /// <summary>Where <see cref="Max"/> comes from.</summary>
    public RunReason? MaxFrom { get; init; }

    public TimeSpan? Time { get; init; }

    /// <summary>The farthest that a run by the minutes may be: whichever comes first ends it. Absent where a distance is proposed, or a stage of the return ladder, which was fitted into it.</summary>
    public Distance? MostInTime => Target is null && Time is not null && !Cues.Contains(RunCue.WalksWarmUp) ? Max : null;

    public required Intensity Intensity { get; init; }

    /// <summary>The most of it that may be fast: above the runner's own threshold speed. Absent for a run without anything fast.</summary>
    public Distance? Fast { get; init; }

    /// <summary>Run and walk intervals, in order; empty for continuous running.</summary>
    public IReadOnlyList<Interval> Intervals { get; init; } = [];

    public Distance? MaxDescent { get; init; }

    public Distance? MaxAscent { get; init; }

    /// <summary>What was run on the day already; absent when nothing was. No more is proposed then.</summary>
    public RunsDone? Done { get; init; }

    /// <summary>What it begins with; absent where nothing is run.</summary>
    public WarmUp? WarmUp { get; init; }

    /// <summary>What would be proposed for the first time today, where the run goes by a week that was shown before; absent where none was.</summary>
    /// <remarks>It lies within the same limits and is an offer: nothing becomes more, or less without a limit, unless the runner takes it.</remarks>
    public RunProposal? Anew { get; init; }

    /// <summary>What it ends with; absent where nothing is run.</summary>
    public CoolDown? CoolDown { get; init; }

    /// <summary>Cue ids; their words are in the shell.</summary>
    public IReadOnlyList<string> Cues { get; init; } = [];
}

/// <summary>The runs of one day together.</summary>
/// <param name="Distance">Absent when none of them has one.</param>
/// <param name="Time">The timers' own time.</param>
public sealed record RunsDone(int Count, Distance? Distance, TimeSpan Time);

/// <summary>Running and walking in turn.</summary>
public sealed record Interval(TimeSpan Run, TimeSpan Walk, int Repeats);

/// <summary>What a block of a session is for.</summary>
[JsonConverter(typeof(WordJson<BlockKind>))]
public enum BlockKind
{
    WarmUp,
    Strength,
    Mobility,
    Breath,
    CoolDown,
    Walk,
}

/// <summary>The exercise session of the day, within the limits and the minutes given.</summary>
public sealed record SessionProposal(TimeSpan Time, IReadOnlyList<SessionBlock> Blocks)
{
    /// <summary>Five minutes of mobility are part of a day of rest; strength work is not.</summary>
    public bool HasStrength => Blocks.Any(block => block.Kind == BlockKind.Strength);
}

public sealed record SessionBlock(BlockKind Kind, IReadOnlyList<ProposedExercise> Exercises);

/// <summary>One exercise with its dose.</summary>
public sealed record ProposedExercise
{
    public required string Exercise { get; init; }

    public required string Variant { get; init; }

    public required int Sets { get; init; }

    public int? Reps { get; init; }

    public TimeSpan? Hold { get; init; }

    public bool PerSide { get; init; }

    /// <summary>The side to begin with, because it did less in a test; absent where it does not matter.</summary>
    public BodySide? First { get; init; }

    /// <summary>Sets that only <see cref="First"/> gets, on top of <see cref="Sets"/>.</summary>
    public int MoreOfFirst { get; init; }

    public double? LoadKilograms { get; init; }

    public TimeSpan Rest { get; init; }

    /// <summary>For whom it is changed; how is in the library.</summary>
    public Precautions Adapted { get; init; }

    /// <summary>Seconds down, pause, up: <c>3-1-1</c>.</summary>
    public string? Tempo { get; init; }
}
