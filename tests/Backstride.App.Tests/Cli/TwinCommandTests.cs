using System.Text.Json;

namespace Backstride.App.Tests.Cli;

/// <summary>Twins and what wants a look, at a terminal.</summary>
public sealed class TwinCommandTests : IDisposable
{
    private static readonly DateTimeOffset Morning = new(2026, 3, 1, 6, 0, 0, TimeSpan.Zero);
    private readonly TempFolder _temp = new();
    private readonly Backstride _backstride;

    public TwinCommandTests() => _backstride = new Backstride(_temp["data"]);

    public void Dispose() => _temp.Dispose();

    private async Task<JsonElement> Import(params (string Name, byte[] Bytes)[] files)
    {
        Directory.CreateDirectory(_temp["in"]);
        foreach (var (name, bytes) in files)
            File.WriteAllBytes(_temp[$"in/{name}"], bytes);
        return await _backstride.Json("import", _temp["in"]);
    }

    private async Task<List<JsonElement>> Runs(params string[] options) => [.. (await _backstride.Json(["runs", .. options])).EnumerateArray()];

    [Fact]
    public async Task Two_recordings_are_one_run_are_split_and_are_merged_again()
    {
        var imported = await Import(("1.fit", TinyFit.Run(Morning)), ("2.fit", TinyFit.Run(Morning.AddSeconds(30), kilometres: 10.2)));
        Assert.Equal(["imported", "duplicate"], imported.GetProperty("files").EnumerateArray().Select(file => file.GetProperty("outcome").GetString()));
        var run = Assert.Single(await Runs());
        var twin = Assert.Single(run.GetProperty("twins").EnumerateArray());
        Assert.Equal(("time", true), (twin.GetProperty("why").GetString(), twin.GetProperty("sure").GetBoolean()));
        Assert.Contains("twin of it", (await _backstride.Run("runs")).Output, StringComparison.Ordinal);

        var id = twin.GetProperty("id").GetString()!;
        await _backstride.Json("split", id);
        Assert.Equal(2, (await Runs()).Count);
        Assert.Equal(1, (await _backstride.Run("split", id)).Code);
        var merged = await _backstride.Json("merge", id, run.GetProperty("id").GetString()!);
        Assert.Equal("said", Assert.Single(await Runs()).GetProperty("twins")[0].GetProperty("why").GetString());
        Assert.Equal(1, (await _backstride.Run("merge", id, run.GetProperty("id").GetString()!)).Code);
        await _backstride.Json("remove", merged.GetProperty("entry").GetString()!);
        Assert.Equal(2, (await Runs()).Count);
    }

    [Fact]
    public async Task What_wants_a_look_is_listed_and_settled()
    {
        await Import(("fast.fit", TinyFit.Run(Morning, 10, 20)), ("sound.fit", TinyFit.Run(Morning.AddDays(1))));
        var doubtful = Assert.Single(await Runs("--look"));
        Assert.Equal("speed", doubtful.GetProperty("doubts")[0].GetString());
        await _backstride.Json("correct", doubtful.GetProperty("id").GetString()!, "doubts", "[]");
        Assert.Empty(await Runs("--look"));
        var sound = (await Runs())[1].GetProperty("id").GetString()!;
        await _backstride.Json("correct", sound, "averageCadence", "84");
        Assert.Equal("cadence", Assert.Single(await Runs("--look")).GetProperty("odd")[0].GetString());
        await _backstride.Json("correct", sound, "lookedAt", """["cadence"]""");
        Assert.Empty(await Runs("--look"));
    }

    [Fact]
    public async Task Only_recordings_are_merged()
    {
        var pain = (await _backstride.Json("log", "pain", "3"))[0].GetProperty("id").GetString()!;
        Assert.Equal(1, (await _backstride.Run("split", pain)).Code);
    }
}
