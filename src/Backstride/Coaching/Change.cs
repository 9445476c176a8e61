namespace Backstride.Coaching;

/// <summary>Something that, were it otherwise, would let a rule allow more. A closed set of cases.</summary>
public abstract record Change
{
    /// <summary>The safety questions answered with no.</summary>
    public sealed record QuestionsAnswered : Change;

    /// <summary>A clinician says "fit to train".</summary>
    public sealed record Cleared : Change;

    /// <summary>No pain above this was given today.</summary>
    public sealed record LessPain(PainScore AtMost) : Change;

    /// <summary>The last run, about which nothing was said, was no worse than usual.</summary>
    public sealed record CalmAnswers(DateOnly Run) : Change;

    /// <summary>Nights of eight hours, from tonight.</summary>
    public sealed record Sleep(int Nights) : Change;

    /// <summary>Runs every other day from today on, none worse than usual.</summary>
    public sealed record CalmRuns(int Count, Distance Each) : Change;

    /// <summary>The days pass and nothing new is written down.</summary>
    public sealed record Later(DateOnly Day) : Change;
}

/// <summary>A change, and what the rule would say then.</summary>
public sealed record WouldChange(Change If, Limits Then);
