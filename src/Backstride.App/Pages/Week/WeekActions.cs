using System.Globalization;
using Backstride.App.Serving;
using Backstride.App.Storage;
using Backstride.App.Told;
using Backstride.App.Wording;
using Backstride.Journal;
using Backstride.Planning;

namespace Backstride.App.Pages.Week;

/// <summary>What a person does about the plan of a week.</summary>
internal static class WeekActions
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/week/changes", Change);

    private static IResult Change(IFormCollection form, CurrentRunner runner, JournalStore store)
    {
        var fields = new FormFields(form);
        var today = runner.Time.Today;
        var day = fields.Day("day") ?? today;
        if (!WeekPlanner.Reaches(day, today))
            throw new FormException("That week cannot be changed.", "day");
        var word = new WeekWord(
            fields.Word<PlanChangeKind>("what") ?? throw new FormException("Choose what is to be done about it.", "what"), IdOf(fields, "item"), fields.Text("offer"))
        {
            To = fields.Day("to"),
            Recording = IdOf(fields, "recording"),
            Answer = fields.Word<RealignAnswer>("answer"),
        };
        // The same form once more: the week has changed by its own first sending.
        if (store.Find(runner.Id, fields.Id) is null)
        {
            var (change, refused) = WeekAnswer.Of(runner.State, WeekPlanner.Plan(runner.State, day, today), word);
            var said = change ?? throw new FormException(WeekRefusalWords.Of(refused!));
            if (EasedAlready.By(said, runner.State) is { } first)
                return Results.LocalRedirect(After(word.Answer, fields.Text("back"), day, first));
            runner.Append(runner.Now(fields.Id, said));
        }

        return Results.LocalRedirect(After(word.Answer, fields.Text("back"), day, fields.Id));
    }

    /// <summary>Where the answer leads: to the days and minutes, to what came in between, or back to where it was given.</summary>
    private static string After(RealignAnswer? answer, string? back, DateOnly day, EntryId id) => answer switch
    {
        RealignAnswer.FewerDays => "/profile#time",
        RealignAnswer.SomethingCameUp => "/life",
        _ when back == "today" => $"/?noted={id}",
        _ => $"{AddressOf(day)}&noted={id}",
    };

    /// <summary>The page of the week that a day is of.</summary>
    public static string AddressOf(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"/week?day={day:yyyy-MM-dd}");

    private static EntryId? IdOf(FormFields fields, string name) => fields.Text(name) is not { } text ? null
        : Guid.TryParse(text, out var id) ? new EntryId(id) : throw new FormException("The form names something the week does not have.", name);
}
