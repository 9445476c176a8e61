using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Backstride.App.Tests.Browser;

/// <summary>Among the browser tests only because those start the program by the README too: two builds at once stand in each other's way.</summary>
[Collection(InBrowser.Name)]
public sealed partial class ReadmeImportTests : IDisposable
{
    private readonly TempFolder _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task Started_as_the_README_says_paths_are_those_of_whoever_typed_them_and_a_printed_command_works_when_pasted()
    {
        Directory.CreateDirectory(_temp["my files"]);
        await File.WriteAllBytesAsync(_temp["my files/run.fit"], TinyFit.Run(new DateTimeOffset(2026, 3, 1, 6, 0, 0, TimeSpan.Zero)), TestContext.Current.CancellationToken);
        var (files, data) = (FromCheckout(_temp["my files"]), FromCheckout(_temp["my data"]));
        var imported = await Ended(ReadmeCommand.Start("import", files, "--data", data));
        Assert.Equal(0, imported.Code);
        Assert.True(File.Exists(_temp["my data/journal.db"]), imported.Output);
        var undo = TakeBack().Match(imported.Output).Groups[1].Value;
        Assert.StartsWith("dotnet run --project src/Backstride.App -c Release -- undo ", undo, StringComparison.Ordinal);
        Assert.EndsWith($" --data '{data}'", undo, StringComparison.Ordinal);
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no sh here to paste into.");
        var undone = await Ended(ReadmeCommand.Pasted(undo));
        Assert.Equal(0, undone.Code);
        Assert.Contains("No longer counted: 1 run or activity.", undone.Output, StringComparison.Ordinal);
    }

    [GeneratedRegex("Take them back with: (.+)")]
    private static partial Regex TakeBack();

    private static string FromCheckout(string path) => Path.GetRelativePath(ReadmeCommand.Checkout, path);

    private static async Task<(int Code, string Output)> Ended(Process started)
    {
        using var process = started;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output + await error);
    }
}
