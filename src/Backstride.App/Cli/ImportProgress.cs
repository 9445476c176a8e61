using Backstride.App.Importing;
using Spectre.Console;

namespace Backstride.App.Cli;

/// <summary>Shows an import as it goes: an outcome per file, and on a terminal a bar below them.</summary>
internal static class ImportProgress
{
    /// <param name="import">Does the work and calls back for each file once it is on the disk.</param>
    /// <param name="lists">Whether each file is named; without it only the bar moves.</param>
    public static Task<ImportResult> Around(Invocation call, Func<Action<FileOutcome>, Task<ImportResult>> import, bool lists) =>
        call.Json || Console.IsErrorRedirected ? import(file => SayIf(lists, call, file)) : WithBar(call, import, lists);

    private static void SayIf(bool lists, Invocation call, FileOutcome file)
    {
        if (lists)
            call.Say(OutcomeWords.Of(file));
    }

    private static async Task<ImportResult> WithBar(Invocation call, Func<Action<FileOutcome>, Task<ImportResult>> import, bool lists)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await console.Progress()
            .AutoClear(true)
            .Columns(new SpinnerColumn(), new ProgressBarColumn(), new TaskDescriptionColumn(), new ElapsedTimeColumn())
            .StartAsync(bars =>
            {
                // How many there are is known only when the last archive has been opened.
                var bar = bars.AddTask("looking").IsIndeterminate();
                var seen = 0;
                return import(file =>
                {
                    bar.Description = FormattableString.Invariant($"{++seen} files");
                    if (lists)
                        Show(call, console, file);
                });
            });
    }

    // On the same terminal a line goes above the bar, which only the bar's own console can do.
    private static void Show(Invocation call, IAnsiConsole console, FileOutcome file)
    {
        if (Console.IsOutputRedirected)
            call.Say(OutcomeWords.Of(file));
        else
            console.WriteLine(OutcomeWords.Of(file));
    }
}
