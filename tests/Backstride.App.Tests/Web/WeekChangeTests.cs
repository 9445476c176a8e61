using System.Net;
using System.Text.RegularExpressions;
using Backstride.App.Tests.Browser;
using Backstride.Coaching;
using Backstride.Journal;
using Backstride.Planning;

namespace Backstride.App.Tests.Web;

/// <summary>The week of the browser: kept at first sight, changed by its forms, and different in the answer that follows what was said.</summary>
public sealed partial class WeekChangeTests
{
    private readonly OtherDay monday = new(DayOfWeek.Monday);

    [Fact]
    public async Task The_first_look_keeps_the_week_once_and_a_look_ahead_of_its_person_keeps_none()
    {
        await using var app = await ServedApp.Start(Runners.SteadyUntil(monday.Today), monday);
        var ahead = new HttpRequestMessage(HttpMethod.Get, "/week");
        ahead.Headers.Add("Sec-Purpose", "prefetch");
        using (await app.Send(ahead))
            Assert.Empty(State(app).Weeks);
        await Page(app, "/week");
        await Page(app, "/week");
        var kept = Assert.Single(State(app).Weeks);
        Assert.Equal((monday.Today, Author.Coach), (kept.What.Monday, kept.By));
    }

    [Fact]
    public async Task A_flare_said_now_is_in_the_week_and_on_Today_in_the_answer_that_follows()
    {
        await using var app = await ServedApp.Start(Runners.SteadyUntil(monday.Today), monday);
        var before = await Page(app, "/week");
        Assert.DoesNotContain("<strong>Changed:</strong>", before, StringComparison.Ordinal);
        var today = await After(app, await app.OwnPost("/flare", "/flares", ("pain", "6")));
        Assert.DoesNotContain("<h1 data-announce>Run", today, StringComparison.Ordinal);
        var week = await Page(app, "/week");
        Assert.Contains("<strong>Changed:</strong>", week, StringComparison.Ordinal);
        Assert.Contains("Proposed: ", week, StringComparison.Ordinal);
        Assert.Equal(State(app).Weeks.Single().What.Days[0].ProposedRun?.Target, WeekPlanner.Plan(State(app), monday.Today, monday.Today).Days[0].Proposed.OfType<WeekItem.OfRun>().FirstOrDefault()?.Run.Target);
    }

    [Fact]
    public async Task A_run_is_moved_dropped_and_brought_back_by_forms()
    {
        await using var app = await ServedApp.Start(Runners.SteadyUntil(monday.Today), monday);
        await Page(app, "/week");
        var week = Plan(app);
        var day = week.Days.Last(planned => planned.Current.OfType<WeekItem.OfRun>().Any());
        var item = day.Current.OfType<WeekItem.OfRun>().First();
        // With three runs a week a day lies between two: the next day but one is free of that.
        var free = week.Days.Single(planned => planned.Day == day.Day.AddDays(day.Day < week.Monday.AddDays(5) ? 2 : -1));
        var moved = await After(app, await app.OwnPost("/week", "/week/changes", ("what", "move"), ("item", $"{item.Id}"), ("to", $"{free.Day:yyyy-MM-dd}")));
        Assert.Contains($"moved to {free.Day.DayOfWeek}", moved, StringComparison.Ordinal);
        Assert.Equal(item.Id, Plan(app).Days.Single(planned => planned.Day == free.Day).Current.OfType<WeekItem.OfRun>().Single().Id);
        await After(app, await app.OwnPost("/week", "/week/changes", ("what", "drop"), ("item", $"{item.Id}")));
        Assert.DoesNotContain(Plan(app).Days.SelectMany(planned => planned.Current), other => other.Id == item.Id && other.State == ItemState.Planned);
        var entry = State(app).PlanChanges[^1].Id;
        using (var shown = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await Page(app, "/week")))
        {
            var undo = shown.QuerySelectorAll($"form[action='/entries/{entry}/remove']");
            Assert.NotEmpty(undo);
            Assert.All(undo, form => Assert.Equal("week", form.QuerySelector("[name='back']")?.GetAttribute("value")));
        }

