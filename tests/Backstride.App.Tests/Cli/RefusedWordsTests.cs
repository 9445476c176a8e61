using System.Text.Json;

namespace Backstride.App.Tests.Cli;

/// <summary>A word that no rule would ever hear is refused, with the one that was probably meant.</summary>
public sealed class RefusedWordsTests : IDisposable
{
    private readonly TempFolder _temp = new();
    private readonly Backstride _backstride;

    public RefusedWordsTests() => _backstride = new Backstride(_temp["data"]);

    public void Dispose() => _temp.Dispose();

    [Theory]
    [InlineData("equipment has no word 'kettlbell'. Did you mean kettlebell? It takes: kettlebell, dumbbells,", "setup", "equipment=kettlbell")]
    [InlineData("Did you mean barbell?", "setup", "equipment=band,barbel")]
    [InlineData("equipment has no word 'sofa'. It takes:", "setup", "equipment=sofa")]
    [InlineData("worseWith has no word 'siting'. Did you mean sitting?", "setup", "worseWith=siting")]
    [InlineData("betterWith has no word 'walk'. Did you mean walking?", "setup", "betterWith=walk")]
    [InlineData("sex: it takes a text (f, m or x)", "setup", "sex=female")]
    [InlineData("profile has no field 'equipmnt'. Did you mean equipment?", "setup", "equipmnt=band")]
    [InlineData("event has no word 'ilness'. Did you mean illness?", "log", "life-event", "ilness")]
    [InlineData("of has no word 'fevr'. Did you mean fever?", "log", "life-event", "illness", "of=fevr")]
    [InlineData("limits has no word 'no-runing'. Did you mean no-running?", "log", "clearance", "doctor", "result=with-limits", "limits=no-runing")]
    [InlineData("'sleeep' cannot be logged. Did you mean sleep?", "log", "sleeep", "7")]
    [InlineData("The distance of a run is more than 0", "log", "run", "0km", "0min")]
    [InlineData("The time of a run is more than 0", "log", "run", "5km", "0min")]
    [InlineData("'-5km' lies below 0", "log", "run", "-5km", "30min")]
    [InlineData("'-5km' lies below 0", "log", "run", "-5km")]
    [InlineData("seconds is a number from 0 to 600, not 86400", "log", "test", "front-plank", "seconds=86400")]
    [InlineData("A hold of less than 5 s is a slip", "log", "test", "front-plank", "seconds=1")]
    [InlineData("A hold of less than 5 s is a slip", "log", "test", "core-circuit", "mode=150", "seconds=4.9")]
    public async Task What_nothing_would_hear_is_refused_and_the_nearest_word_named(string says, params string[] words)
    {
        var ended = await _backstride.Run(words);
        Assert.Equal(2, ended.Code);
        Assert.Contains(says, ended.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("seconds=5")]
    [InlineData("seconds=600")]
    [InlineData("seconds=1", "ended=pain")]
    public async Task A_hold_of_five_seconds_or_one_that_something_ended_is_a_result(params string[] words) =>
        Assert.Equal(0, (await _backstride.Run(["log", "test", "front-plank", .. words])).Code);

    [Fact]
    public async Task A_word_in_capitals_is_kept_as_the_list_has_it_and_a_corrected_one_is_checked_too()
    {
        var saved = await _backstride.Json("setup", "equipment=Kettlebell,BAND", "worseWith=Sitting");
        Assert.Equal(["kettlebell", "band"], saved.GetProperty("data").GetProperty("equipment").EnumerateArray().Select(word => word.GetString()));
        var id = saved.GetProperty("id").GetString()!;
        Assert.Contains("Did you mean kettlebell?", (await _backstride.Run("correct", id, "equipment", "[\"kettlbell\"]")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistyped_path_makes_no_data_folder()
    {
        var ended = await _backstride.Run("import", _temp["missing.fit"]);
        Assert.Equal(1, ended.Code);
        Assert.Contains("missing.fit", ended.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_temp["data"]));
    }

    [Fact]
    public async Task The_error_of_a_watch_is_one_line_of_json_like_everything_else_of_it()
    {
        var ended = await _backstride.Run("watch", _temp["missing"], "--json");
        using var error = JsonDocument.Parse(Assert.Single(ended.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
        Assert.Equal("not-met", error.RootElement.GetProperty("error").GetProperty("kind").GetString());
    }

    [Fact]
    public async Task Angles_of_a_gait_analysis_are_logged_under_their_short_names_and_within_their_bounds()
    {
        var metrics = (await _backstride.Json("log", "form-check", "lean=6", "drop=5.5", "shank=-4"))[0].GetProperty("data").GetProperty("metrics");
        Assert.Equal((6, 5.5, -4), (metrics.GetProperty("trunkLeanDegrees").GetDouble(), metrics.GetProperty("pelvicDropDegrees").GetDouble(), metrics.GetProperty("shankDegrees").GetDouble()));
        Assert.Contains("trunkLeanDegrees is a number from -45 to 60", (await _backstride.Run("log", "form-check", "lean=61")).Error, StringComparison.Ordinal);
        Assert.Equal(2, (await _backstride.Run("log", "form-check", "hip=3")).Code);
    }

    [Fact]
    public async Task A_walk_is_no_run_and_a_run_names_its_shoes()
    {
        await _backstride.Run("log", "gear", "shoes", "name=Pegasus");
        var walk = (await _backstride.Json("log", "run", "walk", "35min"))[0];
        Assert.Equal("walk", walk.GetProperty("data").GetProperty("activity").GetProperty("sport").GetString());
        Assert.Equal("activity", walk.GetProperty("kind").GetString());
        var run = (await _backstride.Json("log", "run", "8.2km", "50min", "shoes=Pegasus", "--day", "yesterday"))[0];
        Assert.Equal("Pegasus", run.GetProperty("data").GetProperty("activity").GetProperty("gear").GetString());
        Assert.Single((await _backstride.Json("runs")).EnumerateArray());
        Assert.Contains("Shoes go with a run typed by hand", (await _backstride.Run("log", "run", "shoes=Pegasus")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_journal_that_knows_no_run_it_is_said_that_nothing_is_known_and_where_to_say_it()
    {
        await _backstride.Run("setup", "name=Ann");
        var unknown = (await _backstride.Run("today")).Output;
        Assert.Contains("Nothing of your running is known yet.", unknown, StringComparison.Ordinal);
        Assert.DoesNotContain("You had not run", unknown, StringComparison.Ordinal);
        Assert.Contains("import PATH", unknown, StringComparison.Ordinal);
        await _backstride.Run("log", "run", "5km", "30min", "--day", "yesterday");
        Assert.DoesNotContain("Nothing of your running is known yet.", (await _backstride.Run("today")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_known_yet_is_a_number_until_all_of_it_is_asked_for()
    {
        await _backstride.Run("setup", "name=Ann", "longestRunMeters=9000");
        var few = (await _backstride.Run("today")).Output;
        Assert.Empty(Unknown(few));
        var all = Unknown((await _backstride.Run("today", "--all")).Output);
        Assert.Contains($"{all.Count} things not known yet", few, StringComparison.Ordinal);
        Assert.Contains("--all", few, StringComparison.Ordinal);
        Assert.Single(all, line => line.Contains("Fewer than three outdoor runs", StringComparison.Ordinal));
    }

    private static List<string> Unknown(string said) =>
        [.. said.Split('\n').SkipWhile(line => !line.StartsWith("Not known yet:", StringComparison.Ordinal)).Skip(1).TakeWhile(line => line.Trim().Length > 0)];
}
