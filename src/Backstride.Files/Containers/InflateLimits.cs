namespace Backstride.Files.Containers;

/// <summary>How much compressed bytes may grow before they count as hostile.</summary>
/// <param name="MemberBytes">The largest content of one member; exactly this much is still read.</param>
/// <param name="ArchiveBytes">The largest content of one archive together.</param>
/// <param name="Growth">How many times its stored size content may have, once it is larger than <see cref="AlwaysBytes"/>.</param>
public sealed record InflateLimits(long MemberBytes, long ArchiveBytes, int Growth)
{
    /// <summary>Content of up to this size is read however small it was stored: a day on a treadmill compresses well.</summary>
    public const long AlwaysBytes = 16 * 1024 * 1024;

    /// <summary>Half a gigabyte a member, 64 GB an archive; text tracks shrink to a twentieth, so that two hundred times is no track.</summary>
    public static InflateLimits Default { get; } = new(512L * 1024 * 1024, 64L * 1024 * 1024 * 1024, 200);

    /// <summary>For an archive inside an archive, which is copied to the disk: what is packed already hardly shrinks again.</summary>
    public static InflateLimits Nested { get; } = new(64L * 1024 * 1024 * 1024, 64L * 1024 * 1024 * 1024, 20);

    /// <summary>For a document that is streamed and never kept: ten years of a watch's records are several gigabytes of text.</summary>
    public static InflateLimits Documents { get; } = new(64L * 1024 * 1024 * 1024, 64L * 1024 * 1024 * 1024, 200);
}

/// <summary>What may still be inflated from one archive; shared by all its members, on whatever threads they are read.</summary>
internal sealed class InflateBudget(InflateLimits limits, long storedSize)
{
    private long _left = Math.Min(limits.ArchiveBytes, Math.Max(64 * InflateLimits.AlwaysBytes, storedSize > long.MaxValue / limits.Growth ? long.MaxValue : storedSize * limits.Growth));

    public bool TryTake(long bytes) => Interlocked.Add(ref _left, -bytes) >= 0;
}
