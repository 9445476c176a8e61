namespace Backstride.App.Pages.Session;

/// <summary>Saving what was done of a session.</summary>
internal static class SessionActions
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/sessions", Save);

    private static IResult Save(IFormCollection form, CurrentRunner runner)
    {
        var fields = new FormFields(form);
        var entry = runner.Append(runner.Now(fields.Id, SessionForm.Read(fields)));
        return Results.LocalRedirect($"/?noted={entry.Id}");
    }
}
