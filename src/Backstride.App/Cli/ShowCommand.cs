using System.CommandLine;
using System.Text.Json;
using Backstride.Journal;

namespace Backstride.App.Cli;

/// <summary><c>show ID</c></summary>
internal static class ShowCommand
{
    public static void Build(Command command, GlobalOptions options)
    {
        var id = EntryArgument();
        command.Arguments.Add(id);
        command.Runs(options, call => Run(call, call.Value(id)!));
    }

    public static Argument<string> EntryArgument() => new("id") { Description = "The id of an entry; the beginning is enough." };

    private static int Run(Invocation call, string id)
    {
        using var runner = call.Open();
        var history = EntryHistory.Of(runner, runner.Find(id));
        using var line = JsonDocument.Parse(EntryLine.Write(history.Entry));
        call.PrintJson(
            new ShowDocument(line.RootElement, EntryLine.DataOf(history.Now), [.. history.Corrections.Select(c => c.Id.ToString())], history.Removal?.Id.ToString()),
            EntryCommandsJson.Default.ShowDocument);
        Print(call, history);
        return Exit.Done;
    }

    private static void Print(Invocation call, EntryHistory history)
    {
        var entry = history.Entry;
        call.Say($"{entry.Id}  {EntryKind.Of(entry.Body)}, written by {Words.Of(entry.Draft.By)}");
        call.Say(FormattableString.Invariant($"  {entry.At:yyyy-MM-dd HH:mm zzz}, for {entry.Day:yyyy-MM-dd}; place {entry.Seq}, received {entry.Received:yyyy-MM-dd HH:mm} UTC"));
        foreach (var field in Words.Flat(EntryLine.DataOf(history.Now)))
            call.Say($"  {field.Name} = {field.Value}");
        foreach (var correction in history.Corrections)
            call.Say($"  corrected by {correction.Id}: {Words.Line(correction)}");
        if (history.Removal is { } removal)
            call.Say($"  removed by {removal.Id}; to bring it back: backstride remove {removal.Id}");
    }
}
