namespace Backstride.Coaching;

/// <summary>Ids of what to bear in mind on a run; the shell has a sentence for each.</summary>
public static class RunCue
{
    /// <summary>The first five minutes slow or walking, the last five too: warm-up and cool-down lie inside the run.</summary>
    public const string EasyEnds = "easy-ends";

    /// <summary>Near the end a look at hips and ribs, and no faster finish.</summary>
    public const string LateCheck = "late-check";

    /// <summary>A flat way.</summary>
    public const string Flat = "flat";

    /// <summary>The walks between are the warm-up and the cool-down.</summary>
    public const string WalksWarmUp = "walks-warm-up";

    /// <summary>What is fast comes in short pieces after an easy beginning.</summary>
    public const string FastInTheMiddle = "fast-in-the-middle";

    /// <summary>Only with the back at its usual: it was clearly above it in the week before.</summary>
    public const string OnlyAsUsual = "only-as-usual";

    public static IReadOnlyList<string> All { get; } = [EasyEnds, LateCheck, Flat, WalksWarmUp, FastInTheMiddle, OnlyAsUsual];
}
