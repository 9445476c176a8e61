using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Backstride.App.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NJsonSchema;

namespace Backstride.App.Tests.Web;

/// <summary>The description of the API against the API itself.</summary>
public sealed class OpenApiTests
{
    private static readonly RunnerId Ann = RunnerId.Parse("0199aaaa-0000-7000-8000-0000000000d1");

    private static Task<ServedApp> Start() => ServedApp.Start(store => store.AddRunner(Ann, "ann"));

    private static async Task<JsonObject> Document(ServedApp app) =>
        JsonNode.Parse(await app.Client.GetStringAsync("/openapi/v1.json", TestContext.Current.CancellationToken))!.AsObject();

    [Fact]
    public async Task Every_route_of_the_api_is_described_with_its_parameters_its_answer_and_its_refusals()
    {
        await using var app = await Start();
        var document = await Document(app);
        Assert.Equal("3.1.0", document["openapi"]!.GetValue<string>());
        var routes = app.Routes.Where(route => route.RoutePattern.RawText!.StartsWith("/api", StringComparison.Ordinal)).ToList();
        Assert.True(routes.Count >= 4);
        var described = 0;
        foreach (var route in routes)
        {
            foreach (var method in route.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods)
            {
                var path = document["paths"]![OpenApi.PathOf(route.RoutePattern)];
                var operation = path?[method.ToLowerInvariant()];
                Assert.True(operation is not null, $"{method} {route.RoutePattern.RawText} is not in /openapi/v1.json.");
                var answer = operation["responses"]!.AsObject().Single(response => response.Key.StartsWith('2')).Value!;
                Assert.NotNull(answer["content"]!.AsObject().Single().Value!["schema"]);
                Assert.NotNull(operation["responses"]!["401"]!["content"]!["application/problem+json"]!["schema"]);
                Assert.NotEmpty(operation["security"]!.AsArray());
                Assert.Equal(
                    route.RoutePattern.Parameters.Select(parameter => parameter.Name).Order(StringComparer.Ordinal),
                    (path!["parameters"]?.AsArray() ?? []).Select(parameter => parameter!["name"]!.GetValue<string>()).Order(StringComparer.Ordinal));
                described++;
            }
        }

        Assert.Equal(described, document["paths"]!.AsObject().Sum(path => path.Value!.AsObject().Count(part => part.Key != "parameters")));
        Assert.Equal(described, document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()).Where(part => part.Key != "parameters").Select(part => part.Value!["operationId"]!.GetValue<string>()).Distinct().Count());
    }

    [Fact]
    public async Task Files_are_taken_as_a_body_or_as_a_form()
    {
        await using var app = await Start();
        var content = (await Document(app))["paths"]!["/api/v1/imports"]!["post"]!["requestBody"]!["content"]!.AsObject();
        Assert.Equal(["application/octet-stream", "multipart/form-data"], content.Select(kind => kind.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_reference_leads_to_something_in_the_document()
    {
        await using var app = await Start();
        var document = await Document(app);
        var references = References(document).ToList();
        Assert.True(references.Count > 3);
        foreach (var reference in references)
        {
            Assert.StartsWith("#/", reference, StringComparison.Ordinal);
            var target = reference[2..].Split('/').Aggregate((JsonNode?)document, (node, name) => node?[name]);
            Assert.True(target is not null, $"{reference} leads nowhere.");
        }
    }

    [Fact]
    public async Task What_the_api_answers_is_what_the_description_says()
    {
        await using var app = await Start();
        var document = await Document(app);
        using var post = new HttpRequestMessage(HttpMethod.Post, "/api/v1/imports?name=run.fit") { Content = new ByteArrayContent(TinyFit.Run(new DateTimeOffset(2026, 3, 1, 6, 0, 0, TimeSpan.Zero))) };
        post.Headers.Authorization = new AuthenticationHeaderValue("Bearer", new AccessTokens(app.Folder).Add(Ann, "test", TokenScope.Import, DateTimeOffset.UnixEpoch).Secret);
        using var answer = await app.Send(post);
        await app.Jobs.Find(Ann, Guid.Parse(answer.Headers.Location!.ToString()[^36..]))!.Over.WaitAsync(TestContext.Current.CancellationToken);
        using var get = new HttpRequestMessage(HttpMethod.Get, answer.Headers.Location);
        get.Headers.Authorization = post.Headers.Authorization;
        using var ended = await app.Send(get);
        var schema = (JsonObject)document["components"]!["schemas"]!["import-job"]!.DeepClone();
        schema["components"] = document["components"]!.DeepClone();
        var errors = (await JsonSchema.FromJsonAsync(schema.ToJsonString(), TestContext.Current.CancellationToken)).Validate(await ended.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.True(errors.Count == 0, string.Join("; ", errors));
        Assert.Contains("\"result\"", await ended.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_served_under_the_rules_for_hosts_pages_and_content_of_everything_else()
    {
        await using var app = await Start();
        using var own = await app.Client.GetAsync("/openapi/v1.json", TestContext.Current.CancellationToken);
        Assert.Equal("application/json", own.Content.Headers.ContentType!.MediaType);
        Assert.Contains("default-src 'none'", own.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        using var forged = new HttpRequestMessage(HttpMethod.Get, "/openapi/v1.json");
        forged.Headers.Host = "evil.example";
        using var misdirected = await app.Send(forged);
        Assert.Equal(HttpStatusCode.MisdirectedRequest, misdirected.StatusCode);
        using var foreign = new HttpRequestMessage(HttpMethod.Get, "/openapi/v1.json");
        foreign.Headers.Add("Sec-Fetch-Site", "cross-site");
        using var refused = await app.Send(foreign);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject fields => fields.SelectMany(field => field is { Key: "$ref", Value: JsonValue target } ? [target.GetValue<string>()] : References(field.Value)),
        JsonArray items => items.SelectMany(References),
        _ => [],
    };
}
