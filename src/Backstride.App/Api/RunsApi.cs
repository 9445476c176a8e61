using System.Globalization;
using System.Text.Json.Serialization;
using Backstride.App.Cli;
using Backstride.App.Storage;
using Backstride.Journal;

namespace Backstride.App.Api;

/// <summary><c>/api/v1/runs</c>: the runs known, as <c>runs --json</c> prints them, a page at a time.</summary>
internal static class RunsApi
{
    private static readonly ApiOperation List = new("getRuns", "The runs known, oldest first.", "runs-page")
    {
        Parameters =
        [
            new("after", "query", "What next said in the page before. Without it the list begins at its beginning."),
            new("from", "query", "The first day (yyyy-MM-dd)."),
            new("to", "query", "The last day (yyyy-MM-dd)."),
            Paging.LimitParameter,
        ],
        Refusals = new Dictionary<int, string> { [StatusCodes.Status400BadRequest] = "A parameter is not what it should be." },
    };

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/runs", Give).WithMetadata(new NeedsToken.For(TokenScope.Read), List);

    private static IResult Give(HttpContext http, RunnerStates states)
    {
        var paging = new Paging(http.Request.Query);
        var (from, to, limit, after) = (paging.Day("from"), paging.Day("to"), paging.Limit, Place.Read(paging.Text("after")));
        var state = states.Of(NeedsToken.RunnerOf(http));
        var twins = state.Twins.ToLookup(twin => twin.Of);
        var found = RunsCommand.All(state, from, to).Where(run => after is null || Place.Of(run).CompareTo(after.Value) > 0).Take(limit + 1).ToList();
        return Results.Json(
            new RunsPage([.. found.Take(limit).Select(run => RunDocument.From(run, twins[run.Id]))], found.Count > limit ? Place.Of(found[limit - 1]).ToString() : null),
            RunsPageJson.Default.RunsPage);
    }

    /// <summary>Where a run stands in the list, also after it was taken out of it.</summary>
    private readonly record struct Place(long Ticks, EntryId Id) : IComparable<Place>
    {
        public static Place Of(Recorded<ActivityBody> run) => new(run.At.UtcTicks, run.Id);

        public static Place? Read(string? text) => text is null ? null
            : text.Split('_') is [var ticks, var id] && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && Guid.TryParse(id, out var run)
                ? new Place(at, new EntryId(run))
                : throw new Serving.FormException("after is what next said in the page before.", "after");

        public int CompareTo(Place other) => Ticks != other.Ticks ? Ticks.CompareTo(other.Ticks) : Id.CompareTo(other.Id);

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Ticks}_{Id}");
    }
}

/// <param name="Next">What <c>after</c> is to say for the next page; absent on the last one.</param>
internal sealed record RunsPage(IReadOnlyList<RunDocument> Items, string? Next);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RunsPage))]
internal sealed partial class RunsPageJson : JsonSerializerContext;
