using System.Text.Json;
using System.Text.Json.Nodes;
using Backstride.App.Api;
using Backstride.Coaching;
using Backstride.Demo;
using Backstride.Journal;
using Backstride.Tests.RunnerDays;

namespace Backstride.App.Tests.Years;

/// <summary>What has to hold for the plan of every day: by its document, and by the plan that its journal gives when it is folded apart from the app.</summary>
internal sealed class DayChecks(bool doesAll, ulong seed)
{
    private const int MadeWorse = 5;
    private readonly Steps steps = new();
    private readonly SplitMix64 dice = new(~seed);

    /// <summary>The journal as the app gives it out.</summary>
    public LifeJournal Journal { get; } = new();

    /// <summary>What is wrong with a day.</summary>
    public IEnumerable<string> Wrong(JsonElement today)
    {
        var day = Told.DayOf(today, "day");
        var (state, plan) = (Journal.State, Coach.Plan(Journal.State, day));
        var judged = new JudgedDay(Journal, state, plan, doesAll);
        var found = WithinLimits.Broken(judged).Concat(steps.Take(judged)).Concat(Beyond(today)).ToList();
        if (Recorded(today) is var said && said != JsonNode.Parse(PlanDocument.Write(plan))!.ToJsonString())
            found.Add($"the document is not the plan of its journal:\n{said}\n{PlanText(plan)}");
        if (day.DayNumber % MadeWorse == 0 && Worse.Of(judged, dice) is { IsLooser: true } worse)
            found.Add($"{worse.What} is looser:\n{worse.Than}\n{worse.Limits}");
        return found;
    }

    private static string PlanText(Plan plan) => System.Text.Encoding.UTF8.GetString(PlanDocument.Write(plan));

    /// <summary>The document as it is kept: without what would change it and without its record.</summary>
    private static string Recorded(JsonElement today)
    {
        var document = JsonNode.Parse(today.GetRawText())!.AsObject();
        document.Remove("decision");
        foreach (var verdict in document["verdicts"]!.AsArray())
            verdict!.AsObject().Remove("wouldChangeIf");
        return document.ToJsonString();
    }

    /// <summary>Over a limit that stands in the document, or training where it says that somebody has to look.</summary>
    private static IEnumerable<string> Beyond(JsonElement today)
    {
        var limits = today.GetProperty("limits").EnumerateArray().ToDictionary(limit => limit.GetProperty("axis").GetString()!, limit => limit.GetProperty("value"));
        var isLocked = Told.Member(today, "referral") is { } referral && referral.GetProperty("urgency").GetString() is "emergency" or "urgent";
        if (isLocked && (today.TryGetProperty("run", out _) || today.TryGetProperty("session", out _)))
            yield return "something is planned under a lock";
        if (Told.Member(today, "run") is not { } run)
            yield break;
        var runs = run.GetProperty("mode").GetString() is "run" or "run-walk";
        if (runs && limits.TryGetValue("distance", out var far) && ((Told.Number(run, "targetDistanceMeters") ?? 0) > far.GetDouble() + 0.05 || !(Told.Number(run, "maxDistanceMeters") <= far.GetDouble() + 0.05)))
            yield return $"farther than {far}: {run.GetRawText()}";
        if (run.GetProperty("mode").GetString() != "none" && limits.TryGetValue("time", out var time) && !(Told.Number(run, "minutes") <= time.GetDouble() + 0.05))
            yield return $"longer than {time}: {run.GetRawText()}";
        if (Told.Number(run, "targetDistanceMeters") > Told.Number(run, "maxDistanceMeters"))
            yield return $"a target beyond the farthest: {run.GetRawText()}";
        if (limits.TryGetValue("intensity", out var pace) && pace.GetString() == "easy" && (run.TryGetProperty("fastDistanceMeters", out _) || run.GetProperty("intensity").GetString() != "easy"))
            yield return $"not easy: {run.GetRawText()}";
    }
}
