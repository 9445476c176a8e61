using Backstride.App.Api;
using Backstride.App.Serving;
using Backstride.App.Wording;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Backstride.App.Pages.Programs;

/// <summary>Making a token, which is shown once, and taking one away.</summary>
internal static class ProgramActions
{
    private const int LongestName = 60;
    private const int MostTokens = 50;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/programs", Make);
        app.MapPost("/programs/{token}/remove", Remove);
    }

    private static RazorComponentResult<MadePage> Make(IFormCollection form, HttpContext http, CurrentRunner runner, AccessTokens tokens)
    {
        var name = new FormFields(form).Text("name") ?? throw new FormException("What do you call the program?", "name");
        if (name.Length > LongestName)
            throw new FormException($"A name has at most {LongestName} letters.", "name");
        var id = runner.Id;
        if (Of(tokens, id).Count() >= MostTokens)
            throw new FormException($"There are {MostTokens} tokens already. Take one away first.");
        // The answer to the form itself: an address that shows a secret would stay in the browser's history.
        var scope = new FormFields(form).Word<TokenScope>("scope") ?? TokenScope.Import;
        var (secret, _) = tokens.Add(id, name, scope, runner.Time.Now);
        return new RazorComponentResult<MadePage>(new Dictionary<string, object?>
        {
            [nameof(MadePage.Name)] = name,
            [nameof(MadePage.Secret)] = secret,
            [nameof(MadePage.May)] = TokenWords.May(scope),
            [nameof(MadePage.Try)] = Try(scope, $"{http.Request.Scheme}://{http.Request.Host}"),
        })
        { ContentType = "text/html; charset=utf-8" };
    }

    private static string Try(TokenScope scope, string address) => scope switch
    {
        TokenScope.Import => $"--data-binary @morning.fit \"{address}/api/v1/imports?name=morning.fit\"",
        TokenScope.Log => "-H \"Idempotency-Key: first-try\" --json '{\"kind\":\"check-in\",\"data\":{\"pain\":2}}' " + $"\"{address}/api/v1/entries\"",
        _ => $"\"{address}/api/v1/today\"",
    };

    private static RedirectHttpResult Remove(string token, CurrentRunner runner, AccessTokens tokens)
    {
        if (Of(tokens, runner.Id).FirstOrDefault(known => known.Id == token) is { } found)
            tokens.Remove(found);
        return TypedResults.LocalRedirect("/programs");
    }

    private static IEnumerable<AccessToken> Of(AccessTokens tokens, RunnerId runner) => tokens.All().Where(token => token.Runner == runner.Value);
}
