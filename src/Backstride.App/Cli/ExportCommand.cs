using System.CommandLine;
using Backstride.App.Archiving;

namespace Backstride.App.Cli;

/// <summary><c>export FILE.zip</c></summary>
internal static class ExportCommand
{
    public static void Build(Command command, GlobalOptions options)
    {
        var file = new Argument<string>("file") { Description = "The archive to write. One that is there is replaced when the new one is whole." };
        command.Arguments.Add(file);
        command.Runs(options, call => Run(call, call.Value(file)!));
    }

    private static int Run(Invocation call, string file)
    {
        using var runner = call.Open();
        ExportResult result;
        try
        {
            result = Export.Write(runner.Store, runner.Folder, runner.Runner, file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw CommandException.NotMet($"{file} could not be written: {Why(file, e)}");
        }

        call.PrintJson(result, ArchivingJson.Default.ExportResult);
        call.Say(FormattableString.Invariant($"{result.Entries} entries and {result.Originals} original files are in {file}. It holds health data: keep it safe."));
        call.Say($"To bring it back anywhere: {OwnCommand.Bare("import", file)}");
        return Exit.Done;
    }

    // The archive is written under another name first, which means nothing to whoever asked for it.
    internal static string Why(string file, Exception e)
    {
        var full = Path.GetFullPath(file);
        var folder = Path.GetDirectoryName(full);
        return Directory.Exists(full) ? "there is a folder of this name."
            : !Directory.Exists(folder) ? $"there is no folder {folder}."
            : e is UnauthorizedAccessException ? $"the folder {folder} may not be written to."
            : e.Message.Contains(".part", StringComparison.Ordinal) ? $"the folder {folder} does not take it."
            : e.Message;
    }
}
