using System.Globalization;

namespace Backstride.Tests.Files.Mutants;

/// <summary>Which mutants a test makes: a few in every run, many in the full tier.</summary>
/// <remarks>BACKSTRIDE_FULL_TIER is a count (from 0) or FROM-TO with TO left out, so that the full tier can go on where it stopped.</remarks>
internal readonly record struct MutantNumbers(int First, int Count)
{
    /// <exception cref="FormatException">The setting is neither a count nor FROM-TO: a full tier that quietly ran the few would prove nothing.</exception>
    public static MutantNumbers OrFirst(int few) => Environment.GetEnvironmentVariable("BACKSTRIDE_FULL_TIER") is { Length: > 0 } setting ? Parse(setting) : new(0, few);

    public static MutantNumbers Parse(string setting)
    {
        var parts = setting.Split('-');
        var numbers = parts.Select(part => int.Parse(part, NumberStyles.None, CultureInfo.InvariantCulture)).ToArray();
        return numbers switch
        {
            [var count] when count > 0 => new(0, count),
            [var from, var to] when to > from => new(from, to - from),
            _ => throw new FormatException($"BACKSTRIDE_FULL_TIER is a count or FROM-TO, not {setting}."),
        };
    }

    public IEnumerable<int> All => Enumerable.Range(First, Count);
}
