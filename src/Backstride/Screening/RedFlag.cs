using Backstride.Coaching;
using Backstride.Journal;

namespace Backstride.Screening;

/// <summary>A rule about safety answers: which questions it looks at, and what they mean together.</summary>
/// <remarks>How long a finding lasts is the same for all of them (<see cref="FlagLife"/>).</remarks>
public abstract class RedFlag : Rule
{
    /// <summary>Not asked yet: the gentlest plan. A missing answer never locks.</summary>
    public override Limits WhenUnknown => Limits.Gentlest;

    /// <summary>The questions it looks at.</summary>
    public abstract IReadOnlyList<Question> Asks { get; }

    /// <summary>How long answers last; absent when a rule asks only when something happens.</summary>
    /// <remarks>Answers of exactly this age are asked again.</remarks>
    public virtual Days? AskAgainAfter => null;

    /// <summary>What the answers mean together; nothing when they mean nothing. More yeses never mean less.</summary>
    public abstract Suspicion? Weigh(AnswerSheet sheet, Profile profile, DateOnly day);

    public sealed override Verdict Judge(RunnerState runner, DateOnly day)
    {
        var life = FlagLife.Of(this, runner, day);
        var now = Weigh(life.Sheet, runner.Profile, day);
        var missing = MissingFrom(life.Sheet, runner.Profile, day);
        var limits = (now?.Limits ?? Limits.None).Meet(missing.Count > 0 ? WhenUnknown : Limits.None);
        if (life.Open is { } flag)
            return new Verdict.Refer(flag.Urgency, limits.Meet(flag.Limits), flag.Reason);
        return now switch
        {
            null when missing.Count > 0 => CannotJudge(new Unanswered(missing)),
            null when life.Ended.Count > 0 => new Verdict.Allow(new Settled(life.Ended[^1].On)),
            null => new Verdict.Allow(new NothingCounts(Asks.Max(question => life.Sheet.AnsweredOn(question)))),
            { Urgency: > Urgency.None } => new Verdict.Refer(now.Urgency, limits, now.Reason),
            _ => new Verdict.Limit(limits, now.Reason),
        };
    }

    private List<QuestionId> MissingFrom(AnswerSheet sheet, Profile profile, DateOnly day) =>
        [.. Asks.Where(question => question.Asked.IsMet(sheet, profile, day)
                && (sheet.AnsweredOn(question) is not { } answered || (AskAgainAfter is { } age && answered <= age.WindowStart(day))))
            .Select(question => question.Id)];

    /// <summary>Questions that nobody has answered yet, or not for too long.</summary>
    public sealed record Unanswered(IReadOnlyList<QuestionId> Missing) : Reason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("missing", string.Join(", ", Missing))];
    }

    /// <summary>What was answered, if anything, does not add up to a finding.</summary>
    public sealed record NothingCounts(DateOnly? On) : Reason
    {
        public override IReadOnlyList<Fact> Facts => On is { } day ? [Fact.Of("answeredOn", day)] : [];
    }

    /// <summary>It was looked at and settled.</summary>
    public sealed record Settled(DateOnly On) : Reason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("settledOn", On)];
    }
}
