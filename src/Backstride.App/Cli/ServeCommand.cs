using System.CommandLine;
using Backstride.App.Serving;

namespace Backstride.App.Cli;

/// <summary><c>serve [--urls …]</c></summary>
internal static class ServeCommand
{
    public static void Build(Command command, GlobalOptions options)
    {
        var urls = Setting.Text("--urls", $"Addresses of this machine to listen on, separated by semicolons. Default: {ServeOptions.DefaultUrls}.");
        var hosts = Setting.Text("--hosts", "Other names by which browsers may ask for the app, separated by commas, when something in front of it passes requests on.");
        var drop = Setting.Text("--drop", "A folder from which new recordings are taken in as they come; with several runners, from folders of their names in it. Default: drop in the data folder.");
        command.Options.Add(urls);
        command.Options.Add(drop);
        command.Options.Add(hosts);
        command.Runs(options, (call, stop) => Serve.RunAsync(OptionsOf(call, call.Value(urls), call.Value(hosts)) with { Drop = call.Value(drop) }, call.Output, call.Error, stop));
    }

    private static ServeOptions OptionsOf(Invocation call, string? urls, string? hosts) => new(call.DataPath, urls ?? ServeOptions.DefaultUrls)
    {
        Runner = call.RunnerName,
        MoreHosts = hosts?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [],
    };
}
