using Backstride.App.Wording;
using Backstride.Coaching;
using Backstride.Coaching.Rules;

namespace Backstride.App.Cli;

/// <summary>A plan in words on a terminal: what to do first, then why.</summary>
internal static class PlanText
{
    private const int MostUnknown = 4;

    /// <param name="all">How much of what is not known yet is listed.</param>
    public static IEnumerable<string> Of(Plan plan, ListOf all = ListOf.TheFirst) =>
        plan.Referral is { Urgency: >= Urgency.Urgent } referral ? Locked(plan, referral) : Open(plan, all);

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

    private static IEnumerable<string> Open(Plan plan, ListOf all)
    {
        yield return $"{Quantities.Of(plan.Day)}: {AnswerWords.Headline(plan)}";
        if (AnswerWords.Subline(plan) is { } more)
            yield return more;
        if (RaceWords.Ahead(plan) is { } race)
            yield return race;
        if (UnknownRunner.Is(plan) && plan.Run?.Done is null)
        {
            yield return UnknownRunner.NothingKnown;
            yield return $"Say it with one of: {OwnCommand.Line("setup")} · {OwnCommand.Line("log", "run", "8.2km", "50min")} · {OwnCommand.Line("import", "PATH")}";
        }

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
        foreach (var line in Lines("Not known yet:", Shortened(OfRules(plan, Unknown(plan, speaking)), all)))
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

    /// <summary>One line for each sentence; rules that say the same share it.</summary>
    private static IEnumerable<string> OfRules(Plan plan, IEnumerable<RuleVerdict> verdicts) => verdicts
        .GroupBy(judged => $"  {Mark(judged.Verdict)} {ReasonWords.Of(judged.Verdict, plan)}")
        .Select(said => $"{said.Key} [{string.Join(", ", said.Select(judged => judged.Rule.Id.Name))}]");

    /// <summary>The first few; the rest as a number, unless all are asked for.</summary>
    private static IEnumerable<string> Shortened(IEnumerable<string> lines, ListOf all)
    {
        var said = lines.ToList();
        if (all == ListOf.Everything || said.Count <= MostUnknown + 1)
            return said;
        return said.Take(MostUnknown).Append($"  and {said.Count - MostUnknown} more that a few days in the log will answer; all of them: {OwnCommand.Line("today", "--all")}");
    }

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

/// <summary>How much of a long list is printed.</summary>
internal enum ListOf
{
    TheFirst,
    Everything,
}
