using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Backstride.App.Storage;
using Backstride.App.Told;

namespace Backstride.App.Cli;

/// <summary>From the words a person typed to the command that answers them. Only the command that is called is built.</summary>
internal static class CommandLine
{
    private const string Default = "serve";
    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(30);

    public static Task<int> Run(string[] args, TextWriter output, TextWriter error, TimeProvider clock)
    {
        // Before anything else is loaded: a first plan is as fast as the longer of two ways, and this one is the longer.
        if (CalledIn(args) == TodayCommand.Name)
            Rehearsal.Begin();
        return Called(args, output, error, clock);
    }

    private static async Task<int> Called(string[] args, TextWriter output, TextWriter error, TimeProvider clock)
    {
        var words = WithDefault(args);
        if (CalledIn(words) is { Length: > 0 } called && !Commands.All.Any(c => c.Name == called))
            return await Refused(CommandException.Usage($"There is no command '{called}'. See: {OwnCommand.Bare("--help")}"));
        var options = new GlobalOptions(clock);
        var parsed = Root(words, options).Parse(words);
        if (parsed.Action is ParseErrorAction)
            return await Refused(CommandException.Usage($"{parsed.Errors[0].Message} See: {HelpOf(words)}"));
        if (UnknownOption(words, parsed) is { } unknown)
            return await Refused(CommandException.Usage($"There is no option '{unknown}'. See: {HelpOf(words)}"));
        var configuration = new InvocationConfiguration
        {
            Output = output,
            Error = error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = TimeToStop,
        };
        return await Problem(() => parsed.InvokeAsync(configuration)) switch
        {
            (var code, null) => code,
            (_, var problem) => await Refused(problem),
        };

        async Task<int> Refused(CommandException problem)
        {
            await error.WriteLineAsync(problem.Message);
            if (GlobalOptions.WantsJson(words))
                await output.WriteLineAsync(ErrorDocument.Write(problem.Message, problem.ExitCode, problem.Choices, asLine: CalledIn(words) == WatchCommand.Name));
            return problem.ExitCode;
        }
    }

    private static string HelpOf(string[] words) => CalledIn(words) is { Length: > 0 } called ? OwnCommand.Bare(called, "--help") : OwnCommand.Bare("--help");

    /// <summary>An option that nobody knows, which would otherwise pass for a file or an id. Behind <c>--</c> everything is a value.</summary>
    private static string? UnknownOption(string[] words, ParseResult parsed) => words.Contains("--")
        ? null
        : parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens).Select(token => token.Value)
            .FirstOrDefault(value => value.Length > 2 && value.StartsWith("--", StringComparison.Ordinal) && char.IsAsciiLetter(value[2]));

    private static async Task<(int Code, CommandException? Problem)> Problem(Func<Task<int>> command)
    {
        try
        {
            return (await command(), null);
        }
        catch (CommandException e)
        {
            return (e.ExitCode, e);
        }
        catch (ToldException e)
        {
            var problem = e.IsOfNow ? CommandException.NotMet(e.Message) : CommandException.Usage(e.Message);
            return (problem.ExitCode, problem);
        }
        catch (StorageException e)
        {
            return (Exit.NotMet, CommandException.NotMet(e.Message));
        }
        catch (OperationCanceledException)
        {
            return (Exit.NotMet, CommandException.NotMet("Stopped."));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (Exit.NotMet, CommandException.NotMet($"The disk did not do what was asked of it: {e.Message.ReplaceLineEndings(" ")}"));
        }
        catch (Exception e)
        {
            // The last line of defence: nobody is shown a stack trace, and nothing is passed over in silence.
            return (Exit.NotMet, CommandException.NotMet($"This is a fault in Backstride ({e.GetType().Name}): {e.Message.ReplaceLineEndings(" ")}"));
        }
    }

    private static RootCommand Root(string[] words, GlobalOptions options)
    {
        var root = new RootCommand("Backstride: a back-care coach for runners. Reads the files of your watch, keeps a journal, and says what to do today and why.");
        options.AddTo(root);
        var called = CalledIn(words);
        foreach (var (name, description, build) in Commands.All)
        {
            if (name == called)
            {
                var command = new Command(name, description);
                build(command, options);
                root.Subcommands.Add(command);
            }
            else if (!Commands.All.Any(c => c.Name == called))
            {
                root.Subcommands.Add(new Command(name, description));
            }
        }

        return root;
    }

    /// <summary>Without a command the app is served, unless only help or the version is wanted.</summary>
    private static string[] WithDefault(string[] args) =>
        CalledIn(args).Length > 0 || args.Any(a => a is "--help" or "-h" or "-?" or "/?" or "/h" or "--version") ? args : [Default, .. args];

    /// <summary>The first word that is neither an option nor the value of a global one; empty when there is none.</summary>
    private static string CalledIn(string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (GlobalOptions.TakesValue(words[i]))
                i++;
            else if (!words[i].StartsWith('-'))
                return words[i];
            else if (words[i] is "--urls" or "--drop")
                return "";
        }

        return "";
    }
}
