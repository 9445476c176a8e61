using System.Diagnostics;

namespace Backstride.Benchmarks;

/// <summary>The app as people get it: published for this platform with its runtime, compiled ahead.</summary>
internal static class PublishedApp
{
    private const string Platform = "linux-x64";

    /// <summary>Publishes into a folder and gives the program's path; a program that was given is taken as it is.</summary>
    /// <exception cref="InvalidOperationException">Publishing failed; what it printed is in the message.</exception>
    public static string In(string folder, string? given)
    {
        if (given is not null)
            return Path.GetFullPath(given);
        Console.Error.WriteLine("publishing the app…");
        string[] arguments = ["publish", "src/Backstride.App", "-c", "Release", "-r", Platform, "--self-contained", "-o", folder, "-v", "quiet", "-nologo"];
        using var publish = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })
            ?? throw new InvalidOperationException("dotnet did not start.");
        var said = publish.StandardOutput.ReadToEnd();
        publish.WaitForExit();
        return publish.ExitCode == 0
            ? Path.Combine(folder, "backstride")
            : throw new InvalidOperationException($"Publishing failed; run this from the root of the checkout. {said}");
    }
}
