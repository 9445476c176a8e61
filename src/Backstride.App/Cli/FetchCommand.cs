using System.CommandLine;
using System.Text.Json.Serialization;
using Backstride.App.Importing;
using Backstride.App.Live;
using Backstride.Files.Archives.Csv;

namespace Backstride.App.Cli;

/// <summary><c>fetch SOURCE [--from DAY]</c></summary>
internal static class FetchCommand
{
    public static void Build(Command command, GlobalOptions options)
    {
        command.Description += "\n\nFetches recordings and days of wellbeing that are not here yet and imports them like files: 'undo' takes a fetch back. Nothing is fetched unless you call this.\n"
            + "Sources: intervals (intervals.icu, docs/import/intervals.md).";
        var source = new Argument<string>("source") { Description = "The service: intervals." };
        var from = Setting.Day("--from", "The first day to ask for. Left out: two weeks before the end of the last fetch; the first time, everything since 2010.");
        var save = Setting.Flag("--save-key", "Ask for your key of the service and keep it, readable by you alone. Without a terminal it is the first line of the input.");
        var forget = Setting.Flag("--forget-key", "Delete the key that is kept.");
        command.Arguments.Add(source);
        foreach (Option option in (Option[])[from, save, forget])
            command.Options.Add(option);
        command.Runs(options, (call, stop) =>
        {
            var asked = SourceOf(call, call.Value(source)!);
            return (call.Value(save), call.Value(forget)) switch
            {
                (true, true) => throw CommandException.Usage("Either --save-key or --forget-key."),
                (true, _) => Task.FromResult(Save(call, asked)),
                (_, true) => Task.FromResult(Forget(call, asked)),
                _ => Fetch(call, asked, call.Value(from), stop),
            };
        });
    }

    private static LiveSource SourceOf(Invocation call, string name)
    {
        var sources = LiveSources.Of(call.Clock);
        var names = sources.All.Select(source => source.Name).ToList();
        return sources.Find(name) ?? throw CommandException.Which($"There is no source '{name}'. Known: {string.Join(", ", names)}.", names);
    }

    private static int Save(Invocation call, LiveSource source)
    {
        using var runner = call.Open(IfUnknown.Create);
        var key = (call.IsInteractive ? Terminal.AskSecret($"Your key of {source.Title}:") : Console.In.ReadLine() ?? "").Trim();
        if (source.Refuses(key) is { } why)
            throw CommandException.NotMet(why);
        new LiveKeys(runner.Folder, runner.Runner.Id).Save(source, key);
        call.PrintJson(new SavedSource(source.Name, true), FetchJson.Default.SavedSource);
        call.Say($"Kept for {runner.Runner.Name}, in the data folder and nowhere else. Fetch with: {OwnCommand.Line("fetch", source.Name)}");
        return Exit.Done;
    }

    private static int Forget(Invocation call, LiveSource source)
    {
        using var runner = call.Open();
        if (!new LiveKeys(runner.Folder, runner.Runner.Id).Remove(source))
            throw CommandException.NotMet($"There is no key of {source.Title}.");
        call.PrintJson(new SavedSource(source.Name, false), FetchJson.Default.SavedSource);
        call.Say($"The key is deleted here. At {source.Title} it is valid until you delete it there too.");
        return Exit.Done;
    }

    private static async Task<int> Fetch(Invocation call, LiveSource source, DateOnly? from, CancellationToken stop)
    {
        using var runner = call.Open();
        var keys = new LiveKeys(runner.Folder, runner.Runner.Id);
        if (keys.KeyOf(source) is null)
            throw CommandException.NotMet($"There is no key of {source.Title} yet. Save it with: {OwnCommand.Line("fetch", source.Name, "--save-key")}");
        var days = new FetchWindow(from ?? keys.Since(source, runner.Store), runner.Time.Today);
        if (days.Oldest > days.Newest)
            throw CommandException.Usage("--from lies in the future.");
        using var fetch = new LiveFetch(source, runner.Store, runner.Folder, runner.Runner.Id, days);
        call.Say(FormattableString.Invariant($"Asking {source.Title} for {days.Oldest:yyyy-MM-dd} to {days.Newest:yyyy-MM-dd}."));
        var result = await ImportProgress.Around(
            call,
            report => new Import(runner.Store, runner.Folder, runner.Runner.Id, call.Clock) { Report = report, Named = fetch.AsNamed, IsCurrent = fetch.IsCurrent }.Run(fetch.Files(KnownTables.None, stop), stop),
            lists: true);
        if (!result.Stopped)
            fetch.Imported(result);
        call.PrintJson(result, ImportJson.Default.ImportResult);
        return Told(call, runner, result, fetch.IsWhole);
    }

    private static int Told(Invocation call, OpenRunner runner, ImportResult result, bool isWhole)
    {
        if (result.Totals.Files > 0)
            ImportCommand.Summarise(call, runner, result);
        else if (!result.Stopped)
            call.Say("There is nothing new.");
        return isWhole && !result.Stopped ? Exit.Done : Exit.NotMet;
    }
}

/// <param name="Saved">Whether a key is kept now.</param>
internal sealed record SavedSource(string Source, bool Saved);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(SavedSource))]
internal sealed partial class FetchJson : JsonSerializerContext;
