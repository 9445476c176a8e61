using System.CommandLine;
using System.Text.Json.Serialization;
using Backstride.App.Calendars;
using Backstride.App.Serving;

namespace Backstride.App.Cli;

/// <summary><c>calendar</c>, <c>calendar new</c>, <c>calendar detail</c>, <c>calendar remove</c></summary>
internal static class CalendarCommand
{
    public static void Build(Command command, GlobalOptions options)
    {
        command.Description += "\n\nCalendars read it while 'serve' runs. Alone, the command says whether there is an address: see docs/calendar.md.";
        command.Runs(options, call => Told(call, null));
        var details = Setting.Flag("--details", "Show distances, minutes and exercises. Without it a new address shows what the last one did, and the first one names alone: \"Run\" and \"Session A\".");
        var renew = new Command("new", "Make the address, or a new one in its place. It is shown once.") { details };
        renew.Runs(options, call => Renew(call, call.Value(details) ? CalendarDetail.Everything : null));
        var shown = new Argument<string>("on|off") { Description = "on shows distances, minutes and exercises; off shows names alone." };
        shown.AcceptOnlyFromAmong("on", "off");
        var detail = new Command("detail", "Change what the address shows.") { shown };
        detail.Runs(options, call => Show(call, call.Value(shown) == "on" ? CalendarDetail.Everything : CalendarDetail.NameOnly));
        var remove = new Command("remove", "Take the address away; whoever has it reads nothing from now on.");
        remove.Runs(options, Remove);
        foreach (var one in (Command[])[renew, detail, remove])
            command.Subcommands.Add(one);
    }

    private static int Told(Invocation call, string? secret)
    {
        using var runner = call.Open();
        var known = new CalendarAddresses(runner.Folder).Of(runner.Runner.Id);
        var place = secret is null ? null : $"{ServeOptions.DefaultUrls}/calendar/{secret}.ics";
        call.PrintJson(new CalendarDocument(known is not null, known?.Made, known is null ? null : known.Detail == CalendarDetail.Everything, place), CalendarCommandJson.Default.CalendarDocument);
        if (known is null)
            call.Say($"There is no address. Make one with: {OwnCommand.Line("calendar", "new")}");
        else if (place is null)
            call.Say(FormattableString.Invariant($"There has been an address since {known.Made:yyyy-MM-dd}. It shows {(known.Detail == CalendarDetail.Everything ? "distances, minutes and exercises" : "names alone")}."));
        return Exit.Done;
    }

    /// <param name="detail">What it is to show; absent for what the last one did.</param>
    private static int Renew(Invocation call, CalendarDetail? detail)
    {
        string secret;
        using (var runner = call.Open())
        {
            var addresses = new CalendarAddresses(runner.Folder);
            secret = addresses.Renew(runner.Runner.Id, detail ?? addresses.Of(runner.Runner.Id)?.Detail ?? CalendarDetail.NameOnly, runner.Time.Now);
        }

        Told(call, secret);
        call.Say($"{ServeOptions.DefaultUrls}/calendar/{secret}.ics");
        call.Say("This address is shown once; one that was there before no longer works. Where the app is served on another port or reached by another name, put that in front of /calendar. Whoever has it reads your weeks.");
        return Exit.Done;
    }

    private static int Show(Invocation call, CalendarDetail detail)
    {
        using (var runner = call.Open())
        {
            if (!new CalendarAddresses(runner.Folder).Show(runner.Runner.Id, detail))
                throw CommandException.NotMet($"There is no address. Make one with: {OwnCommand.Line("calendar", "new")}");
        }

        return Told(call, null);
    }

    private static int Remove(Invocation call)
    {
        using (var runner = call.Open())
        {
            if (!new CalendarAddresses(runner.Folder).Remove(runner.Runner.Id))
                throw CommandException.NotMet("There is no address to take away.");
        }

        return Told(call, null);
    }
}

/// <param name="Details">Whether distances, minutes and exercises are shown.</param>
/// <param name="Address">Told once, when it is made.</param>
internal sealed record CalendarDocument(bool On, DateTimeOffset? Made, bool? Details, string? Address);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, WriteIndented = true)]
[JsonSerializable(typeof(CalendarDocument))]
internal sealed partial class CalendarCommandJson : JsonSerializerContext;
