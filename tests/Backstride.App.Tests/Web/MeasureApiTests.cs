using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Backstride.App.Api;
using Backstride.App.Tests.Browser;
using Backstride.App.Tests.Cli;
using Backstride.Journal;

namespace Backstride.App.Tests.Web;

/// <summary>Tests, questionnaires and the routine over the API.</summary>
public sealed class MeasureApiTests
{
    [Theory]
    [InlineData("tests")]
    [InlineData("questionnaires")]
    [InlineData("routine")]
    public async Task A_read_token_gets_the_document_of_the_command_and_another_token_gets_none(string name)
    {
        await using var app = await ServedApp.Start(Runners.Steady);
        Runners.Add(app.Store, DateOnly.FromDateTime(DateTime.Now), new Profile { Routine = ["goblet-squat", "side-plank"] });
        Runners.Add(app.Store, DateOnly.FromDateTime(DateTime.Now), new Questionnaire { Form = "fear", Total = 4 });
        using var given = await Get(app, name, TokenScope.Read);
        Assert.Equal(HttpStatusCode.OK, given.StatusCode);
        using var document = JsonDocument.Parse(await given.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        await SchemaTests.Holds(name, document.RootElement);
        using var refused = await Get(app, name, TokenScope.Import);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        using var nobody = await app.Client.GetAsync($"/api/v1/{name}", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Unauthorized, nobody.StatusCode);
    }

    private static async Task<HttpResponseMessage> Get(ServedApp app, string name, TokenScope scope)
    {
        var token = new AccessTokens(app.Folder).Add(Runners.Only, "test", scope, new DateTimeOffset(2026, 3, 1, 6, 0, 0, TimeSpan.Zero)).Secret;
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/{name}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await app.Send(request);
    }
}
