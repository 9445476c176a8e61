using System.CommandLine;
using System.Text.Json;
using Backstride.App.Told;
using Backstride.Journal;

namespace Backstride.App.Cli;

/// <summary><c>correct ID FIELD VALUE</c></summary>
internal static class CorrectCommand
{
    public static void Build(Command command, GlobalOptions options)
    {
        command.Description += "\n\nExample: correct 0199aa doubts [] says that a run in doubt is true.";
        var id = ShowCommand.EntryArgument();
        var field = new Argument<string>("field") { Description = "A field as 'show' names it; a dot reaches inside, as in activity.distanceMeters." };
        var value = new Argument<string>("value") { Description = "The new value: a number, a word, or JSON. null takes the field away." };
        command.Arguments.Add(id);
        command.Arguments.Add(field);
        command.Arguments.Add(value);
        command.Runs(options, call => Run(call, call.Value(id)!, call.Value(field)!, call.Value(value)!));
    }

    private static int Run(Invocation call, string id, string field, string text)
    {
        using var runner = call.Open();
        var entry = runner.Find(id);
        ToldChange.CheckSubject(entry);
        var history = EntryHistory.Of(runner.Store, entry);
        var (name, value) = (InFull(history.Now, field), ValueOf(text));
        var before = EntryLine.DataOf(history.Now);
        var after = EntryLine.DataOf(ToldChange.Changed(history.Now, name, value));
        if (before.GetRawText() == after.GetRawText())
            throw CommandException.NotMet($"Nothing changes: {EntryKind.Of(entry.Body)} has no field {field}, or it says {text} already.");
        var correction = runner.Append(new Correction { Set = new Dictionary<string, JsonElement> { [name] = value } }, entry.Id);
        call.PrintJson(new ChangeDocument(entry.Id.ToString(), correction.Id.ToString()), EntryCommandsJson.Default.ChangeDocument);
        call.Say($"{name} is now {text}. To take this back: {OwnCommand.Line("remove", $"{correction.Id}")}");
        return Exit.Done;
    }

    // A run's figures lie in its activity: nobody should have to know that.
    private static string InFull(EntryBody body, string field) =>
        body is ActivityBody && !field.Contains('.', StringComparison.Ordinal) && field is not ("reader" or "source" or "file" or "doubts" or "lookedAt" or "activity")
            ? $"activity.{field}"
            : field;

    private static JsonElement ValueOf(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return JsonSerializer.SerializeToElement(text, EntryCommandsJson.Default.String);
        }
    }
}
