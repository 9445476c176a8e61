using Backstride.Journal;

namespace Backstride.Symptoms;

/// <summary>One thing a runner said about the back outside a run: a check-in, or the before, after and next-morning answers of a run.</summary>
/// <param name="Entry">The journal entry it comes from.</param>
/// <param name="At">The moment it speaks of.</param>
/// <param name="Day">The runner's local day of that moment.</param>
/// <param name="Received">When the journal took it, by the journal's own clock.</param>
public sealed record BackReport(EntryId Entry, DateTimeOffset At, DateOnly Day, DateTimeOffset Received)
{
    public PainScore? Pain { get; init; }

    public PainMoment Moment { get; init; } = PainMoment.Rest;

    /// <summary>A painkiller in the 12 hours before.</summary>
    public bool Masked { get; init; }

    /// <summary>The runner says that this is a flare.</summary>
    public bool Flare { get; init; }
}
