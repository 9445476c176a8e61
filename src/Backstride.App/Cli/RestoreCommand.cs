using Backstride.App.Archiving;
using Backstride.App.Importing;
using Backstride.App.Storage;
using Backstride.Journal;
using Backstride.Runs;

namespace Backstride.App.Cli;

/// <summary><c>import FILE.zip</c> of what <c>export</c> wrote.</summary>
internal static class RestoreCommand
{
    public static int Run(Invocation call, string path, ExportManifest manifest)
    {
        using var folder = DataFolder.Open(call.DataPath);
        using var store = JournalStore.Open(folder, call.Clock);
        var into = Into(store, call.RunnerName, manifest);
        var result = new Restore(store, folder).Run(path, manifest, into);
        call.PrintJson(Document(path, result, call.Clock), ImportJson.Default.ImportResult);
        call.Say(result.Exact
            ? FormattableString.Invariant($"The journal of {into.Name} is the one of the export: {result.Brought.Count} entries came in, {result.Known} were here.")
            : FormattableString.Invariant($"Merged into the journal of {into.Name}: {result.Brought.Count} entries came in, {result.Known} were here."));
        foreach (var conflict in result.Conflicts)
            call.Error.WriteLine($"Entry {conflict} says something else here; what was here stays.");
        return result.Conflicts.Count == 0 ? Exit.Done : Exit.NotMet;
    }

    /// <summary>The runner of the export, when the folder knows it or is empty; else the one that was named, or the only one.</summary>
    private static KnownRunner Into(JournalStore store, string? name, ExportManifest manifest)
    {
        var runners = store.Runners();
        var id = RunnerId.Parse(manifest.Runner);
        if (name is not null)
            return runners.FirstOrDefault(r => string.Equals(r.Name, name, StringComparison.OrdinalIgnoreCase)) ?? store.AddRunner(id, name);
        if (runners.FirstOrDefault(r => r.Id == id) is { } same)
            return same;
        foreach (var blank in runners.Where(r => r.Head == 0))
            store.RemoveBlankRunner(blank.Id);
        return store.Runners() switch
        {
            [] => store.AddRunner(id, manifest.Name),
            [var only] => only,
            var several => throw CommandException.Usage($"This folder holds several runners; say with --runner whose journal this is: {string.Join(", ", several.Select(r => r.Name))}."),
        };
    }

    private static ImportResult Document(string path, RestoreResult result, TimeProvider clock)
    {
        var activities = result.Brought.Select(e => (e.Id, Body: e.Body as ActivityBody)).Where(e => e.Body is not null).ToList();
        var runs = activities.Where(e => e.Body!.Activity.Sport.IsRun()).ToList();
        var plausible = runs.Where(r => r.Body!.Doubts.Count == 0).Select(r => r.Body!.Activity).ToList();
        var isNew = result.Brought.Count > 0;
        var file = new FileOutcome
        {
            Path = path,
            Outcome = isNew ? Outcome.Imported : Outcome.Duplicate,
            Runs = [.. runs.Select(r => r.Id.ToString())],
            Activities = [.. activities.Except(runs).Select(a => a.Id.ToString())],
            Findings = [new FileFinding("restored", "note", null, FormattableString.Invariant($"An export: {result.Brought.Count} entries came in, {result.Known} were here."))],
        };
        return new ImportResult
        {
            Batch = Guid.CreateVersion7(clock.GetUtcNow()).ToString(),
            Files = [file],
            Totals = new ImportTotals
            {
                Files = 1,
                Imported = isNew ? 1 : 0,
                Duplicates = isNew ? 0 : 1,
                Runs = runs.Count,
                Activities = activities.Count - runs.Count,
                DistanceMeters = plausible.Sum(r => r.Distance?.Meters ?? 0),
                Seconds = plausible.Sum(r => r.Timer.TotalSeconds),
            },
        };
    }
}
