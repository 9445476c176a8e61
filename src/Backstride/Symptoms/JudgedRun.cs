using Backstride.Journal;

namespace Backstride.Symptoms;

/// <summary>A run, or a walk taken for one, with what the back said about it.</summary>
/// <param name="Zone">Absent when silent: nobody said, or a painkiller hid what would have been green.</param>
/// <param name="Usual">The usual pain on the day of the run; none where it is not known, which is the strictest to compare with.</param>
public sealed record JudgedRun(Recorded<ActivityBody> Run, Zone? Zone, PainScore Usual)
{
    /// <summary>Just before the run; of several answers the mildest, from which pain rises most.</summary>
    public PainScore? Before { get; init; }

    /// <summary>How far into the run pain began; of several answers the earliest.</summary>
    public TimeSpan? From { get; init; }

    /// <summary>The worst during the run.</summary>
    public PainScore? During { get; init; }

    /// <summary>The day on which <see cref="During"/> was first said; never before the run.</summary>
    public DateOnly? DuringOn { get; init; }

    public PainScore? NextMorning { get; init; }

    /// <summary>The report outside the run that <see cref="NextMorning"/> is from; absent where the answer names the morning itself.</summary>
    public BackReport? MorningReport { get; init; }

    public bool Limp { get; init; }

    public bool NewLegSymptoms { get; init; }

    /// <summary>A painkiller in the 12 hours before the run, or before the report of the next morning.</summary>
    public bool Masked { get; init; }

    /// <summary>The day on which the zone was known; absent while silent.</summary>
    /// <remarks>Green is never known before the day after the run.</remarks>
    public DateOnly? KnownOn { get; init; }

    /// <summary>The last moment that said red; absent for any other zone.</summary>
    public DateTimeOffset? RedAt { get; init; }

    /// <summary>When the journal took the last word that said red; absent for any other zone.</summary>
    public DateTimeOffset? RedReceived { get; init; }

    /// <summary>Nobody said how the run or the morning after was.</summary>
    public bool Unanswered => During is null && NextMorning is null && !Limp && !NewLegSymptoms;
}
