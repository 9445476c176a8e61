using System.Text.Json;
using System.Text.Json.Nodes;

namespace Backstride.App.Tests.Years;

/// <summary>What looks at the weeks of a year finds each thing that must not be.</summary>
public sealed class WeekChecksTests
{
    private static readonly Dictionary<DayOfWeek, double> Given = new() { [DayOfWeek.Monday] = 40, [DayOfWeek.Wednesday] = 40, [DayOfWeek.Saturday] = 60 };

    [Fact]
    public void A_sound_week_is_sound() => Assert.Equal([], Wrong(Week()));

    [Fact]
    public void A_rewritten_proposal_is_found()
    {
        var checks = new WeekChecks();
        Assert.Empty(checks.Wrong(Of(Week()), Today, Given));
        var other = Week();
        other["days"]![2]!["proposed"]![0]!["run"]!["targetDistanceMeters"] = 6100;
        Assert.Contains(checks.Wrong(Of(other), Today, Given), wrong => wrong.Contains("rewritten", StringComparison.Ordinal));
    }

    [Fact]
    public void A_day_that_differs_needs_a_change()
    {
        var week = Week();
        week["days"]![2]!["current"]![0]!["state"] = "dropped";
        Assert.Contains(Wrong(week), wrong => wrong.Contains("without a change", StringComparison.Ordinal));
        week["days"]![2]!["changes"]!.AsArray().Add(JsonNode.Parse("""{"standing":"forced","what":"No longer planned.","why":"You are ill.","rule":"health.illness","item":"b"}"""));
        Assert.Equal([], Wrong(week));
        week["days"]![2]!["changes"]![0]!["why"] = " ";
        Assert.Contains(Wrong(week), wrong => wrong.Contains("without words", StringComparison.Ordinal));
        week["days"]![2]!["changes"]![0]!["why"] = "You are ill.";
        week["days"]![2]!["changes"]![0]!["rule"] = "somebody";
        Assert.Contains(Wrong(week), wrong => wrong.Contains("from nowhere", StringComparison.Ordinal));
    }

    [Fact]
    public void A_day_without_minutes_stays_empty_and_no_day_takes_more_than_it_has()
    {
        var week = Week();
        week["days"]![6]!["current"]!.AsArray().Add(week["days"]![2]!["current"]![0]!.DeepClone());
        Assert.Contains(Wrong(week), wrong => wrong.Contains("has no minutes", StringComparison.Ordinal));
        var longer = Week();
        longer["days"]![2]!["current"]![0]!["run"]!["minutes"] = 41;
        Assert.Contains(Wrong(longer), wrong => wrong.Contains("needs 41 of 40", StringComparison.Ordinal));
    }

    [Fact]
    public void Something_fast_after_a_hard_day_and_two_of_a_kind_are_found()
    {
        var week = Week();
        week["days"]![1]!["hard"] = "hard day: long run";
        week["days"]![2]!["current"]![0]!["run"]!["fastDistanceMeters"] = 800;
        Assert.Contains(Wrong(week), wrong => wrong.Contains("fast after", StringComparison.Ordinal));
        var twice = Week();
        twice["days"]![2]!["current"]!.AsArray().Add(twice["days"]![2]!["current"]![0]!.DeepClone());
        Assert.Contains(Wrong(twice), wrong => wrong.Contains("two of a kind", StringComparison.Ordinal));
    }

    [Fact]
    public void Today_in_the_week_has_to_be_today()
    {
        var today = Of(JsonNode.Parse("""{"day":"2026-03-04","run":{"mode":"run","targetDistanceMeters":6100,"minutes":38}}""")!);
        Assert.Contains(new WeekChecks().Wrong(Of(Week()), today, Given), wrong => wrong.Contains("differ", StringComparison.Ordinal));
    }

    private static JsonElement Today => Of(JsonNode.Parse("""{"day":"2026-03-02"}""")!);

    private static List<string> Wrong(JsonNode week) => [.. new WeekChecks().Wrong(Of(week), Today, Given)];

    /// <summary>A session on Monday, a run on Wednesday.</summary>
    private static JsonObject Week()
    {
        const string Session = """{"id":"a","state":"planned","session":{"minutes":25,"blocks":[{"kind":"strength","exercises":[]}]}}""";
        const string Run = """{"id":"b","state":"planned","run":{"mode":"run","targetDistanceMeters":6000,"minutes":38}}""";
        var days = new JsonArray();
        for (var day = 0; day < 7; day++)
        {
            var items = day switch { 0 => Session, 2 => Run, _ => "" };
            days.Add(JsonNode.Parse($$"""{"day":"{{new DateOnly(2026, 3, 2).AddDays(day):yyyy-MM-dd}}","proposed":[{{items}}],"current":[{{items}}],"changes":[]}"""));
        }

        return new JsonObject { ["week"] = "2026-03-02", ["asOf"] = "2026-03-02", ["keptAt"] = "2026-03-01T18:00:00+00:00", ["gaveUp"] = new JsonArray(), ["changes"] = new JsonArray(), ["days"] = days };
    }

    private static JsonElement Of(JsonNode node)
    {
        using var document = JsonDocument.Parse(node.ToJsonString());
        return document.RootElement.Clone();
    }
}
