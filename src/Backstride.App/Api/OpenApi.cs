using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using Backstride.App.Cli;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Backstride.App.Api;

/// <summary><c>/openapi/v1.json</c>: the API as OpenAPI 3.1, made from the endpoints themselves and the schemas of docs/schemas.</summary>
/// <remarks>It holds nothing of anybody's data, so that no token is asked for; hosts and pages elsewhere are refused as for everything.</remarks>
internal static class OpenApi
{
    public const string Place = "/openapi/v1.json";
    private const string Api = "/api/v1";
    private const string Json = "application/json";
    private const string ProblemJson = "application/problem+json";
    private const string Draft = "http://json-schema.org/draft-07/schema#";
    private const string Ending = ".schema.json";
    private const string SchemasPlace = "#/components/schemas/";
    private const string RefusalName = "problem";

    /// <param name="app">After everything else is mapped: what is described are its endpoints.</param>
    public static void Map(IEndpointRouteBuilder app)
    {
        var text = new Lazy<string>(() => Of(app.DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()).ToJsonString());
        app.MapGet(Place, () => Results.Text(text.Value, Json));
    }

    public static JsonObject Of(IEnumerable<RouteEndpoint> endpoints)
    {
        var described = endpoints.Where(endpoint => endpoint.RoutePattern.RawText?.StartsWith(Api, StringComparison.Ordinal) == true)
            .Select(endpoint => (Endpoint: endpoint, Operation: endpoint.Metadata.GetMetadata<ApiOperation>()))
            .Where(one => one.Operation is not null)
            .OrderBy(one => PathOf(one.Endpoint.RoutePattern), StringComparer.Ordinal)
            .ToList();
        var paths = new JsonObject();
        foreach (var (endpoint, operation) in described)
        {
            var path = PathOf(endpoint.RoutePattern);
            if (paths[path] is not JsonObject methods)
                paths[path] = methods = Path(endpoint.RoutePattern);
            foreach (var method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [])
                methods[method.ToLowerInvariant()] = Operation(operation!, endpoint);
        }

        return new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["jsonSchemaDialect"] = Draft,
            ["info"] = new JsonObject
            {
                ["title"] = "Backstride",
                ["version"] = Assembly.GetExecutingAssembly().GetName().Version?.ToString(3) ?? "0",
                ["description"] = "Handing over files, telling what happened, looking at plans, weeks and runs, for programs on the same machine. docs/api.md says more.",
                ["license"] = new JsonObject { ["name"] = "MIT", ["identifier"] = "MIT" },
            },
            ["paths"] = paths,
            ["components"] = new JsonObject
            {
                ["schemas"] = Schemas(described.Where(one => !one.Operation!.IsFile).Select(one => one.Operation!.Gives).Concat(described.Select(one => one.Operation!.Takes).OfType<string>())),
                ["securitySchemes"] = new JsonObject
                {
                    ["token"] = new JsonObject { ["type"] = "http", ["scheme"] = "bearer", ["description"] = "The secret that 'token add' shows once; it is for one runner and one scope." },
                },
            },
        };
    }

    /// <summary>The pattern without what constrains its parts: <c>/api/v1/imports/{batch}</c>.</summary>
    public static string PathOf(RoutePattern pattern) => "/" + string.Join('/', pattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternParameterPart parameter => $"{{{parameter.Name}}}",
        RoutePatternSeparatorPart separator => separator.Content,
        _ => "",
    }))));

    private static JsonObject Path(RoutePattern pattern) => pattern.Parameters.Count == 0 ? [] : new JsonObject
    {
        ["parameters"] = new JsonArray([.. pattern.Parameters.Select(parameter => (JsonNode)new JsonObject
        {
            ["name"] = parameter.Name,
            ["in"] = "path",
            ["required"] = true,
            ["schema"] = parameter.ParameterPolicies.Any(policy => policy.Content == "guid")
                ? new JsonObject { ["type"] = "string", ["format"] = "uuid" }
                : new JsonObject { ["type"] = "string" },
        })]),
    };

    private static JsonObject Operation(ApiOperation operation, RouteEndpoint endpoint)
    {
        var described = new JsonObject
        {
            // What is said of a runner by name is the same again under another address.
            ["operationId"] = endpoint.RoutePattern.Parameters.Any(parameter => parameter.Name == ApiRoutes.Runner) ? $"{operation.Id}OfRunner" : operation.Id,
            ["summary"] = operation.Summary,
        };
        if (operation.Parameters.Count > 0)
            described["parameters"] = new JsonArray([.. operation.Parameters.Select(Parameter)]);
        if (operation.TakesFiles)
            described["requestBody"] = Files();
        if (operation.Takes is { } takes)
            described["requestBody"] = new JsonObject { ["required"] = true, ["content"] = new JsonObject { [Json] = new JsonObject { ["schema"] = To(takes) } } };
        described["responses"] = Responses(operation);
        if (endpoint.Metadata.GetMetadata<NeedsToken.For>() is { Scope: var scope })
            described["security"] = new JsonArray(new JsonObject { ["token"] = new JsonArray(Words.Of(scope)) });
        return described;
    }

    private static JsonNode Parameter(ApiParameter parameter)
    {
        var schema = new JsonObject { ["type"] = parameter.Type };
        if (parameter.MaxLength is { } most)
            schema["maxLength"] = most;
        return new JsonObject { ["name"] = parameter.Name, ["in"] = parameter.In, ["description"] = parameter.Meaning, ["schema"] = schema };
    }

    private static JsonObject Files() => new()
    {
        ["required"] = true,
        ["description"] = "A file as it is, whatever its type is said to be, or any number of files in a form. Up to 8 GB, streamed.",
        ["content"] = new JsonObject
        {
            ["application/octet-stream"] = new JsonObject { ["schema"] = new JsonObject { ["type"] = "string", ["format"] = "binary" } },
            ["multipart/form-data"] = new JsonObject
            {
                ["schema"] = new JsonObject
                {
                    ["type"] = "object",
                    ["properties"] = new JsonObject { ["file"] = new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string", ["format"] = "binary" } } },
                },
            },
        },
    };

    private static JsonObject File(string type) => new() { [type] = new JsonObject { ["schema"] = new JsonObject { ["type"] = "string", ["format"] = "binary" } } };

    private static JsonObject To(string schema) => new() { ["$ref"] = $"{SchemasPlace}{schema}" };

    private static JsonObject Responses(ApiOperation operation)
    {
        var answer = new JsonObject
        {
            ["description"] = operation.Summary,
            ["content"] = operation.IsFile ? File(operation.Gives) : new JsonObject { [Json] = new JsonObject { ["schema"] = To(operation.Gives) } },
        };
        var responses = new JsonObject { [Text(operation.Status)] = answer };
        foreach (var (status, why) in operation.Refusals.Concat(Always).OrderBy(refusal => refusal.Key))
        {
            responses[Text(status)] = new JsonObject
            {
                ["description"] = why,
                ["content"] = new JsonObject { [ProblemJson] = new JsonObject { ["schema"] = To(RefusalName) } },
            };
        }

        return responses;
    }

    private static readonly Dictionary<int, string> Always = new()
    {
        [StatusCodes.Status401Unauthorized] = "No token, a wrong one, or one that was taken away.",
        [StatusCodes.Status403Forbidden] = "The token is for something else, or a page elsewhere tries it.",
        [StatusCodes.Status421MisdirectedRequest] = "The request calls the app by a name it does not have.",
    };

    /// <summary>Why it could not be done (RFC 9457).</summary>
    private static JsonObject Refusal => new()
    {
        ["type"] = "object",
        ["required"] = new JsonArray("title", "status", "detail"),
        ["properties"] = new JsonObject
        {
            ["type"] = new JsonObject { ["type"] = "string" },
            ["title"] = new JsonObject { ["type"] = "string" },
            ["status"] = new JsonObject { ["type"] = "integer" },
            ["detail"] = new JsonObject { ["type"] = "string" },
            ["field"] = new JsonObject { ["type"] = "string" },
            ["position"] = new JsonObject { ["type"] = "integer", ["description"] = "Which of several entries it is about, from 0." },
            ["entry"] = new JsonObject { ["type"] = "string", ["description"] = "The id of the entry it is about." },
        },
    };

    /// <summary>The named schemas and those that they speak of, each as it stands in docs/schemas but for where it finds the others.</summary>
    private static JsonObject Schemas(IEnumerable<string> names)
    {
        var schemas = new JsonObject { [RefusalName] = Refusal };
        var wanted = new Queue<string>(names.Distinct());
        while (wanted.TryDequeue(out var name))
        {
            if (schemas.ContainsKey(name))
                continue;
            var schema = Read(name);
            schema.Remove("$schema");
            Repoint(schema, name, wanted.Enqueue);
            schemas[name] = schema;
        }

        return schemas;
    }

    private static JsonObject Read(string name)
    {
        using var file = Assembly.GetExecutingAssembly().GetManifestResourceStream($"schemas/{name}{Ending}")
            ?? throw new InvalidOperationException($"The schema {name} is not part of the program.");
        return JsonNode.Parse(file)!.AsObject();
    }

    // A reference is to a file beside it, or to a part of its own file.
    private static void Repoint(JsonNode node, string own, Action<string> speaksOf)
    {
        if (node is JsonObject part && part["$ref"] is JsonValue reference && reference.GetValue<string>() is var target)
        {
            var other = target.StartsWith('#') ? own : target[..target.IndexOf(Ending, StringComparison.Ordinal)];
            var within = target.IndexOf('#', StringComparison.Ordinal) is >= 0 and var at ? target[(at + 1)..] : "";
            part["$ref"] = $"{SchemasPlace}{other}{within}";
            speaksOf(other);
        }

        foreach (var child in node is JsonObject fields ? fields.Select(field => field.Value) : node is JsonArray items ? items : [])
        {
            if (child is not null)
                Repoint(child, own, speaksOf);
        }
    }

    private static string Text(int status) => status.ToString(CultureInfo.InvariantCulture);
}
