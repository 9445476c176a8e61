using Backstride.Coaching;

namespace Backstride.App.Wording;

/// <summary>What answering the safety questions changed of the day, or that it changed nothing yet and why.</summary>
internal static class ScreenedWords
{
    /// <summary>Sentences, in the order of the page; none for a locked day, whose page says all there is to say.</summary>
    /// <param name="before">The plan without the answers.</param>
    public static IReadOnlyList<string> Changed(Plan before, Plan after)
    {
        if (after.Referral is { Urgency: >= Urgency.Urgent })
            return [];
        if (after.Status == PlanStatus.Incomplete)
            return ["Some safety questions are still open, so the plan stays the gentlest one until they are answered."];
        return [Movement(before, after), Session(before, after), .. Still(after)];
    }

    private static string Movement(Plan before, Plan after) => AnswerWords.Headline(before) == AnswerWords.Headline(after)
        ? $"Your safety answers are in. The answer of the day stays “{AnswerWords.Headline(after)}”, now for another reason: it is no longer the open questions that decide."
        : $"Your safety answers are in. The answer of the day was “{AnswerWords.Headline(before)}” and is “{AnswerWords.Headline(after)}” now.";

    /// <summary>A day that is still gentle for another reason does not offer all that suits.</summary>
    private static string Session(Plan before, Plan after) => (before.Session, after.Session) switch
    {
        (_, null) => "Today has no exercises.",
        (null, { } now) => $"Exercises are part of the day now: {Of(now)}.",
        var (was, now) when Same(was, now) => "The exercises stay as they were.",
        var (was, now) when after.Limits.Session > SessionScope.Full => $"The exercises were only the gentlest, {Of(was)}; now they are {Of(now)}, without weight, as the day asks.",
        var (was, now) => $"The exercises were only the gentlest, {Of(was)}; now they come from all that suit you, {Of(now)}.",
    };

    /// <summary>Why it is no run yet, and so what would change it.</summary>
    private static IEnumerable<string> Still(Plan after) => !Standings.HasRun(after) && after.Run is { Done: null } && ReasonOrder.Leading(after, 1) is [var reason]
        ? [$"What decides now: {reason.Text}"]
        : [];

    private static string Of(SessionProposal session)
    {
        var exercises = session.Blocks.SelectMany(block => block.Exercises).DistinctBy(exercise => (exercise.Exercise, exercise.Variant)).Count();
        return $"{AnswerWords.SessionName(session)} with {(exercises == 1 ? "1 exercise" : $"{exercises} exercises")} in {Quantities.Of(session.Time)}";
    }

    private static bool Same(SessionProposal a, SessionProposal b) => a.Time == b.Time
        && a.Blocks.SelectMany(block => block.Exercises).SequenceEqual(b.Blocks.SelectMany(block => block.Exercises));
}
