using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Journal;

namespace Backstride.App.Tests.Web;

/// <summary>What rules of health, races, gear and form look at can be told in a browser without script, and taken back.</summary>
public sealed class LifePagesTests
{
    private static readonly RunnerId Ann = RunnerId.Parse("0199aaaa-0000-7000-8000-0000000000d7");

    private static Task<ServedApp> Start() => ServedApp.Start(store => store.AddRunner(Ann, "ann"));

    private static async Task<(HttpStatusCode Status, string? To)> Post(ServedApp app, string page, string action, params (string, string)[] fields)
    {
        using var post = await app.OwnPost(page, action, fields);
        using var answer = await app.Send(post);
        return (answer.StatusCode, answer.Headers.Location?.ToString());
    }

    private static RunnerState State(ServedApp app) => RunnerState.From(app.Store.EntriesAfter(Ann, 0));

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [Fact]
    public async Task An_illness_goes_on_until_its_last_day_is_said_and_can_be_taken_back()
    {
        await using var app = await Start();
        Assert.Contains("/life", await app.Html("/more"), StringComparison.Ordinal);
        var since = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-5);
        var (status, to) = await Post(app, "/life", "/life", ("event", "illness"), ("of", "fever"), ("from", Iso(since)), ("to", ""));
        Assert.Equal(HttpStatusCode.Redirect, status);
        Assert.Contains("Illness (fever) since", await app.Html(to!), StringComparison.Ordinal);
        var ill = Assert.Single(State(app).LifeEvents);
        Assert.IsType<IllnessReason.InIt>(new Ill().Judge(State(app), since.AddDays(5)).Reason);
        Assert.Equal(HttpStatusCode.BadRequest, (await Post(app, "/life", $"/life/{ill.Id}/end", ("to", Iso(since.AddDays(-1))))).Status);
        await Post(app, "/life", $"/life/{ill.Id}/end", ("to", Iso(since.AddDays(1))));
        Assert.IsNotType<IllnessReason.InIt>(new Ill().Judge(State(app), since.AddDays(5)).Reason);
        Assert.DoesNotContain("It is over", await app.Html("/life"), StringComparison.Ordinal);
        await Post(app, "/life", $"/entries/{ill.Id}/remove");
        Assert.Empty(State(app).LifeEvents);
    }

    [Fact]
    public async Task A_second_illness_ends_none_and_each_has_its_own_end()
    {
        await using var app = await Start();
        var since = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-5);
        await Post(app, "/life", "/life", ("event", "illness"), ("of", "head-cold"), ("from", Iso(since)), ("to", ""));
        await Post(app, "/life", "/life", ("event", "illness"), ("of", "fever"), ("from", Iso(since)), ("to", ""));
        Assert.Equal([(since, null), (since, null)], State(app).LifeEvents.Select(ill => (ill.What.From!.Value, ill.What.To)));
        var page = await app.Html("/life");
        Assert.All(State(app).LifeEvents, ill => Assert.Contains($"/life/{ill.Id}/end", page, StringComparison.Ordinal));
        await Post(app, "/life", $"/life/{State(app).LifeEvents[1].Id}/end", ("to", Iso(since)));
        Assert.Equal("head-cold", Assert.Single(OpenIllness.On(State(app), since.AddDays(5))).What.Of);
    }

    [Fact]
    public async Task Nobody_is_ill_before_it_begins()
    {
        await using var app = await Start();
        var tomorrow = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(2);
        Assert.Equal(HttpStatusCode.BadRequest, (await Post(app, "/life", "/life", ("event", "illness"), ("of", "fever"), ("from", Iso(tomorrow)), ("to", ""))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await Post(app, "/life", "/life", ("event", "holiday"), ("from", Iso(tomorrow)), ("to", ""))).Status);
    }

    [Fact]
    public async Task A_race_needs_its_day_and_is_known_with_its_distance()
    {
        await using var app = await Start();
        var day = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(40);
        Assert.Equal(HttpStatusCode.BadRequest, (await Post(app, "/life", "/life", ("event", "race"), ("distance", "10"))).Status);
        await Post(app, "/life", "/life", ("event", "race"), ("from", Iso(day)), ("distance", "21,1"));
        var race = Assert.Single(State(app).LifeEvents);
        Assert.Equal((day, 21.1), (race.What.From!.Value, race.What.Distance!.Value.Kilometres));
        Assert.IsType<RaceReason.Today>(new RaceDay().Judge(State(app), day).Reason);
    }

    [Theory]
    [InlineData("lottery", "2026-01-01", "")]
    [InlineData("surgery", "2199-01-01", "")]
    [InlineData("travel", "2026-02-02", "2026-02-01")]
    [InlineData("travel", "yesterday", "")]
    public async Task What_cannot_be_is_refused_and_nothing_saved(string what, string from, string to)
    {
        await using var app = await Start();
        Assert.Equal(HttpStatusCode.BadRequest, (await Post(app, "/life", "/life", ("event", what), ("from", from), ("to", to))).Status);
        Assert.Empty(State(app).LifeEvents);
    }

    [Fact]
    public async Task Warning_signs_are_answered_on_their_own_page_of_a_pregnancy_and_lock()
    {
        await using var app = await Start();
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        Assert.DoesNotContain("/pregnancy\"", await app.Html("/life"), StringComparison.Ordinal);
        await Post(app, "/life", "/life", ("event", "pregnancy"), ("from", Iso(today.AddDays(-60))));
        Assert.Contains("/pregnancy", await app.Html("/life"), StringComparison.Ordinal);
        await Post(app, "/pregnancy", "/safety", ("form", "short"), ("shown", "pregnancy-warning"), ("yes", "pregnancy-warning"));
        Assert.Equal(Urgency.Urgent, Coach.Plan(State(app), today.AddDays(1)).Referral!.Urgency);
    }

    [Fact]
    public async Task Shoes_checks_and_angles_are_noted_and_shoes_counted()
    {
        await using var app = await Start();
        Assert.Equal(HttpStatusCode.BadRequest, (await Post(app, "/gear", "/gear", ("what", "shoes"))).Status);
        await Post(app, "/gear", "/gear", ("what", "shoes"), ("name", "Blue <two>"), ("gone", "480"), ("plated", "on"));
        await Post(app, "/gear", "/gear", ("what", "gait-analysis"), ("day", "2020-05-01"));
        await Post(app, "/gear", "/form-checks", ("lean", "20"), ("shank", ""), ("drop", ""));
        await Post(app, "/log/run", "/runs", ("day", Iso(DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-2))), ("time", "08:00"), ("sport", "run"), ("distance", "25"), ("minutes", "150"), ("shoes", "Blue <two>"));
        var page = await app.Html("/gear");
        Assert.Matches(new Regex("Blue &lt;two&gt;.*505 km", RegexOptions.Singleline), page);
        var state = State(app);
        Assert.Equal(new Dictionary<string, double> { ["trunkLeanDegrees"] = 20 }, Assert.Single(state.FormChecks).What.Metrics);
        Assert.Equal(new DateOnly(2020, 5, 1), state.Gear.Single(gear => gear.What.What == "gait-analysis").Day);
        Assert.Equal(HttpStatusCode.BadRequest, (await Post(app, "/gear", "/form-checks", ("lean", "90"))).Status);
    }

    [Fact]
    public async Task What_was_done_is_added_by_hand_without_a_distance_that_nobody_knows()
    {
        await using var app = await Start();
        (string, string)[] fields = [("day", Iso(DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-1))), ("time", "08:00"), ("minutes", "35"), ("distance", "")];
        Assert.Equal(HttpStatusCode.Redirect, (await Post(app, "/log/run", "/runs", [.. fields, ("sport", "walk")])).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await Post(app, "/log/run", "/runs", [.. fields, ("sport", "run")])).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await Post(app, "/log/run", "/runs", [.. fields[..^1], ("distance", "0"), ("sport", "run")])).Status);
        Assert.Null(Assert.Single(State(app).Runs).What.Activity.Distance);
        Assert.Equal(Runs.Sport.Walk, Assert.Single(State(app).OtherActivities).What.Activity.Sport);
    }
}
