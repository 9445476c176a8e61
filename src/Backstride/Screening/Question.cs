namespace Backstride.Screening;

/// <summary>What a clearance leaves of a yes.</summary>
public enum QuestionKind
{
    /// <summary>Something felt. A clearance settles it; said again, it counts again.</summary>
    Symptom,

    /// <summary>Something that stays true, such as a past illness. Once cleared it is background: it never counts alone again.</summary>
    Fact,
}

/// <summary>One safety question, without its words: those are in the shell, in one place per language.</summary>
/// <remarks>Every question is put so that a yes can only make a plan more careful.</remarks>
public sealed record Question
{
    public required QuestionId Id { get; init; }

    public required QuestionCard Card { get; init; }

    public required QuestionKind Kind { get; init; }

    /// <summary>"Not sure" counts as a yes. So it is for everything that may be pressure on the nerves of bladder, bowel and legs.</summary>
    public bool NotSureCounts { get; init; }

    /// <summary>Asked in the short screen too.</summary>
    public bool InShort { get; init; }

    /// <summary>Whom it concerns. Left unanswered by others, nothing is missing.</summary>
    public AskedWhen Asked { get; init; } = AskedWhen.Always;
}
