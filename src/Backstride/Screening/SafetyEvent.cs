using Backstride.Journal;

namespace Backstride.Screening;

/// <summary>Something that bears on the safety questions, with its place in time. A closed set.</summary>
/// <param name="Day">The runner's day.</param>
/// <param name="Received">When the journal took it: this, not the clock of whoever wrote it, decides what came after what.</param>
internal abstract record SafetyEvent(EntryId Id, DateOnly Day, DateTimeOffset At, DateTimeOffset Received)
{
    /// <summary>Answers that were given.</summary>
    internal sealed record Answered(EntryId Id, DateOnly Day, DateTimeOffset At, DateTimeOffset Received, IReadOnlyDictionary<string, Answer> Answers)
        : SafetyEvent(Id, Day, At, Received);

    /// <summary>What a clinician said.</summary>
    internal sealed record Seen(EntryId Id, DateOnly Day, DateTimeOffset At, DateTimeOffset Received, Clearance Clearance)
        : SafetyEvent(Id, Day, At, Received);

    /// <summary>A wish, later than ten minutes, to take answers back: it can end what is not urgent.</summary>
    internal sealed record TakenBack(EntryId Id, DateOnly Day, DateTimeOffset At, DateTimeOffset Received, EntryId Subject, Correction Correction)
        : SafetyEvent(Id, Day, At, Received);
}
