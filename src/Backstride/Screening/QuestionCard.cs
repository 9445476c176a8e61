namespace Backstride.Screening;

/// <summary>The four cards of the full screen, in the order they are shown. The short screen is one card of its own.</summary>
public enum QuestionCard
{
    BladderBowelLegs,
    InjuryBones,
    Illness,
    TrainingHormones,
}

/// <summary>Questions that are shown together, with one "none of these" for all of them.</summary>
public sealed record QuestionGroup(QuestionCard Card, IReadOnlyList<Question> Questions);
