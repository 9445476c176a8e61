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
        foreach (var line in Lines("Why:", OfRules(plan, ReasonOrder.Ordered(plan).Where(judged => judged.Verdict.Limits.Referral >= Urgency.Urgent))))
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
        foreach (var line in AroundLines(plan.Run))
            yield return line;
        foreach (var line in SessionLines(plan.Session))
            yield return line;
        var speaking = ReasonOrder.Ordered(plan).Where(judged => judged.Verdict is not Verdict.Allow).ToList();
        var judged = speaking.Where(judged => judged.Verdict is not Verdict.CannotJudge).ToList();
        foreach (var line in Lines("Why:", Why(plan, judged)))
            yield return line;
        foreach (var line in Lines("Would allow more, and is overruled today:", OfRules(plan, judged.Where(judged => ReasonOrder.IsOverruled(plan, judged)))))
            yield return line;
        foreach (var line in Lines("Not known yet:", OfRules(plan, Unknown(plan, speaking))))
            yield return line;
        yield return "";
        yield return $"{plan.Verdicts.Count - speaking.Count} of {plan.Verdicts.Count} rules see nothing against it.";
    }

    /// <summary>What could not be judged. While the safety questions are due they are one line, not one for each rule that waits for them.</summary>
    private static IEnumerable<RuleVerdict> Unknown(Plan plan, List<RuleVerdict> speaking) => speaking
        .Where(judged => judged.Verdict is Verdict.CannotJudge)
        .Where(judged => plan.Status != PlanStatus.Incomplete || judged.Rule is IBlocksUntilAnswered || judged.Rule.Id.Family != "screen");

    /// <summary>What decides, then where the distances come from; the rule that decides stands before them when it eases back.</summary>
    private static IEnumerable<string> Why(Plan plan, List<RuleVerdict> judged)
    {
        var standing = ReasonOrder.Standing(plan, judged).ToList();
        var first = standing.Take(standing.Count > 0 && Zones.Of(standing[0].Verdict) == Zone.EaseBack ? 1 : 0).ToList();
        return OfRules(plan, first)
            .Concat(ReasonOrder.OfRun(plan).Select(line => $"  - {line.Text} [{line.Name}]"))
            .Concat(OfRules(plan, standing.Skip(first.Count)));
    }

    private static IEnumerable<string> OfRules(Plan plan, IEnumerable<RuleVerdict> verdicts) =>
        verdicts.Select(judged => $"  {Mark(judged.Verdict)} {ReasonWords.Of(judged.Verdict, plan)} [{judged.Rule.Id.Name}]");

    private static IEnumerable<string> Lines(string heading, IEnumerable<string> lines)
    {
        var first = true;
        foreach (var line in lines)
        {
            if (first)
            {
                yield return "";
                yield return heading;
                first = false;
            }

            yield return line;
        }
    }

    private static string Mark(Verdict verdict) => verdict switch
    {
        Verdict.Refer => "!",
        Verdict.CannotJudge => "?",
        _ => "-",
    };

    private static IEnumerable<string> AroundLines(RunProposal? run)
    {
        if (run is { WarmUp: { Moves.Count: > 0 } before })
            yield return $"{AroundRunWords.Of(before)} {string.Join(" · ", before.Moves.Select(ExerciseWords.Of))}";
        if (run is { CoolDown: { Moves.Count: > 0 } after })
            yield return $"{AroundRunWords.Of(after)} {string.Join(" · ", after.Moves.Select(ExerciseWords.Of))}";
    }

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
            {
                yield return $"    {ExerciseWords.Of(exercise)}";
                foreach (var advice in ExerciseWords.AdviceOf(exercise))
                    yield return $"      {advice}";
            }
        }
    }
}
