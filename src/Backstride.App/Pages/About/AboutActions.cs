namespace Backstride.App.Pages.About;

/// <summary>Saving what a runner says about themselves.</summary>
internal static class AboutActions
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/profile", Save);

    private static IResult Save(IFormCollection form, CurrentRunner runner)
    {
        var fields = new FormFields(form);
        var entry = runner.Append(runner.Now(fields.Id, AboutForm.Read(fields, runner.Time.Today)));
        return Results.LocalRedirect($"/profile?noted={entry.Id}");
    }
}
