using System.Globalization;
using System.Text.Json;
using Backstride.Tests.Files;

namespace Backstride.App.Tests.Cli;

/// <summary>The whole way on files that nobody here made: from a folder to a plan.</summary>
public sealed class RealFilesTests : IDisposable
{
    private readonly TempFolder _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task A_folder_of_real_recordings_becomes_runs_and_a_plan_that_names_the_newest_one()
    {
        Assert.SkipWhen(SharedData.Folder is null, SharedData.Missing);
        var data = SharedData.Folder!;
        var backstride = new Backstride(_temp["data"]);
        var imported = await backstride.Json("import", data);
        var files = imported.GetProperty("files").EnumerateArray().Select(f => f.GetProperty("path").GetString()!
            + (f.TryGetProperty("member", out var m) ? m.GetString() : "")).ToList();
        Assert.Equal(files.Count, files.Distinct().Count());
        Assert.True(imported.GetProperty("totals").GetProperty("runs").GetInt32() >= 20);
        var again = await backstride.Json("import", data);
        Assert.Equal(0, again.GetProperty("totals").GetProperty("imported").GetInt32());

        var newest = (await backstride.Json("runs")).EnumerateArray().Last(r => !r.TryGetProperty("doubts", out _)).GetProperty("day").GetString()!;
        var day = DateOnly.ParseExact(newest, "yyyy-MM-dd", CultureInfo.InvariantCulture).AddDays(2).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Assert.Equal("incomplete", (await backstride.Json("today", "--day", day)).GetProperty("status").GetString());
        Assert.Contains("backstride screen", (await backstride.Run("today", "--day", day)).Output, StringComparison.Ordinal);
        await NamesTheRunOnceScreened(backstride, newest, day);
        await TakingBackCountsAsBringingInDid(backstride, imported);
    }

    private static async Task TakingBackCountsAsBringingInDid(Backstride backstride, JsonElement imported)
    {
        var totals = imported.GetProperty("totals");
        var undone = await backstride.Json("undo", imported.GetProperty("batch").GetString()!);
        Assert.Equal(totals.GetProperty("runs").GetInt32() + totals.GetProperty("activities").GetInt32(), undone.GetProperty("removed").GetInt32());
        Assert.Equal(totals.GetProperty("further").GetInt32(), undone.GetProperty("further").GetInt32());
        Assert.True(undone.GetProperty("further").GetInt32() > 0);
    }

    private async Task NamesTheRunOnceScreened(Backstride backstride, string newest, string day)
    {
        File.WriteAllText(_temp["answers.json"], """{ "others": "no" }""");
        await backstride.Json("screen", "--answers", _temp["answers.json"], "--day", newest);
        var plan = await backstride.Json("today", "--day", day);
        Assert.NotEqual("incomplete", plan.GetProperty("status").GetString());
        Assert.Contains(plan.GetProperty("verdicts").EnumerateArray(), v => v.GetProperty("because").GetRawText().Contains(newest, StringComparison.Ordinal));
    }
}
