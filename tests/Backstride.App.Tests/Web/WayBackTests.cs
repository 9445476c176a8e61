using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.RegularExpressions;
using Backstride.App.Api;
using Backstride.App.Tests.Browser;
using Backstride.App.Tests.Cli;
using Backstride.App.Wording;
using Backstride.Journal;
using Backstride.Planning;
using Backstride.Screening;

namespace Backstride.App.Tests.Web;

/// <summary>While somebody is hurt or ill the pages speak of the way back; and the weeks ahead, as far as they can be seen.</summary>
public sealed partial class WayBackTests
{
    private static readonly string[] NotWhileHurt = ["race", "long run", "hard day", "lighter week", "What your days leave no room for", "record", "personal best"];
    private readonly OtherDay monday = new(DayOfWeek.Monday);

    private DateOnly Today => monday.Today;

    private static void Ill(ServedApp app, DateOnly from, DateOnly? to = null) => Runners.Add(app.Store, from, new LifeEvent { Event = "illness", Of = "fever", From = from, To = to });

    [Fact]
    public async Task An_illness_makes_today_and_the_week_say_the_stage_what_comes_next_and_what_ends_it()
    {
        await using var app = await ServedApp.Start(Runners.SteadyUntil(Today), monday);
        Assert.DoesNotContain("id=\"way\"", await app.Page("/"), StringComparison.Ordinal);
        Ill(app, Today.AddDays(-2));
        Runners.Add(app.Store, Today.AddDays(-9), new LifeEvent { Event = "race", From = Today.AddDays(5), Distance = Distance.FromKilometres(10) });
        var page = await app.Page("/");
        Assert.Contains("Rest while you are ill", page, StringComparison.Ordinal);
        Assert.Contains("Stage 1 of 3: rest", page, StringComparison.Ordinal);
        Assert.Contains("The next stage begins when you say that it is over.", page, StringComparison.Ordinal);
        Assert.Contains("aria-current=\"step\"", page, StringComparison.Ordinal);
        Assert.All(NotWhileHurt, word => Assert.DoesNotContain(word, Body(page), StringComparison.OrdinalIgnoreCase));
        var week = await app.Page("/week");
        Assert.Contains("Rest while you are ill", week, StringComparison.Ordinal);
        Assert.All(NotWhileHurt, word => Assert.DoesNotContain(word, Body(week), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_fever_leads_the_day_and_the_week_though_a_flare_has_the_safety_questions_open_and_nobody_is_offered_a_walk()
    {
        await using var app = await ServedApp.Start(Runners.SteadyUntil(Today), monday);
        Ill(app, Today.AddDays(-1));
        Runners.Add(app.Store, Today, new CheckIn { Flare = true, Pain = new PainScore(7) });
        foreach (var address in (string[])["/", "/week"])
        {
            var page = Body(await app.Page(address));
            Assert.Contains("You have had a fever since", page, StringComparison.Ordinal);
            Assert.Contains("Say when it is over", page, StringComparison.Ordinal);
            Assert.DoesNotContain("a walk", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("walks, ", page, StringComparison.OrdinalIgnoreCase);
        }

        // The flare does not say to move while the fever says to rest.
        Assert.Contains("Stage 1 of 3, once you are well: moving gently", Body(await app.Page("/week")), StringComparison.Ordinal);
        // Each cause is said once and not beside every day it changes.
        Assert.Single(Regex.Matches(Body(await app.Page("/week")), "You have had a fever since"));
        Assert.Contains("free of it for 48 hours", await app.Page("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_head_cold_is_said_on_the_day_and_over_the_week()
    {
        await using var app = await ServedApp.Start(Runners.SteadyUntil(Today), monday);
        Runners.Add(app.Store, Today, new LifeEvent { Event = "illness", Of = "head-cold", From = Today });
        Assert.Contains("You have a head cold: easy, nothing long or heavy.", await app.Page("/"), StringComparison.Ordinal);
        var week = Body(await app.Page("/week"));
        Assert.Single(Regex.Matches(week, "You have had a head cold since"));
    }

    [Fact]
    public async Task A_race_that_is_held_back_is_said_so_on_its_day_in_the_week_and_in_the_outline()
    {
        await using var app = await ServedApp.Start(Runners.SteadyUntil(Today), monday);
        Runners.Add(app.Store, Today, new LifeEvent { Event = "illness", Of = "head-cold", From = Today });
        Assert.DoesNotContain(RaceWords.Held, await app.Page("/week"), StringComparison.Ordinal);
        Runners.Add(app.Store, Today, new LifeEvent { Event = "race", From = Today.AddDays(3), Distance = Distance.FromKilometres(10) });
        Assert.Single(Regex.Matches(await app.Page("/week"), Regex.Escape(RaceWords.Held)));
        Assert.Contains(RaceWords.Held, await app.Page($"/?day={Today.AddDays(3):yyyy-MM-dd}"), StringComparison.Ordinal);
        Assert.Contains("10 km, not as things stand", await app.Page("/week/ahead"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_week_says_on_which_day_an_illness_with_an_end_would_be_behind_the_runner()
    {
        await using var app = await ServedApp.Start(Runners.SteadyUntil(Today), monday);
        Ill(app, Today.AddDays(-1), Today.AddDays(-1));
        Assert.Contains("If all goes well, it is behind you on Thursday.", await app.Page("/week"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_cold_beside_it_nothing_is_behind_the_runner()
    {
        await using var app = await ServedApp.Start(Runners.SteadyUntil(Today), monday);
        Ill(app, Today.AddDays(-1), Today.AddDays(-1));
        Runners.Add(app.Store, Today, new LifeEvent { Event = "illness", Of = "head-cold", From = Today.AddDays(-1) });
        var week = Body(await app.Page("/week"));
        Assert.DoesNotContain("behind you", week, StringComparison.Ordinal);
        Assert.Contains("as long as your head cold lasts", week, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_leg_that_was_asked_about_nothing_is_asked_and_no_training_goes_on()
    {
        await using var app = await ServedApp.Start(Runners.SteadyUntil(Today), monday);
        Runners.Add(app.Store, Today, new CheckIn { LegSymptoms = LegSymptoms.New, Pain = new PainScore(2) });
        Runners.Add(app.Store, Today, new ScreeningAnswers { Form = ScreenForm.Short, Answers = Questions.Of(ScreenForm.Short).ToDictionary(question => question.Id.Name, _ => Answer.No) });
        foreach (var page in (string[])[Body(await app.Page("/")), Body(await app.Page("/week"))])
        {
            Assert.DoesNotContain("Training goes on", page, StringComparison.Ordinal);
            Assert.DoesNotContain("please answer", page, StringComparison.Ordinal);
            Assert.DoesNotContain("behind you", page, StringComparison.Ordinal);
        }

        Ill(app, Today);
        Assert.DoesNotContain("change position often", Body(await app.Page("/")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_flare_said_with_a_score_says_its_plan_at_once()
    {
        await using var app = await ServedApp.Start(Runners.SteadyUntil(Today), monday);
        Runners.Add(app.Store, Today, new CheckIn { Flare = true, Pain = new PainScore(6) });
        var page = Body(await app.Page("/"));
        Assert.InRange(page.IndexOf("Day 1 of a flare", StringComparison.Ordinal), 0, page.IndexOf("Your back is at 6", StringComparison.Ordinal));
    }

    [Fact]
    public async Task While_the_safety_questions_are_open_only_these_are_spoken_of()
    {
        await using var app = await ServedApp.Start(Runners.SteadyUntil(Today), monday);
        Runners.Add(app.Store, Today, new CheckIn { Flare = true, Pain = new PainScore(6) });
        Assert.DoesNotContain("id=\"way\"", await app.Page("/"), StringComparison.Ordinal);
        Runners.Add(app.Store, Today, new ScreeningAnswers { Form = ScreenForm.Short, Answers = Questions.Of(ScreenForm.Short).ToDictionary(question => question.Id.Name, _ => Answer.No) });
        Assert.Contains("Coming through a flare", await app.Page("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_weeks_ahead_have_a_sentence_whose_numbers_are_those_of_the_document()
    {
        await using var app = await ServedApp.Start(Runners.SteadyUntil(Today), monday);
        Assert.Contains("href=\"/week/ahead\"", await app.Page("/week"), StringComparison.Ordinal);
        var page = await app.Page("/week/ahead");
        var horizon = await Ahead(app);
        await SchemaTests.Holds("horizon", horizon);
        var says = horizon.GetProperty("text").GetString()!;
        Assert.Contains($"<p>{says}</p>", page, StringComparison.Ordinal);
        var weeks = horizon.GetProperty("weeks").EnumerateArray().ToList();
        Assert.Equal(5, weeks.Count);
        var may = weeks.Last(week => week.TryGetProperty("maxDistanceMeters", out _));
        Assert.Equal(Quantities.AtMost(Distance.FromMeters(may.GetProperty("maxDistanceMeters").GetDouble())), Kilometres().Match(says).Value);
        Assert.Contains(Quantities.Of(DateOnly.Parse(may.GetProperty("longestOn").GetString()!, System.Globalization.CultureInfo.InvariantCulture), Today), says, StringComparison.Ordinal);
        Assert.Equal(weeks.Count, page.Split("<th scope=\"row\">").Length - 1);
        Assert.Contains("role=\"img\"", page, StringComparison.Ordinal);
        Assert.Contains(HorizonWords.Assumption, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task How_far_a_sore_runner_may_come_stands_neither_in_the_rows_nor_in_the_picture()
    {
        await using var app = await ServedApp.Start(Runners.SteadyUntil(Today), monday);
        Assert.Contains("at most", Body(await app.Page("/week/ahead")), StringComparison.Ordinal);
        Runners.Add(app.Store, Today, new CheckIn { Pain = new PainScore(4) });
        var sore = Body(await app.Page("/week/ahead"));
        Assert.Contains("if your back settles", sore, StringComparison.Ordinal);
        Assert.DoesNotMatch(Kilometres(), sore);
        Assert.DoesNotContain("role=\"img\"", sore, StringComparison.Ordinal);
        var horizon = await Ahead(app);
        await SchemaTests.Holds("horizon", horizon);
        Assert.All(horizon.GetProperty("weeks").EnumerateArray(), week => Assert.DoesNotContain(week.EnumerateObject(), field => field.Name.EndsWith("Meters", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_illness_without_an_end_has_no_weeks_ahead_and_says_why()
    {
        await using var app = await ServedApp.Start(Runners.SteadyUntil(Today), monday);
        Ill(app, Today);
        Assert.Contains("Nothing is looked ahead while you are ill.", await app.Page("/week/ahead"), StringComparison.Ordinal);
        var horizon = await Ahead(app);
        await SchemaTests.Holds("horizon", horizon);
        Assert.Equal((0, "illness"), (horizon.GetProperty("weeks").GetArrayLength(), horizon.GetProperty("ends").GetProperty("why").GetString()));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(2, true)]
    public async Task A_day_to_come_says_on_the_page_its_record_and_in_the_document_that_it_is_told_as_far_as_things_stand(int days, bool isAhead)
    {
        await using var app = await ServedApp.Start(Runners.SteadyUntil(Today), monday);
        var day = $"{Today.AddDays(days):yyyy-MM-dd}";
        foreach (var address in (string[])[$"/?day={day}", $"/why/{day}"])
            Assert.Equal(isAhead, (await app.Page(address)).Contains(PlannedDays.Ahead, StringComparison.Ordinal));
        var plan = await Asked(app, $"/api/v1/today?day={day}");
        await SchemaTests.Holds("plan", plan);
        Assert.Equal(isAhead, plan.TryGetProperty("assumes", out _));
    }

    [Fact]
    public async Task A_day_that_no_week_reaches_is_refused_with_the_last_that_one_does()
    {
        await using var app = await ServedApp.Start(Runners.SteadyUntil(Today), monday);
        var last = Quantities.Of(WeekPlanner.LastDay(Today), Today);
        foreach (var far in (DateOnly[])[Today.AddDays(35), Today.AddDays(300)])
        {
            using var page = await app.Client.GetAsync($"/?day={far:yyyy-MM-dd}", TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.BadRequest, page.StatusCode);
            Assert.Contains($"Days are planned through {last}", await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
            using var why = await app.Client.GetAsync($"/why/{far:yyyy-MM-dd}", TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NotFound, why.StatusCode);
        }

        Assert.Equal(HttpStatusCode.OK, (await app.Client.GetAsync($"/?day={Today.AddDays(34):yyyy-MM-dd}", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public void A_race_without_a_limit_is_the_distance_that_can_be_named()
    {
        var race = new TrainingLoad.Race(Today.AddDays(6), Distance.FromKilometres(21.1));
        var horizon = new Horizon
        {
            AsOf = Today,
            End = new HorizonEnd.AfterRace(race),
            Weeks = [new HorizonWeek { Monday = Today, Runs = 1, Sessions = 1, Distance = race.Distance!.Value, Longest = race.Distance, LongestOn = race.Day, Race = race }],
        };
        Assert.Equal($"The longest run of these weeks is your race, 21.1 km on {Quantities.Of(race.Day, Today)}.", HorizonWords.Says(horizon));
    }

    [Fact]
    public async Task A_lock_has_none_either_and_a_token_that_only_hands_over_files_may_not_look()
    {
        await using var app = await ServedApp.Start(Runners.SteadyUntil(Today), monday);
        Runners.Add(app.Store, Today, new ScreeningAnswers { Form = ScreenForm.Short, Answers = new Dictionary<string, Answer> { ["saddle-numbness"] = Answer.Yes } });
        Assert.Equal("referral", (await Ahead(app)).GetProperty("ends").GetProperty("why").GetString());
        Assert.DoesNotContain("<table", await app.Page("/week/ahead"), StringComparison.Ordinal);
        using var answer = await app.Send(Request(app, TokenScope.Import));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task A_holiday_a_journey_and_days_without_equipment_are_noted_in_the_browser()
    {
        await using var app = await ServedApp.Start(Runners.SteadyUntil(Today), monday);
        foreach (var (what, without) in (List<(string, bool)>)[("holiday", false), ("travel", true), ("no-equipment", false)])
        {
            using var post = await app.OwnPost("/life", "/life", [("event", what), ("from", $"{Today:yyyy-MM-dd}"), ("to", $"{Today.AddDays(2):yyyy-MM-dd}"), .. without ? [("without", "on")] : Array.Empty<(string, string)>()]);
            using var answer = await app.Send(post);
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        }

        var events = RunnerState.From(app.Store.EntriesAfter(Runners.Only, 0)).LifeEvents.Select(life => (life.What.Event, life.What.Of)).ToList();
        Assert.Equal([("holiday", null), ("travel", "no-equipment"), ("no-equipment", null)], events);
        var page = await app.Page("/");
        Assert.Contains("You are on holiday from training", page, StringComparison.Ordinal);
    }

    private static string Body(string page) => page[page.IndexOf("<main", StringComparison.Ordinal)..page.IndexOf("</main>", StringComparison.Ordinal)];

    private static HttpRequestMessage Request(ServedApp app, TokenScope scope, string address = "/api/v1/horizon")
    {
        var token = new AccessTokens(app.Folder).Add(Runners.Only, "test", scope, new DateTimeOffset(2026, 3, 1, 6, 0, 0, TimeSpan.Zero)).Secret;
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return request;
    }

    private static Task<JsonElement> Ahead(ServedApp app) => Asked(app, "/api/v1/horizon");

    private static async Task<JsonElement> Asked(ServedApp app, string address)
    {
        using var answer = await app.Send(Request(app, TokenScope.Read, address));
        using var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return document.RootElement.Clone();
    }

    [GeneratedRegex(@"[0-9.]+ km")]
    private static partial Regex Kilometres();
}
