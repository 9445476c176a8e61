using Backstride.App.Cli;
using Backstride.App.Serving;
using Backstride.App.Storage;
using Microsoft.Net.Http.Headers;

namespace Backstride.App.Api;

/// <summary>Lets a request pass only with a bearer token whose scope covers it; whose data it is about is the token's runner and nobody else.</summary>
/// <remarks>Cookies are not looked at here, so a browser cannot be made to act for somebody.</remarks>
internal sealed class NeedsToken(AccessTokens tokens, JournalStore store) : IEndpointFilter
{
    private const string Scheme = "Bearer ";
    private static readonly object Key = new();

    /// <summary>What a token must be for; said of each endpoint.</summary>
    internal sealed record For(TokenScope Scope);

    /// <summary>Whose token came with the request.</summary>
    public static RunnerId RunnerOf(HttpContext http) => new(TokenOf(http).Runner);

    /// <summary>The token that came with the request.</summary>
    public static AccessToken TokenOf(HttpContext http) => (AccessToken)http.Items[Key]!;

    /// <summary>True when a request comes from a program that proves itself, and not from a page.</summary>
    public static bool IsCarriedBy(HttpRequest request) =>
        request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
        && request.Headers.Authorization.ToString().StartsWith(Scheme, StringComparison.OrdinalIgnoreCase);

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var said = http.Request.Headers.Authorization.ToString();
        var token = IsCarriedBy(http.Request) ? tokens.Of(said[Scheme.Length..].Trim()) : null;
        if (token is null || !store.Runners().Any(runner => runner.Id.Value == token.Runner))
        {
            http.Response.Headers[HeaderNames.WWWAuthenticate] = "Bearer";
            await Problem.Write(http, new Problem(StatusCodes.Status401Unauthorized, "A token is needed", $"Send a valid token as 'Authorization: Bearer …'. To make one, on the machine that serves this: {OwnCommand.Line("token", "add", "NAME")}"));
            return Results.Empty;
        }

        var scope = http.GetEndpoint()?.Metadata.GetMetadata<For>()?.Scope ?? TokenScope.All;
        if (!token.Allows(scope))
        {
            await Problem.Write(http, new Problem(StatusCodes.Status403Forbidden, "Another token is needed", $"This token is for '{Words.Of(token.Scope)}' alone. To make another, on the machine that serves this: {OwnCommand.Line("token", "add", "NAME", "--scope", Words.Of(scope))}"));
            return Results.Empty;
        }

        // One of somebody else is as unknown as one that is not there.
        if (http.Request.RouteValues[ApiRoutes.Runner] is string named && named != ApiRoutes.Me && named != new RunnerId(token.Runner).ToString())
        {
            await Problem.Write(http, new Problem(StatusCodes.Status404NotFound, "Nothing here", "This token is for no such runner. Its own is called 'me'."));
            return Results.Empty;
        }

        http.Items[Key] = token;
        return await next(context);
    }
}
