using System.CommandLine;
using System.Text.Json;
using Backstride.App.Api;
using Backstride.App.Streams;
using Backstride.App.Wording;
using Backstride.Journal;

namespace Backstride.App.Cli;

/// <summary><c>show ID [--streams [--csv]]</c></summary>
internal static class ShowCommand
{
    public static void Build(Command command, GlobalOptions options)
    {
        var id = EntryArgument();
        var streams = new Option<bool>("--streams") { Description = "Of a run: what its file holds second by second, best efforts, threshold speed and fast distance." };
        var csv = new Option<bool>("--csv") { Description = "With --streams: print the seconds as a table and nothing else." };
        command.Arguments.Add(id);
        command.Options.Add(streams);
        command.Options.Add(csv);
        command.Validators.Add(parsed =>
        {
            if (parsed.GetValue(csv) && !parsed.GetValue(streams))
                parsed.AddError("--csv prints the seconds of a run: it goes with --streams.");
        });
        command.Runs(options, call => call.Value(streams) ? Streams(call, call.Value(id)!, call.Value(csv) && !call.Json) : Run(call, call.Value(id)!));
    }

    public static Argument<string> EntryArgument() => new("id") { Description = "The id of an entry; the beginning is enough." };

    private static int Run(Invocation call, string id)
    {
        using var runner = call.Open();
        var history = EntryHistory.Of(runner.Store, runner.Find(id));
        using var line = JsonDocument.Parse(EntryLine.Write(history.Entry));
        call.PrintJson(
            new ShowDocument(line.RootElement, EntryLine.DataOf(history.Now), [.. history.Corrections.Select(c => c.Id.ToString())], history.Removal?.Id.ToString()),
            EntryCommandsJson.Default.ShowDocument);
        Print(call, history, runner.State);
        return Exit.Done;
    }

    private static int Streams(Invocation call, string id, bool asTable)
    {
        using var runner = call.Open();
        var look = RunLook.At(runner.Folder, runner.Runner.Id, runner.State, runner.Find(id).Id)
            ?? throw CommandException.NotMet($"The entry {id} is no run or other activity, or it was removed.");
        if (look.Gap is { } missing && asTable)
            throw CommandException.NotMet(EffortWords.Of(missing));
        call.PrintJson(StreamDocument.Of(look), StreamJson.Default.StreamDocument);
        if (asTable)
            StreamCsv.Write(look.Stream, call.Output);
        else
            Print(call, look);
        return Exit.Done;
    }

    private static void Print(Invocation call, RunLook look)
    {
        call.Say(look.Gap is { } gap
            ? EffortWords.Of(gap)
            : $"{Words.Count(look.Stream.Samples.Count, "moment")} over {EffortWords.Clock(look.Stream.Elapsed)}: {string.Join(", ", StreamSeries.In(look.Stream).Select(series => series.Name))}. --csv prints them.");
        foreach (var effort in look.Efforts)
            call.Say($"  {EffortWords.Of(effort.Distance),-14} {EffortWords.Clock(effort.Time),9}  {EffortWords.Pace(effort.Speed)}");
        call.Say(EffortWords.Of(look.Threshold));
        if (look.Fast is { } fast)
            call.Say($"Fast: {EffortWords.Of(fast)}.");
        if (look.Surface is { } surface)
            call.Say($"A guess: {EffortWords.Of(surface)}.");
        foreach (var finding in look.Reading?.Findings ?? [])
            call.Say($"  {finding.Detail}");
    }

    private static void Print(Invocation call, EntryHistory history, RunnerState runner)
    {
        var entry = history.Entry;
        call.Say($"{entry.Id}  {EntryKind.Of(entry.Body)}, written by {Words.Of(entry.Draft.By)}");
        call.Say(FormattableString.Invariant($"  {entry.At:yyyy-MM-dd HH:mm zzz}, for {entry.Day:yyyy-MM-dd}; place {entry.Seq}, received {entry.Received:yyyy-MM-dd HH:mm} UTC"));
        foreach (var line in history.Now is DecisionBody decision ? RecordText.Of(decision, Decisions.Shown(decision, runner)) : Words.Flat(EntryLine.DataOf(history.Now)).Select(field => $"{field.Name} = {field.Value}"))
            call.Say($"  {line}".TrimEnd());
        foreach (var correction in history.Corrections)
            call.Say($"  corrected by {correction.Id}: {Words.Line(correction)}");
        if (entry.Body is DecisionBody)
            call.Say($"The record as it is kept: {OwnCommand.Line("show", $"{entry.Id}", "--json")}");
        if (history.Removal is { } removal)
            call.Say($"  removed by {removal.Id}; to bring it back: {OwnCommand.Line("remove", $"{removal.Id}")}");
    }
}
