using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Backstride.App.Told;
using Backstride.Journal;

namespace Backstride.App.Cli;

/// <summary><c>setup [name=value…] [--answers FILE]</c></summary>
internal static class SetupCommand
{
    private const string DaysField = "days";
    private static readonly Field Days = new(DaysField, FieldType.Text, "minutes on each day of the week, such as monday:45,saturday:90");
    private static readonly LogKind Asked = LogKind.Profile with { Fields = [.. LogKind.Profile.Fields, Days] };

    public static void Build(Command command, GlobalOptions options)
    {
        command.Description += "\n\nOn a terminal it asks, and Enter leaves an answer out. Later answers lie over earlier ones.\n"
            + "Fields: " + string.Join(" · ", Asked.Fields.Select(f => $"{f.Name}: {f.Meaning}"));
        var fields = new Argument<string[]>("field") { Description = "name=value, for answers without questions.", Arity = ArgumentArity.ZeroOrMore };
        var answers = Setting.Text("--answers", "A JSON file with the fields of a profile (docs/journal.md).");
        command.Arguments.Add(fields);
        command.Options.Add(answers);
        command.Runs(options, call => Run(call, call.Value(fields)!, call.Value(answers)));
    }

    private static int Run(Invocation call, string[] words, string? answers)
    {
        var data = answers is not null ? AnswerFile.Object(answers)
            : words.Length > 0 ? Typed(words)
            : call.IsInteractive ? Ask()
            : throw CommandException.Usage("setup asks its questions on a terminal. Without one, give --answers FILE or name=value.");
        var profile = Checked(data);
        using var runner = call.Open(IfUnknown.Create);
        if (data.Count == 0)
        {
            call.Say("Nothing was answered; nothing changes.");
            return Exit.Done;
        }

        var entry = runner.Append(profile);
        call.PrintJson(Entry(entry), EntriesJson.Default.JsonElement);
        call.Say($"Saved. To take it back: {OwnCommand.Line("remove", $"{entry.Id}")}");
        if (runner.State.Screenings.Count == 0)
            call.Say($"Next come the safety questions: {OwnCommand.Line("screen")}");
        return Exit.Done;
    }

    public static JsonElement Entry(Entry entry)
    {
        using var line = JsonDocument.Parse(EntryLine.Write(entry));
        return line.RootElement.Clone();
    }

    private static JsonObject Typed(IEnumerable<string> words)
    {
        var data = TypedFields.Read(Asked, words);
        if (data[DaysField] is { } days)
            data[DaysField] = DaysOf(days.GetValue<string>());
        return data;
    }

    private static JsonArray DaysOf(string text)
    {
        var days = new JsonArray();
        foreach (var part in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (part.Split(':') is not [var name, var minutes] || !int.TryParse(minutes, out var time) || time is < 0 or > 24 * 60
                || !Enum.GetValues<Weekday>().Any(d => string.Equals(Words.Of(d), name, StringComparison.OrdinalIgnoreCase)))
                throw CommandException.Usage($"days are written monday:45,saturday:90; '{part}' is not.");
            days.Add(new JsonObject { ["day"] = name.ToLowerInvariant(), ["minutes"] = time });
        }

        return days;
    }

    private static Profile Checked(JsonObject data)
    {
        var profile = (Profile)ToldBody.Read(EntryKind.Profile, data);
        if (profile.Unknown is { Count: > 0 } unknown)
            throw CommandException.Usage($"A profile has no field '{unknown.Keys.First()}'. It has: {string.Join(", ", Asked.Fields.Select(f => f.Name))}, functions.");
        ToldCheck.Check(profile, Words.Today);
        return profile;
    }

    private static JsonObject Ask()
    {
        var data = new JsonObject();
        foreach (var field in Asked.Fields)
        {
            var answer = Terminal.AskText($"{field.Name} ({field.Meaning})", text => ProblemWith(field, text));
            if (answer.Length > 0)
                data[field.Name] = Typed([$"{field.Name}={answer}"])[field.Name]!.DeepClone();
        }

        return data;
    }

    private static string? ProblemWith(Field field, string text)
    {
        try
        {
            _ = text.Length == 0 ? null : Checked(Typed([$"{field.Name}={text}"]));
            return null;
        }
        catch (Exception e) when (e is CommandException or ToldException)
        {
            return e.Message;
        }
    }
}
