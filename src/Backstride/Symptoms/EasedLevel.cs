namespace Backstride.Symptoms;

/// <summary>What the runs off the ladder leave for the next one.</summary>
/// <param name="Because">The run that was not green and has not been followed by a green one; absent when there is none.</param>
/// <param name="Steps">0 for the same again, 1 or 2 steps back.</param>
public sealed record EasedLevel(JudgedRun? Because, int Steps)
{
    /// <summary>The farthest the next run may be for it; absent when the run that hurt had no distance.</summary>
    public Distance? Distance { get; init; }

    /// <summary>The longest the next run may take for it, where distances are not known.</summary>
    public TimeSpan? Time { get; init; }

    /// <summary>The longest green run of 30 days, while a red has not been followed by enough greens; the long run returns to it.</summary>
    public Distance? LongestGreen { get; init; }

    /// <summary>Greens in a row since the last run that was not.</summary>
    public int Greens { get; init; }

    /// <summary>Greens in a row after which something may become more.</summary>
    public int Needed { get; init; }

    /// <summary>A red has not been followed by enough greens.</summary>
    public bool IsRecovering { get; init; }
}
