using System.Net;
using System.Net.Http.Headers;
using Backstride.App.Storage;
using Backstride.Journal;
using Backstride.Runs;

namespace Backstride.App.Tests.Web;

/// <summary>The page that lists what is doubtful, and the twins on a run's own page, as a browser without script meets them.</summary>
public class LookTests
{
    private static readonly RunnerId Runner = RunnerId.Parse("0199aaaa-0000-7000-8000-000000000001");
    private static readonly DateTimeOffset Seven = new(2026, 3, 2, 7, 0, 0, TimeSpan.FromHours(1));

    private static EntryDraft Draft(string id, ActivityBody body, TimeSpan later = default) => new()
    {
        Id = EntryId.DerivedFrom("look", id),
        Runner = Runner,
        At = Seven + later,
        Day = new DateOnly(2026, 3, 2),
        Zone = new ZoneStamp(null, ZoneSource.Device),
        By = Author.Import,
        Body = body,
    };

    private static ActivityBody Run(string file, double minutes = 30, params Doubt[] doubts) => new()
    {
        Reader = "test@1",
        Source = "fit",
        File = ContentHash.Of(System.Text.Encoding.UTF8.GetBytes(file)),
        Doubts = doubts,
        Activity = new Activity
        {
            Sport = Sport.Run,
            Start = Seven,
            OffsetSource = OffsetSource.Device,
            Distance = Distance.FromKilometres(minutes / 6),
            Timer = TimeSpan.FromMinutes(minutes),
            Elapsed = TimeSpan.FromMinutes(minutes),
        },
    };

    private static Task<ServedApp> App(params EntryDraft[] drafts) => ServedApp.Start(store =>
    {
        store.AddRunner(Runner, "Ann");
        Assert.IsType<AppendResult.Accepted>(store.Append(Runner, drafts));
    });

    private static RunnerState State(ServedApp app) => RunnerState.From(app.Store.EntriesAfter(Runner, 0));

