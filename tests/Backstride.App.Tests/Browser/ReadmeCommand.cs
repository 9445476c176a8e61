using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Backstride.App.Tests.Browser;

/// <summary>The program as the README says to start it: from the root of the checkout, not published.</summary>
internal static class ReadmeCommand
{
    public static string Checkout { get; } = Root();

    public static Process Start(params string[] words) => Start(["dotnet", "run", "--project", "src/Backstride.App", "-c", "Release", "--"], words);

    /// <summary>What a person pastes into the same terminal.</summary>
    public static Process Pasted(string line) => Start(["sh", "-c"], [line]);

    private static Process Start(string[] program, string[] words)
    {
        var start = new ProcessStartInfo(program[0], [.. program[1..], .. words])
        {
            WorkingDirectory = Checkout,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("ASPNETCORE_ENVIRONMENT");
        start.Environment.Remove("BACKSTRIDE_DATA");
        return Process.Start(start)!;
    }

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../.."));
}
