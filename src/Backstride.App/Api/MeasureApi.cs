using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Backstride.App.Cli;
using Backstride.App.Pages.Routine;
using Backstride.App.Storage;
using Backstride.Coaching;
using Backstride.HomeTests;
using Backstride.Journal;

namespace Backstride.App.Api;

/// <summary><c>/api/v1/tests</c>, <c>/api/v1/questionnaires</c> and <c>/api/v1/routine</c>: the documents that the commands print.</summary>
internal static class MeasureApi
{
    public static void Map(IEndpointRouteBuilder app)
    {
        Give(app, "tests", new ApiOperation("getTests", "Every home test: how it goes, whether it may be done today, what came out so far.", "tests"), Tests);
        Give(app, "questionnaires", new ApiOperation("getQuestionnaires", "Every questionnaire: its scores, and whether it is due.", "questionnaires"), Questionnaires);
        Give(app, "routine", new ApiOperation("getRoutine", "The routine that the runner put together, and what the coach says to it.", "routine"), Routine);
    }

    private static byte[] Tests(RunnerState runner, DateOnly today) =>
        Written(TestsCommand.Documents(HomeTestLibrary.Shipped.Tests, runner, Coach.Plan(runner, today)), TestsJson.Default.TestDocumentArray);

    private static byte[] Questionnaires(RunnerState runner, DateOnly today) =>
        Written(QuestionnairesCommand.Documents(runner, today), QuestionnairesJson.Default.QuestionnaireDocumentArray);

    private static byte[] Routine(RunnerState runner, DateOnly today) =>
        Written(RoutineDocument.Of(RoutineActions.CheckToday(runner, today)), RoutineJson.Default.RoutineDocument);

    private static void Give(IEndpointRouteBuilder app, string name, ApiOperation operation, Func<RunnerState, DateOnly, byte[]> document) => app
        .MapGet($"/{name}", (HttpContext http, RunnerStates states, TimeProvider clock) =>
        {
            var state = states.Of(NeedsToken.RunnerOf(http));
            return Results.Bytes(document(state, LocalTime.Of(state.Profile, clock).Today), "application/json; charset=utf-8");
        })
        .WithMetadata(new NeedsToken.For(TokenScope.Read), operation);

    private static byte[] Written<T>(T document, JsonTypeInfo<T> type) => JsonSerializer.SerializeToUtf8Bytes(document, type);
}
