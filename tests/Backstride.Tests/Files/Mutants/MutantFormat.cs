namespace Backstride.Tests.Files.Mutants;

/// <summary>One kind of input: how it is damaged, and how it is read.</summary>
/// <param name="Name">As the report calls it.</param>
/// <param name="Make">The damaged input of a number: the number is its seed, so that one found can be named and kept.</param>
/// <param name="Read">Reads it to its end.</param>
internal sealed record MutantFormat(string Name, Func<int, byte[]> Make, Func<byte[], MutantReading> Read)
{
    /// <summary>How many every test run makes.</summary>
    public int Few { get; init; } = 1000;
}
