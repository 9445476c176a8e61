using Backstride.Journal;

namespace Backstride.Screening;

/// <summary>Why a screen is asked for.</summary>
public enum TriggerCause
{
    Start,
    SixWeeksNoBetter,
    SixMonthsAway,
    Flare,
    FlareStillUp,
    SecondRed,
    FeverAndPain,
    LegSymptoms,
    Limp,
    HighPain,
}

/// <summary>Something after which the safety questions are asked again.</summary>
/// <param name="At">Answers the journal took at this moment or later settle it.</param>
public sealed record ScreenTrigger(TriggerCause Cause, ScreenForm Form, DateTimeOffset At)
{
    /// <summary>The day of the pain in a fever, which may be over when it is asked about; absent for any other cause.</summary>
    public DateOnly? On { get; init; }
}
