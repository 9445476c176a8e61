using System.Globalization;
using Backstride.App.Api;
using Backstride.App.Wording;
using Backstride.Coaching;

namespace Backstride.App.Cli;

/// <summary>A plan in words on a terminal: what to do first, then why.</summary>
internal static class PlanText
{
    public static IEnumerable<string> Of(Plan plan)
    {
        yield return $"{Quantities.Of(plan.Day)}: {Status(plan.Status)}";
        if (plan.Referral is { } referral)
            yield return $"{ReferralWords.ActionFor(referral.Urgency)} {ReasonWords.Of(referral.Reason)}";
        yield return "";
        yield return plan.Run is { } run ? $"Run: {RunLine(run)}" : "Run: none.";
        foreach (var line in SessionLines(plan.Session))
            yield return line;
        yield return "";
        yield return "Why:";
        foreach (var judged in plan.Verdicts.Where(v => v.Verdict is not Verdict.Allow))
            yield return $"  {Mark(judged.Verdict)} {ReasonWords.Of(judged.Verdict.Reason)} [{judged.Rule.Id.Name}]";
        foreach (var judged in plan.Verdicts.Where(v => v.Verdict is Verdict.Allow))
            yield return $"  + {ReasonWords.Of(judged.Verdict.Reason)} [{judged.Rule.Id.Name}]";
    }

    private static string Status(PlanStatus status) => status switch
    {
        PlanStatus.Refer => "somebody has to look at this first.",
        PlanStatus.Incomplete => "the gentlest plan, until the safety questions are answered: backstride screen",
        PlanStatus.Rest => "rest.",
        PlanStatus.Modify => "train, with something held back.",
        PlanStatus.Train => "train.",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    private static string Mark(Verdict verdict) => verdict switch
    {
        Verdict.Refer => "!",
        Verdict.CannotJudge => "?",
        _ => "-",
    };

    private static string RunLine(RunProposal run)
    {
        if (run.Mode == RunMode.None)
            return "none today.";
        var parts = new List<string> { $"{LimitAxis.Word(run.Mode).Replace('-', ' ')}, {LimitAxis.Word(run.Intensity)}" };
        if (run.Target is { } target)
            parts.Add($"about {Quantities.Of(target)}");
        if (run.Max is { } most)
            parts.Add($"at most {Quantities.Of(most)}");
        if (run.Time is { } time)
            parts.Add(Quantities.Of(time));
        parts.AddRange(run.Intervals.Select(i => string.Create(
            CultureInfo.InvariantCulture, $"{i.Repeats} × {Quantities.Of(i.Run)} running, {Quantities.Of(i.Walk)} walking")));
        if (run.MaxDescent is { } descent)
            parts.Add($"at most {descent.Meters:0} m downhill");
        return string.Join("; ", parts) + ".";
    }

    private static IEnumerable<string> SessionLines(SessionProposal? session)
    {
        if (session is null)
        {
            yield return "Exercises: none.";
            yield break;
        }

        yield return $"Exercises, {Quantities.Of(session.Time)}:";
        foreach (var block in session.Blocks)
        {
            yield return $"  {Capital(LimitAxis.Word(block.Kind).Replace('-', ' '))}";
            foreach (var exercise in block.Exercises)
                yield return $"    {Capital(exercise.Exercise.Replace('-', ' '))} ({exercise.Variant.Replace('-', ' ')}): {Dose(exercise)}";
        }
    }

    private static string Dose(ProposedExercise exercise)
    {
        var amount = exercise.Hold is { } hold && exercise.Reps is { } times
            ? string.Create(CultureInfo.InvariantCulture, $"{times} × {hold.TotalSeconds:0} s")
            : exercise.Hold is { } seconds ? string.Create(CultureInfo.InvariantCulture, $"{seconds.TotalSeconds:0} s")
            : exercise.Reps is { } reps ? string.Create(CultureInfo.InvariantCulture, $"{reps} times") : "";
        var load = exercise.LoadKilograms is { } kilograms ? string.Create(CultureInfo.InvariantCulture, $", {kilograms:0.#} kg") : "";
        var side = exercise.PerSide ? " each side" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{exercise.Sets} sets of {amount}{side}{load}, {exercise.Rest.TotalSeconds:0} s rest");
    }

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
