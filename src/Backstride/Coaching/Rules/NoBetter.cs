using Backstride.Journal;
using Backstride.Screening;
using Backstride.Symptoms;

namespace Backstride.Coaching.Rules;

/// <summary>Six weeks without real improvement, or two weeks of getting worse: a routine visit, and easy training meanwhile.</summary>
/// <remarks>
/// From the log: usual pain of 3 or more, or own activities at 7 or less, changed by less than 30 % and less than 2 points over six weeks;
/// or weekly means up by a point twice running. Or because the runner says so. After a visit or a "not now" it is silent for twelve
/// weeks, the day itself included, unless usual pain has risen by two since.
/// </remarks>
public sealed class NoBetter : Rule
{
    private static readonly Days Silence = new(84);
    private const double WorseAgain = 2;

    public override RuleId Id => new("screen.no-better");

    public override Evidence Evidence { get; } = new(
        Source: "clinical judgement",
        Finding: "Most back pain eases within six weeks; what does not, or grows for two, deserves somebody's look.",
        Certainty: Certainty.Heuristic,
        Directness: Directness.BackPain,
        Serves: ["S0-33", "S2-27", "S4-23"],
        Reviewed: new DateOnly(2026, 11, 23));

    /// <summary>Too little in the log is no reason to hold anything back.</summary>
    public override Limits WhenUnknown => Limits.None;

    private static Limits Modified { get; } = new() { Intensity = Intensity.Easy };

    public override Verdict Judge(RunnerState runner, DateOnly day)
    {
        var visit = runner.Clearances.LastOrDefault(seen => seen.Day <= day && (seen.What.Settles.Count == 0 || seen.What.Settles.Contains(Id.Name)));
        if (visit is not null && Silence.Before(day.AddDays(1), visit.Day) && !IsWorseSince(runner, visit.Day, day))
            return new Verdict.Allow(new LookedAt(visit.Day, visit.Day.AddDays(Silence.Count)));
        if (Seen(Improvement.Worsening, runner, day) is { } weeks)
            return new Verdict.Refer(Urgency.Routine, Modified, new GettingWorse(weeks));
        if (Seen(Improvement.NotOver, runner, day) is { } unchanged)
            return new Verdict.Refer(Urgency.Routine, Modified, new Unchanged(unchanged.Pain?.Then, unchanged.Pain?.Now, unchanged.Function?.Then, unchanged.Function?.Now));
        var sheet = SafetyHistory.On(runner, day).Sheet;
        if (sheet.Counts(Questions.NoBetter) && (visit is null || sheet.AnsweredOn(Questions.NoBetter) > visit.Day))
            return new Verdict.Refer(Urgency.Routine, Modified, new SaysSo(sheet.AnsweredOn(Questions.NoBetter)!.Value));
        return Improvement.CanBeSeen(runner, day) ? new Verdict.Allow(new Better()) : CannotJudge(new TooLittleLogged(Improvement.Wait));
    }

    /// <summary>What the log shows on a day, and showed already on the first that nobody has lived through: calm days that are only planned are no sign that a back gets no better.</summary>
    private static T? Seen<T>(Func<RunnerState, DateOnly, T?> log, RunnerState runner, DateOnly day)
        where T : class =>
        log(runner, day) is { } shown && (runner.KnownThrough?.AddDays(1) is not { } next || next >= day || log(runner, next) is not null) ? shown : null;

    private static bool IsWorseSince(RunnerState runner, DateOnly visit, DateOnly day)
    {
        var history = SymptomHistory.Of(runner, day);
        return history.UsualOn(visit) is { } then && history.UsualOn(day) is { } now && now.Above(then) >= WorseAgain;
    }

    public sealed record Unchanged(double? PainThen, double? PainNow, double? FunctionThen, double? FunctionNow) : Reason
    {
        public override IReadOnlyList<Fact> Facts =>
        [
            .. PainThen is { } painThen && PainNow is { } painNow ? [Fact.Of("usualPainThen", painThen), Fact.Of("usualPainNow", painNow)] : Array.Empty<Fact>(),
            .. FunctionThen is { } then && FunctionNow is { } now ? [Fact.Of("functionThen", then), Fact.Of("functionNow", now)] : Array.Empty<Fact>(),
        ];
    }

    public sealed record GettingWorse(IReadOnlyList<double> Weeks) : Reason
    {
        public override IReadOnlyList<Fact> Facts => [.. Weeks.Select((mean, week) => Fact.Of($"week{week + 1}Mean", Math.Round(mean, 1)))];
    }

    /// <summary>The runner answered so.</summary>
    public sealed record SaysSo(DateOnly On) : Reason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("answeredOn", On)];
    }

    public sealed record LookedAt(DateOnly On, DateOnly SilentUntil) : Reason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("lookedAtOn", On), Fact.Of("silentUntil", SilentUntil)];
    }

    /// <summary>Not the case.</summary>
    public sealed record Better : Reason
    {
        public override IReadOnlyList<Fact> Facts => [];
    }

    public sealed record TooLittleLogged(Days Needed) : Reason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Days("needed", Needed)];
    }
}
