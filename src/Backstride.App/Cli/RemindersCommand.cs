using System.CommandLine;
using Backstride.App.Api;
using Backstride.App.Pages.Reminders;
using Backstride.App.Reminders;
using Backstride.App.Wording;

namespace Backstride.App.Cli;

/// <summary><c>reminders</c>, <c>reminders set FIELD=VALUE…</c>, <c>reminders test CHANNEL</c></summary>
internal static class RemindersCommand
{
    public static void Build(Command command, GlobalOptions options)
    {
        command.Description += "\n\nThey are sent while 'serve' runs. Alone, the command says what is set up and how it went: see docs/reminders.md.";
        command.Runs(options, call => Told(call));
        var fields = new Argument<string[]>("field") { Description = "name=value; an empty value takes it away.", Arity = ArgumentArity.OneOrMore };
        var set = new Command("set", "Change what to be reminded of, and how.\n\n" + string.Join('\n', ReminderFields.All.Select(field => $"  {field.Name}: {field.Meaning}"))) { fields };
        set.Runs(options, call => Set(call, call.Value(fields)!));
        var name = new Argument<string>("channel") { Description = "mail, ntfy or webhook." };
        var test = new Command("test", "Send a test.") { name };
        test.Runs(options, (call, stop) => Test(call, call.Value(name)!, stop));
        foreach (var one in (Command[])[set, test])
            command.Subcommands.Add(one);
    }

    private static int Told(Invocation call)
    {
        using var runner = call.Open();
        var kept = new KeptReminders(runner.Folder, runner.Runner.Id);
        var settings = kept.Settings;
        call.PrintJson(RemindersDocument.Of(settings, kept.Sent), RemindersJson.Default.RemindersDocument);
        if (settings.Channels.Count == 0)
            call.Say($"Nothing is set up, and nothing is sent. Begin with: {OwnCommand.Line("reminders", "set", "ntfy=https://…", "session=07:00")}");
        foreach (var (kind, time) in settings.At.OrderBy(at => at.Key))
            call.Say(FormattableString.Invariant($"From {time:HH:mm}: {ReminderWords.Of(kind)}"));
        if (settings.Channels.Count > 0)
            call.Say(settings.QuietFrom == settings.QuietUntil ? "No quiet hours." : FormattableString.Invariant($"Quiet from {settings.QuietFrom:HH:mm} to {settings.QuietUntil:HH:mm}."));
        foreach (var channel in settings.Channels)
            call.Say($"{ReminderWords.Of(channel.Name)}, {channel.Where}: {(kept.Sent.LastOrDefault(past => past.Channel == channel.Name) is { } last ? ReminderWords.Of(last, runner.Time.Local) : "Nothing was sent yet.")}");
        return Exit.Done;
    }

    private static int Set(Invocation call, string[] words)
    {
        var given = new Dictionary<string, string>();
        foreach (var word in words)
        {
            var (name, value) = word.IndexOf('=', StringComparison.Ordinal) is > 0 and var at ? (word[..at], word[(at + 1)..]) : throw CommandException.Usage($"'{word}' is not name=value.");
            // A password on the command line can be read by every program on the machine while it runs.
            given[name] = value == "-" ? (call.IsInteractive ? Terminal.AskSecret($"{name}:") : Console.In.ReadLine() ?? "") : value;
        }

        using (var runner = call.Open())
        {
            var kept = new KeptReminders(runner.Folder, runner.Runner.Id);
            try
            {
                kept.Save(ReminderFields.Apply(kept.Settings, given));
            }
            catch (FormatException e)
            {
                throw CommandException.Usage(e.Message);
            }
        }

        return Told(call);
    }

    private static async Task<int> Test(Invocation call, string name, CancellationToken stop)
    {
        using var runner = call.Open();
        var kept = new KeptReminders(runner.Folder, runner.Runner.Id);
        var channel = kept.Settings.Channel(name) ?? throw CommandException.NotMet($"{name} is not set up. See: {OwnCommand.Line("reminders", "set", "--help")}");
        using var post = new ReminderPost();
        var sent = await post.Tried(channel, ReminderWords.Test(runner.Time.Today, ReminderActions.TestKey(channel)), runner.Time.Now, stop);
        kept.Note(sent);
        if (sent.Failure is { } failure)
            throw CommandException.NotMet(failure);
        call.PrintJson(RemindersDocument.Of(kept.Settings, kept.Sent), RemindersJson.Default.RemindersDocument);
        call.Say($"A test was taken by {channel.Where}.");
        return Exit.Done;
    }
}
