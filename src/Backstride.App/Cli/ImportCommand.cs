using System.CommandLine;
using Backstride.App.Archiving;
using Backstride.App.Importing;
using Backstride.App.Importing.Explained;
using Backstride.App.Storage;
using Backstride.Files.Archives.Csv;

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
        var batch = Setting.Of<Guid?>(
            "--batch",
            "The id this import is to have, a UUID; with that of an import that did not end it goes on with it. Left out: the same paths again go on with an import of them that did not end.",
            text => Guid.TryParseExact(text, "D", out var id) ? id : null,
            "a UUID");
        var columns = Setting.Text("--columns", "What the columns of a table with a header of its own mean, such as 'Datum=date,km=distanceKilometers,Zeit=duration'. It is remembered for every table with that header. All words: docs/import/csv.md.");
        var dates = Setting.Of<TableDates?>(
            "--dates", "Which number of 3/1/2026 is the day, when no date of the table shows it: day-first or month-first.", TypedColumns.DatesOf, "day-first or month-first");
        var list = Setting.Flag("--list", "Print the outcome of every file. Where the output is no terminal, it is printed anyway.");
        command.Arguments.Add(paths);
        foreach (Option option in (Option[])[batch, columns, dates, list])
            command.Options.Add(option);
        command.Runs(options, (call, stop) => Run(
            call,
            new Request(call.Value(paths)!, call.Value(batch) is { } id ? new BatchId(id) : null, TypedColumns.Of(call.Value(columns), call.Value(dates))) { Lists = call.Value(list) },
            stop));
    }

    private sealed record Request(string[] Paths, BatchId? Batch, TypedColumns? Columns)
    {
        /// <summary>True when every file is to be named, also to a person at a terminal.</summary>
        public bool Lists { get; init; }
    }

    private static async Task<int> Run(Invocation call, Request asked, CancellationToken stop)
    {
        var exports = asked.Paths.Select(p => (Path: p, Manifest: Restore.ManifestOf(p))).Where(p => p.Manifest is not null).ToList();
        if (exports.Count == 0)
            return await ImportFiles(call, asked, stop);
        if (asked.Paths.Length > 1)
            throw CommandException.Usage("An export is restored on its own: name no other path beside it.");
        if (asked.Batch is not null)
            throw CommandException.Usage("An export brings its own batches: leave --batch out.");
        return RestoreCommand.Run(call, asked.Paths[0], exports[0].Manifest!);
    }

    private static async Task<int> ImportFiles(Invocation call, Request asked, CancellationToken stop)
    {
        // A slip of the pen leaves no empty journal behind.
        if (!DataFolder.HasJournal(call.DataPath) && !asked.Paths.Any(Path.Exists))
            throw CommandException.NotMet($"There is no {string.Join(" and no ", asked.Paths.Select(path => path.Length > 0 ? path : "file without a name"))}, so nothing was imported.");
        using var runner = call.Open(IfUnknown.Create);
        var tables = new ExplainedTables(runner.Folder, runner.Runner.Id);
        asked.Columns?.Explain(asked.Paths, tables);
        var known = tables.Known;
        var result = await ImportProgress.Around(
            call,
            report => new Import(runner.Store, runner.Folder, runner.Runner.Id, call.Clock)
            {
                Report = report,
                Batch = asked.Batch,
                Sources = [.. asked.Paths.Where(path => path.Length > 0).Select(Path.GetFullPath)],
            }.Run(FileSearch.Behind(asked.Paths, known), stop),
            asked.Lists || Console.IsOutputRedirected);
        call.PrintJson(result, ImportJson.Default.ImportResult);
        Summarise(call, runner, result);
        return result.HasAny && !result.Stopped ? Exit.Done : Exit.NotMet;
    }

    public static void Summarise(Invocation call, OpenRunner runner, ImportResult result)
    {
        var report = result.ReportTrouble is null ? new ImportReports(runner.Folder, runner.Runner.Id).PathOf(Guid.Parse(result.Batch)) : null;
        foreach (var line in ImportSummary.Of(result, report))
            call.Say(line);
        if (result.ReportTrouble is { } trouble)
            call.Error.WriteLine($"The report of it could not be kept: {trouble}");
        if (result.Stopped)
            call.Error.WriteLine("Stopped before the end. What was read is kept; running the same import again completes it.");
        else if (!result.HasAny)
            call.Error.WriteLine("Nothing was imported: no file held an activity that could be read.");
    }
}
