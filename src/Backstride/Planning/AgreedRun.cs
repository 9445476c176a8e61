namespace Backstride.Planning;

/// <summary>What stands between the coach and the runner about the run of a day: as the week was proposed, and as the runner changed it. A closed set of cases.</summary>
/// <remarks>It bounds what the coach proposes and allows nothing: every limit of the day holds as well.</remarks>
public abstract record AgreedRun
{
    /// <summary>A run of this size was proposed, or agreed on since.</summary>
    /// <param name="IsEased">The runner wanted it easier.</param>
    public sealed record Sized(OutlinedRun Run, bool IsEased) : AgreedRun;

    /// <summary>No run was proposed for the day when the week was first shown.</summary>
    public sealed record NotProposed : AgreedRun;

    /// <summary>The runner took it out.</summary>
    public sealed record TakenOut : AgreedRun;

    /// <summary>The runner moved it.</summary>
    /// <param name="IsMerged">The other day has a run of its own: there are not two.</param>
    public sealed record MovedTo(DateOnly Day, bool IsMerged) : AgreedRun;

    /// <summary>The runner said that a recording of another day is this run.</summary>
    public sealed record DoneOn(DateOnly Day) : AgreedRun;
}
