using System.Text.Json;
using Backstride.Journal;

namespace Backstride.Screening;

/// <summary>All that bears on the safety questions on a day, in the order the journal took it.</summary>
/// <remarks>
/// Answers count whenever they were given: who answers today and asks for the plan of last week gets it, and a red flag said today locks
/// that week too. A clearance counts from its own day on.
/// An answer taken back within ten minutes (the last second included) counts as never given. Later it can only be taken back for rules that
/// it did not make urgent (<see cref="FlagLife"/>). A correction that takes nothing back can add a yes and never take one away.
/// </remarks>
internal sealed class SafetyHistory
{
    /// <summary>How long a tap by mistake can be taken back whatever it raised. Heuristic of ours.</summary>
    public static readonly TimeSpan TimeToWithdraw = TimeSpan.FromMinutes(10);

    private const string AnswersField = "answers.";

    private static readonly LatestOfDay<SafetyHistory> Latest = new(LayOut);

    private SafetyHistory(IReadOnlyList<SafetyEvent> events) => Events = events;

    public IReadOnlyList<SafetyEvent> Events { get; }

    /// <summary>The last answer to every question, whatever rule it belongs to.</summary>
    /// <remarks>What was taken back late is left out here: it decides what is asked again, not what is locked.</remarks>
    public AnswerSheet Sheet => AnswersLeft().Aggregate(AnswerSheet.Blank, (sheet, given) => sheet.With(given.Answers, given.Day, given.Received));

    /// <summary>True when some answer to the question ever counted as yes and was not taken back.</summary>
    public bool EverCounted(Question question) =>
        AnswersLeft().Any(given => AnswerSheet.Blank.With(given.Answers, given.Day, given.Received).Counts(question));

    public static SafetyHistory On(RunnerState runner, DateOnly day) => Latest.On(runner, day);

    private static SafetyHistory LayOut(RunnerState runner, DateOnly day)
    {
        var corrections = runner.Withdrawals.Where(correction => correction.Subject is not null).ToLookup(correction => correction.Subject!.Value);
        var events = new List<SafetyEvent>();
        foreach (var answers in runner.Screenings)
        {
            var given = answers.What.Answers;
            foreach (var correction in corrections[answers.Id].Where(correction => correction.Received >= answers.Received))
            {
                if (correction.What.Withdraws is not true)
                    events.Add(new SafetyEvent.Answered(correction.Id, correction.Day, correction.At, correction.Received, Raised(correction.What)));
                else if (IsInTime(correction, answers))
                    given = Without(given, correction.What);
                else
                    events.Add(new SafetyEvent.TakenBack(correction.Id, correction.Day, correction.At, correction.Received, answers.Id, correction.What));
            }

            events.Add(new SafetyEvent.Answered(answers.Id, answers.Day, answers.At, answers.Received, given));
        }

        events.AddRange(runner.Clearances.Where(seen => seen.Day <= day)
            .Select(seen => new SafetyEvent.Seen(seen.Id, seen.Day, seen.At, seen.Received, seen.What)));
        return new([.. events.OrderBy(e => e.Received).ThenBy(e => e is SafetyEvent.Seen).ThenBy(e => e.At).ThenBy(e => e.Id)]);
    }

    private IEnumerable<SafetyEvent.Answered> AnswersLeft() => Events.OfType<SafetyEvent.Answered>().Select(given => given with
    {
        Answers = Events.OfType<SafetyEvent.TakenBack>().Where(wish => wish.Subject == given.Id)
            .Aggregate(given.Answers, (left, wish) => Without(left, wish.Correction)),
    });

    /// <summary>Answers with those of a withdrawal taken out, or laid anew where it says what was meant.</summary>
    public static IReadOnlyDictionary<string, Answer> Without(IReadOnlyDictionary<string, Answer> answers, Correction withdrawal)
    {
        if (withdrawal.Set.Count == 0)
            return new Dictionary<string, Answer>();
        var left = new Dictionary<string, Answer>(answers);
        foreach (var (field, value) in withdrawal.Set.Where(change => change.Key.StartsWith(AnswersField, StringComparison.Ordinal)))
        {
            var id = field[AnswersField.Length..];
            if (Meant(value) is { } answer)
                left[id] = answer;
            else
                left.Remove(id);
        }

        return left;
    }

    private static bool IsInTime(Recorded<Correction> correction, Recorded<ScreeningAnswers> answers) =>
        correction.Received - answers.Received <= TimeToWithdraw;

    private static Dictionary<string, Answer> Raised(Correction correction) => correction.Set
        .Where(change => change.Key.StartsWith(AnswersField, StringComparison.Ordinal) && Meant(change.Value) is Answer.Yes or Answer.NotSure)
        .ToDictionary(change => change.Key[AnswersField.Length..], change => Meant(change.Value)!.Value);

    private static Answer? Meant(JsonElement value) => value.ValueKind != JsonValueKind.String ? null : value.GetString() switch
    {
        "yes" => Answer.Yes,
        "no" => Answer.No,
        "not-sure" => Answer.NotSure,
        _ => null,
    };
}
