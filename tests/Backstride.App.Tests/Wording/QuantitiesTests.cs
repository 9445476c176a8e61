using System.Text.Json;
using Backstride.App.Pages.Why;
using Backstride.App.Wording;

namespace Backstride.App.Tests.Wording;

public class QuantitiesTests
{
    [Theory]
    [InlineData(45, "45 s")]
    [InlineData(90, "90 s")]
    [InlineData(120, "2 min")]
    [InlineData(140, "2 min 20 s")]
    [InlineData(600, "10 min")]
    [InlineData(3900, "1 h 5 min")]
    public void A_time_to_the_second_is_said_without_decimals(int seconds, string expected) =>
        Assert.Equal(expected, Quantities.Exact(TimeSpan.FromSeconds(seconds)));

    [Fact]
    public void Times_of_a_record_are_durations_and_no_decimals()
    {
        using var verdict = JsonDocument.Parse("""{ "because": { "meanHours": 6.87, "longestPlankSeconds": 135, "countedMinutes": 65, "nights": 12 } }""");
        Assert.Equal(["mean: 6 h 52 min", "longest plank: 2 min 15 s", "counted: 1 h 5 min", "nights: 12"], RecordWords.Numbers(verdict.RootElement));
    }
}
