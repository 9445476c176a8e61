using Backstride.App.Serving;
using Backstride.App.Told;
using Backstride.Journal;

namespace Backstride.App.Pages.Life;

/// <summary>Saving what life brings, gear and the angles of a form check.</summary>
internal static class LifeActions
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/life", AddEvent);
        app.MapPost("/life/{entry:guid}/end", End);
        app.MapPost("/gear", AddGear);
        app.MapPost("/form-checks", AddAngles);
    }

    private static IResult AddEvent(IFormCollection form, CurrentRunner runner)
    {
        var fields = new FormFields(form);
        var told = LifeForm.Event(fields, runner.Time.Today);
        var entry = runner.Append(runner.Now(fields.Id, told));
        return Results.LocalRedirect($"/life?noted={entry.Id}");
    }

    /// <summary>The last day of something that was noted without one.</summary>
    private static IResult End(Guid entry, IFormCollection form, CurrentRunner runner)
    {
        var fields = new FormFields(form);
        var life = runner.State.LifeEvents.FirstOrDefault(known => known.Id == new EntryId(entry)) ?? throw new FormException("There is no such entry.");
        var correction = runner.Append(runner.Now(fields.Id, new Correction { Set = LifeForm.End(life, fields, runner.Time.Today) }) with { Subject = life.Id });
        return Results.LocalRedirect($"/life?noted={correction.Id}");
    }

    private static IResult AddGear(IFormCollection form, CurrentRunner runner)
    {
        var fields = new FormFields(form);
        var gear = LifeForm.Gear(fields);
        var day = fields.Day("day") ?? runner.Time.Today;
        if (day > runner.Time.Today)
            throw new FormException("That day lies in the future.", "day");
        var entry = runner.Append(day == runner.Time.Today ? runner.Now(fields.Id, gear) : runner.On(runner.Time.At(day, new TimeOnly(12, 0)), fields.Id, gear));
        return Results.LocalRedirect($"/gear?noted={entry.Id}");
    }

    private static IResult AddAngles(IFormCollection form, CurrentRunner runner)
    {
        var fields = new FormFields(form);
        var entry = runner.Append(runner.Now(fields.Id, LifeForm.Angles(fields)));
        return Results.LocalRedirect($"/gear?noted={entry.Id}");
    }
}
