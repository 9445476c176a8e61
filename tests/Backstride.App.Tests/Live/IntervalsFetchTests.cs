using System.Text;
using Backstride.App.Importing;
using Backstride.App.Live;
using Backstride.App.Tests.Storage;
using Backstride.Files.Archives.Csv;
using Backstride.Journal;
using Backstride.Runs;

namespace Backstride.App.Tests.Live;

/// <summary>intervals.icu as its API is described, played by a server on this machine; nobody's account was asked.</summary>
public sealed class IntervalsFetchTests : IDisposable
{
    private const string Key = "4abc7secret9key";
    private static readonly DateOnly Today = new(2026, 3, 1);
    private readonly OpenJournal _journal = new();
    private readonly HastyClock _clock = new(TimeSpan.FromMinutes(5));

    public void Dispose() => _journal.Dispose();

    private LiveKeys Keys => new(_journal.Folder, Drafts.Runner);

    private RunnerState State => RunnerState.From(_journal.Entries);

    private async Task<ImportResult> Fetched(PlayedHost host, DateOnly? from = null)
    {
        var source = new IntervalsIcu(host.Root, _clock) { Patience = TimeSpan.FromHours(1) };
        if (Keys.KeyOf(source) is null)
            Keys.Save(source, Key);
        using var fetch = new LiveFetch(source, _journal.Store, _journal.Folder, Drafts.Runner, new FetchWindow(from ?? Keys.Since(source, _journal.Store), Today));
        var stop = TestContext.Current.CancellationToken;
        var result = await new Import(_journal.Store, _journal.Folder, Drafts.Runner, _clock) { Named = fetch.AsNamed, IsCurrent = fetch.IsCurrent }.Run(fetch.Files(KnownTables.None, stop), stop);
        if (!result.Stopped)
            fetch.Imported(result);
        return result;
    }

    private Task<ImportResult> Fetched(IEnumerable<Exchange> exchanges, DateOnly? from = null) => Played(exchanges, host => Fetched(host, from));

    private static async Task<T> Played<T>(IEnumerable<Exchange> exchanges, Func<PlayedHost, Task<T>> work)
    {
        await using var host = new PlayedHost(exchanges);
        var result = await work(host);
        Assert.Empty(host.Surprises);
        Assert.All(host.Headers, headers => Assert.Equal($"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"API_KEY:{Key}"))}", headers["Authorization"]));
        Assert.All(host.Headers, headers => Assert.StartsWith("Backstride/", headers["User-Agent"], StringComparison.Ordinal));
        return result;
    }

    private Task<ImportResult> Whole() => Fetched(Exchange.Of("whole"), new DateOnly(2026, 1, 15));

    [Fact]
    public async Task Files_come_as_they_are_with_what_was_written_about_them_and_what_has_no_file_comes_as_it_is_told()
    {
        await Whole();
        var runs = State.Runs.ToDictionary(run => run.What.RecordId!, run => run);
        Assert.Equal(["intervals:i101", "intervals:i102"], runs.Keys.Order(StringComparer.Ordinal));
        var recorded = runs["intervals:i101"].What;
        Assert.Equal(("Easy along the canal", "Back quiet.", "Blue pair", "fit"), (recorded.Activity.Name, recorded.Activity.Description, recorded.Activity.Gear, recorded.Source));
        Assert.Equal(ContentHash.Of(TinyFit.Run(new DateTimeOffset(2026, 2, 28, 6, 0, 0, TimeSpan.Zero))), recorded.File);
        Assert.Equal(new PerceivedEffort(3), recorded.Activity.PerceivedEffort);
        var typed = runs["intervals:i102"];
        Assert.Equal(new DateTimeOffset(2026, 2, 20, 18, 30, 0, TimeSpan.FromHours(1)), typed.At);
        Assert.Equal(("Europe/Berlin", 5000d, null), (typed.Zone?.Id, typed.What.Activity.Distance?.Meters, typed.What.File));
        Assert.Equal(Sport.Ride, Assert.Single(State.OtherActivities).What.Activity.Sport);
    }

    [Fact]
    public async Task What_cannot_be_had_is_said_and_nothing_is_passed_over_in_silence()
    {
        var result = await Whole();
        var list = Assert.Single(result.Files, file => file.Path == "intervals.icu/2026-01-31/activities.json");
        Assert.StartsWith("1 of its activities came to intervals.icu from Strava", Assert.Single(list.Findings, finding => finding.Code == "strava-withheld").Detail, StringComparison.Ordinal);
        var missing = Assert.Single(result.Files, file => file.Outcome == Outcome.Failed);
        Assert.Equal(("intervals.icu/2026-01-31/i104.fit", "file-missing"), (missing.Path, missing.Findings[0].Code));
        Assert.Equal((2, 1, 2), (result.Totals.Runs, result.Totals.Activities, result.Totals.CheckIns));
    }

