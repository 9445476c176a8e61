using Backstride.Journal;

namespace Backstride.Screening;

/// <summary>What is known of the safety questions at one moment: the last answer to each. Immutable.</summary>
/// <remarks>A clearance that settles a rule takes that rule's symptoms off its sheet and turns its facts into background.</remarks>
public sealed class AnswerSheet
{
    // By the question's name; never changed once a sheet holds it.
    private readonly Dictionary<string, Given> given;

    private AnswerSheet(Dictionary<string, Given> given) => this.given = given;

    public static AnswerSheet Blank { get; } = new([]);

    /// <summary>True for a yes, and for "not sure" where that counts.</summary>
    public bool Counts(Question question) => given.TryGetValue(question.Id.Name, out var last) && !last.Settled && CountsAsYes(question, last.Answer);

    /// <summary>As <see cref="Counts"/>, but not for a fact that a clearance has made background.</summary>
    public bool CountsAnew(Question question) => Counts(question) && !given[question.Id.Name].Background;

    /// <summary>True when the question was ever answered, in whatever way.</summary>
    public bool IsAnswered(Question question) => given.ContainsKey(question.Id.Name);

    /// <summary>The day of the last answer; absent when there is none.</summary>
    public DateOnly? AnsweredOn(Question question) => given.TryGetValue(question.Id.Name, out var last) ? last.Day : null;

    /// <summary>When the journal took the last answer; absent when there is none.</summary>
    public DateTimeOffset? ReceivedAt(Question question) => given.TryGetValue(question.Id.Name, out var last) ? last.Received : null;

    /// <summary>The day since which every answer to the question has counted as yes; absent when the last one does not.</summary>
    public DateOnly? CountsSince(Question question) => Counts(question) ? given[question.Id.Name].Since : null;

    /// <summary>The questions of a list that count, in its order.</summary>
    public IReadOnlyList<QuestionId> CountingAmong(IEnumerable<Question> questions) => [.. questions.Where(Counts).Select(question => question.Id)];

    /// <summary>The day of the latest answer that counts among a list.</summary>
    /// <remarks><c>default</c> when none counts.</remarks>
    public DateOnly LatestAmong(IEnumerable<Question> questions) => questions.Where(Counts).Max(AnsweredOn) ?? default;

    /// <summary>The sheet after more answers. Ids that the catalogue does not know are left out.</summary>
    internal AnswerSheet With(IEnumerable<KeyValuePair<string, Answer>> answers, DateOnly day, DateTimeOffset received)
    {
        var next = new Dictionary<string, Given>(given, StringComparer.Ordinal);
        foreach (var (id, answer) in answers)
        {
            if (Questions.Find(id) is not { } question)
                continue;
            next.TryGetValue(question.Id.Name, out var last);
            var goesOn = last is { Settled: false } && CountsAsYes(question, last.Answer);
            next[question.Id.Name] = new Given(answer, day, received, goesOn ? last!.Since : day)
            {
                Background = last is { Background: true } && question.Kind == QuestionKind.Fact,
            };
        }

        return new(next);
    }

    /// <summary>The sheet after a clearance that settles these questions.</summary>
    internal AnswerSheet Settled(IEnumerable<Question> questions)
    {
        var next = new Dictionary<string, Given>(given, StringComparer.Ordinal);
        foreach (var question in questions.Where(Counts))
        {
            next[question.Id.Name] = question.Kind == QuestionKind.Fact
                ? given[question.Id.Name] with { Background = true }
                : given[question.Id.Name] with { Settled = true };
        }

        return new(next);
    }

    private static bool CountsAsYes(Question question, Answer answer) => answer == Answer.Yes || (answer == Answer.NotSure && question.NotSureCounts);

    private sealed record Given(Answer Answer, DateOnly Day, DateTimeOffset Received, DateOnly Since)
    {
        public bool Settled { get; init; }

        public bool Background { get; init; }
    }
}
