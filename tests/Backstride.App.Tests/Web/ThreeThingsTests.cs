using System.Net;
using System.Text.RegularExpressions;
using Backstride.App.Cli;
using Backstride.App.Pages;
using Backstride.App.Storage;
using Backstride.App.Wording;
using Backstride.Coaching;
using Backstride.Demo;
using Backstride.Journal;
using Backstride.Planning;

namespace Backstride.App.Tests.Web;

/// <summary>No page, and no answer on a terminal, shows more than three things to care about, whatever the day; docs/decisions/three-things.md says what counts.</summary>
public sealed partial class ThreeThingsTests
{
    private const string Care = "data-care";
    private static readonly string[] Pages = ["/", "/week", "/session", "/log", "/tests", "/questionnaires", "/flare"];

    /// <summary>Days of the lives that are looked at, from the first with a plan.</summary>
    private static readonly int[] Looked = [0, 3, 8, 13, 20, 27];

    /// <summary>A life with a fast run on one of these days, and with a lighter week due.</summary>
    private const ulong InFullTraining = 445;

    /// <summary>What asks for care by its shape or its words, whether it says so or not.</summary>
    private static readonly string[] Shapes =
    [
        "class=\"referral\"", "class=\"net\"", "class=\"worse\"", "class=\"quiet-ask\"", "class=\"zone hold\"", "class=\"zone ease\"", "class=\"lighter\"", "class=\"button\" href=\"/safety\"",
        UnknownRunner.NothingKnown, .. RunCue.All.Select(CueWords.Of),
    ];

    private readonly SetClock clock = new();
    private readonly Dictionary<string, int> seen = [];

    [Fact]
    public async Task Every_page_of_every_made_up_life_shows_three_things_at_most_and_hides_nothing_of_safety()
    {
        await using var app = await ServedApp.Start(clock: clock);
        foreach (var theme in Enum.GetValues<Theme>())
            await Live(app, MadeLife.Of((ulong)theme), $"{theme}");
        await Live(app, MadeLife.Of(InFullTraining), nameof(InFullTraining));
        // The condition of a race ahead of which the back was sore is on no page of these days.
        Assert.All(Shapes.Where(shape => shape != CueWords.Of(RunCue.OnlyAsUsual)), shape => Assert.True(seen.GetValueOrDefault(shape) > 0, $"No page had {shape}."));
        Assert.True(seen.GetValueOrDefault("class=\"later\"") > 0, "Nothing was ever put behind the three.");
        Assert.True(seen.GetValueOrDefault("Your race is ") > 0, "No race was near.");
    }

    [Fact]
    public void The_terminal_names_the_same_things_and_lists_the_rest_when_asked()
    {
        var later = 0;
        foreach (var theme in Enum.GetValues<Theme>())
        {
            var life = MadeLife.Of((ulong)theme);
            for (var day = 0; day <= Looked[^1]; day++)
            {
                life.WakeUp();
                var (state, today) = (life.Journal.State, life.Day);
                var plan = Coach.Plan(state, today);
                life.LiveWith(plan);
                if (plan.Referral is { Urgency: >= Urgency.Urgent })
                    continue;
                var cares = DayCares.Of(plan, state, today);
                Assert.InRange(cares.Shown.Count, 0, DayCares.Most);
                Assert.DoesNotContain(cares.Later, care => care.IsSafety);
                later += cares.Later.Count;
                HoldsOnTheTerminal(plan, state, cares);
            }
        }

        Assert.True(later > 0);
    }

    [Fact]
    public void The_order_of_a_week_is_no_alert()
    {
        var names = Rulebook.Rules.Where(rule => rule is IOrdersTheWeek).Select(rule => rule.Id.Name).ToHashSet();
        var (ordered, life) = (0, MadeLife.Of(InFullTraining));
        for (var day = 0; day <= Looked[^1]; day++)
        {
            life.WakeUp();
            var plan = Coach.Plan(life.Journal.State, life.Day);
            var cares = DayCares.Of(plan, life.Journal.State, life.Day);
            Assert.DoesNotContain(cares.Shown.Concat(cares.Later), care => care is Care.Because because && names.Contains(because.Line.Name));
            ordered += plan.Verdicts.Count(judged => judged is { Rule: IOrdersTheWeek, Verdict: Verdict.Limit });
            life.LiveWith(plan);
        }

        Assert.Equal(3, names.Count);
        Assert.True(ordered > 0, "No day had one.");
    }

