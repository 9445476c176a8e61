using System.CommandLine;
using Backstride.Journal;
using Backstride.Twins;

namespace Backstride.App.Cli;

/// <summary><c>merge ID OTHER…</c> and <c>split ID</c>: the runner's word on which recordings are of one run.</summary>
internal static class TwinCommands
{
    public static void BuildMerge(Command command, GlobalOptions options)
    {
        command.Description += "\n\nEvery run counts once, by its best recording. The answer holds as well when the files come in again.";
        var id = ShowCommand.EntryArgument();
        var others = new Argument<string[]>("other") { Description = "The ids of the other recordings of it.", Arity = ArgumentArity.OneOrMore };
        command.Arguments.Add(id);
        command.Arguments.Add(others);
        command.Runs(options, call => Merge(call, call.Value(id)!, call.Value(others)!));
    }

    public static void BuildSplit(Command command, GlobalOptions options)
    {
        command.Description += "\n\n'runs' lists the twins of each run. The answer holds as well when the files come in again.";
        var id = ShowCommand.EntryArgument();
        command.Arguments.Add(id);
        command.Runs(options, call => Split(call, call.Value(id)!));
    }

    private static int Merge(Invocation call, string id, string[] others)
    {
        using var runner = call.Open();
        var answer = SameRunAnswers.Merge(runner.State, Recording(runner, id), [.. others.Select(other => Recording(runner, other))])
            ?? throw CommandException.NotMet("These are recordings of one run already.");
        return Append(call, runner, id, answer, "They are one run now.");
    }

    private static int Split(Invocation call, string id)
    {
        using var runner = call.Open();
        var answer = SameRunAnswers.Split(runner.State, Recording(runner, id))
            ?? throw CommandException.NotMet("This run has no twin: there is nothing to split it from.");
        return Append(call, runner, id, answer, "It is a run of its own now.");
    }

    private static EntryId Recording(OpenRunner runner, string id)
    {
        var entry = runner.Find(id);
        return runner.State.Recordings.Any(recorded => recorded.Id == entry.Id)
            ? entry.Id
            : throw CommandException.NotMet($"{entry.Id} is no recording of a run or another activity, or it was removed.");
    }

    private static int Append(Invocation call, OpenRunner runner, string id, SameRunAnswer answer, string words)
    {
        var entry = runner.Append(answer);
        call.PrintJson(new ChangeDocument(runner.Find(id).Id.ToString(), entry.Id.ToString()), EntryCommandsJson.Default.ChangeDocument);
        call.Say($"{words} To take this back: {OwnCommand.Line("remove", $"{entry.Id}")}");
        return Exit.Done;
    }
}