    [Fact]
    public async Task Answers_of_one_to_four_are_laid_on_our_scale_and_a_day_with_only_a_night_is_a_measured_one()
    {
        await Whole();
        var said = Assert.Single(State.CheckIns).What;
        Assert.Equal(new DateOnly(2026, 2, 27), State.CheckIns[0].Day);
        Assert.Equal((0d, 3.3d, 10d), (said.Soreness, said.Fatigue, said.Stress));
        Assert.Equal((6.7d, 10d, 0d), (said.SleepQuality, said.Mood, said.Motivation));
        Assert.Equal((TimeSpan.FromMinutes(425), new HeartRate(48), "Slept on a train."), (said.Sleep, said.RestingHeartRate, said.Note));
        Assert.Null(said.Pain);
        var measured = Assert.Single(State.Measured);
        Assert.Equal((new DateOnly(2026, 2, 28), TimeSpan.FromHours(8)), (measured.Day, measured.What.Sleep));
    }

    [Fact]
    public async Task The_next_fetch_asks_from_two_weeks_before_the_last_and_no_file_comes_twice()
    {
        await Whole();
        var before = State.Runs.Count;
        var result = await Fetched(Exchange.Of("again"));
        Assert.Equal((1, 0, 1), (result.Totals.Runs, result.Totals.Activities, result.Totals.CheckIns));
        Assert.Equal(before + 1, State.Runs.Count);
        Assert.Equal([new DateOnly(2026, 2, 27), new DateOnly(2026, 3, 1)], State.CheckIns.Select(day => day.Day));
    }

    [Fact]
    public async Task A_run_that_was_taken_out_by_itself_does_not_come_again()
    {
        await Whole();
        var gone = State.Runs.Single(run => run.What.RecordId == "intervals:i101").Id;
        _journal.Append(Drafts.Of("a0", new Removal()) with { Subject = gone });
        await Fetched(Exchange.Of("again"));
        Assert.DoesNotContain(State.Runs, run => run.What.RecordId == "intervals:i101");
    }

    [Fact]
    public async Task A_fetch_that_was_taken_back_is_asked_for_again_from_its_beginning()
    {
        var result = await Whole();
        _journal.Append(Drafts.RemovalOf("a0", BatchId.Parse(result.Batch)));
        Assert.Empty(State.Runs);
        var again = await Fetched(Exchange.Of("whole"));
        Assert.Equal(2, again.Totals.Runs);
    }

    [Fact]
    public async Task Busy_broken_and_cut_off_answers_are_asked_for_again_after_the_wait_that_was_asked_for()
    {
        var result = await Fetched(Exchange.Of("busy"), new DateOnly(2026, 2, 15));
        Assert.Equal(1, result.Totals.Runs);
        Assert.Equal([45, 8, 2, 30], _clock.Waits.Select(wait => (int)wait.TotalSeconds));
        Assert.Equal(new DateOnly(2026, 2, 15), Keys.Since(new IntervalsIcu(new Uri("http://127.0.0.1"), _clock), _journal.Store));
    }

    [Theory]
    [InlineData(401, "", "fetch-key")]
    [InlineData(403, "", "fetch-forbidden")]
    [InlineData(302, "https://elsewhere.example/", "fetch-redirect")]
    [InlineData(418, "", "fetch-refused")]
    public async Task A_refusal_ends_the_fetch_and_is_said_without_the_key(int status, string location, string code)
    {
        Dictionary<string, string> headers = location.Length > 0 ? new() { ["Location"] = location } : [];
        var result = await Fetched([new Exchange(FirstAsk, status, headers, Encoding.UTF8.GetBytes($"your key was {Key}"))], new DateOnly(2026, 2, 15));
        AssertTrouble(result, code);
    }

    private const string FirstAsk = "GET /api/v1/athlete/0/activities?oldest=2026-02-15&newest=2026-03-01";

    private void AssertTrouble(ImportResult result, string code)
    {
        var trouble = Assert.Single(result.Files, file => file.Outcome == Outcome.Failed);
        Assert.Equal(("intervals.icu", code), (trouble.Path, Assert.Single(trouble.Findings).Code));
        Assert.DoesNotContain(Key, trouble.Findings[0].Detail, StringComparison.Ordinal);
        Assert.Null(Keys.Through(new IntervalsIcu(new Uri("http://127.0.0.1"), _clock)));
    }

