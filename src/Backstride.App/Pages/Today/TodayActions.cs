using Backstride.Journal;

namespace Backstride.App.Pages.Today;

/// <summary>What a person tells from the page Today.</summary>
internal static class TodayActions
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/check-ins", CheckIn);
        app.MapPost("/flares", Flare);
    }

    private static IResult CheckIn(IFormCollection form, CurrentRunner runner)
    {
        var body = CheckInForm.Read(new FormFields(form));
        var entry = runner.Append(runner.Now(new FormFields(form).Id, body));
        return Results.LocalRedirect($"/?noted={entry.Id}");
    }

    private static IResult Flare(IFormCollection form, CurrentRunner runner)
    {
        var fields = new FormFields(form);
        var entry = runner.Append(runner.Now(fields.Id, new CheckIn { Flare = true, Pain = fields.Pain("pain") }));
        return Results.LocalRedirect($"/?noted={entry.Id}");
    }
}
