using System.Text.Json;
using Backstride.Coaching;
using Backstride.Journal;

namespace Backstride.App.Pages.Log;

/// <summary>The cues a runner may name as helpful on a run: those the plan of its day showed, and those named before.</summary>
internal static class HelpfulCues
{
    private const int MostOfBefore = 3;

    /// <summary>Cue ids and own words, each once.</summary>
    /// <param name="chosen">What is recorded already; always among them.</param>
    public static IReadOnlyList<string> For(RunnerState state, DateOnly day, string? chosen) =>
    [
        .. ShownOn(state, day)
            .Concat(state.Feedback.Reverse().Select(felt => felt.What.Cue).OfType<string>().Distinct().Take(MostOfBefore))
            .Append(chosen)
            .OfType<string>()
            .Distinct(),
    ];

    /// <summary>The cues of the last plan that still had a run on it: once the run is done, the plan holds none.</summary>
    private static List<string> ShownOn(RunnerState state, DateOnly day) => state.Decisions
        .Where(shown => shown.What.For == day)
        .OrderByDescending(shown => shown.Received)
        .Select(shown => CuesOf(shown.What.Plan))
        .FirstOrDefault(cues => cues.Count > 0) ?? [];

    private static List<string> CuesOf(JsonElement plan) =>
        plan.TryGetProperty("run", out var run) && run.TryGetProperty("cues", out var cues) && cues.ValueKind == JsonValueKind.Array
            ? [.. cues.EnumerateArray().Where(cue => cue.ValueKind == JsonValueKind.String).Select(cue => cue.GetString()!).Where(RunCue.All.Contains)]
            : [];
}
