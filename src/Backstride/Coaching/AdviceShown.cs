using System.Text.Json;
using Backstride.Journal;

namespace Backstride.Coaching;

/// <summary>Which advice the plans of the days before held, as their records say.</summary>
internal sealed class AdviceShown
{
    /// <summary>The longest that any advice rests.</summary>
    public static readonly Days Longest = new(60);

    private static readonly LatestOfDay<AdviceShown> Latest = new(static (runner, day) => new AdviceShown(runner, day));

    // Rule id to the last day it was shown for.
    private readonly Dictionary<string, int> last = [];

    private AdviceShown(RunnerState runner, DateOnly day)
    {
        foreach (var decision in runner.Decisions)
        {
            if (Longest.Before(day, decision.What.For))
                Take(decision.What.Plan, decision.What.For.DayNumber);
        }
    }

    /// <summary>True when a plan of the window before a day held the advice of a rule.</summary>
    public static bool Within(Days window, RuleId rule, RunnerState runner, DateOnly day) =>
        runner.Decisions.Count > 0 && Latest.On(runner, day).last.TryGetValue(rule.Name, out var shown) && shown >= window.WindowStart(day).DayNumber;

    private void Take(JsonElement plan, int day)
    {
        if (plan.ValueKind != JsonValueKind.Object || !plan.TryGetProperty("advice", out var advice) || advice.ValueKind != JsonValueKind.Array)
            return;
        foreach (var line in advice.EnumerateArray())
        {
            if (line.ValueKind == JsonValueKind.Object && line.TryGetProperty("rule", out var rule) && rule.ValueKind == JsonValueKind.String && rule.GetString() is { } id)
                last[id] = Math.Max(day, last.GetValueOrDefault(id));
        }
    }
}
