using Backstride.Coaching;
using Backstride.Planning;

namespace Backstride.App.Wording;

/// <summary>Words for what is different in a week and why, for the page, the command line and the document alike.</summary>
internal static class WeekChangeWords
{
    /// <summary>What is different, or is offered, as a sentence.</summary>
    public static string What(WeekChange change) => change switch
    {
        { Standing: ChangeStanding.Offered, What: ChangedPart.OfRun { After: { } anew } } => $"By now it would be proposed as: {Lower(AnswerWords.Planned(anew))}.",
        { What: ChangedPart.OfRun { Before: { } before, After: { } after } } => $"{AnswerWords.Planned(after)} instead of {Lower(AnswerWords.Planned(before))}.",
        { What: ChangedPart.OfRun { Before: { } before } } => $"No longer planned: {Lower(AnswerWords.Planned(before))}.",
        { What: ChangedPart.OfRun { After: { } after } } => $"Added: {Lower(AnswerWords.Planned(after))}.",
        { What: ChangedPart.OfSession part } => Session(part),
        { What: ChangedPart.Moved { IsMerged: true } it } => $"{Name(it.Item)} was to move to {Quantities.Weekday(it.To)}, which has one already. There are not two, so it is dropped.",
        { What: ChangedPart.Moved it } => $"{Name(it.Item)} moved to {Quantities.Weekday(it.To)}.",
        { What: ChangedPart.Missed it } => Missed(it),
        { What: ChangedPart.Farther it } => $"{Quantities.Exact(it.Ran)} instead of the {Quantities.Of(it.Planned)} planned.",
        { What: ChangedPart.Unplanned { Ran: { } ran } } => $"A run of {Quantities.Exact(ran)} that was not planned.",
        { What: ChangedPart.Unplanned it } => $"A run of {Quantities.Of(it.Time)} that was not planned.",
        { What: ChangedPart.Lighter { Due: var due } } => $"The rest of this week could be lighter: {Quantities.AtMost(due.Lighter)} of running in all, and two thirds of the sets.",
        _ => throw new ArgumentOutOfRangeException(nameof(change), change.What.GetType().Name, "A change without words."),
    };

    /// <summary>Why, as a sentence.</summary>
    public static string Why(WeekChange change) => change switch
    {
        { Why: ChangeCause.ByRule it } => ReasonWords.Of(it.Judged.Verdict, it.In),
        // "Nothing increases" beside an offer of more reads like two opinions: what it is held to is what was run, not what stands.
        { Standing: ChangeStanding.Offered, What: ChangedPart.OfRun { Before.Target: { } stands, After.Target: { } anew }, Why: ChangeCause.ByRun { Reason: RunReason.Held { Share.Value: 1 } or RunReason.HeldToTyped { Share.Value: 1 } or RunReason.LeftOfBestWeek } it } when anew > stands =>
            $"That is farther than what stands, and within what you are held to. {RunWords.Of(it.Reason, DateOnly.FromDateTime(change.At.DateTime))}",
        { Why: ChangeCause.ByRun it } => RunWords.Of(it.Reason, DateOnly.FromDateTime(change.At.DateTime)),
        { Why: ChangeCause.ByRunner } => "It is your own change and can be taken back.",
        { Why: ChangeCause.ByMove it } => $"The strength session moved to {Quantities.Weekday(it.To)}, and a day without one has a few minutes of mobility.",
        { Why: ChangeCause.ByHoliday it } => $"Since the week was proposed you noted a holiday from {Quantities.Weekday(it.From)}. What its days would have trained comes before it.",
        { Why: ChangeCause.BySession it } => $"The strength session of {Quantities.Weekday(it.From)} moved here, and only a day without one has the few minutes.",
        { Why: ChangeCause.ByDay it } => $"The day that it moved to has {Quantities.Of(it.Given)}.",
        { Why: ChangeCause.ByOtherChanges } => "It follows from what you changed of the week: a session begins with what was trained longest ago.",
        { Why: ChangeCause.ByRunOfDay { HasCome: true } } => "The run of the day takes the minutes.",
        { Why: ChangeCause.ByRunOfDay } => "Without the run the day has minutes for it.",
        { Why: ChangeCause.ByGap it } => $"Nothing is known of {Quantities.Weekday(it.Day)}, on which the proposal counted.",
        { Why: ChangeCause.ByMinutes { Now: { Ticks: 0 } } it } => $"Since the week was proposed you took your minutes away from {it.On}.",
        { Why: ChangeCause.ByMinutes { Now: { } now } it } => $"Since the week was proposed you changed your minutes for {it.On} to {Quantities.Of(now)}.",
        { Why: ChangeCause.ByMinutes it } => $"Since the week was proposed you changed your minutes for {it.On}.",
        { What: ChangedPart.Farther or ChangedPart.Unplanned } => "What follows goes by what you did: the next day's run stays easy where it was a hard one.",
        { Why: ChangeCause.ByDone } => "You have run on this day already.",
        { What: ChangedPart.Lighter { Due: var due } } => $"{due.Weeks} weeks have passed since the last lighter one. Nothing becomes lighter unless you take it.",
        { Why: ChangeCause.ByHistory } => "It goes by what you have done and written down since the week was proposed.",
        { Why: ChangeCause.ByTime } => "Its day is over, and nothing recorded on it or on the day beside it fits.",
        _ => throw new ArgumentOutOfRangeException(nameof(change), change.Why.GetType().Name, "A cause without words."),
    };

