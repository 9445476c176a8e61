using System.Text.Json;
using Backstride.App.Cli;
using Backstride.Journal;

namespace Backstride.App.Tests.Cli;

public sealed class TypedWordsTests : IDisposable
{
    private readonly TempFolder _temp = new();
    private readonly Backstride _backstride;

    public TypedWordsTests() => _backstride = new Backstride(_temp["data"]);

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task A_lower_pain_later_in_the_day_says_that_the_worst_counts_and_how_to_correct_it()
    {
        var first = await _backstride.Run("log", "pain", "6");
        Assert.DoesNotContain("still counts", first.Output, StringComparison.Ordinal);
        var second = await _backstride.Run("log", "pain", "1");
        Assert.Matches("The 6 of [0-9:]+ still counts: the worst of a day counts for that day", second.Output);
        var worst = System.Text.RegularExpressions.Regex.Match(first.Output, "[0-9a-f-]{36}").Value;
        Assert.Contains($"correct {worst} pain VALUE", second.Output, StringComparison.Ordinal);
        Assert.Contains($"remove {worst}", second.Output[second.Output.IndexOf("still counts", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "pain", "5")]
    [InlineData(false, "pain", "4.5")]
    [InlineData(true, "run", "4km", "25min", "during=5")]
    [InlineData(true, "check-in", "pain=1", "legPain=5")]
    public async Task What_hurt_at_five_or_more_ends_with_what_needs_help_today(bool net, params string[] words)
    {
        var logged = await _backstride.Run(["log", .. words]);
        Assert.Equal(0, logged.Code);
        Assert.Equal(net, logged.Output.Contains("Get help today if you notice numbness", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("bird-dog=2x8")]
    [InlineData("bird-dog=2X8")]
    [InlineData("bird-dog=2*8")]
    [InlineData("bird-dog=2×8")]
    public void Sets_are_counted_with_any_sign_of_times(string word)
    {
        var exercise = Assert.Single(TypedSession.Take([word], (_, _) => "slow"));
        Assert.Equal([8, 8], exercise.Sets.Select(set => set.Reps));
    }

    [Theory]
    [InlineData(false, "box")]
    [InlineData(true, "goblet-box")]
    public void An_exercise_named_with_a_weight_is_a_variant_that_is_done_with_one(bool weighted, string variant) =>
        Assert.Equal(variant, UsualVariant.Of("goblet-squat", weighted, RunnerState.Empty, new DateOnly(2026, 3, 2)));

    [Fact]
    public void A_load_may_have_a_decimal_comma() => Assert.Equal(16.5, Assert.Single(TypedSession.Take(["goblet-squat=1x8@16,5kg"], (_, _) => "box")).Sets[0].LoadKilograms);

    [Theory]
    [InlineData("sleepHours", "6.5", 6.5)]
    [InlineData("sleepHours", "6,5h", 6.5)]
    [InlineData("sleepHours", "6:30", 6.5)]
    [InlineData("sleepHours", "6h30", 6.5)]
    [InlineData("sleepHours", "6h30min", 6.5)]
    [InlineData("sleepHours", "390min", 6.5)]
    [InlineData("sleepHours", "0:00", 0)]
    [InlineData("sittingHours", "8:15", 8.25)]
    public void Hours_are_understood_as_a_clock_shows_them(string field, string text, double hours) =>
        Assert.Equal(hours, TypedFields.Read(LogKind.CheckIn, [$"{field}={text}"])[field]!.GetValue<double>(), 9);

    [Theory]
    [InlineData("6:60")]
    [InlineData("6:5")]
    [InlineData("-1")]
    [InlineData("long")]
    [InlineData("")]
    public void Hours_that_no_clock_shows_are_refused(string text) =>
        Assert.Equal(2, Assert.Throws<CommandException>(() => TypedFields.Read(LogKind.CheckIn, [$"sleepHours={text}"])).ExitCode);

    [Fact]
    public async Task A_value_may_stand_behind_an_equals_sign_as_well()
    {
        var entry = (await _backstride.Json("log", "pain=4", "sleep=6:30"))[0].GetProperty("data");
        Assert.Equal(4, entry.GetProperty("pain").GetDouble());
        Assert.Equal(6.5, entry.GetProperty("sleepHours").GetDouble());
    }

    [Fact]
    public async Task A_second_illness_leaves_the_first_open_and_says_how_that_one_ends()
    {
        var cold = (await _backstride.Json("log", "life-event", "illness", "of=head-cold", "from=2026-03-01", "--day", "2026-03-01"))[0].GetProperty("id").GetString()!;
        var fever = await _backstride.Run("log", "life-event", "illness", "of=fever", "from=2026-03-01", "to=2026-03-01", "--day", "2026-03-01");
        Assert.Contains("What you noted before goes on as well: illness (head cold) since 1 March 2026. When the head cold is over: ", fever.Output, StringComparison.Ordinal);
        Assert.Contains($"correct {cold} to ", fever.Output, StringComparison.Ordinal);
        Assert.False((await _backstride.Json("show", cold)).GetProperty("now").TryGetProperty("to", out _));
    }

    [Fact]
    public async Task What_was_logged_is_said_in_a_sentence_and_as_lines_only_with_json()
    {
        var run = await _backstride.Run("log", "run", "8.2", "1h05", "--day", "2026-03-01");
        Assert.StartsWith("Logged for 2026-03-01: a run of 8.2 km in 1:05:00, 7:55 per km.\n", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("{", run.Output, StringComparison.Ordinal);
        var session = await _backstride.Run("log", "session", "bird-dog=2*8", "side-plank=3x20s", "effort=4", "--day", "2026-03-01");
        Assert.StartsWith("Logged for 2026-03-01: bird dog (leg-slide) 2 × 8, side plank (knees) 3 × 20 s, effort 4.\n", session.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pain 2, sleep 6 h 20 min, sitting 7 h 30 min.", "log", "check-in", "sleep=6:20", "pain=2", "sitting=7:30")]
    [InlineData("front plank, 135 s.", "log", "test", "front-plank", "seconds=135")]
    [InlineData("front plank (wall) 3 × 2 min 15 s, time 1 h 5 min.", "log", "session", "front-plank=3x135s", "minutes=65")]
    public async Task Times_that_were_logged_are_said_as_people_say_them(string expected, params string[] words) =>
        Assert.StartsWith($"Logged for 2026-03-01: {expected}\n", (await _backstride.Run([.. words, "--day", "2026-03-01"])).Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("log", "check-in", "legs=new")]
    [InlineData("log", "legs", "new")]
    [InlineData("log", "limp=yes")]
    [InlineData("log", "run", "during=2", "legs=new")]
    public async Task An_answer_that_belongs_to_the_safety_questions_is_kept_and_points_to_them(params string[] words)
    {
        var ended = await _backstride.Run(words);
        Assert.Equal(0, ended.Code);
        Assert.Contains("backstride screen", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_no_safety_question_asks_points_nowhere()
    {
        Assert.Null(SafetyPointer.After(new CheckIn { LegSymptoms = LegSymptoms.Known, Limp = false }));
        Assert.Null(SafetyPointer.ForWord("joy"));
    }

    [Theory]
    [InlineData("log", "fever", "yes")]
    [InlineData("log", "saddle-numbness=yes")]
    [InlineData("log", "check-in", "bladder=yes")]
    public async Task A_safety_question_is_not_logged_and_says_where_it_is_answered(params string[] words)
    {
        var ended = await _backstride.Run(words);
        Assert.Equal(2, ended.Code);
        Assert.Contains("backstride screen", ended.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("screen", "--answers")]
    [InlineData("setup", "--answers")]
    [InlineData("replay")]
    [InlineData("import")]
    public async Task A_file_that_is_not_there_is_the_same_to_every_command(params string[] words)
    {
        Assert.Equal(1, (await _backstride.Run([.. words, _temp["missing"]])).Code);
        Assert.Equal(1, (await _backstride.Run([.. words, ""])).Code);
        Directory.CreateDirectory(_temp["folder"]);
        Assert.Equal(1, (await _backstride.Run([.. words, _temp["folder"]])).Code);
    }

    [Fact]
    public async Task Undo_without_an_import_says_which_there_are()
    {
        Assert.Equal(1, (await _backstride.Run("undo")).Code);
        Directory.CreateDirectory(_temp["in"]);
        File.WriteAllBytes(_temp["in/run.fit"], TinyFit.Run(new DateTimeOffset(2026, 3, 1, 6, 0, 0, TimeSpan.Zero)));
        var batch = (await _backstride.Json("import", _temp["in"])).GetProperty("batch").GetString()!;
        var listed = await _backstride.Run("undo");
        Assert.Equal(2, listed.Code);
        Assert.Contains(batch, listed.Output, StringComparison.Ordinal);
        Assert.Contains("1 run or activity, from 2026-03-01 to 2026-03-01", listed.Output, StringComparison.Ordinal);
        using var asked = JsonDocument.Parse((await _backstride.Run("undo", "--json")).Output);
        Assert.Equal(batch, Assert.Single(asked.RootElement.GetProperty("error").GetProperty("choices").EnumerateArray()).GetString());
    }
}
