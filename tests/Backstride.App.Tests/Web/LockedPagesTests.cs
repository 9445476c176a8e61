using Backstride.App.Tests.Browser;
using Backstride.App.Wording;
using Backstride.Journal;
using Backstride.Screening;

namespace Backstride.App.Tests.Web;

/// <summary>A red flag is said on every page that somebody may come upon, and no page invites to what is closed.</summary>
public sealed class LockedPagesTests
{
    [Theory]
    [InlineData("/flare")]
    [InlineData("/session")]
    [InlineData("/tests")]
    [InlineData("/routine")]
    [InlineData("/questionnaires")]
    [InlineData("/life")]
    [InlineData("/log")]
    [InlineData("/log/run")]
    [InlineData("/exercises")]
    [InlineData("/more")]
    public async Task Every_page_says_where_to_go_while_a_red_flag_stands(string address)
    {
        await using var app = await ServedApp.Start(Runners.Steady);
        Assert.DoesNotContain(EmergencyWords.Heading, await app.Page(address), StringComparison.Ordinal);
        Runners.Add(app.Store, DateOnly.FromDateTime(DateTime.Now), new ScreeningAnswers { Form = ScreenForm.Short, Answers = new Dictionary<string, Answer> { ["saddle-numbness"] = Answer.Yes } });
        var page = await app.Page(address);
        Assert.Contains(EmergencyWords.Heading, page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/\">What to do and say</a>", page, StringComparison.Ordinal);
        Assert.Contains("now.</strong> Do not drive yourself", page, StringComparison.Ordinal);
        Assert.DoesNotContain("keep moving", page, StringComparison.Ordinal);
        Assert.DoesNotContain("the one to begin with", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_fever_the_page_of_a_sore_day_sends_nobody_for_a_walk()
    {
        await using var app = await ServedApp.Start(Runners.Steady);
        Assert.Contains("keep moving, gently", await app.Page("/flare"), StringComparison.Ordinal);
        var today = DateOnly.FromDateTime(DateTime.Now);
        Runners.Add(app.Store, today, new LifeEvent { Event = "illness", Of = "fever", From = today });
        var page = await app.Page("/flare");
        Assert.DoesNotContain("keep moving", page, StringComparison.Ordinal);
        Assert.Contains("Today stays a day of rest", page, StringComparison.Ordinal);
    }
}
