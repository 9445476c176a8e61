using Backstride.App.Wording;
using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Journal;
using Backstride.Screening;

namespace Backstride.App.Cli;

/// <summary>A plan in words on a terminal: what to do first, then why.</summary>
internal static class PlanText
{
    /// <param name="runner">Whose plan it is, for what was said on the day.</param>
    public static IEnumerable<string> Of(Plan plan, RunnerState runner, Listing listing) =>
        plan.Referral is { Urgency: >= Urgency.Urgent } referral ? Locked(plan, referral, listing) : Open(plan, runner, DayCares.Of(plan, runner, listing.Today), listing);

    /// <summary>Somebody has to look first: what to do, what to say, why and what ends it. Training is not spoken of.</summary>
    private static IEnumerable<string> Locked(Plan plan, Referral referral, Listing listing)
    {
        yield return $"{Quantities.Of(plan.Day, listing.Today)}: {AnswerWords.Headline(plan)}";
        if (referral.Urgency == Urgency.Emergency)
        {
            foreach (var step in EmergencyWords.How(referral.Reason))
                yield return step;
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

    private static IEnumerable<string> Open(Plan plan, RunnerState runner, DayCares cares, Listing listing)
    {
        var shown = listing.List == ListOf.Everything ? [.. cares.Shown, .. cares.Later] : cares.Shown;
        yield return $"{Quantities.Of(plan.Day, listing.Today)}: {AnswerWords.Headline(plan)}";
        if (plan.Day > listing.Today)
            yield return PlannedDays.Ahead;
        if (AnswerWords.Subline(plan) is { } more)
            yield return more;
        foreach (var line in shown.Where(care => care is not (Care.Because or Care.Ask or Care.Try or Care.Net)).SelectMany(care => CareText.Of(care, plan.Day)))
            yield return line;
        if (ChoiceWords.Of(plan.Answer) is { } chosen)
            yield return chosen;
        foreach (var line in WayBackLines(plan, cares))
            yield return line;
        foreach (var line in OpenIllnessText.Of(runner, listing.Today))
            yield return line;
        // As on the page: whoever has never answered is asked first, and exercises come after that.
        var isNew = ScreeningWords.DueIn(plan) is { Cause: TriggerCause.Start };
        if (!isNew && plan.Day == listing.Today && UnknownRunner.IsSilentOnTheBack(runner))
            yield return $"{UnknownRunner.BackUnknown} From 0 to 10: {OwnCommand.Line("log", "pain", "2")} · as it usually is: {OwnCommand.Line("setup", "usualPain=1")}";
        foreach (var line in AroundLines(plan.Run).Concat(isNew ? [] : SessionLines(plan.Session)))
            yield return line;
        if (listing.List == ListOf.Everything && plan.Run is { WarmUp: not null })
            yield return PostureWords.OnTheRun(plan.Day);
        foreach (var line in listing.List == ListOf.Everything ? Lists(plan) : Leading(plan, cares, listing.Whole))
            yield return line;
        foreach (var line in shown.Where(care => care is Care.Ask or Care.Try or Care.Net).SelectMany(care => CareText.Of(care, plan.Day)))
            yield return line;
    }

    /// <summary>While a gate of health stands: where the runner is, what is open, what comes next, what ends it.</summary>
    private static IEnumerable<string> WayBackLines(Plan plan, DayCares cares)
    {
        foreach (var way in cares.Ways)
        {
            // Several reasons may have one way back, as a visit has: it is told once.
            if (way != cares.Ways[0] && way.Gate == cares.Ways[0].Gate)
            {
                yield return $"  Also: {ReasonWords.Of(way.By.Verdict, plan)} [{way.By.Rule.Id.Name}]{(WayBackWords.GoesOn(way, plan.Day) is var next && next == WayBackWords.GoesOn(cares.Ways[0], plan.Day) ? "" : $" {next}")}";
                continue;
            }

            yield return "";
            yield return $"{WayBackWords.Title(way)}:";
            yield return $"  {Mark(way.By.Verdict)} {ReasonWords.Of(way.By.Verdict, plan)} [{way.By.Rule.Id.Name}]";
            if (WayBackWords.Where(way, cares.Ways) is { } where)
                yield return $"  Where you are: {where}";
            if (way == cares.Ways[0])
                yield return $"  Open now: {WayBackWords.Left(plan)}";
            yield return $"  What comes next: {WayBackWords.GoesOn(way, plan.Day)}";
            yield return $"  What ends it: {WayBackWords.Ends(way, plan.Day)}";
            if (WayBackWords.SetsBack(way) is { } slower)
                yield return $"  What slows it: {slower}";
        }
    }

    /// <summary>The few lines that the page of the day has too, and how to see the rest.</summary>
    private static IEnumerable<string> Leading(Plan plan, DayCares cares, string whole)
    {
        var lines = cares.Why.Select(line => $"  {MarkOf(plan, line)} {line.Text} [{line.Name}]").ToList();
        foreach (var line in Lines("Why:", lines))
            yield return line;
        var judged = Judged(plan);
        List<string> rest = [];
        if (Why(plan, judged).Count(line => !cares.Why.Any(shown => line.Contains(shown.Text, StringComparison.Ordinal)) && !cares.Ways.Any(way => line.Contains(way.By.Rule.Id.Name, StringComparison.Ordinal))) is > 0 and var reasons)
            rest.Add(Words.Count(reasons, "more reason"));
        if (Overruled(plan, judged).Count() is > 0 and var overruled)
            rest.Add($"{Words.Count(overruled, "reason")} that would allow more");
        if (OfRules(plan, Unknown(plan)).Count() is > 0 and var unknown)
            rest.Add($"{Words.Count(unknown, "thing")} not known yet");
        rest.AddRange(cares.Later.Where(care => care is not Care.Because).Select(CareText.Named).Distinct());
        yield return "";
        if (rest.Count > 0)
            yield return $"Behind it: {string.Join(", ", rest)}. All of it: {whole}";
    }

    /// <summary>Everything that speaks.</summary>
    private static IEnumerable<string> Lists(Plan plan)
    {
        var judged = Judged(plan);
        foreach (var line in Lines("Why:", Why(plan, judged)))
            yield return line;
        foreach (var line in Lines("Would allow more, and is overruled today:", Overruled(plan, judged)))
            yield return line;
        foreach (var line in Lines("Not known yet:", OfRules(plan, Unknown(plan))))
            yield return line;
        yield return "";
        yield return $"{plan.Verdicts.Count(rule => rule.Verdict is Verdict.Allow)} of {plan.Verdicts.Count} rules see nothing against it.";
    }

    private static List<RuleVerdict> Judged(Plan plan) => [.. ReasonOrder.Ordered(plan).Where(judged => judged.Verdict is not (Verdict.Allow or Verdict.CannotJudge))];

    private static IEnumerable<string> Overruled(Plan plan, List<RuleVerdict> judged) => OfRules(plan, judged.Where(one => ReasonOrder.IsOverruled(plan, one)));

    private static string MarkOf(Plan plan, ShownReason line) => plan.Verdicts.FirstOrDefault(judged => judged.Rule.Id.Name == line.Name) is { } rule ? Mark(rule.Verdict) : "-";

    /// <summary>What could not be judged.</summary>
    private static IEnumerable<RuleVerdict> Unknown(Plan plan) => ReasonOrder.Ordered(plan)
        .Where(judged => judged.Verdict is Verdict.CannotJudge && !ReasonOrder.WaitsForTheQuestions(plan, judged));

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

/// <summary>How a plan is told.</summary>
/// <param name="List">How much of what led to it is listed.</param>
/// <param name="Whole">The command that lists all of it.</param>
/// <param name="Today">The day it is told on.</param>
internal sealed record Listing(ListOf List, string Whole, DateOnly Today);

/// <summary>How much of a long list is printed.</summary>
internal enum ListOf
{
    TheFirst,
    Everything,
}
