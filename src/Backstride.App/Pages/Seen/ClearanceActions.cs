using Backstride.App.Serving;

namespace Backstride.App.Pages.Seen;

/// <summary>Recording what a clinician said.</summary>
internal static class ClearanceActions
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/clearances", Save);

    private static IResult Save(IFormCollection form, CurrentRunner runner)
    {
        var fields = new FormFields(form);
        var seen = ClearanceForm.Read(fields);
        var day = fields.Day("day") ?? throw new FormException("On which day?");
        if (day > runner.Time.Today)
            throw new FormException("That day is still to come.");
        var at = day == runner.Time.Today ? runner.Time.Now : runner.Time.At(day, new TimeOnly(12, 0));
        var entry = runner.Append(runner.On(at, fields.Id, seen));
        return Results.LocalRedirect($"/?noted={entry.Id}");
    }
}
