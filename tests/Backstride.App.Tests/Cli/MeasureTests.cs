namespace Backstride.App.Tests.Cli;

/// <summary>Home tests and questionnaires on the command line.</summary>
public sealed class MeasureTests : IDisposable
{
    private readonly TempFolder _temp = new();
    private readonly Backstride _backstride;

    public MeasureTests() => _backstride = new Backstride(_temp["data"]);

    public void Dispose() => _temp.Dispose();

    [Theory]
    [InlineData("There is no test 'sit-up'", "test", "sit-up", "reps=20")]
    [InlineData("Say which way of it: mode=150", "test", "core-circuit", "seconds=90")]
    [InlineData("core-circuit takes seconds=0 to 150", "test", "core-circuit", "mode=150", "seconds=151")]
    [InlineData("side-plank is done on each side", "test", "side-plank", "seconds=40")]
    [InlineData("side-plank is done on each side", "test", "side-plank", "seconds=40", "side=both")]
    [InlineData("front-plank takes seconds=0 to 600", "test", "front-plank", "reps=40")]
    [InlineData("single-leg-squat takes rating=", "test", "single-leg-squat", "degrees=3", "side=left")]
    [InlineData("rating: it takes a text", "test", "single-leg-squat", "rating=bad", "side=left")]
    [InlineData("Give each activity a score", "questionnaire", "psfs")]
    [InlineData("is no activity with a score", "questionnaire", "psfs", "Long run=11")]
    [InlineData("is no activity with a score", "questionnaire", "psfs", "=4")]
    [InlineData("fear takes total=0 to 10", "questionnaire", "fear", "total=11")]
    [InlineData("takes a whole number from 0", "questionnaire", "fear", "total=8", "bird-dog=11")]
    [InlineData("takes a whole number from 0", "questionnaire", "fear", "total=8", "bird-dog=2.5")]
    [InlineData("questionnaire has no field 'sit-up'", "questionnaire", "fear", "total=8", "sit-up=3")]
    [InlineData("rmdq takes total=0 to 24, whole", "questionnaire", "rmdq", "total=7.5")]
    [InlineData("All four are needed", "questionnaire", "week", "part=1", "changed=1", "went=1")]
    [InlineData("is not understood", "questionnaire", "week", "part=4", "changed=1", "went=1", "bothered=1")]
    public async Task What_a_test_or_a_questionnaire_cannot_have_is_refused_with_what_it_takes(string says, params string[] words)
    {
        var ended = await _backstride.Run(["log", .. words]);
        Assert.Equal(2, ended.Code);
        Assert.Contains(says, ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_result_is_compared_with_the_one_before_and_a_circuit_knows_its_stage()
    {
        await _backstride.Json("log", "test", "front-plank", "seconds=50", "--day", "2026-01-01");
        await _backstride.Json("log", "test", "front-plank", "seconds=60", "--day", "2026-02-01");
        await _backstride.Json("log", "test", "front-plank", "seconds=80", "--day", "2026-03-01");
        var results = (await _backstride.Json("tests", "front-plank"))[0].GetProperty("results");
        Assert.False(results[0].TryGetProperty("change", out _));
        Assert.Equal(["inside-error", "better"], results.EnumerateArray().Skip(1).Select(result => result.GetProperty("change").GetString()));
        var circuit = (await _backstride.Json("log", "test", "core-circuit", "mode=150", "seconds=97", "ended=complete"))[0].GetProperty("data");
        Assert.Equal(6, circuit.GetProperty("stage").GetInt32());
        Assert.False(circuit.TryGetProperty("ended", out _));
        Assert.Equal("complete", (await _backstride.Json("log", "test", "core-circuit", "mode=70", "seconds=70"))[0].GetProperty("data").GetProperty("ended").GetString());
        Assert.Contains("60 s, now 80 s. That is a real gain: more than the test moves by itself (18 s).", (await _backstride.Run("tests", "front-plank")).Output, StringComparison.Ordinal);
        Assert.Equal(1, (await _backstride.Run("tests", "sit-up")).Code);
    }

    [Fact]
    public async Task Questionnaires_tell_what_is_due_and_what_changed()
    {
        await _backstride.Json("setup", "name=Ann", "fear=2");
        await _backstride.Json("log", "questionnaire", "psfs", "Long run=4", "--day", "2026-01-01");
        await _backstride.Json("log", "questionnaire", "psfs", "Long run=6", "--day", "2026-02-01");
        await _backstride.Json("log", "questionnaire", "week", "skipped=yes");
        var all = (await _backstride.Json("questionnaires")).EnumerateArray().ToDictionary(one => one.GetProperty("id").GetString()!);
        Assert.Equal("2026-02-15", all["psfs"].GetProperty("dueSince").GetString());
        Assert.Equal("better", all["psfs"].GetProperty("scores")[1].GetProperty("change").GetString());
        Assert.False(all["week"].TryGetProperty("dueSince", out _));
        Assert.False(all["week"].TryGetProperty("realChange", out _));
        Assert.False(all["rmdq"].TryGetProperty("dueSince", out _));
    }
}
