using System.Text.Json;

namespace Backstride.App.Tests.Cli;

public sealed class WatchTests : IDisposable
{
    private static readonly DateTimeOffset Morning = new(2026, 3, 1, 6, 0, 0, TimeSpan.Zero);
    private readonly TempFolder _temp = new();
    private readonly Backstride _backstride;

    public WatchTests()
    {
        _backstride = new Backstride(_temp["data"]);
        Directory.CreateDirectory(_temp["in"]);
    }

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task Watching_once_takes_in_what_lies_there_and_says_each_outcome()
    {
        File.WriteAllBytes(_temp["in/a.fit"], TinyFit.Run(Morning));
        File.WriteAllBytes(_temp["in/b.fit"], TinyFit.Run(Morning.AddDays(1)));
        var ended = await _backstride.Run("watch", _temp["in"], "--once");
        Assert.Equal(0, ended.Code);
        Assert.Equal(2, ended.Output.Split('\n').Count(line => line.StartsWith("imported ", StringComparison.Ordinal)));
        using var again = JsonDocument.Parse((await _backstride.Run("watch", _temp["in"], "--once", "--json")).Output);
        await SchemaTests.Holds("import", again.RootElement);
        Assert.Equal(2, again.RootElement.GetProperty("totals").GetProperty("duplicates").GetInt32());
    }

    [Fact]
    public async Task Every_import_of_a_watch_is_one_line_of_json_and_a_file_that_comes_later_is_taken_in()
    {
        using var process = _backstride.Start("watch", _temp["in"], "--json");
        try
        {
            File.WriteAllBytes(_temp["in/a.fit"], TinyFit.Run(Morning));
            Assert.Equal("a.fit", await NextFile(process));
            File.WriteAllBytes(_temp["in/b.fit.part"], TinyFit.Run(Morning.AddDays(1)));
            File.Move(_temp["in/b.fit.part"], _temp["in/b.fit"]);
            Assert.Equal("b.fit", await NextFile(process));
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }

    private static async Task<string> NextFile(System.Diagnostics.Process process)
    {
        using var document = JsonDocument.Parse((await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken))!);
        return Path.GetFileName(document.RootElement.GetProperty("files")[0].GetProperty("path").GetString()!);
    }

    [Theory]
    [InlineData(1, "watch", "missing")]
    [InlineData(1, "watch", "")]
    [InlineData(2, "watch")]
    public async Task A_folder_that_is_not_there_cannot_be_watched(int code, params string[] words) => Assert.Equal(code, (await _backstride.Run(words)).Code);
}
