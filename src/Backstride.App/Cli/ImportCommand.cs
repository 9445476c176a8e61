using System.CommandLine;
using Backstride.App.Archiving;
using Backstride.App.Importing;

namespace Backstride.App.Cli;

/// <summary><c>import PATH…</c></summary>
internal static class ImportCommand
{
    public static void Build(Command command, GlobalOptions options)
    {
        var paths = new Argument<string[]>("path")
        {
            Description = "A file, a folder with all it holds, or an archive. The kind is told from the content and not from the name. An archive written by 'export' is restored.",
            Arity = ArgumentArity.OneOrMore,
        };
        command.Arguments.Add(paths);
        command.Runs(options, (call, stop) => Run(call, call.Value(paths)!, stop));
    }

    private static async Task<int> Run(Invocation call, string[] paths, CancellationToken stop)
    {
        var exports = paths.Select(p => (Path: p, Manifest: Restore.ManifestOf(p))).Where(p => p.Manifest is not null).ToList();
        if (exports.Count == 0)
            return await ImportFiles(call, paths, stop);
        if (paths.Length > 1)
            throw CommandException.Usage("An export is restored on its own: name no other path beside it.");
        return RestoreCommand.Run(call, paths[0], exports[0].Manifest!);
    }

    private static async Task<int> ImportFiles(Invocation call, string[] paths, CancellationToken stop)
    {
        using var runner = call.Open(IfUnknown.Create);
        var result = await ImportProgress.Around(
            call,
            report => new Import(runner.Store, runner.Folder, runner.Runner.Id, call.Clock) { Report = report }.Run(FileSearch.Behind(paths), stop));
        call.PrintJson(result, ImportJson.Default.ImportResult);
        Summarise(call, result);
        return result.HasAny && !result.Stopped ? Exit.Done : Exit.NotMet;
    }

    private static void Summarise(Invocation call, ImportResult result)
    {
        var totals = result.Totals;
        call.Say(FormattableString.Invariant(
            $"{Words.Count(totals.Files, "file")}: {totals.Imported} imported, {totals.Duplicates} known already, {totals.Skipped} without an activity, {totals.Failed} not readable."));
        if (totals.Ignored > 0)
            call.Say(FormattableString.Invariant($"Passed over: {Words.Count(totals.Ignored, "other file")}."));
        if (totals.Imported > 0)
        {
            call.Say(FormattableString.Invariant(
                $"New: {Words.Count(totals.Runs, "run")} ({totals.DistanceMeters / 1000:0.0} km) and {totals.Activities} other {(totals.Activities == 1 ? "activity" : "activities")}. Take them back with: backstride undo {result.Batch}"));
        }

        if (result.Stopped)
            call.Error.WriteLine("Stopped before the end. What was read is kept; running the same import again completes it.");
        else if (!result.HasAny)
            call.Error.WriteLine("Nothing was imported: no file held an activity that could be read.");
    }
}
