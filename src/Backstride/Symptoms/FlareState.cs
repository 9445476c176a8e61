namespace Backstride.Symptoms;

/// <summary>Who said that it is a flare.</summary>
public enum FlareSource
{
    /// <summary>Two entries in a row, clearly above usual.</summary>
    Entries,

    /// <summary>The runner, which is always enough.</summary>
    Runner,
}

/// <summary>A time in which the back is clearly worse than usual.</summary>
/// <param name="Since">When it was known: the second high entry, or the runner's word.</param>
/// <param name="FirstDay">The day of its first high entry.</param>
/// <param name="Ends">When its plan ends: 72 hours after <paramref name="Since"/>, or earlier when it settled, or the end of day 7.</param>
public sealed record FlareState(DateTimeOffset Since, DateOnly FirstDay, FlareSource By, DateTimeOffset Ends)
{
    /// <summary>When the journal had the words that made it known: answers to safety questions have to come after.</summary>
    public required DateTimeOffset Received { get; init; }

    /// <summary>The day of the flare, counted from 1 on the day it was known.</summary>
    public int Day { get; init; } = 1;

    /// <summary>Still up at 72 hours, and so prolonged once to day 7.</summary>
    public bool Extended { get; init; }

    /// <summary>Two entries in a row close to usual ended it before its time.</summary>
    public bool Settled { get; init; }

    /// <summary>The day it was known: day 1.</summary>
    public DateOnly KnownOn => DateOnly.FromDateTime(Since.DateTime);

    /// <summary>The last day with flare hours in it.</summary>
    public DateOnly LastDay => DateOnly.FromDateTime(Ends.AddTicks(-1).DateTime);
}
