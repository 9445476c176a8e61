namespace Backstride.App.Tests.Cli;

/// <summary>A table with a header of its own at the terminal.</summary>
public sealed class ColumnTests : IDisposable
{
    private readonly TempFolder _temp = new();
    private readonly Backstride _backstride;

    public ColumnTests()
    {
        _backstride = new Backstride(_temp["data"]);
        File.WriteAllText(_temp["runs.csv"], "Wann,Weite,Zeit\n3/1/2026,8.2,50:30\n4/1/2026,12.4,1:15:20\n");
        File.WriteAllText(_temp["own.csv"], "date,minutes\n2026-03-01,30\n");
    }

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task The_refusal_names_the_way_out_and_the_explanation_is_remembered()
    {
        var refused = await _backstride.Run("import", _temp["runs.csv"]);
        Assert.Equal(1, refused.Code);
        Assert.Contains("import --columns", refused.Output, StringComparison.Ordinal);
        var read = await _backstride.Json("import", _temp["runs.csv"], "--columns", "wann=date, Weite=distanceKilometers,Zeit=duration", "--dates", "month-first");
        Assert.Equal(2, read.GetProperty("totals").GetProperty("runs").GetInt32());
        var runs = await _backstride.Json("runs");
        Assert.Equal(["2026-03-01", "2026-04-01"], runs.EnumerateArray().Select(run => run.GetProperty("day").GetString()).Order());
        File.AppendAllText(_temp["runs.csv"], "5/1/2026,5,30:00\n");
        Assert.Equal(1, (await _backstride.Json("import", _temp["runs.csv"])).GetProperty("totals").GetProperty("runs").GetInt32());
    }

    [Theory]
    [InlineData("runs.csv", "Wann", "takes NAME=MEANING")]
    [InlineData("runs.csv", "Wann=day", "No column means 'day'. Known: date,")]
    [InlineData("runs.csv", "Datum=date,Zeit=duration", "has all of the columns Datum, Zeit. The table has Wann, Weite, Zeit.")]
    [InlineData("runs.csv", "Weite=distanceKilometers", "One column must be the date.")]
    [InlineData("own.csv", "date=date,minutes=minutes", "are known as they stand")]
    public async Task What_will_not_do_is_said(string file, string columns, string words)
    {
        var ended = await _backstride.Run("import", _temp[file], "--columns", columns);
        Assert.Equal(2, ended.Code);
        Assert.Contains(words, ended.Error, StringComparison.Ordinal);
    }
}
