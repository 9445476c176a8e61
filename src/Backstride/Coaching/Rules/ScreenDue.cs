using System.Text.Json;
using Backstride.Journal;
using Backstride.Screening;

namespace Backstride.Coaching.Rules;

/// <summary>Asks for the safety questions when they are due; until they are answered only the gentlest plan.</summary>
/// <remarks>
/// The full screen at Start, after six weeks without improvement and after six months without an entry; the short one after a flare, a
/// second red within seven days, a new leg symptom, a limp, pain of 7 and more, or a back
/// above its usual, at 3 and more, during a fever. Answers count one by one, so that a form may be filled in parts.
/// What is not answered never locks.
/// </remarks>
public sealed class ScreenDue : Rule, IBlocksUntilAnswered
{
    private static readonly Days Away = new(182);

    public override RuleId Id => new("screen.due");

    public override Evidence Evidence { get; } = new(
        Source: "clinical judgement",
        Finding: "Red flags can appear at any time, so they are asked for at the start and again whenever the trouble changes.",
        Certainty: Certainty.Heuristic,
        Directness: Directness.BackPain,
        Serves: ["S1-13", "S0-33", "S4-23"],
        Reviewed: new DateOnly(2026, 11, 22));

    public override Limits WhenUnknown => Limits.Gentlest;

    public override Verdict Judge(RunnerState runner, DateOnly day)
    {
        var sheet = SafetyHistory.On(runner, day).Sheet;
        var full = Asked(ScreenForm.Full, sheet, runner, day);
        var missing = full.Where(question => !sheet.IsAnswered(question)).ToList();
        if (missing.Count > 0)
            return CannotJudge(new Due(ScreenForm.Full, TriggerCause.Start, Ids(missing)));
        var answeredOn = full.Min(question => sheet.AnsweredOn(question)!.Value);
        if (WhyFullAgain(runner, answeredOn, day) is var (cause, since))
            return CannotJudge(new Due(ScreenForm.Full, cause, Ids(full.Where(question => sheet.AnsweredOn(question) < since))));
        return ShortAgain(runner, sheet, day) is { } due ? CannotJudge(due) : new Verdict.Allow(new Answered(answeredOn));
    }

    private static (TriggerCause Cause, DateOnly Since)? WhyFullAgain(RunnerState runner, DateOnly answeredOn, DateOnly day)
    {
        if (BackAfterMonths(runner, answeredOn, day) is { } back)
            return (TriggerCause.SixMonthsAway, back);
        var wait = Improvement.Wait.WindowStart(day);
        return answeredOn <= wait && Improvement.NotOver(runner, day) is not null ? (TriggerCause.SixWeeksNoBetter, wait.AddDays(1)) : null;
    }

    /// <summary>The first day after a gap of over six months since the answers; the judged day ends a gap too.</summary>
    private static DateOnly? BackAfterMonths(RunnerState runner, DateOnly answeredOn, DateOnly day)
    {
        if (day.DayNumber - answeredOn.DayNumber <= Away.Count)
            return null;
        var there = DaysWithEntries(runner, answeredOn, day);
        var last = 0;
        for (var next = 1; next < there.Length; next++)
        {
            if (!there[next])
                continue;
            if (next - last > Away.Count)
                return answeredOn.AddDays(next);
            last = next;
        }

        return null;
    }

    /// <summary>For each day from one to another whether something was entered; the last counts as one.</summary>
    private static bool[] DaysWithEntries(RunnerState runner, DateOnly first, DateOnly last)
    {
        var there = new bool[last.DayNumber - first.DayNumber + 1];
        there[^1] = true;
        Mark(runner.Runs);
        Mark(runner.OtherActivities);
        Mark(runner.CheckIns);
        Mark(runner.Feedback);
        Mark(runner.Sessions);
        Mark(runner.Tests);
        Mark(runner.Screenings);
        return there;

        void Mark<T>(IReadOnlyList<Recorded<T>> entries)
            where T : EntryBody
        {
            foreach (var entry in entries.Between(first, last))
                there[entry.Day.DayNumber - first.DayNumber] = true;
        }
    }

    private static Due? ShortAgain(RunnerState runner, AnswerSheet sheet, DateOnly day)
    {
        if (Latest(ScreenTriggers.ForShort(runner, day)) is not { } trigger)
            return null;
        var missing = Asked(ScreenForm.Short, sheet, runner, day).Where(question => sheet.ReceivedAt(question) < trigger.At).ToList();
        return missing.Count > 0 ? new Due(ScreenForm.Short, trigger.Cause, Ids(missing)) { On = trigger.On } : null;
    }

    /// <summary>The last one to come; of several at one moment the cause that stands first.</summary>
    private static ScreenTrigger? Latest(IEnumerable<ScreenTrigger> triggers)
    {
        ScreenTrigger? latest = null;
        foreach (var trigger in triggers)
        {
            if (latest is null || trigger.At > latest.At || (trigger.At == latest.At && trigger.Cause < latest.Cause))
                latest = trigger;
        }

        return latest;
    }

    private static List<Question> Asked(ScreenForm form, AnswerSheet sheet, RunnerState runner, DateOnly day) =>
        [.. Questions.Of(form).Where(question => question.Asked.IsMet(sheet, runner.Profile, day))];

    private static IReadOnlyList<QuestionId> Ids(IEnumerable<Question> questions) => [.. questions.Select(question => question.Id)];

    /// <param name="Missing">What of the form has no answer since.</param>
    public sealed record Due(ScreenForm Form, TriggerCause Cause, IReadOnlyList<QuestionId> Missing) : Reason
    {
        /// <summary>The day of the pain in a fever, which may be over; absent for any other cause.</summary>
        public DateOnly? On { get; init; }

        public override IReadOnlyList<Fact> Facts =>
        [
            Fact.Of("form", Form == ScreenForm.Full ? "full" : "short"),
            Fact.Of("cause", JsonNamingPolicy.KebabCaseLower.ConvertName(Cause.ToString())),
            .. On is { } on ? (Fact[])[Fact.Of("on", on)] : [],
            Fact.Of("missing", string.Join(", ", Missing)),
        ];
    }

    /// <param name="On">The day of the oldest answer still in force.</param>
    public sealed record Answered(DateOnly On) : Reason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("answeredOn", On)];
    }
}
