using System.CommandLine;
using Backstride.App.Importing;
using Spectre.Console;

namespace Backstride.App.Cli;

/// <summary><c>rebuild</c></summary>
internal static class RebuildCommand
{
    private const int MostNamed = 20;

    public static void Build(Command command, GlobalOptions options)
    {
        command.Description += "\n\nReads the original files again where a newer reader has come since, and appends a correction to every run of which it sees a value otherwise.\n"
            + "What you typed stays. Running it again adds nothing; 'show' names the corrections, and removing one brings the former values back.";
        command.Runs(options, (call, stop) => Task.FromResult(Run(call, stop)));
    }

    private static int Run(Invocation call, CancellationToken stop)
    {
        using var runner = call.Open();
        var result = WithProgress(call, progress => new Rebuild(runner.Store, runner.Folder, runner.Runner.Id, call.Clock) { Progress = progress }.Run(stop));
        call.PrintJson(result, RebuildJson.Default.RebuildResult);
        Tell(call, result);
        return result.Stopped ? Exit.NotMet : Exit.Done;
    }

    private static void Tell(Invocation call, RebuildResult result)
    {
        foreach (var entry in result.Corrected.Take(MostNamed))
            call.Say($"{entry.Entry}: {entry.From} to {entry.To}: {string.Join(", ", entry.Fields)}");
        if (result.Corrected.Count > MostNamed)
            call.Say(FormattableString.Invariant($"and {result.Corrected.Count - MostNamed} more; --json lists all."));
        foreach (var left in result.Unread.Take(MostNamed))
            call.Error.WriteLine($"{left.Entry}: {left.Why}");
        call.Say(result.Read == 0 && !result.Stopped
            ? $"All of {Words.Count(result.Entries, "entry", "entries")} are by the newest readers: there is nothing to do."
            : $"{Words.Count(result.Read, "original")} read again: {Words.Count(result.Corrected.Count, "correction")}, {Words.Count(result.Added.Count, "new session")}, {Words.Count(result.Unread.Count, "entry", "entries")} left as before.");
        if (result.Stopped)
            call.Error.WriteLine("Stopped before the end. Running it again completes it.");
    }

    private static RebuildResult WithProgress(Invocation call, Func<Action<int, int>?, RebuildResult> rebuild)
    {
        if (call.Json || Console.IsErrorRedirected)
            return rebuild(null);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Progress()
            .AutoClear(true)
            .Columns(new SpinnerColumn(), new ProgressBarColumn(), new TaskDescriptionColumn(), new ElapsedTimeColumn())
            .Start(bars =>
            {
                var bar = bars.AddTask("reading originals again");
                return rebuild((done, all) =>
                {
                    bar.MaxValue = Math.Max(all, 1);
                    bar.Value = done;
                });
            });
    }
}
