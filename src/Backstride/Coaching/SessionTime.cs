namespace Backstride.Coaching;

/// <summary>Puts blocks together to a session and says how long it takes.</summary>
internal static class SessionTime
{
    /// <summary>The session, its time rounded up to the minute but not above what was given; absent without blocks.</summary>
    public static SessionProposal? Of(IReadOnlyList<SessionBlock> blocks, TimeSpan given)
    {
        if (blocks.Count == 0)
            return null;
        var needed = blocks.SelectMany(block => block.Exercises).Needed();
        var rounded = TimeSpan.FromMinutes(Math.Ceiling(needed.TotalMinutes));
        return new SessionProposal(rounded <= given ? rounded : given, blocks);
    }
}
