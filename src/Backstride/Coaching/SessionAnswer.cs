using System.Text.Json;
using Backstride.Journal;

namespace Backstride.Coaching;

/// <summary>What the runner made of a day's exercise session.</summary>
/// <remarks>
/// Of several answers on one day the one to the plan shown last counts. An answer speaks of the kind of session that was shown with it, strength
/// or the few light minutes: whoever skips strength and says later that the back is sore is still shown the gentle session of that plan. A plan
/// without a session is answered only to take everything up again, so its answer speaks of any.
/// </remarks>
public static class SessionAnswer
{
    /// <summary>The answer to a session on its day; absent when there was none.</summary>
    public static PlanAnswer? To(SessionProposal session, RunnerState runner, DateOnly day) =>
        Latest(runner, day, session.HasStrength)?.What.Answer;

    /// <summary>True when a day's strength was put off and nothing else was said of it afterwards.</summary>
    public static bool PutOffStrength(RunnerState runner, DateOnly day) => Latest(runner, day, strength: true)?.What.Answer == PlanAnswer.Moved;

    private static Recorded<DecisionBody>? Latest(RunnerState runner, DateOnly day, bool strength) => runner.Decisions
        .Where(shown => shown.What.For == day && shown.What.Answer is not null && (HadStrength(shown.What.Plan) ?? strength) == strength)
        .OrderBy(shown => shown.Received)
        .ThenBy(shown => shown.At.UtcTicks)
        .LastOrDefault();

    /// <summary>Whether the session of a plan's document held strength; absent when it had no session.</summary>
    private static bool? HadStrength(JsonElement plan) =>
        plan.ValueKind == JsonValueKind.Object && plan.TryGetProperty("session", out var session)
        && session.ValueKind == JsonValueKind.Object && session.TryGetProperty("blocks", out var blocks) && blocks.ValueKind == JsonValueKind.Array
            ? blocks.EnumerateArray().Any(IsStrength)
            : null;

    private static bool IsStrength(JsonElement block) =>
        block.ValueKind == JsonValueKind.Object && block.TryGetProperty("kind", out var kind) && kind.ValueKind == JsonValueKind.String && kind.ValueEquals("strength");
}