    private static void HoldsOnTheTerminal(Plan plan, RunnerState state, DayCares cares)
    {
        var few = string.Join('\n', PlanText.Of(plan, state, new Listing(ListOf.TheFirst, "ALL", plan.Day)));
        var all = string.Join('\n', PlanText.Of(plan, state, new Listing(ListOf.Everything, "ALL", plan.Day)));
        Assert.All(cares.Shown.SelectMany(care => CareText.Of(care, plan.Day)), line => Assert.Contains(line, few, StringComparison.Ordinal));
        Assert.All(cares.Later.SelectMany(care => CareText.Of(care, plan.Day)), line => Assert.DoesNotContain(line, few, StringComparison.Ordinal));
        Assert.All(cares.Shown.Concat(cares.Later).SelectMany(care => CareText.Of(care, plan.Day)), line => Assert.Contains(line, all, StringComparison.Ordinal));
        Assert.True(cares.Later.Count == 0 || few.Contains("All of it: ALL", StringComparison.Ordinal), few);
    }

    private async Task Live(ServedApp app, MadeLife life, string name)
    {
        var runner = new RunnerId(EntryId.DerivedFrom(name).Value);
        app.Store.AddRunner(runner, name);
        var kept = 0;
        for (var day = 0; day <= Looked[^1]; day++)
        {
            life.WakeUp();
            if (Looked.Contains(day))
            {
                Keep(app.Store, runner, life.Journal.Entries.Skip(kept));
                kept = life.Journal.Entries.Count;
                clock.Now = new DateTimeOffset(life.Day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);
                foreach (var page in Pages)
                    Holds(await Page(app, runner, page), $"{page} of {life.Who.Theme} on day {day}");
            }

            life.LiveWith(Coach.Plan(life.Journal.State, life.Day));
        }

        // What no life comes to by itself on the days looked at: a lighter week that was asked for, a race, a six by mistake and a one after it.
        var today = life.Day.AddDays(-1);
        await Told("/week", new PlanChange { Week = WeekPlanner.MondayOf(today), What = PlanChangeKind.Realign, Answer = RealignAnswer.LighterWeek });
        await Told("/", new LifeEvent { Event = "race", From = today, Distance = Distance.FromKilometres(10) });
        await Told("/", new CheckIn { Pain = new PainScore(6) }, new CheckIn { Pain = new PainScore(1) });

        async Task Told(string page, params EntryBody[] bodies)
        {
            var more = new LifeJournal();
            foreach (var (body, i) in bodies.Select((body, i) => (body, i)))
                more.Write(today, 660 + (30 * i), body);
            Keep(app.Store, runner, more.Entries.Select(stored => stored with { Entry = stored.Entry with { Draft = stored.Entry.Draft with { Id = new EntryId(Guid.CreateVersion7()) } } }));
            Holds(await Page(app, runner, page), $"{page} of {life.Who.Theme} after {bodies[0].GetType().Name}");
        }
    }

    private static void Keep(JournalStore store, RunnerId runner, IEnumerable<StoredEntry> entries)
    {
        foreach (var some in entries.Select(stored => stored.Entry.Draft with { Runner = runner }).Chunk(JournalStore.GroupSize))
            Assert.IsType<AppendResult.Accepted>(store.Append(runner, some));
    }

    private static async Task<string> Page(ServedApp app, RunnerId runner, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Cookie", $"{CurrentRunner.CookieName}={runner}");
        using var answer = await app.Send(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private void Holds(string page, string which)
    {
        var main = page[page.IndexOf("<main", StringComparison.Ordinal)..];
        var (open, behind) = Parted(main);
        var cares = Count(open, Care);
        Assert.True(cares <= DayCares.Most, $"{which}: {cares} things to care about.\n{string.Join('\n', Marked().Matches(open).Select(match => match.Value))}");
        var shapes = Shapes.Sum(shape => Count(open, shape));
        Assert.True(shapes <= cares, $"{which}: {shapes} things ask for care, {cares} say so.");
        Assert.DoesNotContain("class=\"net\"", behind, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"referral\"", behind, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/safety\"", behind, StringComparison.Ordinal);
        foreach (var shape in Shapes.Concat(["class=\"later\"", "Your race is "]).Where(shape => main.Contains(shape, StringComparison.Ordinal)))
            seen[shape] = seen.GetValueOrDefault(shape) + 1;
    }

    /// <summary>What stands on the page at once, and what is behind a tap.</summary>
    private static (string Open, string Behind) Parted(string html)
    {
        var (open, behind, depth) = (new System.Text.StringBuilder(), new System.Text.StringBuilder(), 0);
        foreach (var part in Details().Split(html))
        {
            depth += part.StartsWith("<details", StringComparison.Ordinal) ? 1 : part == "</details>" ? -1 : 0;
            (depth > 0 ? behind : open).Append(part);
        }

        Assert.Equal(0, depth);
        return (open.ToString(), behind.ToString());
    }

    private static int Count(string text, string what) => text.Split(what).Length - 1;

    [GeneratedRegex("(<details[^>]*>|</details>)")]
    private static partial Regex Details();

    [GeneratedRegex("<[^>]*data-care[^>]*>[^<]*(<[^>]*>[^<]*){0,12}")]
    private static partial Regex Marked();

    private sealed class SetClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(MadeLife.FirstPlan.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);

        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
