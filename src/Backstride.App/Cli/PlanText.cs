using Backstride.App.Wording;
using Backstride.Coaching;

namespace Backstride.App.Cli;

/// <summary>A plan in words on a terminal: what to do first, then why.</summary>
internal static class PlanText
{
    public static IEnumerable<string> Of(Plan plan)
    {
        yield return $"{Quantities.Of(plan.Day)}: {AnswerWords.Headline(plan)}";
        if (AnswerWords.Subline(plan) is { } more)
            yield return more;
        if (plan.Status == PlanStatus.Incomplete)
            yield return "Answer them with: backstride screen";
        if (plan.Referral is { } referral)
            yield return $"{ReferralWords.ActionFor(referral)} {ReasonWords.Of(referral.Reason)}";
        foreach (var line in SessionLines(plan.Session))
            yield return line;
        yield return "";
        yield return "Why:";
        foreach (var judged in plan.Verdicts.Where(v => v.Verdict is not Verdict.Allow))
            yield return $"  {Mark(judged.Verdict)} {ReasonWords.Of(judged.Verdict.Reason)} [{judged.Rule.Id.Name}]";
        foreach (var judged in plan.Verdicts.Where(v => v.Verdict is Verdict.Allow))
            yield return $"  + {ReasonWords.Of(judged.Verdict.Reason)} [{judged.Rule.Id.Name}]";
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
