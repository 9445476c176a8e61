using System.Text;
using System.Text.Json;
using Backstride.Journal;

namespace Backstride.Tests.Journal;

public sealed class ScenarioTests
{
    [Fact]
    public void What_a_person_would_write_is_enough()
    {
        var scenario = Read("""
            { "day": "2026-03-01", "runner": { "born": 1984, "usualPain": 1 },
              "entries": [ { "day": "2026-02-27", "kind": "check-in", "data": { "pain": 3 } } ] }
            """);
        Assert.Equal(new DateOnly(2026, 3, 1), scenario.Day);
        Assert.Equal(1984, scenario.State.Profile.Born);
        Assert.Equal(new PainScore(3), Assert.Single(scenario.State.CheckIns).What.Pain);
    }

    [Fact]
    public void The_same_document_gives_the_same_inputs()
    {
        const string Text = """{ "day": "2026-03-01", "entries": [ { "day": "2026-02-27", "kind": "check-in", "data": { "pain": 3 } } ] }""";
        Assert.Equal(Read(Text).State.Inputs, Read(Text).State.Inputs);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{ "day": "yesterday" }""")]
    [InlineData("""{ "day": "2026-03-01", "entries": [1] }""")]
    [InlineData("""{ "day": "2026-03-01", "entries": [ { "day": "2026-02-27" } ] }""")]
    [InlineData("""{ "day": "2026-03-01", "entries": [ { "day": "2026-02-27", "kind": "check-in", "data": { "pain": 30 } } ] }""")]
    [InlineData("nonsense")]
    public void What_is_no_scenario_says_so(string text) => Assert.ThrowsAny<JsonException>(() => Read(text));

    private static Scenario Read(string text) => Scenario.Read(Encoding.UTF8.GetBytes(text));
}
