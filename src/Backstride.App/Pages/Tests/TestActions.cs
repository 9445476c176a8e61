using Backstride.App.Serving;
using Backstride.App.Wording;
using Backstride.HomeTests;
using Backstride.Journal;

namespace Backstride.App.Pages.Tests;

/// <summary>Saying how the back is before a test, and writing down what came out.</summary>
internal static class TestActions
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/tests/{id}", Save);
        app.MapPost("/tests/{id}/rest", Rest);
    }

    private static IResult Rest(string id, IFormCollection form, CurrentRunner runner)
    {
        var test = Found(id);
        var fields = new FormFields(form);
        var pain = fields.Pain("pain") ?? throw new FormException("Choose a number first.", "pain");
        var entry = runner.Append(runner.Now(fields.Id, new CheckIn { Pain = pain, Moment = PainMoment.Rest }));
        return Results.LocalRedirect($"/tests/{test.Id}?noted={entry.Id}");
    }

    private static IResult Save(string id, IFormCollection form, CurrentRunner runner)
    {
        var test = Found(id);
        var fields = new FormFields(form);
        var results = TestForm.Read(fields, test);
        // Both sides at one moment; the second entry's id derives from the form's, so that sending it twice adds nothing.
        var first = runner.Append(runner.Now(fields.Id, results[0]));
        var also = results.Count > 1 ? runner.Append(runner.Now(EntryId.DerivedFrom(fields.Id.ToString(), "right"), results[1])).Id : default(EntryId?);
        var noted = also is { } second ? $"noted={first.Id}&also={second}" : $"noted={first.Id}";
        var asksQuestions = results[0].Legs == LegSymptoms.New || (results[0].Pain is { } pain && PainAdvice.NeedsSafetyNet(pain));
        return Results.LocalRedirect(asksQuestions ? $"/?noted={first.Id}" : $"/tests/{test.Id}?{noted}");
    }

    private static HomeTest Found(string id) => HomeTestLibrary.Shipped.Find(id) ?? throw new FormException("There is no such test.");
}
