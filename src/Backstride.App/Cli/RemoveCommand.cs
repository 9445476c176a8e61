using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using Backstride.Journal;

namespace Backstride.App.Cli;

/// <summary><c>remove ID</c></summary>
internal static class RemoveCommand
{
    private static readonly TimeSpan TimeToWithdraw = TimeSpan.FromMinutes(10);

    public static void Build(Command command, GlobalOptions options)
    {
        var id = ShowCommand.EntryArgument();
        command.Arguments.Add(id);
        command.Runs(options, call => Run(call, call.Value(id)!));
    }

    private static int Run(Invocation call, string id)
    {
        using var runner = call.Open();
        var entry = runner.Find(id);
        if (EntryHistory.Of(runner, entry).Removal is { } earlier)
            throw CommandException.NotMet($"It was removed already. To bring it back: {OwnCommand.Line("remove", $"{earlier.Id}")}");
        var removal = entry.Body is ScreeningAnswers ? Withdraw(call, runner, entry) : runner.Append(new Removal(), entry.Id);
        call.PrintJson(new ChangeDocument(entry.Id.ToString(), removal.Id.ToString()), EntryCommandsJson.Default.ChangeDocument);
        call.Say(entry.Body is Removal
            ? "What it had removed counts again."
            : $"It no longer counts. Nothing was deleted; to bring it back: {OwnCommand.Line("remove", $"{removal.Id}")}");
        return Exit.Done;
    }

    private static Entry Withdraw(Invocation call, OpenRunner runner, Entry entry)
    {
        if (call.Clock.GetUtcNow() - entry.Received > TimeToWithdraw)
            throw CommandException.NotMet($"A safety answer can be withdrawn within ten minutes. What it raised is settled by a clinician: {OwnCommand.Bare("log", "clearance", "--help")}");
        return runner.Append(new Correction { Set = new Dictionary<string, JsonElement>(), Withdraws = true }, entry.Id);
    }
}

/// <param name="Subject">The entry that was changed.</param>
/// <param name="Entry">The entry that changes it; removing it undoes the change.</param>
internal sealed record ChangeDocument(string Subject, string Entry);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    WriteIndented = true)]
[JsonSerializable(typeof(ShowDocument))]
[JsonSerializable(typeof(ChangeDocument))]
[JsonSerializable(typeof(string))]
internal sealed partial class EntryCommandsJson : JsonSerializerContext;
