using Backstride.App.Pages.Log;
using Backstride.App.Serving;
using Backstride.Questionnaires;

namespace Backstride.App.Pages.Questionnaires;

/// <summary>Answering a questionnaire, or putting it off.</summary>
internal static class QuestionnaireActions
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/questionnaires/{id}", Save);

    private static IResult Save(string id, IFormCollection form, CurrentRunner runner)
    {
        var instrument = Instruments.Find(id) ?? throw new FormException("There is no such questionnaire.");
        var fields = new FormFields(form);
        var entry = runner.Append(runner.Now(fields.Id, QuestionnaireForm.Read(fields, instrument)));
        return Results.LocalRedirect(fields.Text("back") == LogActions.ToToday ? $"/?noted={entry.Id}" : $"/questionnaires/{id}?noted={entry.Id}");
    }
}
