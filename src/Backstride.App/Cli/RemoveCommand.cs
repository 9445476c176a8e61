using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using Backstride.App.Told;
using Backstride.Journal;

namespace Backstride.App.Cli;

/// <summary><c>remove ID</c></summary>
internal static class RemoveCommand
{
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
        var removal = Removed(call, runner, entry);
        call.PrintJson(new ChangeDocument(entry.Id.ToString(), removal.Id.ToString()), EntryCommandsJson.Default.ChangeDocument);
        call.Say(entry.Body is Removal
            ? "What it had removed counts again."
            : $"It no longer counts. Nothing was deleted; to bring it back: {OwnCommand.Line("remove", $"{removal.Id}")}");
        return Exit.Done;
    }

    private static Entry Removed(Invocation call, OpenRunner runner, Entry entry)
    {
        if (entry.Body is ScreeningAnswers)
        {
            ToldChange.CheckWithdrawal(entry, call.Clock.GetUtcNow());
            return runner.Append(new Correction { Set = new Dictionary<string, JsonElement>(), Withdraws = true }, entry.Id);
        }

        ToldChange.CheckRemoval(entry, runner.Store);
        return runner.Append(new Removal(), entry.Id);
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
