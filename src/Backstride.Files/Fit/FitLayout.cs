namespace Backstride.Files.Fit;

/// <summary>Ways to lay out the same activity that devices are known to use; the default is what today's watches write.</summary>
public sealed record FitLayout
{
    public static FitLayout Default { get; } = new();

    public bool BigEndian { get; init; }

    /// <summary>Records carry five bits of time in their header, as old watches do.</summary>
    public bool CompressedTimestamps { get; init; }

    /// <summary>Records carry a field that an app on the watch added.</summary>
    public bool DeveloperFields { get; init; }

    /// <summary>The header has 12 bytes and no check sum of its own.</summary>
    public bool ShortHeader { get; init; }

    /// <summary>The header's check sum is 0, which says that there is none.</summary>
    public bool NoHeaderSum { get; init; }

    /// <summary>The session messages are missing, as after a crash of the watch.</summary>
    public bool NoSessions { get; init; }

    /// <summary>The lap messages are missing.</summary>
    public bool NoLaps { get; init; }
}
