using System.Net;

namespace Backstride.App.Tests.Web;

public class NotFoundTests
{
    private static readonly RunnerId Runner = RunnerId.Parse("0199aaaa-0000-7000-8000-0000000000b1");

    [Theory]
    [InlineData("/why/2026-99-99", HttpStatusCode.NotFound)]
    [InlineData("/why/2026-02-28", HttpStatusCode.OK)]
    [InlineData("/exercises/handstand", HttpStatusCode.NotFound)]
    [InlineData("/exercises/bird-dog", HttpStatusCode.OK)]
    [InlineData("/entries/nope", HttpStatusCode.NotFound)]
    [InlineData("/entries/0199aaaa-0000-7000-8000-0000000000b2", HttpStatusCode.NotFound)]
    public async Task A_day_or_an_entry_that_is_not_there_is_said_to_be_not_there(string address, HttpStatusCode status)
    {
        await using var app = await ServedApp.Start(store => store.AddRunner(Runner, "runner"));
        using var answer = await app.Client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(status, answer.StatusCode);
    }

    [Theory]
    [InlineData("/why/2026-99-99")]
    [InlineData("/entries/nope")]
    [InlineData("/imports/0199aaaa-0000-7000-8000-0000000000b3/table/1")]
    [InlineData("/import/from/nobody")]
    public async Task A_browser_gets_a_page_that_says_so(string address)
    {
        await using var app = await ServedApp.Start(store => store.AddRunner(Runner, "runner"));
        using var asPerson = new HttpRequestMessage(HttpMethod.Get, address);
        asPerson.Headers.Accept.ParseAdd("text/html");
        using var page = await app.Send(asPerson);
        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        Assert.Contains("Nothing here", await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
