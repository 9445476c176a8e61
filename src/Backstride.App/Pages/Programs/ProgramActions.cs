using Backstride.App.Api;
using Backstride.App.Serving;
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
        var (secret, _) = tokens.Add(id, name, TokenScope.Import, runner.Time.Now);
        return new RazorComponentResult<MadePage>(new Dictionary<string, object?>
        {
            [nameof(MadePage.Name)] = name,
            [nameof(MadePage.Secret)] = secret,
            [nameof(MadePage.Address)] = $"{http.Request.Scheme}://{http.Request.Host}",
        })
        { ContentType = "text/html; charset=utf-8" };
    }

    private static RedirectHttpResult Remove(string token, CurrentRunner runner, AccessTokens tokens)
    {
        if (Of(tokens, runner.Id).FirstOrDefault(known => known.Id == token) is { } found)
            tokens.Remove(found);
        return TypedResults.LocalRedirect("/programs");
    }

    private static IEnumerable<AccessToken> Of(AccessTokens tokens, RunnerId runner) => tokens.All().Where(token => token.Runner == runner.Value);
}
