using Backstride.Exercises;

namespace Backstride.Coaching;

/// <summary>How much impact the day may hold, from most to least.</summary>
public enum Impact
{
    Running,

    /// <summary>Running only in the intervals of a ladder stage.</summary>
    RunWalk,

    /// <summary>Walking, and sports without impact.</summary>
    Walking,

    /// <summary>Nothing on the feet for exercise: no walking, no standing leg work.</summary>
    OffFeet,

    /// <summary>Nothing at all.</summary>
    Nothing,
}

/// <summary>How hard the running may be, from most to least.</summary>
public enum Intensity
{
    Fast,
    Steady,
    Easy,
}

/// <summary>What a session may hold, from most to least.</summary>
public enum SessionScope
{
    Full,

    /// <summary>Mobility, breathing and floor exercises without weight.</summary>
    Unloaded,

    /// <summary>Breathing, walking and gentle mobility.</summary>
    Gentle,

    Nothing,
}

/// <summary>What may become more than it was, from most to least.</summary>
public enum Progression
{
    MayProgress,

    /// <summary>No increase of anything.</summary>
    Hold,

    /// <summary>One step or one variant back.</summary>
    StepBack,

    TwoStepsBack,
}

/// <summary>Whether a race that was entered for the day may be run as one.</summary>
public enum Racing
{
    AsEntered,

    /// <summary>Something is the matter with the runner's health: the day is one of training, under every rule of it.</summary>
    NotToday,
}

/// <summary>Walking breaks inside a continuous run, from fewest to most.</summary>
public enum WalkBreaks
{
    None,

    /// <summary>One minute in every ten.</summary>
    OneMinuteInTen,
}

/// <summary>What a session may be done with, from most to least.</summary>
public enum Tools
{
    /// <summary>All that the runner has.</summary>
    All,

    /// <summary>The body, and what every home and hotel room has.</summary>
    None,
}

/// <summary>Whether a home test may be done.</summary>
public enum Testing
{
    Allowed,
    NotToday,
}

/// <summary>How soon somebody has to be seen, from least to most.</summary>
public enum Urgency
{
    None,
    Routine,
    Soon,
    Urgent,
    Emergency,
}

/// <summary>What a day allows: a product of ordered axes. The plan takes the meet of what all rules say.</summary>
/// <remarks>
/// Every axis is ordered from loosest to strictest, and <see cref="Meet"/> takes the stricter value of each: it is commutative, associative
/// and idempotent with <see cref="None"/> as its neutral element, so the order of the rules cannot matter and another rule can only make a
/// plan more careful. An absent bound is no bound. "Harder" and "looser" are defined here and nowhere else.
/// </remarks>
public sealed record Limits
{
    /// <summary>No limit on any axis.</summary>
    public static Limits None { get; } = new();

    /// <summary>A walk of up to 30 minutes, breathing and gentle mobility: what is left while something has to be answered first.</summary>
    public static Limits Gentlest { get; } = new()
    {
        Impact = Impact.Walking,
        Time = TimeSpan.FromMinutes(30),
        Intensity = Intensity.Easy,
        Session = SessionScope.Gentle,
        Progress = Progression.Hold,
        Testing = Testing.NotToday,
    };

    /// <summary>Walking instead of running; the session is not touched.</summary>
    public static Limits Walking { get; } = new() { Impact = Impact.Walking, Intensity = Intensity.Easy };

    /// <summary>Nothing is planned: emergency and urgent referrals.</summary>
    public static Limits Locked { get; } = new()
    {
        Impact = Impact.Nothing,
        Intensity = Intensity.Easy,
        Session = SessionScope.Nothing,
        Progress = Progression.Hold,
        Testing = Testing.NotToday,
    };

    /// <summary>The farthest that may be run in one go.</summary>
    public Distance? Distance { get; init; }

    /// <summary>The longest time on the feet in one go.</summary>
    public TimeSpan? Time { get; init; }

    public Impact Impact { get; init; } = Impact.Running;

    /// <summary>The highest stage of the return ladder; absent means off the ladder.</summary>
    public LadderStage? Stage { get; init; }

    public Intensity Intensity { get; init; } = Intensity.Fast;

    /// <summary>The most descent in one run.</summary>
    public Distance? Descent { get; init; }

    /// <summary>The most climbing in one run.</summary>
    public Distance? Ascent { get; init; }

    public WalkBreaks WalkBreaks { get; init; } = WalkBreaks.None;

    public SessionScope Session { get; init; } = SessionScope.Full;

    /// <summary>How heavily each movement pattern may be loaded.</summary>
    public PatternCeilings Patterns { get; init; } = PatternCeilings.Open;

    /// <summary>What leaves exercises out or changes them.</summary>
    public Precautions Precautions { get; init; } = Precautions.None;

    /// <summary>What stands behind these gates is not proposed.</summary>
    public Gates ClosedGates { get; init; } = Gates.None;

    public Tools Tools { get; init; } = Tools.All;

    /// <summary>The share of the usual sets.</summary>
    public Ratio Sets { get; init; } = Ratio.Whole;

    public Progression Progress { get; init; } = Progression.MayProgress;

    /// <summary>What of a race stands; other bounds of this day take one away too (<see cref="HeldRace"/>).</summary>
    public Racing Racing { get; init; } = Racing.AsEntered;

    public Testing Testing { get; init; } = Testing.Allowed;

    public Urgency Referral { get; init; } = Urgency.None;

    /// <summary>The strictest of both, axis by axis.</summary>
    public Limits Meet(Limits other) => new()
    {
        Distance = Least(Distance, other.Distance),
        Time = Least(Time, other.Time),
        Impact = Impact >= other.Impact ? Impact : other.Impact,
        Stage = Least(Stage, other.Stage),
        Intensity = Intensity >= other.Intensity ? Intensity : other.Intensity,
        Descent = Least(Descent, other.Descent),
        Ascent = Least(Ascent, other.Ascent),
        WalkBreaks = WalkBreaks >= other.WalkBreaks ? WalkBreaks : other.WalkBreaks,
        Session = Session >= other.Session ? Session : other.Session,
        Patterns = Patterns.Meet(other.Patterns),
        Precautions = Precautions | other.Precautions,
        ClosedGates = ClosedGates | other.ClosedGates,
        Tools = Tools >= other.Tools ? Tools : other.Tools,
        Sets = Ratio.Min(Sets, other.Sets),
        Progress = Progress >= other.Progress ? Progress : other.Progress,
        Racing = Racing >= other.Racing ? Racing : other.Racing,
        Testing = Testing >= other.Testing ? Testing : other.Testing,
        Referral = Referral >= other.Referral ? Referral : other.Referral,
    };

    /// <summary>True when no axis is looser than the other's.</summary>
    public bool IsAtLeastAsCarefulAs(Limits other) => Meet(other) == this;

    private static T? Least<T>(T? a, T? b)
        where T : struct, IComparable<T> =>
        a is { } x && b is { } y ? (x.CompareTo(y) <= 0 ? x : y) : a ?? b;
}
