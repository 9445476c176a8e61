using System.Text.Json;

namespace Backstride.App.Tests.Cli;

public sealed class CommandLineTests : IDisposable
{
    private readonly TempFolder _temp = new();
    private readonly Backstride _backstride;

    public CommandLineTests() => _backstride = new Backstride(_temp["data"]);

    public void Dispose() => _temp.Dispose();

    private void WriteRun(string name, DateTimeOffset start, double kilometres = 10)
    {
        Directory.CreateDirectory(_temp["in"]);
        File.WriteAllBytes(_temp[$"in/{name}"], TinyFit.Run(start, kilometres, kilometres * 6));
    }

    private static readonly DateTimeOffset Morning = new(2026, 3, 1, 6, 0, 0, TimeSpan.Zero);

    private static string Id(JsonElement entries) => entries[0].GetProperty("id").GetString()!;

    [Theory]
    [InlineData(0, "--help")]
    [InlineData(0, "--version")]
    [InlineData(0, "log", "--help")]
    [InlineData(2, "dance")]
    [InlineData(2, "import")]
    [InlineData(2, "today", "--day", "tomorrowish")]
    [InlineData(2, "runs", "--unheard-of")]
    [InlineData(2, "log", "joy", "4")]
    [InlineData(2, "log", "pain", "11")]
    [InlineData(2, "log", "pain", "much")]
    [InlineData(2, "log", "run", "8km")]
    [InlineData(2, "screen")]
    [InlineData(2, "setup")]
    [InlineData(2, "setup", "timeZone=Atlantis/Capital")]
    [InlineData(2, "setup", "born=1899")]
    [InlineData(2, "setup", "born=2150")]
    [InlineData(2, "setup", "painSince=2150-01-01")]
    [InlineData(2, "log", "sleep", "24.1")]
    [InlineData(2, "log", "sleep", "-1")]
    [InlineData(2, "log", "pain", "3", "--day", "2150-01-01")]
    [InlineData(1, "undo", "01990000-0000-7000-8000-000000000001")]
    [InlineData(1, "show", "0199")]
    [InlineData(1, "undo", "0199")]
    [InlineData(1, "replay", "missing.json")]
    [InlineData(1, "import", "missing.fit")]
    [InlineData(1, "log", "run", "1630km", "50min")]
    public async Task The_exit_code_says_whether_it_was_done_and_an_error_is_one_line(int code, params string[] words)
    {
        var ended = await _backstride.Run(words);
        Assert.Equal(code, ended.Code);
        if (code != 0)
        {
            Assert.Single(ended.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
            Assert.DoesNotContain("   at ", ended.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("Backstride.Journal", ended.Error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("runs")]
    [InlineData("today")]
    [InlineData("show", "0199")]
    [InlineData("undo")]
    [InlineData("undo", "0199")]
    [InlineData("remove", "0199")]
    [InlineData("rebuild")]
    [InlineData("token", "list")]
    [InlineData("export", "out.zip")]
    public async Task A_mistyped_folder_is_not_made_by_a_command_that_looks_at_what_is_there(params string[] words)
    {
        var ended = await _backstride.Run([.. words, "--data", _temp["tyr"]]);
        Assert.Equal(1, ended.Code);
        Assert.Contains($"There is no data folder {_temp["tyr"]}.", ended.Error, StringComparison.Ordinal);
        Assert.Contains($" import PATH --data {_temp["tyr"]} ", ended.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_temp["tyr"]));
    }

    [Fact]
    public async Task An_import_is_not_looked_for_in_a_folder_that_nobody_named_without_saying_so()
    {
        WriteRun("run.fit", Morning);
        var batch = (await _backstride.Json("import", _temp["in"])).GetProperty("batch").GetString()!;
        await _backstride.Run("setup", "born=1984", "--data", _temp["other"]);
        var ended = await _backstride.Run("undo", batch, "--data", _temp["other"]);
        Assert.Equal(1, ended.Code);
        Assert.Contains($"{_temp["other"]}", ended.Error, StringComparison.Ordinal);
        Assert.Contains("--data", ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_option_is_also_an_environment_variable_and_the_command_line_wins()
    {
        await _backstride.Json("log", "pain", "4");
        Assert.True(File.Exists(_temp["data/journal.db"]));
        await _backstride.Run("log", "pain", "4", "--data", _temp["other"]);
        Assert.True(File.Exists(_temp["other/journal.db"]));
    }

    [Fact]
    public async Task From_files_to_runs_and_today_with_a_plan_that_shows_itself_again_as_the_same_decision()
    {
        for (var week = 0; week < 5; week++)
            WriteRun($"{week}.fit", Morning.AddDays(7 * week), 8 + week);
        var result = await _backstride.Json("import", _temp["in"]);
        Assert.Equal(5, result.GetProperty("totals").GetProperty("runs").GetInt32());
        var runs = await _backstride.Json("runs", "--from", "2026-03-08", "--to", "2026-03-22");
        Assert.Equal(3, runs.GetArrayLength());
        Assert.Equal("2026-03-08T08:00:00+02:00", runs[0].GetProperty("start").GetString());
        var first = await _backstride.Json("today", "--day", "2026-03-31");
        var again = await _backstride.Json("today", "--day", "2026-03-31");
        Assert.Equal(first.GetRawText(), again.GetRawText());
        Assert.Equal("incomplete", first.GetProperty("status").GetString());
        var shown = await _backstride.Json("show", first.GetProperty("decision").GetString()!);
        Assert.Equal("decision", shown.GetProperty("line").GetProperty("kind").GetString());
    }

    [Fact]
    public async Task The_record_of_a_plan_is_shown_in_words_a_line_each()
    {
        for (var week = 0; week < 5; week++)
            WriteRun($"{week}.fit", Morning.AddDays(7 * week), 8 + week);
        await _backstride.Json("import", _temp["in"]);
        var decision = (await _backstride.Json("today", "--day", "2026-03-31")).GetProperty("decision").GetString()!;
        var shown = (await _backstride.Run("show", decision)).Output.TrimEnd().Split('\n');
        Assert.Contains(shown, line => line.StartsWith("  The plan of Tuesday 31 March 2026, by rule set ", StringComparison.Ordinal) && line.EndsWith(": incomplete.", StringComparison.Ordinal));
        Assert.Contains("  Why:", shown);
        Assert.Contains(shown, line => line.StartsWith("  It kept to: ", StringComparison.Ordinal));
        Assert.Contains(shown, line => line.StartsWith("    - ", StringComparison.Ordinal) && line.EndsWith("[load.longest-run-step]", StringComparison.Ordinal));
        Assert.Contains(shown, line => line.StartsWith("        your numbers: ", StringComparison.Ordinal));
        Assert.DoesNotContain(shown, line => line.Contains('{', StringComparison.Ordinal) || line.Length > 1000);
    }

    [Fact]
    public async Task The_safety_questions_answered_with_nothing_to_report_leave_none_open()
    {
        File.WriteAllText(_temp["answers.json"], """{ "form": "full", "answers": { "fever": "no" }, "others": "no" }""");
        var screened = await _backstride.Json("screen", "--answers", _temp["answers.json"]);
        Assert.Equal(0, screened.GetProperty("missing").GetArrayLength());
        Assert.NotEqual("incomplete", (await _backstride.Json("today")).GetProperty("status").GetString());
    }

    [Fact]
    public async Task A_red_flag_refers_and_is_no_longer_withdrawn_as_an_ordinary_entry()
    {
        File.WriteAllText(_temp["answers.json"], """{ "answers": { "saddle-numbness": "yes" }, "others": "no" }""");
        var screened = await _backstride.Json("screen", "--answers", _temp["answers.json"]);
        Assert.Equal("refer", screened.GetProperty("status").GetString());
        Assert.Equal("emergency", screened.GetProperty("referral").GetString());
        var entry = screened.GetProperty("entries")[0].GetString()!;
        Assert.Equal(1, (await _backstride.Run("correct", entry, "answers.saddle-numbness", "no")).Code);
        // Within ten minutes a mistaken tap is withdrawn; the questions are then open again.
        await _backstride.Json("remove", entry);
        Assert.Equal("incomplete", (await _backstride.Json("today")).GetProperty("status").GetString());
    }

    [Theory]
    [InlineData("check-in", "pain", "4", "moment=worst", "side=left")]
    [InlineData("check-in", "sleep", "6.5")]
    [InlineData("check-in", "note", "slept badly = sore")]
    [InlineData("check-in", "check-in", "pain=2", "sleepHours=7", "limp=no", "legSymptoms=known")]
    [InlineData("session", "session", "bird-dog=2x8", "side-plank.knees=3x20s", "goblet-squat=3x8@16kg", "effort=4", "minutes=25")]
    [InlineData("test", "test", "side-plank", "seconds=45", "side=left")]
    [InlineData("clearance", "clearance", "doctor", "result=with-limits", "limits=no-impact,no-load")]
    [InlineData("questionnaire", "questionnaire", "odi", "total=18")]
    [InlineData("gear", "gear", "shoes", "name=the blue ones")]
    [InlineData("life-event", "life-event", "illness", "from=2026-02-01", "to=2026-02-05")]
    [InlineData("run", "run", "8.2km", "50min")]
    [InlineData("run", "run", "5mi", "0:42:10", "trail")]
    public async Task Everything_a_person_logs_becomes_an_entry_of_its_kind(string kind, params string[] words)
    {
        var entries = await _backstride.Json(["log", .. words, "--day", "2026-03-01", "--time", "07:10"]);
        Assert.Equal(kind, entries[0].GetProperty("kind").GetString());
        Assert.Equal("2026-03-01", entries[0].GetProperty("day").GetString());
        Assert.StartsWith("2026-03-01T07:10:00", entries[0].GetProperty("at").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_back_said_belongs_to_the_run_of_that_day()
    {
        WriteRun("run.fit", Morning);
        var imported = await _backstride.Json("import", _temp["in"]);
        var feedback = await _backstride.Json("log", "run", "during=3", "from=40", "after=2", "--day", "2026-03-01");
        Assert.Equal("run-feedback", feedback[0].GetProperty("kind").GetString());
        Assert.Equal(imported.GetProperty("files")[0].GetProperty("runs")[0].GetString(), feedback[0].GetProperty("subject").GetString());
        Assert.Equal(40, feedback[0].GetProperty("data").GetProperty("fromMinute").GetDouble());
    }

    [Fact]
    public async Task An_entry_is_corrected_and_the_correction_taken_back()
    {
        var id = Id(await _backstride.Json("log", "pain", "4"));
        var correction = (await _backstride.Json("correct", id, "pain", "6")).GetProperty("entry").GetString()!;
        Assert.Equal(6, (await _backstride.Json("show", id)).GetProperty("now").GetProperty("pain").GetDouble());
        await _backstride.Json("remove", correction);
        Assert.Equal(4, (await _backstride.Json("show", id)).GetProperty("now").GetProperty("pain").GetDouble());
        Assert.Equal(2, (await _backstride.Run("correct", id, "pain", "12")).Code);
        Assert.Equal(1, (await _backstride.Run("correct", id, "pain", "4")).Code);
    }

    [Fact]
    public async Task An_entry_is_removed_and_brought_back()
    {
        WriteRun("run.fit", Morning);
        var id = (await _backstride.Json("import", _temp["in"])).GetProperty("files")[0].GetProperty("runs")[0].GetString()!;
        var removal = (await _backstride.Json("remove", id)).GetProperty("entry").GetString()!;
        Assert.Equal(0, (await _backstride.Json("runs")).GetArrayLength());
        Assert.Equal(removal, (await _backstride.Json("show", id)).GetProperty("removedBy").GetString());
        Assert.Equal(1, (await _backstride.Run("remove", id)).Code);
        await _backstride.Json("remove", removal);
        Assert.Equal(1, (await _backstride.Json("runs")).GetArrayLength());
    }

    [Fact]
    public async Task A_run_in_doubt_counts_once_it_is_confirmed()
    {
        WriteRun("far.fit", Morning, 400);
        var result = await _backstride.Json("import", _temp["in"]);
        var run = (await _backstride.Json("runs"))[0];
        Assert.Equal("distance", run.GetProperty("doubts")[0].GetString());
        Assert.Equal(1, result.GetProperty("totals").GetProperty("wantLook").GetInt32());
        Assert.Equal(1, (await _backstride.Json("runs", "--look")).GetArrayLength());
        await _backstride.Json("correct", result.GetProperty("files")[0].GetProperty("runs")[0].GetString()!, "doubts", "[]");
        Assert.False((await _backstride.Json("runs"))[0].TryGetProperty("doubts", out _));
    }

    [Fact]
    public async Task An_import_is_undone_and_importing_again_brings_it_back()
    {
        WriteRun("run.fit", Morning);
        var first = await _backstride.Json("import", _temp["in"]);
        var undone = await _backstride.Json("undo", first.GetProperty("batch").GetString()![..18]);
        Assert.Equal(1, undone.GetProperty("removed").GetInt32());
        Assert.Equal(0, (await _backstride.Json("runs")).GetArrayLength());
        Assert.Equal(1, (await _backstride.Run("undo", first.GetProperty("batch").GetString()!)).Code);
        var second = await _backstride.Json("import", _temp["in"]);
        Assert.Equal("imported", second.GetProperty("files")[0].GetProperty("outcome").GetString());
        Assert.Equal(1, (await _backstride.Json("runs")).GetArrayLength());
    }

    [Fact]
    public async Task Several_runners_are_told_apart_by_name()
    {
        await _backstride.Json("setup", "born=1984", "sex=f", "timeZone=Europe/Dublin", "days=monday:45,saturday:90", "--runner", "ann");
        await _backstride.Json("setup", "born=1990", "--runner", "ben");
        var unnamed = await _backstride.Run("today");
        Assert.Equal(2, unnamed.Code);
        Assert.Contains("ann, ben", unnamed.Error, StringComparison.Ordinal);
        Assert.Equal(2, (await _backstride.Run("today", "--runner", "cat")).Code);
        Assert.Equal(0, (await _backstride.Run("today", "--runner", "ANN")).Code);
    }

    [Fact]
    public async Task A_scenario_is_replayed_without_touching_any_data()
    {
        File.WriteAllText(_temp["scenario.json"], """
            { "day": "2026-03-01", "runner": { "born": 1984, "sex": "f", "timeZone": "Europe/Dublin" },
              "entries": [ { "kind": "check-in", "day": "2026-02-28", "data": { "pain": 2 } } ] }
            """);
        var plan = await _backstride.Json("replay", _temp["scenario.json"]);
        Assert.Equal("2026-03-01", plan.GetProperty("day").GetString());
        Assert.False(plan.TryGetProperty("decision", out _));
        Assert.False(Directory.Exists(_temp["data"]));
    }
}
