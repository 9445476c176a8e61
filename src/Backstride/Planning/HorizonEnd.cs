using Backstride.Coaching;
using Backstride.TrainingLoad;

namespace Backstride.Planning;

/// <summary>Why a horizon reaches no farther. A closed set of cases.</summary>
public abstract record HorizonEnd
{
    /// <summary>Four weeks are all that is looked ahead.</summary>
    public sealed record FourWeeks : HorizonEnd;

    /// <summary>What comes after a race depends on how it went.</summary>
    public sealed record AfterRace(Race Race) : HorizonEnd;

    /// <summary>Somebody has to look first, and what they say decides.</summary>
    public sealed record Visit(Urgency Urgency) : HorizonEnd;

    /// <summary>The safety questions are due, and their answers decide.</summary>
    /// <param name="From">The day from which they are.</param>
    public sealed record Questions(DateOnly From) : HorizonEnd;

    /// <summary>An illness, or a head cold, of which nobody knows when it ends.</summary>
    public sealed record Illness(DateOnly Since) : HorizonEnd;
}