        var undone = await After(app, await app.OwnPost("/week", $"/entries/{entry}/remove", ("back", "week"), ("day", $"{monday.Today:yyyy-MM-dd}")));
        Assert.Contains("Undone: taken out of your week.", undone, StringComparison.Ordinal);
        Assert.Contains("class=\"seven\"", undone, StringComparison.Ordinal);
        Assert.Contains(Plan(app).Days.SelectMany(planned => planned.Current), other => other.Id == item.Id && other.State == ItemState.Planned);
    }

    [Theory]
    [InlineData("/", "/check-ins", "pain", "6")]
    [InlineData("RUN", "RUN/feedback", "during", "7")]
    public async Task A_check_in_and_how_a_run_was_change_today_and_the_days_after_it_in_the_answer_that_follows(string page, string action, string field, string value)
    {
        await using var app = await ServedApp.Start(Runners.SteadyUntil(monday.Today), monday);
        var run = Runners.Add(app.Store, monday.Today.AddDays(-1), Runners.RunOf(monday.Today.AddDays(-1), 5));
        var (before, todayBefore) = (await Page(app, "/week"), await Page(app, "/"));
        Assert.DoesNotContain("<strong>Changed:</strong>", before, StringComparison.Ordinal);
        string At(string address) => address.Replace("RUN", $"/entries/{run}", StringComparison.Ordinal);
        var after = await After(app, await app.OwnPost(At(page), At(action), (field, value)));
        Assert.NotEqual(Answer(todayBefore), Answer(after));
        Assert.Equal(Answer(after), Answer(await Page(app, "/")));
        var week = Plan(app);
        Assert.Contains(week.Days[0].Changes, change => change.Standing == ChangeStanding.Forced);
        Assert.Contains(week.Days.Skip(1).SelectMany(day => day.Changes), change => change.Standing == ChangeStanding.Forced);
        var shown = await Page(app, "/week");
        // A cause of several changes is said once over the week; of what it only takes away the item says that it is gone.
        var shared = Backstride.App.Wording.SharedCauses.Of(week);
        Assert.All(shared.Each, cause => Assert.Contains(cause.Line, WebUtility.HtmlDecode(shown), StringComparison.Ordinal));
        foreach (var change in week.Days.SelectMany(day => day.Changes).Where(change => !shared.SaysAllOf(change)))
            Assert.Contains(Backstride.App.Wording.WeekChangeWords.What(change), WebUtility.HtmlDecode(shown), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_exercise_of_a_planned_session_is_a_part_of_it_and_not_all_of_it()
    {
        await using var app = await ServedApp.Start(Runners.SteadyUntil(monday.Today), monday);
        await Page(app, "/week");
        var day = Plan(app).Days.First(one => one.Current.OfType<WeekItem.OfSession>().Any(item => item.Session.HasStrength));
        var planned = day.Current.OfType<WeekItem.OfSession>().First(item => item.Session.HasStrength).Session.Blocks.Where(block => block.Kind == BlockKind.Strength).SelectMany(block => block.Exercises).ToList();
        var kettlebell = new DoneExercise { Exercise = "goblet-squat", Variant = "box", Sets = [new DoneSet(8, null, null, null)] };
        var item = day.Current.OfType<WeekItem.OfSession>().First(one => one.Session.HasStrength);
        var done = new WeekItem.OfSession(item.Id, ItemState.Done, item.Session) { DoneBy = new PlanMatch(item.Id, Runners.Add(app.Store, monday.Today, new SessionDone { Exercises = [kettlebell] }), monday.Today, MatchConfidence.Sure) };
        Assert.Equal($"partly done, 1 of {planned.Count} exercises", Backstride.App.Wording.PartOfSession.Of(done, RunnerState.From(app.Store.EntriesAfter(Runners.Only, 0))));

        // The work without its warm-up and its cool-down is all of it.
        var whole = new SessionDone { Exercises = [.. planned.Select(exercise => new DoneExercise { Exercise = exercise.Exercise, Variant = exercise.Variant, Sets = [new DoneSet(8, null, null, null)] })] };
        done = done with { DoneBy = done.DoneBy! with { Recording = Runners.Add(app.Store, monday.Today, whole) } };
        Assert.Null(Backstride.App.Wording.PartOfSession.Of(done, RunnerState.From(app.Store.EntriesAfter(Runners.Only, 0))));
    }

    [Fact]
    public async Task A_run_that_was_another_is_parted_from_its_item_and_said_to_be_it_again_by_forms()
    {
        await using var app = await ServedApp.Start(Runners.SteadyUntil(monday.Today), monday);
        await Page(app, "/week");
        var ran = Runners.Add(app.Store, monday.Today, Runners.RunOf(monday.Today, 8));
        var item = Plan(app).Days[0].Current.OfType<WeekItem.OfRun>().Single();
        Assert.Equal(ran, item.DoneBy!.Recording);
        Assert.Contains("that was another run", await Page(app, "/week"), StringComparison.Ordinal);
        var parted = await After(app, await app.OwnPost("/week", "/week/changes", ("what", "not-done-by"), ("item", $"{item.Id}"), ("recording", $"{ran}")));
        Assert.Contains("Noted: a recording is not what was planned", parted, StringComparison.Ordinal);
        Assert.Null(Plan(app).Days[0].Current.OfType<WeekItem.OfRun>().Single(one => one.Id == item.Id).DoneBy);
        using (var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(parted))
            Assert.Contains(page.QuerySelectorAll("form"), form => form.QuerySelector($"input[name='item'][value='{item.Id}']") is not null && form.QuerySelector($"option[value='{ran}']") is not null);
        await After(app, await app.OwnPost("/week", "/week/changes", ("what", "done-by"), ("item", $"{item.Id}"), ("recording", $"{ran}")));
        Assert.Equal(MatchConfidence.Told, Plan(app).Days[0].Current.OfType<WeekItem.OfRun>().Single(one => one.Id == item.Id).DoneBy!.Confidence);
    }

    [Fact]
    public async Task A_run_is_offered_no_day_that_has_one_and_a_run_still_to_come_no_recording_that_is_another()
    {
        await using var app = await ServedApp.Start(Runners.SteadyUntil(monday.Today), monday);
        await Page(app, "/week");
        var ran = Runners.Add(app.Store, monday.Today, Runners.RunOf(monday.Today, 8));
        var week = Plan(app);
        using var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await Page(app, "/week"));
        var taken = week.Days.Where(day => day.Current.OfType<WeekItem.OfRun>().Any()).Select(day => $"{day.Day:yyyy-MM-dd}").ToHashSet();
        var toCome = week.Days.Skip(1).SelectMany(day => day.Current.OfType<WeekItem.OfRun>()).Select(item => $"{item.Id}").ToHashSet();
        var forms = page.QuerySelectorAll("form").Where(form => form.QuerySelector("input[name='item']")?.GetAttribute("value") is { } item && toCome.Contains(item)).ToList();
        Assert.True(forms.Count >= 2);
        Assert.DoesNotContain(forms.SelectMany(form => form.QuerySelectorAll("select[name='to'] option")).Select(option => option.GetAttribute("value")), value => taken.Contains(value!));
        Assert.DoesNotContain(forms.SelectMany(form => form.QuerySelectorAll("select[name='recording'] option")).Select(option => option.GetAttribute("value")), value => value == $"{ran}");
        Assert.Equal(ran, week.Days[0].Current.OfType<WeekItem.OfRun>().Single().DoneBy!.Recording);
    }

    [Fact]
    public async Task A_week_with_a_race_and_a_day_with_room_for_it_is_shown()
    {
        await using var app = await ServedApp.Start(Runners.SteadyUntil(monday.Today), monday);
        Runners.Add(app.Store, monday.Today, new LifeEvent { Event = "race", From = monday.Today.AddDays(6), Distance = Distance.FromKilometres(10) });
        await Page(app, "/week");
        var day = Plan(app).Days[6];
        var race = day.Current.OfType<WeekItem.OfRun>().Single();
        Assert.Contains(Plan(app).Days, other => WeekAnswer.NotTo(Plan(app), (day, race), other.Day) is null);
        Assert.Empty(Backstride.App.Pages.Week.MoveDays.Of(Plan(app), (day, race)).Open);
        Assert.Contains("class=\"seven\"", await Page(app, "/week"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("move", "2001-01-01")]
    [InlineData("accept", null)]
    [InlineData("realign", null)]
    public async Task What_cannot_be_is_refused_with_a_sentence_and_writes_nothing(string what, string? to)
    {
        await using var app = await ServedApp.Start(Runners.SteadyUntil(monday.Today), monday);
        await Page(app, "/week");
        var item = Plan(app).Days.SelectMany(day => day.Current).OfType<WeekItem.OfRun>().First().Id;
        using var refused = await app.Send(await app.OwnPost("/week", "/week/changes", ("what", what), ("item", $"{item}"), ("to", to ?? "")));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Empty(State(app).PlanChanges);
    }

    private WeekPlan Plan(ServedApp app) => WeekPlanner.Plan(State(app), monday.Today, monday.Today);

    private static RunnerState State(ServedApp app) => RunnerState.From(app.Store.EntriesAfter(Runners.Only, 0));

    private static string Answer(string page) => Headline().Match(page).Groups[1].Value;

    [GeneratedRegex("<h1 data-announce>(.*?)</h1>")]
    private static partial Regex Headline();

    /// <summary>The page that a form leads to.</summary>
    private static async Task<string> After(ServedApp app, HttpRequestMessage post)
    {
        using var answer = await app.Send(post);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return WebUtility.HtmlDecode(await Page(app, answer.Headers.Location!.ToString()));
    }

    private static async Task<string> Page(ServedApp app, string address) => Tags().Replace(await app.Client.GetStringAsync(address, TestContext.Current.CancellationToken), " ");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Tags();
}
