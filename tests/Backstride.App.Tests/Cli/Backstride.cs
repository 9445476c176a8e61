using System.Diagnostics;
using System.Text.Json;

namespace Backstride.App.Tests.Cli;

/// <summary>Runs the built executable as a process of its own, as a person at a terminal or a script would.</summary>
internal sealed class Backstride(string dataFolder)
{
    private static readonly string Executable = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "backstride.exe" : "backstride");

    public Task<Ended> Run(params string[] words) => Ends(Start(words));

    /// <summary>Runs a command that reads what is typed.</summary>
    public Task<Ended> Typed(string input, params string[] words) => Ends(Start(words, input));

    private static async Task<Ended> Ends(Process started)
    {
        using var process = started;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new Ended(process.ExitCode, await output, await error);
    }

    /// <summary>Runs a command that must succeed and print one JSON document.</summary>
    public async Task<JsonElement> Json(params string[] words)
    {
        var ended = await Run([.. words, "--json"]);
        Assert.True(ended.Code == 0, $"exit {ended.Code}: {ended.Error}");
        using var document = JsonDocument.Parse(ended.Output);
        return document.RootElement.Clone();
    }

    public Process Start(params string[] words) => Start(words, "");

    private Process Start(string[] words, string input)
    {
        var start = new ProcessStartInfo(Executable) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (var word in words)
            start.ArgumentList.Add(word);
        start.Environment["BACKSTRIDE_DATA"] = dataFolder;
        start.Environment["TZ"] = "Europe/Dublin";
        var process = Process.Start(start)!;
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        return process;
    }

    /// <summary>How a process ended.</summary>
    internal sealed record Ended(int Code, string Output, string Error);
}
