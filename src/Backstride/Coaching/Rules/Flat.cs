namespace Backstride.Coaching.Rules;

/// <summary>What counts as flat ground after pain.</summary>
/// <remarks>Heuristic of ours: bridges and kerbs of an ordinary run, no hill.</remarks>
internal static class Flat
{
    public static readonly Distance Descent = Distance.FromMeters(50);
}
