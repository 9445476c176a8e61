using Backstride.App.Serving;
using Backstride.App.Storage;

namespace Backstride.App.Pages.Start;

/// <summary>Making a runner and choosing one.</summary>
internal static class StartActions
{
    internal const string OnlyName = "runner";
    private static readonly string[] After = ["/import", "/safety"];

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/runners", Begin);
        app.MapPost("/runners/chosen", ChooseRunner);
    }

    private static IResult Begin(IFormCollection form, JournalStore store)
    {
        if (store.Runners().Count == 0)
            store.AddRunner(new RunnerId(new FormFields(form).Id.Value), OnlyName);
        return Results.LocalRedirect(After.FirstOrDefault(address => address == form["next"]) ?? "/start");
    }

    private static IResult ChooseRunner(IFormCollection form, JournalStore store, HttpContext http)
    {
        if (store.Runners().FirstOrDefault(runner => runner.Id.ToString() == form["runner"]) is not { } chosen)
            throw new FormException("There is no such runner any more.");
        http.Response.Cookies.Append(CurrentRunner.CookieName, chosen.Id.ToString(), new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict });
        return Results.LocalRedirect("/");
    }
}
