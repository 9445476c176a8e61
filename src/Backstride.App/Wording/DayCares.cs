using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.HomeTests;
using Backstride.Journal;
using Backstride.Questionnaires;
using Backstride.Symptoms;

namespace Backstride.App.Wording;

/// <summary>What a day asks its runner to care about: three things at most at once, the rest one tap or one option away. What keeps somebody safe is never among the rest.</summary>
/// <remarks>docs/decisions/three-things.md says what counts.</remarks>
public sealed class DayCares
{
    public const int Most = 3;

    /// <summary>The rule whose line says already that a race is near.</summary>
    private static readonly string Taper = new RaceTaper().Id.Name;

    private DayCares(IReadOnlyList<ShownReason> lines, IReadOnlyList<Care> inOrder, IReadOnlyList<WayBack> ways)
    {
        Ways = ways;
        var safety = inOrder.Where(care => care.IsSafety).ToList();
        Shown = [.. safety, .. inOrder.Where(care => !care.IsSafety).Take(Math.Max(0, Most - safety.Count - (IsHurt ? 1 : 0)))];
        Later = [.. inOrder.Except(Shown)];
        Why = [.. lines.Where(line => !Later.Contains(new Care.Because(line)))];
    }

    /// <summary>What of health stands before ordinary training, what limits most first: while there is any, the day speaks of that and of no race, and it counts as one thing to care about.</summary>
    /// <remarks>Empty while the safety questions are open, since nothing else is known then; but an illness leaves less than the gentlest day, whatever they find.</remarks>
    public IReadOnlyList<WayBack> Ways { get; }

    /// <summary>True while the day is one on the way back.</summary>
    public bool IsHurt => Ways.Count > 0;

    /// <summary>What stands on the page at once.</summary>
    public IReadOnlyList<Care> Shown { get; }

    /// <summary>The rest, what matters most first.</summary>
    public IReadOnlyList<Care> Later { get; }

    /// <summary>The lines of why that are shown, in their order; what holds nothing back is among them and is no care.</summary>
    public IReadOnlyList<ShownReason> Why { get; }

    /// <param name="today">The runner's today, for what was said on it.</param>
    public static DayCares Of(Plan plan, RunnerState runner, DateOnly today)
    {
        IReadOnlyList<WayBack> ways = WaysBack.ToSay(plan);
        // A referral and a way back say their own reasons, and a taper that the race is near: none is said twice. On the way back no race is spoken of.
        var said = ways.Select(way => way.By.Rule.Id.Name).Append(plan.Referral?.Rule.Name).Concat(ways.Count > 0 ? [Taper] : (string[])[]).ToHashSet();
        var lines = ReasonOrder.Leading(plan, Most + said.Count).Where(line => !said.Contains(line.Name)).Take(ways.Count > 0 ? Most - 1 : Most).ToList();
        return new DayCares(lines, [.. Safety(plan, runner, today), .. Day(plan, runner, today, lines).Where(care => ways.Count == 0 || care is not Care.Race)], ways);
    }

    private static IEnumerable<Care> Safety(Plan plan, RunnerState runner, DateOnly today)
    {
        if (plan.Status == PlanStatus.Incomplete)
            yield return new Care.Questions(ScreeningWords.DueIn(plan));
        if (plan.Referral is { Urgency: >= Urgency.Routine } referral)
            yield return new Care.Seen(referral, plan);
        if (PainAdvice.NeedsSafetyNet(plan, runner, today))
            yield return new Care.Net();
    }

    /// <summary>What decides, then what only the runner can say, then what to bear in mind, then what can wait.</summary>
    private static List<Care> Day(Plan plan, RunnerState runner, DateOnly today, List<ShownReason> lines)
    {
        var reasons = lines.Where(line => line.Zone != Zone.GoOn).ToList();
        var deciding = reasons.Where(line => line == lines[0] || line.Name == ShownReason.Run).ToList();
        var others = reasons.Except(deciding).Select(line => new Care.Because(line)).ToList();
        var cues = (plan.Run?.Cues ?? []).Select(cue => new Care.Cue(cue)).ToList();
        return
        [
            .. deciding.Select(line => new Care.Because(line)),
            .. Missing(plan),
            .. PainOf.WorseEarlier(runner, today) is { } worse ? (Care[])[new Care.Slip(worse)] : [],
            .. !lines.Any(line => line.Name == Taper) && RaceWords.Ahead(plan) is { } race ? (Care[])[new Care.Race(race)] : [],
            .. cues.Where(cue => !IsUsual(cue.Id)),
            .. others.Take(1),
            .. IfThereIsAMoment(plan, runner, today),
            .. others.Skip(1),
            .. cues.Where(cue => IsUsual(cue.Id)),
        ];
    }

    /// <summary>How every run begins and ends.</summary>
    private static bool IsUsual(string cue) => cue is RunCue.EasyEnds or RunCue.WalksWarmUp;

    private static IEnumerable<Care> Missing(Plan plan) => UnknownRunner.Is(plan) ? [new Care.NothingKnown()] : [];

    /// <summary>One thing at most, and only on a day that is open: a questionnaire that is due, else a test that is.</summary>
    private static IEnumerable<Care> IfThereIsAMoment(Plan plan, RunnerState runner, DateOnly today)
    {
        if (plan.Day != today || plan.Status is PlanStatus.Refer or PlanStatus.Incomplete)
            return [];
        if (DueQuestionnaires.ToAsk(runner, plan.Day)?.Instrument is { } asked)
            return [new Care.Ask(asked)];
        return !runner.Questionnaires.Any(form => form.Day == plan.Day) && OfferedTest(plan, runner) is { } test ? [new Care.Try(test)] : [];
    }

    private static HomeTest? OfferedTest(Plan plan, RunnerState runner)
    {
        var id = plan.Verdicts.Select(judged => judged.Verdict.Reason).OfType<TestDueReason>().FirstOrDefault() switch
        {
            TestDueReason.First first => first.Test,
            TestDueReason.Again again => again.Test,
            _ => default(TestId?),
        };
        return id is { } due && HomeTestLibrary.Shipped.Find(due.Name) is { } found && TestGate.Of(plan, runner, found, found.Modes.FirstOrDefault(mode => mode.Reduced)) is not TestGate.Closed
            ? found
            : null;
    }
}