    [Fact]
    public async Task A_wait_that_is_too_long_is_said_and_not_kept()
    {
        var result = await Fetched([new Exchange(FirstAsk, 429, new Dictionary<string, string> { ["Retry-After"] = "3600" }, [])], new DateOnly(2026, 2, 15));
        AssertTrouble(result, "fetch-busy");
        Assert.Contains("60 min", result.Files[0].Findings[0].Detail, StringComparison.Ordinal);
        Assert.Empty(_clock.Waits);
    }

    [Fact]
    public async Task A_host_that_stays_broken_is_given_up_after_four_tries()
    {
        AssertTrouble(await Fetched(Enumerable.Repeat(new Exchange(FirstAsk, 500, new Dictionary<string, string>(), []), 4), new DateOnly(2026, 2, 15)), "fetch-broken");
        Assert.Equal([2, 8, 32], _clock.Waits.Select(wait => (int)wait.TotalSeconds));
    }

    [Fact]
    public async Task What_came_before_the_trouble_is_kept_and_the_next_fetch_begins_where_this_one_did()
    {
        var exchanges = Exchange.Of("whole").Take(2).Append(new Exchange("GET /api/v1/activity/i103/file", 401, new Dictionary<string, string>(), []));
        var result = await Fetched(exchanges, new DateOnly(2026, 1, 15));
        AssertTrouble(result, "fetch-key");
        Assert.Equal("Easy along the canal", State.Runs.Single(run => run.What.RecordId == "intervals:i101").What.Activity.Name);
    }

    [Theory]
    [InlineData("""{"status":200,"error":"maintenance"}""")]
    [InlineData("<html>Sign in</html>")]
    [InlineData("""[{"id":"i1","icu_x":1,"start_date_local":"2026""")]
    [InlineData("")]
    public async Task An_answer_that_is_no_whole_list_ends_the_fetch(string body) =>
        AssertTrouble(await Fetched([new Exchange(FirstAsk, 200, new Dictionary<string, string>(), Encoding.UTF8.GetBytes(body))], new DateOnly(2026, 2, 15)), "fetch-refused");

    [Fact]
    public async Task An_answer_larger_than_any_list_is_not_read()
    {
        var huge = new Exchange(FirstAsk, 200, new Dictionary<string, string>(), []) { Announced = 1L << 40 };
        AssertTrouble(await Fetched([huge], new DateOnly(2026, 2, 15)), "fetch-too-large");
        Assert.Empty(Directory.EnumerateFiles(_journal.Folder.UploadsPath, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task An_id_that_is_no_plain_word_is_never_put_into_an_address()
    {
        var list = """[{"id":"../../wellness","icu_x":1,"start_date_local":"2026-02-20T08:00:00","moving_time":60},{"id":"a?b","icu_x":1},{"id":7}]""";
        var result = await Fetched(
            [new Exchange(FirstAsk, 200, new Dictionary<string, string>(), Encoding.UTF8.GetBytes(list)), new Exchange("GET /api/v1/athlete/0/wellness?oldest=2026-02-15&newest=2026-03-01", 200, new Dictionary<string, string>(), "[]"u8.ToArray())],
            new DateOnly(2026, 2, 15));
        Assert.Empty(result.Files);
    }

    [Fact]
    public async Task A_host_that_never_answers_is_given_up()
    {
        await using var host = new PlayedHost(Enumerable.Repeat(new Exchange(FirstAsk, 200, new Dictionary<string, string>(), []) { Silent = true }, 4));
        // This clock ends every wait at once, the patience too.
        var source = new IntervalsIcu(host.Root, _clock) { Patience = TimeSpan.FromMinutes(1) };
        Keys.Save(source, Key);
        using var fetch = new LiveFetch(source, _journal.Store, _journal.Folder, Drafts.Runner, new FetchWindow(new DateOnly(2026, 2, 15), Today));
        var stop = TestContext.Current.CancellationToken;
        AssertTrouble(await new Import(_journal.Store, _journal.Folder, Drafts.Runner, _clock) { Named = fetch.AsNamed }.Run(fetch.Files(KnownTables.None, stop), stop), "fetch-timeout");
        Assert.False(fetch.IsWhole);
    }

    [Fact]
    public void Only_a_secured_host_or_this_machine_is_ever_sent_a_key() =>
        Assert.Throws<ArgumentException>(() => new LiveHost(new Uri("http://intervals.icu"), "x", _clock) { Proof = LiveHost.Basic("a", "b") });
}
