using Backstride.App.Calendars;
using Backstride.App.Serving;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Backstride.App.Pages.Calendar;

/// <summary>Making, changing and taking away the address of the calendar.</summary>
internal static class CalendarActions
{
    private const string Own = "/calendar";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost(Own, Renew);
        app.MapPost($"{Own}/detail", Show);
        app.MapPost($"{Own}/remove", Remove);
    }

    private static RazorComponentResult<CalendarMadePage> Renew(IFormCollection form, HttpContext http, CurrentRunner runner, CalendarAddresses addresses)
    {
        var detail = form.ContainsKey("detail") ? CalendarDetail.Everything : CalendarDetail.NameOnly;
        // The answer to the form itself: an address that shows a secret would stay in the browser's history.
        var secret = addresses.Renew(runner.Id, detail, runner.Time.Now);
        return new RazorComponentResult<CalendarMadePage>(new Dictionary<string, object?>
        {
            [nameof(CalendarMadePage.Address)] = $"{http.Request.Scheme}://{http.Request.Host}/calendar/{secret}.ics",
            [nameof(CalendarMadePage.Subscribe)] = $"webcal://{http.Request.Host}/calendar/{secret}.ics",
        })
        { ContentType = "text/html; charset=utf-8" };
    }

    private static RedirectHttpResult Show(IFormCollection form, CurrentRunner runner, CalendarAddresses addresses)
    {
        if (!addresses.Show(runner.Id, form.ContainsKey("detail") ? CalendarDetail.Everything : CalendarDetail.NameOnly))
            throw new FormException("There is no address to change. Make one first.");
        return TypedResults.LocalRedirect(Own);
    }

    private static RedirectHttpResult Remove(CurrentRunner runner, CalendarAddresses addresses)
    {
        addresses.Remove(runner.Id);
        return TypedResults.LocalRedirect(Own);
    }
}
