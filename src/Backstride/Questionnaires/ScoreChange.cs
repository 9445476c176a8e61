namespace Backstride.Questionnaires;

/// <summary>What may be said of two scores.</summary>
public enum ChangeKind
{
    /// <summary>The difference is one the questionnaire makes by itself: it is called no change.</summary>
    InsideError,
    Better,
    Worse,

    /// <summary>Nobody knows how far the score moves by itself; it is shown and not judged.</summary>
    Unknown,
}

/// <summary>Two scores of one person, the earlier first.</summary>
public sealed record ScoreChange(Points Then, Points Now, ChangeKind Kind);
