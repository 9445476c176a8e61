using System.Text.Json;
using Backstride.App.Pages.Log;
using Backstride.App.Serving;
using Backstride.Journal;
using Backstride.Runs;
using Backstride.Twins;

namespace Backstride.App.Pages.Look;

/// <summary>The answers to what wants a look: each is an entry, and removing it undoes the answer.</summary>
internal static class LookActions
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/look/{entry:guid}/confirm", Confirm);
        app.MapPost("/look/{entry:guid}/double", Double);
        app.MapPost("/entries/{entry:guid}/split", Split);
        app.MapPost("/entries/{entry:guid}/merge", Merge);
    }

    /// <summary>The figures are true: a doubtful run counts from now on, and an odd one is not asked about again.</summary>
    private static IResult Confirm(Guid entry, IFormCollection form, CurrentRunner runner)
    {
        var (id, run) = Recording(runner, entry);
        if (run.Doubts.Contains(Doubt.Date))
            throw new FormException("A run on a day that cannot be is not confirmed. Say when it was, on its own page.");
        var set = run.Doubts.Count > 0
            ? Field("doubts", [])
            : Field("lookedAt", [.. (run.LookedAt ?? []).Union(Oddities.Of(run.Activity)).Select(Cli.Words.Of)]);
        return Corrected(runner, form, id, set);
    }

    /// <summary>The steps of one foot were counted.</summary>
    private static IResult Double(Guid entry, IFormCollection form, CurrentRunner runner)
    {
        var (id, run) = Recording(runner, entry);
        if (run.Activity.AverageCadence is not { StepsPerMinute: > 0 and < Oddities.FewestSteps } cadence)
            throw new FormException("Its cadence is not that of one foot.");
        return Corrected(runner, form, id, new() { ["activity.averageCadence"] = JsonSerializer.SerializeToElement(cadence.StepsPerMinute * 2) });
    }

    private static IResult Split(Guid entry, IFormCollection form, CurrentRunner runner) => Answered(
        runner, form, entry, SameRunAnswers.Split(runner.State, Recording(runner, entry).Id) ?? throw new FormException("This run has no twin any more."));

    private static IResult Merge(Guid entry, IFormCollection form, CurrentRunner runner)
    {
        var others = form["other"].Select(text => Guid.TryParse(text, out var other) ? Recording(runner, other).Id : throw new FormException("Choose the other recording.")).ToList();
        if (others.Count == 0)
            throw new FormException("Choose the other recording.");
        var (id, _) = Recording(runner, entry);
        return Answered(runner, form, entry, Said(runner.State, id, others) ?? throw new FormException("These are one run already."));
    }

    // Saying yes to what is only likely is an answer too, though it joins nothing anew.
    private static SameRunAnswer? Said(RunnerState state, EntryId id, IReadOnlyList<EntryId> others) =>
        SameRunAnswers.Merge(state, id, others) ?? SameRunAnswers.Confirm(state, id);

    private static IResult Corrected(CurrentRunner runner, IFormCollection form, EntryId id, Dictionary<string, JsonElement> set) =>
        Back(form, id.Value, runner.Append(runner.Now(new FormFields(form).Id, new Correction { Set = set }) with { Subject = id }));

    private static IResult Answered(CurrentRunner runner, IFormCollection form, Guid entry, SameRunAnswer answer) =>
        Back(form, entry, runner.Append(runner.Now(new FormFields(form).Id, answer)));

    private static IResult Back(IFormCollection form, Guid entry, EntryDraft said) =>
        Results.LocalRedirect(form["back"] == "look" ? $"/look?noted={said.Id}" : $"/entries/{entry}?noted={said.Id}");

    private static Dictionary<string, JsonElement> Field(string name, string[] values) => new() { [name] = JsonSerializer.SerializeToElement(values) };

    private static (EntryId Id, ActivityBody Body) Recording(CurrentRunner runner, Guid entry) =>
        LogBook.Find(runner.State, new EntryId(entry)) is { Body: ActivityBody body } fact
            ? (fact.Id, body)
            : throw new FormException("This recording was removed in the meantime.");
}
