using Backstride.Coaching;

namespace Backstride.Screening;

/// <summary>What was answered, as a reason: the questions that count, and the day of the latest of them.</summary>
public abstract record Reported(IReadOnlyList<QuestionId> Answers, DateOnly On) : Reason
{
    public override IReadOnlyList<Fact> Facts => [Fact.Of("answers", string.Join(", ", Answers)), Fact.Of("answeredOn", On)];
}
