using System.CommandLine;
using System.Text.Json;
using Backstride.App.Importing;
using Backstride.App.Importing.Explained;

namespace Backstride.App.Cli;

/// <summary><c>watch DIR</c></summary>
internal static class WatchCommand
{
    public const string Name = "watch";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private static readonly ImportJson OneLine = new(new JsonSerializerOptions(ImportJson.Default.Options) { WriteIndented = false });

    public static void Build(Command command, GlobalOptions options)
    {
        command.Description += "\n\nA file is taken in once it has stopped growing and is whole. Files are read where they lie and stay there. Ctrl+C ends it.\n"
            + "With --json it prints JSON lines (NDJSON): every import is one document on a line of its own (docs/schemas/import.schema.json).";
        var folder = new Argument<string>("dir") { Description = "The folder into which a watch, a phone or a person lays new files." };
        var once = Setting.Flag("--once", "Take in what lies there, wait for what is still being written, and end.");
        command.Arguments.Add(folder);
        command.Options.Add(once);
        command.Runs(options, (call, stop) => Run(call, call.Value(folder)!, call.Value(once), stop));
    }

    private static async Task<int> Run(Invocation call, string folder, bool once, CancellationToken stop)
    {
        if (folder.Length == 0 || !Directory.Exists(folder))
            throw CommandException.NotMet($"There is no folder {folder} to watch.");
        using var runner = call.Open(IfUnknown.Create);
        var arrivals = new Arrivals(folder, call.Clock);
        call.Say($"Watching {arrivals.Folder} for {runner.Runner.Name}. Ctrl+C ends it.");
        try
        {
            do
            {
                await Look(call, runner, arrivals, stop);
                if (once && !arrivals.IsWaiting)
                    return Exit.Done;
                await Task.Delay(Pause, call.Clock, stop);
            }
            while (true);
        }
        catch (OperationCanceledException)
        {
            // Being ended is how this command ends.
            return once ? Exit.NotMet : Exit.Done;
        }
    }

    private static async Task Look(Invocation call, OpenRunner runner, Arrivals arrivals, CancellationToken stop)
    {
        IReadOnlyList<string> paths;
        try
        {
            paths = arrivals.Look();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            call.Error.WriteLine($"{arrivals.Folder} cannot be read now: {e.Message}");
            return;
        }

        if (paths.Count == 0)
            return;
        var import = new Import(runner.Store, runner.Folder, runner.Runner.Id, call.Clock) { Report = file => call.Say(OutcomeWords.Of(file)), Sources = paths };
        var result = await import.Run(FileSearch.Behind(paths, new ExplainedTables(runner.Folder, runner.Runner.Id).Known), stop);
        call.PrintJson(result, OneLine.ImportResult);
        ImportCommand.Summarise(call, runner, result);
    }
}
