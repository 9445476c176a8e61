namespace Backstride.Tests.Files.Mutants;

public sealed class MutantNumbersTests
{
    [Fact]
    public void A_count_begins_at_nought() => Assert.Equal(new MutantNumbers(0, 100_000), MutantNumbers.Parse("100000"));

    [Fact]
    public void Of_a_range_the_end_is_left_out() => Assert.Equal([7, 8, 9], MutantNumbers.Parse("7-10").All);

    [Theory]
    [InlineData("0")]
    [InlineData("10-10")]
    [InlineData("1-2-3")]
    [InlineData("many")]
    [InlineData("-5")]
    public void Anything_else_is_refused(string setting) => Assert.Throws<FormatException>(() => MutantNumbers.Parse(setting));
}