    /// <summary>The name of what it comes from: a rule's, the runner, or the week itself.</summary>
    public static string Rule(WeekChange change) => change.Why switch
    {
        ChangeCause.ByRule it => it.Judged.Rule.Id.Name,
        ChangeCause.ByRunner or ChangeCause.ByMinutes or ChangeCause.ByMove or ChangeCause.BySession or ChangeCause.ByOtherChanges or ChangeCause.ByHoliday => "runner",
        _ when change.What is ChangedPart.Lighter => "load.deload-due",
        _ => "week",
    };

    /// <summary>Whose doing it is, in front of the sentence.</summary>
    public static string Of(ChangeStanding standing) => standing switch
    {
        ChangeStanding.Forced => "Changed",
        ChangeStanding.Offered => "Offered",
        ChangeStanding.Chosen => "You chose",
        ChangeStanding.Noticed => "Noted",
        _ => throw new ArgumentOutOfRangeException(nameof(standing), standing, "A standing without words."),
    };

    /// <summary>How sure it is that a recording is what was planned; absent where it is beyond doubt.</summary>
    public static string? Of(PlanMatch match, DateOnly planned) => match switch
    {
        { Confidence: MatchConfidence.Likely } when match.On != planned => $"probably what you did on {Quantities.Weekday(match.On)}",
        { Confidence: MatchConfidence.Likely } => "probably, though its length is another",
        { Confidence: MatchConfidence.Told } when match.On != planned => $"on {Quantities.Weekday(match.On)}, as you said",
        _ => null,
    };

    /// <summary>The question that three missed items raise.</summary>
    public static string Ask(RealignQuestion question) =>
        $"The last {question.Missed.Count} things planned did not happen: {string.Join(", ", question.Missed.Select(it => $"{Lower(Name(it.Item))} on {Quantities.Weekday(it.Day)}"))}. Nothing is owed. Does the plan still fit your life?";

    private static string Missed(ChangedPart.Missed it) => it switch
    {
        { To: { } day } => $"{Name(it.Item)} was not done. It would fit on {Quantities.Weekday(day)}.",
        { MergedInto: { } day } => $"{Name(it.Item)} was not done. The session of {Quantities.Weekday(day)} takes up what is missing, and is no longer for it.",
        _ => $"{Name(it.Item)} was not done. It is dropped, and nothing later becomes more for it.",
    };

    private static string Session(ChangedPart.OfSession part) => part switch
    {
        { Before: { } before, After: { } after } when before == after => $"{Name(before)} put off.",
        { Before: { } before, After: { } after } when before.HasStrength != after.HasStrength => $"{Name(after)}, {Quantities.Of(after.Time)}, instead of {Lower(Name(before))}.",
        { Before: { } before, After: { } after } => Exercises(before, after),
        { Before: { } before } => $"No longer planned: {Lower(Name(before))}, {Quantities.Of(before.Time)}.",
        { After: { } after } => $"Added: {Lower(Name(after))}, {Quantities.Of(after.Time)}.",
        _ => "No session.",
    };

    private static string Exercises(SessionProposal before, SessionProposal after)
    {
        var (was, now) = (Names(before), Names(after));
        var (gone, come) = (was.Except(now).ToList(), now.Except(was).ToList());
        var time = Quantities.Of(before.Time) == Quantities.Of(after.Time) ? "" : $"{Quantities.Of(after.Time)} instead of {Quantities.Of(before.Time)}";
        var moves = (come.Count, gone.Count) switch
        {
            (0, 0) => "",
            (0, _) => $"without {string.Join(", ", gone)}",
            (_, 0) => $"with {string.Join(", ", come)} as well",
            _ => $"{string.Join(", ", come)} instead of {string.Join(", ", gone)}",
        };
        // What was made easier may have the same exercises with fewer sets.
        return time.Length + moves.Length == 0 ? $"{Name(after)}, easier." : $"{Name(after)}: {string.Join("; ", new[] { time, moves }.Where(text => text.Length > 0))}.";
    }

    private static List<string> Names(SessionProposal session) => [.. session.Blocks.SelectMany(block => block.Exercises).Select(ExerciseWords.NameOf).Distinct()];

    private static string Name(WeekItem item) => item switch
    {
        WeekItem.OfRun { Run: var run } => AnswerWords.Planned(run),
        WeekItem.OfSession { Session: var session } => Name(session),
        _ => throw new ArgumentOutOfRangeException(nameof(item), item.GetType().Name, "An item without words."),
    };

    private static string Name(SessionProposal session) => AnswerWords.SessionName(session) is var name ? char.ToUpperInvariant(name[0]) + name[1..] : "";

    private static string Lower(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
