using System.Text.Json;
using Backstride.App.Storage;
using Backstride.Tests.Files;
using NJsonSchema;

namespace Backstride.App.Tests.Cli;

/// <summary>Every document a command prints, and every line it writes, against the published schemas.</summary>
public sealed class SchemaTests : IDisposable
{
    private readonly TempFolder _temp = new();
    private readonly Backstride _backstride;

    public SchemaTests() => _backstride = new Backstride(_temp["data"]);

    public void Dispose() => _temp.Dispose();

    internal static async Task Holds(string schema, JsonElement document)
    {
        var read = await JsonSchema.FromFileAsync(Path.Combine(Schemas, $"{schema}.schema.json"), TestContext.Current.CancellationToken);
        var errors = read.Validate(document.GetRawText());
        Assert.True(errors.Count == 0, $"{schema}: {string.Join("; ", errors)}");
    }

    private static string Schemas
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder!.FullName, "Backstride.slnx")))
                folder = folder.Parent;
            return Path.Combine(folder.FullName, "docs", "schemas");
        }
    }

    [Fact]
    public async Task Every_command_prints_what_its_schema_says_and_every_line_is_a_journal_line()
    {
        Directory.CreateDirectory(_temp["in"]);
        File.WriteAllBytes(_temp["in/run.fit"], TinyFit.Run(new DateTimeOffset(2026, 3, 1, 6, 0, 0, TimeSpan.Zero)));
        File.WriteAllBytes(_temp["in/empty.fit"], []);
        File.WriteAllText(_temp["answers.json"], """{ "others": "no" }""");
        await Holds("entry", await _backstride.Json("setup", "name=Ann", "born=1984", "days=monday:45", "equipment=kettlebell,band"));
        await Holds("screen", await _backstride.Json("screen", "--answers", _temp["answers.json"]));
        await Holds("questions", await _backstride.Json("screen", "--questions"));
        var imported = await _backstride.Json("import", _temp["in"]);
        await Holds("import", imported);
        await Holds("runs", await _backstride.Json("runs"));
        await Holds("exercise-library", await _backstride.Json("exercises"));
        await Holds("exercise-library", await _backstride.Json("exercises", "dead-bug"));
        var logged = await _backstride.Json("log", "run", "9km", "50min", "during=2", "effort=5", "--day", "2026-03-04");
        await Holds("entries", logged);
        await Holds("entries", await _backstride.Json("log", "session", "bird-dog=2x8", "side-plank=3x20s", "goblet-squat=3x8@16kg"));
        await Holds("entries", await _backstride.Json("log", "check-in", "pain=2", "limp=no", "sleep=7", "side=left", "moment=worst"));
        await Holds("entries", await _backstride.Json("log", "test", "side-plank", "seconds=40", "side=left", "ended=tired", "pain=1", "legs=none"));
        await Holds("entries", await _backstride.Json("log", "test", "core-circuit", "mode=150", "seconds=97", "ended=form-lost"));
        await Holds("entries", await _backstride.Json("log", "test", "knee-to-wall", "cm=9.5", "side=left"));
        await Holds("entries", await _backstride.Json("log", "questionnaire", "psfs", "Long run=6", "Lifting=7.5"));
        await Holds("entries", await _backstride.Json("log", "questionnaire", "week", "part=1", "changed=0", "went=0", "bothered=2"));
        await Holds("routine", await _backstride.Json("routine", "goblet-squat", "bird-dog"));
        await Holds("tests", await _backstride.Json("tests"));
        await Holds("tests", await _backstride.Json("tests", "side-plank"));
        await Holds("questionnaires", await _backstride.Json("questionnaires"));
        await Holds("entries", await _backstride.Json("log", "clearance", "doctor", "result=not-yet"));
        var id = logged[0].GetProperty("id").GetString()!;
        await Holds("change", await _backstride.Json("correct", id, "distanceMeters", "9200"));
        await Holds("plan", await _backstride.Json("today", "--day", "2026-03-05"));
        await Holds("week", await _backstride.Json("week", "--day", "2026-03-05"));
        await Holds("horizon", await _backstride.Json("week", "--ahead"));
        await Holds("change", await _backstride.Json("remove", id));
        await Holds("show", await _backstride.Json("show", id));
        await Holds("undo", await _backstride.Json("undo", imported.GetProperty("batch").GetString()!));
        await Holds("rebuild", await _backstride.Json("rebuild"));
        await Holds("export", await _backstride.Json("export", _temp["out.zip"]));
        await EveryLineHolds();
    }

    [Fact]
    public async Task The_demo_runner_is_labelled_gives_a_plan_and_every_line_of_it_holds()
    {
        var demo = await _backstride.Json("demo");
        await Holds("demo", demo);
        await Holds("plan", await _backstride.Json("today"));
        await Holds("week", await _backstride.Json("week"));
        await EveryLineHolds();
        Assert.Equal(1, (await _backstride.Run("demo")).Code);
        Assert.True((await _backstride.Json("undo", demo.GetProperty("batch").GetString()!)).GetProperty("removed").GetInt32() > 100);
    }

    [Theory]
    [InlineData(2, "dance")]
    [InlineData(2, "import")]
    [InlineData(2, "log", "pain", "11")]
    [InlineData(2, "undo", "--unheard-of")]
    [InlineData(1, "undo")]
    [InlineData(1, "show", "0199")]
    [InlineData(1, "week", "--day", "9999-12-31")]
    [InlineData(1, "replay", "missing.json")]
    public async Task A_command_that_could_not_do_it_prints_one_document_that_says_why(int code, params string[] words)
    {
        var ended = await _backstride.Run([.. words, "--json"]);
        Assert.Equal(code, ended.Code);
        using var document = JsonDocument.Parse(ended.Output);
        await Holds("error", document.RootElement);
        var error = document.RootElement.GetProperty("error");
        Assert.Equal(code, error.GetProperty("exitCode").GetInt32());
        Assert.Equal(ended.Error.TrimEnd(), error.GetProperty("message").GetString());
    }

    [Fact]
    public async Task A_run_second_by_second_is_what_its_schema_says_and_its_table_has_a_line_for_each_moment()
    {
        Directory.CreateDirectory(_temp["in"]);
        File.WriteAllBytes(_temp["in/run.fit"], FitExamples.Bytes(global::Backstride.Files.Fit.FitLayout.Default, FitExamples.Run(1500)));
        var imported = await _backstride.Json("import", _temp["in"]);
        var id = imported.GetProperty("files")[0].GetProperty("runs")[0].GetString()!;
        var streams = await _backstride.Json("show", id, "--streams");
        await Holds("streams", streams);
        Assert.Equal(1501, streams.GetProperty("series").GetProperty("heartRate").GetArrayLength());
        Assert.Equal([400, 1000, 1609.344], streams.GetProperty("bestEfforts").EnumerateArray().Select(effort => effort.GetProperty("distanceMeters").GetDouble()));
        var table = (await _backstride.Run("show", id, "--streams", "--csv")).Output.TrimEnd().Split('\n');
        Assert.Equal(1502, table.Length);
        Assert.StartsWith("seconds,distanceMeters,speedMetersPerSecond,elevationMeters,heartRate,cadence,verticalOscillationMillimeters,stanceTimeMilliseconds,afterPause", table[0], StringComparison.Ordinal);
        Assert.Contains("400 m", (await _backstride.Run("show", id, "--streams")).Output, StringComparison.Ordinal);

        var typed = (await _backstride.Json("log", "run", "9km", "50min"))[0].GetProperty("id").GetString()!;
        var without = await _backstride.Json("show", typed, "--streams");
        await Holds("streams", without);
        Assert.Equal("no-file", without.GetProperty("missing").GetString());
        Assert.Equal(1, (await _backstride.Run("show", typed, "--streams", "--csv")).Code);
        Assert.Equal(2, (await _backstride.Run("show", typed, "--csv")).Code);
        var pain = (await _backstride.Json("log", "pain", "2"))[0].GetProperty("id").GetString()!;
        Assert.Equal(1, (await _backstride.Run("show", pain, "--streams")).Code);
    }

    [Fact]
    public async Task Tokens_are_made_listed_and_taken_away_as_their_schema_says()
    {
        await _backstride.Json("setup", "name=Ann");
        await Holds("token", await _backstride.Json("token", "list"));
        var made = await _backstride.Json("token", "add", "my phone");
        await Holds("token", made);
        var listed = await _backstride.Json("token", "list");
        await Holds("token", listed);
        Assert.Equal("my phone", Assert.Single(listed.EnumerateArray()).GetProperty("name").GetString());
        var reads = await _backstride.Json("token", "add", "my sheet", "--scope", "read");
        await Holds("token", reads);
        Assert.Equal("read", reads.GetProperty("scope").GetString());
        Assert.Equal(2, (await _backstride.Run("token", "add", "my sheet", "--scope", "everything")).Code);
        await _backstride.Json("token", "remove", reads.GetProperty("id").GetString()!);
        await Holds("token", await _backstride.Json("token", "remove", made.GetProperty("id").GetString()!));
        Assert.Equal(0, (await _backstride.Json("token", "list")).GetArrayLength());
        Assert.Equal(1, (await _backstride.Run("token", "remove", made.GetProperty("id").GetString()!)).Code);
        Assert.Equal(2, (await _backstride.Run("token")).Code);
    }

    [Fact]
    public async Task A_key_is_kept_for_this_user_alone_and_forgotten_as_the_schema_says()
    {
        await _backstride.Json("setup", "name=Ann");
        Assert.Equal(1, (await _backstride.Run("fetch", "intervals")).Code);
        Assert.Equal(2, (await _backstride.Run("fetch", "elsewhere")).Code);
        Assert.Equal(1, (await _backstride.Typed("not a key\n", "fetch", "intervals", "--save-key")).Code);
        var saved = await _backstride.Typed("4abc7secret9key\n", "fetch", "intervals", "--save-key", "--json");
        Assert.DoesNotContain("4abc7secret9key", saved.Output + saved.Error, StringComparison.Ordinal);
        using (var document = JsonDocument.Parse(saved.Output))
            await Holds("fetch", document.RootElement);
        var kept = Assert.Single(Directory.GetFiles(_temp["data/live"], "*", SearchOption.AllDirectories));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(kept));
        Assert.Contains("4abc7secret9key", await File.ReadAllTextAsync(kept, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await _backstride.Json("export", _temp["out.zip"]);
        using (var zip = System.IO.Compression.ZipFile.OpenRead(_temp["out.zip"]))
            Assert.DoesNotContain(zip.Entries, member => member.FullName.Contains("live", StringComparison.Ordinal) || member.FullName.Contains("intervals", StringComparison.Ordinal));
        await Holds("fetch", await _backstride.Json("fetch", "intervals", "--forget-key"));
        Assert.False(File.Exists(kept));
        Assert.Equal(1, (await _backstride.Run("fetch", "intervals", "--forget-key")).Code);
    }

    private async Task EveryLineHolds()
    {
        using var folder = DataFolder.Open(_temp["data"]);
        using var store = JournalStore.Open(folder, TimeProvider.System);
        var lines = store.LinesAfter(store.Runners()[0].Id, 0, 10000);
        Assert.True(lines.Count > 10);
        var schema = await JsonSchema.FromFileAsync(Path.Combine(Schemas, "journal-line.schema.json"), TestContext.Current.CancellationToken);
        foreach (var line in lines)
        {
            var errors = schema.Validate(System.Text.Encoding.UTF8.GetString(line));
            Assert.True(errors.Count == 0, $"{System.Text.Encoding.UTF8.GetString(line)}: {string.Join("; ", errors)}");
        }
    }

    [Fact]
    public async Task A_line_with_a_value_outside_of_its_bounds_breaks_the_schema()
    {
        var line = (await _backstride.Json("log", "pain", "4"))[0].GetRawText().Replace("\"pain\": 4", "\"pain\": 11", StringComparison.Ordinal);
        using var document = JsonDocument.Parse(line);
        await Assert.ThrowsAsync<Xunit.Sdk.TrueException>(() => Holds("journal-line", document.RootElement));
    }
}
