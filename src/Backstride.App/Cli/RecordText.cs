using System.Globalization;
using System.Text.Json;
using Backstride.App.Pages.Why;
using Backstride.App.Wording;
using Backstride.Coaching;
using Backstride.Journal;

namespace Backstride.App.Cli;

/// <summary>The record of a plan in words on a terminal, from its own text alone: one of an old rule set is shown by a newer program too.</summary>
internal static class RecordText
{
    private static readonly (string Verdict, string Heading)[] Groups =
    [
        ("refer", "Somebody has to look at this:"), ("limit", "Why:"), ("cannot-judge", "Not known then:"), ("allow", "Nothing against it:"),
    ];

    /// <param name="document">The record, or the same plan with what would change it.</param>
    public static IEnumerable<string> Of(DecisionBody decision, JsonElement document)
    {
        var plan = document;
        yield return $"The plan of {Quantities.WithYear(decision.For)}, by rule set {decision.RuleSet}: {Spoken(Text(plan, "status"))}.";
        if (Part(plan, "referral") is { } referral)
            yield return $"Urgency {Text(referral, "urgency")}. {Text(referral, "action")} {Text(referral, "reason")}";
        if (Part(plan, "run") is { } run)
            yield return $"Run: {RunOf(run)}.";
        foreach (var line in SessionOf(plan))
            yield return line;
        if (decision.Answer is { } answer)
            yield return $"What you made of its session: {ChoiceWords.Word(answer)}.";
        if (RecordWords.Limits(plan) is { Count: > 0 } limits)
            yield return $"It kept to: {string.Join(" · ", limits)}.";
        foreach (var (verdict, heading) in Groups)
        {
            foreach (var line in Verdicts(plan, verdict, heading))
                yield return line;
        }
    }

    private static string RunOf(JsonElement run)
    {
        if (Part(run, "done") is { } done)
            return $"{Words.Count((long)(Number(done, "runs") ?? 1), "run")} done that day already, no more";
        List<string> parts = Text(run, "mode") == "run" ? [] : [Spoken(Text(run, "mode"))];
        if (Text(run, "mode") != "none" && Text(run, "intensity") is { Length: > 0 } intensity)
            parts.Add(intensity);
        foreach (var interval in Items(run, "intervals"))
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{Seconds(interval, "runSeconds")} running and {Seconds(interval, "walkSeconds")} walking, {Number(interval, "repeats"):0} times"));
        if (Number(run, "targetDistanceMeters") is { } target)
            parts.Add(Quantities.Of(Distance.FromMeters(target)));
        if (Number(run, "maxDistanceMeters") is { } most)
            parts.Add($"{Quantities.AtMost(Distance.FromMeters(most))} at most");
        if (Number(run, "minutes") is { } minutes)
            parts.Add($"{Quantities.Of(TimeSpan.FromMinutes(minutes))} at most");
        if (Number(run, "maxAscentMeters") is { } up)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"no more than {Math.Floor(up):0} m uphill"));
        if (Number(run, "maxDescentMeters") is { } down)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"no more than {Math.Floor(down):0} m downhill"));
        return string.Join(", ", parts);
    }

    private static string Seconds(JsonElement interval, string name) => Quantities.Exact(TimeSpan.FromSeconds(Number(interval, name) ?? 0));

    private static IEnumerable<string> SessionOf(JsonElement plan)
    {
        if (Part(plan, "session") is not { } session)
            yield break;
        yield return $"Exercises, {Quantities.Of(TimeSpan.FromMinutes(Number(session, "minutes") ?? 0))}:";
        foreach (var block in Items(session, "blocks"))
        {
            yield return $"  {Spoken(Text(block, "kind"))}";
            foreach (var exercise in Items(block, "exercises"))
                yield return $"    {ExerciseWords.Of(Proposed(exercise))}";
        }
    }

    private static ProposedExercise Proposed(JsonElement exercise) => new()
    {
        Exercise = Text(exercise, "exercise"),
        Variant = Text(exercise, "variant"),
        Sets = (int)(Number(exercise, "sets") ?? 1),
        Reps = (int?)Number(exercise, "reps"),
        Hold = Number(exercise, "holdSeconds") is { } hold ? TimeSpan.FromSeconds(hold) : null,
        PerSide = exercise.TryGetProperty("perSide", out var both) && both.ValueKind == JsonValueKind.True,
        LoadKilograms = Number(exercise, "loadKilograms"),
        Rest = TimeSpan.FromSeconds(Number(exercise, "restSeconds") ?? 0),
        Tempo = Text(exercise, "tempo") is { Length: > 0 } tempo ? tempo : null,
    };

    private static IEnumerable<string> Verdicts(JsonElement plan, string verdict, string heading)
    {
        var judged = Items(plan, "verdicts").Where(one => Text(one, "verdict") == verdict).ToList();
        if (judged.Count == 0)
            yield break;
        yield return "";
        yield return heading;
        foreach (var one in judged)
        {
            yield return $"  - {Text(one, "text")} [{Text(one, "rule")}]";
            if (verdict == "allow")
                continue;
            if (RecordWords.Limits(one) is { Count: > 0 } limits)
                yield return $"      imposes: {string.Join(" · ", limits)}";
            if (Text(one, "wouldChangeIf") is { Length: > 0 } change)
                yield return $"      would change: {change}";
            if (RecordWords.Numbers(one) is { Count: > 0 } numbers)
                yield return $"      your numbers: {string.Join(" · ", numbers)}";
            if (Part(one, "evidence") is { } evidence)
                yield return $"      source: {Text(evidence, "source")}, {RecordWords.Certainty(Text(evidence, "certainty"))}";
        }
    }

    private static string Text(JsonElement element, string name) => PlanRecord.Text(element, name);

    private static string Spoken(string word) => word.Replace('-', ' ');

    private static double? Number(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;

    private static JsonElement? Part(JsonElement element, string name) =>
        element.TryGetProperty(name, out var part) && part.ValueKind == JsonValueKind.Object ? part : null;

    private static List<JsonElement> Items(JsonElement element, string name) =>
        element.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray()] : [];
}
