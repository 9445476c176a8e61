using Backstride.Coaching;
using Backstride.Coaching.Rules;

namespace Backstride.App.Wording;

/// <summary>The one answer of a day: what to do, in a line that can be read at arm's length, and what goes with it.</summary>
public static class AnswerWords
{
    /// <summary>The answer itself: "Run easy, up to 8.2 km".</summary>
    public static string Headline(Plan plan) => plan.Referral?.Urgency switch
    {
        Urgency.Emergency => EmergencyWords.HeadingOf(plan.Referral.Reason),
        Urgency.Urgent => "See or call a doctor within 24 hours",
        _ => Movement(plan),
    };

    /// <summary>What goes with the answer; absent when the answer says it all.</summary>
    public static string? Subline(Plan plan) => Joined(RaceWords.IsHeld(plan) ? RaceWords.Held : null, Beside(plan));

    private static string? Beside(Plan plan) => plan switch
    {
        { Run.Done: { } done } => Joined(OfIllness(plan), RunDone(done)),
        _ when OfIllness(plan) is { } ill => Joined(ill, plan.Limits.Impact == Impact.Nothing ? null : Usually(plan)),
        _ => Usually(plan),
    };

    /// <summary>An illness is said on every day that it shapes, whatever else is on the page.</summary>
    private static string? OfIllness(Plan plan) => plan.Verdicts.Select(judged => judged.Verdict.Reason).OfType<IllnessReason>().Select(HealthWords.Ill).FirstOrDefault(words => words is not null);

    private static string? Joined(string? first, string? second) => first is null ? second : second is null ? first : $"{first} {Capital(second)}";

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string? Usually(Plan plan) => plan switch
    {
        { Status: PlanStatus.Incomplete } => $"The gentlest plan, until the {ScreeningWords.Name(ScreeningWords.DueIn(plan))} are answered.",
        { Run: { Mode: RunMode.Run or RunMode.RunWalk } run } when Parts(run) is { Count: > 0 } parts => string.Join(" · ", parts),
        _ => null,
    };

    private static string Movement(Plan plan) => plan switch
    {
        { Run.Done: not null } => "You have run today",
        { Run: null or { Mode: RunMode.None }, Session: { } session } => $"No run today, {SessionName(session)}",
        { Run: null or { Mode: RunMode.None } } => "Rest today",
        { Run: { } run } => Movement(run),
    };

    /// <summary>A run alone: "Run easy, 8 km".</summary>
    /// <remarks>A run by the minutes has its distance with it: on the page of the day that stands in the line below.</remarks>
    public static string Of(RunProposal run) => run.MostInTime is { } most ? $"{Movement(run)}, {Quantities.AtMost(most)} at most" : Movement(run);

    /// <summary>A run among the runs of a week: how far it is to be, whether or not that is as far as it may be.</summary>
    public static string Planned(RunProposal run) => run is { Target: { } target, Max: { } most } && !IsLess(target, most)
        ? Of(run with { Max = null, From = null, Target = Distance.FromMeters(Math.Floor((Math.Min(target.Meters, most.Meters) + 1e-6) / 100) * 100) })
        : Of(run);

    private static string Movement(RunProposal run) => run.Mode switch
    {
        _ when run.Cues.Contains(RunCue.OnlyAsUsual) => $"Only if your back is at its usual: run {Pace(run.Intensity)}{UpTo(run)}",
        RunMode.Walk => run.Time is { } time ? $"Walk, up to {Quantities.Of(time)}" : "Walk",
        RunMode.CrossTrain => run.Time is { } time ? $"Swim or ride, up to {Quantities.Of(time)}" : "Swim or ride",
        RunMode.RunWalk when run.Intervals is [var interval] => interval.Repeats > 1 && run.Target is null
            ? $"Run {Quantities.Of(interval.Run)}, walk {Quantities.Of(interval.Walk)}, {interval.Repeats} times"
            : $"Run {Quantities.Of(interval.Run)}, walk {Quantities.Of(interval.Walk)}, in turn{UpTo(run)}",
        _ when run.Fast is { } fast => $"Run easy{UpTo(run)}, up to {Quantities.AtMost(fast)} of it fast",
        _ => $"Run {Pace(run.Intensity)}{UpTo(run)}",
    };

    private static string RunDone(RunsDone done)
    {
        var far = done.Distance is { } distance ? $"{Quantities.Exact(distance)} in {Quantities.Of(done.Time)}" : Quantities.Of(done.Time);
        return $"{far}{(done.Count == 1 ? "" : $", {done.Count} runs")}. No more running today.";
    }

    private static string UpTo(RunProposal run) => run switch
    {
        { Target: { } target, Max: { } most } when IsLess(target, most) => $", {Quantities.Of(target)}",
        { MostInTime: not null, Time: { } time } => $", up to {Quantities.Of(time)}",
        { Max: { } most } => $", up to {Quantities.AtMost(most)}",
        { Target: { } target } => $", {Quantities.Of(target)}",
        { Time: { } time } => $", up to {Quantities.Of(time)}",
        _ => "",
    };

    /// <summary>Less in words as well: 12.9 km beside "12.9 km at most" says nothing.</summary>
    private static bool IsLess(Distance target, Distance most) => target < most && Quantities.Of(target) != Quantities.AtMost(most);

    private static List<string> Parts(RunProposal run)
    {
        var parts = new List<string>();
        if (run.Max is { } most && (run.Target is { } target ? IsLess(target, most) : run.MostInTime is not null))
            parts.Add($"{Quantities.AtMost(most)} at most");
        if (run.Mode == RunMode.RunWalk && run.Time is { } time)
            parts.Add($"{Quantities.Of(time)} in all");
        if (Hills(run) is { } hills)
            parts.Add(hills);
        return parts;
    }

    private static string? Hills(RunProposal run) => run switch
    {
        { MaxDescent: { } down, MaxAscent: { } up } => $"no more than {Meters(up)} m uphill and {Meters(down)} m downhill",
        { MaxDescent: { } down } => $"no more than {Meters(down)} m downhill",
        { MaxAscent: { } up } => $"no more than {Meters(up)} m uphill",
        _ => null,
    };

    /// <summary>Rounded down, so that keeping to the words keeps to the limit.</summary>
    private static int Meters(Distance distance) => (int)Math.Floor(distance.Meters + 1e-6);

    private static string Pace(Intensity intensity) => intensity switch
    {
        Intensity.Easy => "easy",
        Intensity.Steady => "steadily",
        _ => "as you like",
    };

    /// <summary>What kind of session it is, by its main block.</summary>
    public static string SessionName(SessionProposal session) =>
        session.Blocks.Any(block => block.Kind == BlockKind.Strength) ? "strength"
        : session.Blocks.Any(block => block.Kind == BlockKind.Mobility) ? "mobility"
        : "breathing";
}
