using Backstride.App.Wording;
using Backstride.Coaching;
using Backstride.Coaching.Rules;

namespace Backstride.App.Cli;

/// <summary>A plan in words on a terminal: what to do first, then why.</summary>
internal static class PlanText
{
    public static IEnumerable<string> Of(Plan plan) =>
        plan.Referral is { Urgency: >= Urgency.Urgent } referral ? Locked(plan, referral) : Open(plan);

    /// <summary>Somebody has to look first: what to do, what to say, why and what ends it. Training is not spoken of.</summary>
    private static IEnumerable<string> Locked(Plan plan, Referral referral)
    {
        yield return $"{Quantities.Of(plan.Day)}: {AnswerWords.Headline(plan)}";
        if (referral.Urgency == Urgency.Emergency && referral.Reason is not ExerciseReady.HeartSigns)
        {
            yield return EmergencyWords.HowToGo;
            yield return EmergencyWords.Reassurance;
        }
        else
        {
            yield return ReferralWords.ActionFor(referral);
        }

        if (referral.Urgency == Urgency.Emergency)
            yield return EmergencyWords.AtTheDesk(referral.Reason);
        foreach (var line in Lines("Why:", plan.Verdicts.Where(judged => judged.Verdict.Limits.Referral >= Urgency.Urgent)))
            yield return line;
        yield return "";
        yield return ReferralWords.EndsWhen(referral);
    }

    private static IEnumerable<string> Open(Plan plan)
    {
        yield return $"{Quantities.Of(plan.Day)}: {AnswerWords.Headline(plan)}";
        if (AnswerWords.Subline(plan) is { } more)
            yield return more;
        if (plan.Status == PlanStatus.Incomplete)
            yield return $"Answer them with: {OwnCommand.Line("screen")}";
        if (plan.Referral is { } referral)
            yield return $"{ReferralWords.ActionFor(referral)} {ReasonWords.Of(referral.Reason)}";
        if (ChoiceWords.Of(plan.Answer) is { } chosen)
            yield return chosen;
        foreach (var line in SessionLines(plan.Session))
            yield return line;
        var speaking = plan.Verdicts.Where(judged => judged.Verdict is not Verdict.Allow).ToList();
        foreach (var line in Lines("Why:", speaking.Where(judged => judged.Verdict is not Verdict.CannotJudge)))
            yield return line;
        foreach (var line in Lines("Not known yet:", Unknown(plan, speaking)))
            yield return line;
        yield return "";
        yield return $"{plan.Verdicts.Count - speaking.Count} of {plan.Verdicts.Count} rules see nothing against it.";
    }

    /// <summary>What could not be judged. While the safety questions are due they are one line, not one for each rule that waits for them.</summary>
    private static IEnumerable<RuleVerdict> Unknown(Plan plan, List<RuleVerdict> speaking) => speaking
        .Where(judged => judged.Verdict is Verdict.CannotJudge)
        .Where(judged => plan.Status != PlanStatus.Incomplete || judged.Rule is IBlocksUntilAnswered || judged.Rule.Id.Family != "screen");

    private static IEnumerable<string> Lines(string heading, IEnumerable<RuleVerdict> verdicts)
    {
        var first = true;
        foreach (var judged in verdicts)
        {
            if (first)
            {
                yield return "";
                yield return heading;
                first = false;
            }

            yield return $"  {Mark(judged.Verdict)} {ReasonWords.Of(judged.Verdict.Reason)} [{judged.Rule.Id.Name}]";
        }
    }

    private static string Mark(Verdict verdict) => verdict switch
    {
        Verdict.Refer => "!",
        Verdict.CannotJudge => "?",
        _ => "-",
    };

    private static IEnumerable<string> SessionLines(SessionProposal? session)
    {
        if (session is null)
            yield break;
        yield return "";
        yield return $"Exercises, {Quantities.Of(session.Time)}:";
        foreach (var block in session.Blocks)
        {
            yield return $"  {ExerciseWords.Of(block.Kind)}";
            foreach (var exercise in block.Exercises)
                yield return $"    {ExerciseWords.Of(exercise)}";
        }
    }
}