    /// <summary>Sends a form of a page and follows it; returns the page it leads to.</summary>
    private static async Task<string> Post(ServedApp app, string page, string action, params (string, string)[] fields)
    {
        using var post = await app.OwnPost(page, action, fields);
        using var answer = await app.Client.SendAsync(post, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return await app.Html(answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task A_doubtful_run_is_linked_from_the_log_confirmed_in_one_place_and_undone()
    {
        var doubtful = Draft("far", Run("far", 30, Doubt.Speed));
        await using var app = await App(doubtful);
        Assert.Contains("One thing wants a look", await app.Html("/log"), StringComparison.Ordinal);
        Assert.Contains("it is faster than anybody runs", await app.Html("/look"), StringComparison.Ordinal);
        var after = await Post(app, "/look", $"/look/{doubtful.Id}/confirm", ("back", "look"));
        Assert.Contains("Nothing wants a look", after, StringComparison.Ordinal);
        Assert.Single(State(app).Runs);
        var correction = app.Store.EntriesAfter(Runner, 1)[0];
        Assert.Contains($"/entries/{correction.Id}/remove", after, StringComparison.Ordinal);
        await Post(app, "/log/run", $"/entries/{correction.Id}/remove");
        Assert.Single(State(app).Doubtful);
        Assert.Equal(Doubt.Speed, ((ActivityBody)app.Store.Find(Runner, doubtful.Id)!.Body).Doubts[0]);
    }

    [Fact]
    public async Task A_run_whose_clock_fell_back_is_put_right_or_found_right_from_there()
    {
        var run = Run("clock");
        var odd = Draft("clock", run with { Activity = run.Activity with { ClockBack = TimeSpan.FromMinutes(20) } });
        await using var app = await App(odd);
        var page = await app.Html("/look");
        Assert.Contains("fell back by 20 min in the middle", page, StringComparison.Ordinal);
        Assert.Contains($"/entries/{odd.Id}#correct", page, StringComparison.Ordinal);
        Assert.Contains("Nothing wants a look", await Post(app, "/look", $"/look/{odd.Id}/confirm", ("back", "look")), StringComparison.Ordinal);
        Assert.Equal([Oddity.Clock], Assert.Single(State(app).Runs).What.LookedAt);
    }

    [Fact]
    public async Task A_run_on_an_impossible_day_can_be_removed_and_not_confirmed()
    {
        var doubtful = Draft("old", Run("old", 30, Doubt.Date));
        await using var app = await App(doubtful);
        Assert.DoesNotContain($"/look/{doubtful.Id}/confirm", await app.Html("/look"), StringComparison.Ordinal);
        using var post = await app.OwnPost("/look", $"/look/{doubtful.Id}/confirm");
        using var answer = await app.Client.SendAsync(post, TestContext.Current.CancellationToken);
        Assert.NotEqual(HttpStatusCode.Redirect, answer.StatusCode);
        await Post(app, "/look", $"/entries/{doubtful.Id}/remove");
        Assert.Empty(State(app).Doubtful);
    }

    [Fact]
    public async Task A_run_on_an_impossible_day_counts_once_its_day_is_said()
    {
        var doubtful = Draft("old", Run("old", 30, Doubt.Date));
        await using var app = await App(doubtful);
        Assert.Contains($"/entries/{doubtful.Id}#began", await app.Html("/look"), StringComparison.Ordinal);
        var page = $"/entries/{doubtful.Id}";
        await Post(app, page, $"{page}/start", ("day", "2026-02-27"), ("time", "23:50"), ("offset", "+02:00"));
        var run = Assert.Single(State(app).Runs);
        Assert.Equal((new DateOnly(2026, 2, 27), new DateTimeOffset(2026, 2, 27, 21, 50, 0, TimeSpan.Zero)), (run.Day, run.At.ToUniversalTime()));
        Assert.Empty(State(app).Doubtful);
        await Post(app, "/log/run", $"/entries/{app.Store.EntriesAfter(Runner, 1)[0].Id}/remove");
        Assert.Single(State(app).Doubtful);
    }

    [Theory]
    [InlineData("2027-01-01", "07:00", "+01:00")]
    [InlineData("1999-12-31", "07:00", "+01:00")]
    [InlineData("2026-03-02", "07:00", "+01:00")]
    [InlineData("2026-03-02", "07:00", "Berlin")]
    public async Task A_start_that_cannot_be_or_was_so_already_is_refused(string day, string time, string offset)
    {
        var draft = Draft("run", Run("run"));
        await using var app = await App(draft);
        using var post = await app.OwnPost($"/entries/{draft.Id}", $"/entries/{draft.Id}/start", ("day", day), ("time", time), ("offset", offset));
        using var answer = await app.Client.SendAsync(post, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Single(app.Store.EntriesAfter(Runner, 0));
    }

    [Fact]
    public async Task Runs_placed_by_a_guess_are_placed_by_the_home_zone_when_it_is_known_and_put_back()
    {
        var late = new DateTimeOffset(2026, 3, 2, 23, 30, 0, TimeSpan.FromHours(1));
        EntryDraft Guessed(string id, DateTimeOffset at) => Draft(id, Run(id)) with { At = at, Zone = new ZoneStamp("Europe/Berlin", ZoneSource.Guessed) };
        var body = Run("late");
        var moved = Guessed("late", late) with { Body = body with { Activity = body.Activity with { Start = late.ToUniversalTime() } } };
        await using var app = await App(moved);
        Assert.Contains("Say which time zone is home", await app.Html("/look"), StringComparison.Ordinal);
        app.Store.Append(Runner, [Draft("home", body) with { Id = EntryId.DerivedFrom("home"), Body = new Profile { TimeZone = "Asia/Kathmandu" }, By = Author.Runner }]);
        var after = await Post(app, "/look", "/look/place");
        Assert.Equal((new DateOnly(2026, 3, 3), TimeSpan.FromMinutes(345)), (State(app).Runs[0].Day, State(app).Runs[0].At.Offset));
        Assert.DoesNotContain("Days that were guessed", after, StringComparison.Ordinal);
        var undo = System.Text.RegularExpressions.Regex.Match(after, "/batches/[0-9a-f-]+/undo").Value;
        await Post(app, "/log/run", undo);
        Assert.Equal(new DateOnly(2026, 3, 2), State(app).Runs[0].Day);
    }

    [Theory]
    [InlineData(119.9, true)]
    [InlineData(120, false)]
    [InlineData(220, false)]
    [InlineData(220.1, true)]
    public async Task A_cadence_nobody_runs_with_is_asked_about(double steps, bool asked)
    {
        var body = Run("cadence");
        await using var app = await App(Draft("cadence", body with { Activity = body.Activity with { AverageCadence = new Cadence(steps) } }));
        Assert.Equal(asked, (await app.Html("/look")).Contains("steps a minute", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_cadence_of_one_foot_is_doubled_or_found_right()
    {
        var body = Run("cadence");
        var draft = Draft("cadence", body with { Activity = body.Activity with { AverageCadence = new Cadence(84) } });
        await using var app = await App(draft);
        await Post(app, "/look", $"/look/{draft.Id}/double", ("back", "look"));
        Assert.Equal(168, State(app).Runs[0].What.Activity.AverageCadence!.Value.StepsPerMinute);
        await Post(app, "/log/run", $"/entries/{app.Store.EntriesAfter(Runner, 1)[0].Id}/remove");
        var after = await Post(app, "/look", $"/look/{draft.Id}/confirm", ("back", "look"));
        Assert.Contains("Nothing wants a look", after, StringComparison.Ordinal);
        Assert.Equal(84, State(app).Runs[0].What.Activity.AverageCadence!.Value.StepsPerMinute);
    }

    [Fact]
    public async Task Twins_are_shown_on_both_pages_and_split_with_undo()
    {
        await using var app = await App(Draft("a", Run("a")), Draft("b", Run("b"), TimeSpan.FromSeconds(20)));
        var (run, twin) = (State(app).Runs[0].Id, State(app).Twins[0].Recorded.Id);
        Assert.Contains("Recorded more than once, counted once", await app.Html($"/entries/{run}"), StringComparison.Ordinal);
        Assert.Contains("Another recording of this run counts", await app.Html($"/entries/{twin}"), StringComparison.Ordinal);
        Assert.DoesNotContain($"/entries/{twin}", await app.Html("/log"), StringComparison.Ordinal);
        await Post(app, $"/entries/{run}", $"/entries/{twin}/split");
        Assert.Equal((2, 0), (State(app).Runs.Count, State(app).Twins.Count));
        await Post(app, "/log/run", $"/entries/{State(app).SameRunAnswers[0].Id}/remove");
        Assert.Single(State(app).Runs);
    }

    [Fact]
    public async Task Two_runs_are_merged_on_the_page_of_one_and_a_likely_twin_is_settled_under_wants_a_look()
    {
        await using var app = await App(Draft("a", Run("a")), Draft("b", Run("b"), TimeSpan.FromHours(2)), Draft("c", Run("c", 40), TimeSpan.FromMinutes(7)));
        Assert.Equal((2, 1), (State(app).Runs.Count, State(app).Twins.Count));
        Assert.Contains("One run or two?", await app.Html("/look"), StringComparison.Ordinal);
        var likely = State(app).Twins[0];
        await Post(app, "/look", $"/entries/{likely.Recorded.Id}/merge", ("back", "look"), ("other", likely.Of.ToString()));
        Assert.Contains("Nothing wants a look", await app.Html("/look"), StringComparison.Ordinal);
        var (one, other) = (State(app).Runs[0].Id, State(app).Runs[1].Id);
        await Post(app, $"/entries/{one}", $"/entries/{one}/merge", ("other", other.ToString()));
        Assert.Single(State(app).Runs);
    }
}
