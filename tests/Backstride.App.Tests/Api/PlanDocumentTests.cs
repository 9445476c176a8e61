using System.Text;
using System.Text.Json;
using Backstride.App.Api;
using Backstride.Coaching;
using Backstride.Demo;
using Backstride.Journal;
using NJsonSchema;

namespace Backstride.App.Tests.Api;

public sealed class PlanDocumentTests
{
    private static readonly RunnerId Somebody = new(Guid.Parse("00000000-0000-8000-8000-000000000003"));
    private static readonly DateOnly Last = new(2026, 2, 28);
    private static readonly IReadOnlyList<Entry> Story =
    [
        .. DemoRunner.Entries(Somebody, Last, DemoRunner.Seed, wall => new DateTimeOffset(wall, TimeSpan.Zero))
            .Select((draft, index) => new Entry(draft, index + 1, draft.At.ToUniversalTime())),
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_plan_of_the_demo_runners_story_fits_the_published_schema()
    {
        var schema = await JsonSchema.FromFileAsync(SchemaPath("plan.schema.json"), Cancel);
        foreach (var day in Days(everyDays: 3).Prepend(new DateOnly(2020, 1, 1)))
        {
            var text = Encoding.UTF8.GetString(PlanDocument.Write(PlanOn(day), EntryId.DerivedFrom("decision")));
            var errors = schema.Validate(text);
            Assert.True(errors.Count == 0, $"{day:O}: {string.Join("; ", errors.Take(3))}");
        }
    }

    [Theory]
    [InlineData(PlanAnswer.Easier, "easier")]
    [InlineData(PlanAnswer.Moved, "moved")]
    [InlineData(PlanAnswer.Skipped, "skipped")]
    public async Task The_answer_to_a_plan_stands_in_the_next_document(PlanAnswer answer, string word)
    {
        var schema = await JsonSchema.FromFileAsync(SchemaPath("plan.schema.json"), Cancel);
        var day = Days(everyDays: 1).First(day => PlanOn(day) is { Session.HasStrength: true, Easier: not null, Status: PlanStatus.Train or PlanStatus.Modify });
        var known = Story.Where(entry => entry.Day <= day).ToList();
        var shown = Decisions.Record(PlanOn(day), Somebody, new DateTimeOffset(day.ToDateTime(new TimeOnly(7, 0)), TimeSpan.Zero), new ZoneStamp(null, ZoneSource.Home));
        var answered = new Entry(shown with { Body = (DecisionBody)shown.Body with { Answer = answer } }, known[^1].Seq + 1, shown.At);
        using var document = JsonDocument.Parse(PlanDocument.Write(Coach.Plan(RunnerState.From([.. known, answered]), day)));
        Assert.Empty(schema.Validate(document.RootElement.GetRawText()));
        Assert.Equal(word, document.RootElement.GetProperty("answer").GetString());
        Assert.Equal(answer != PlanAnswer.Skipped, document.RootElement.TryGetProperty("session", out _));
    }

    [Fact]
    public void The_same_plan_is_the_same_document_byte_for_byte() =>
        Assert.All(Days(everyDays: 30), day => Assert.Equal(PlanDocument.Write(PlanOn(day)), PlanDocument.Write(PlanOn(day))));

    [Fact]
    public void A_stored_decision_is_found_again_in_the_replayed_plan() => Assert.All(Days(everyDays: 30), day =>
    {
        var plan = PlanOn(day);
        var draft = Decisions.Record(plan, Somebody, new DateTimeOffset(day.ToDateTime(new TimeOnly(7, 0)), TimeSpan.Zero), new ZoneStamp(null, ZoneSource.Home));
        var stored = (DecisionBody)EntryLine.Read(EntryLine.Write(new Entry(draft, 1, draft.At))).Body;
        Assert.Equal(Encoding.UTF8.GetString(PlanDocument.Write(PlanOn(day))), stored.Plan.GetRawText());
    });

    [Fact]
    public void A_target_never_lies_above_the_limit_it_names() => Assert.All(Days(everyDays: 1), day =>
    {
        using var document = JsonDocument.Parse(PlanDocument.Write(PlanOn(day)));
        if (document.RootElement.TryGetProperty("run", out var run) && run.TryGetProperty("targetDistanceMeters", out var target) && run.TryGetProperty("maxDistanceMeters", out var most))
            Assert.True(target.GetDouble() <= most.GetDouble());
    });

    private static IEnumerable<DateOnly> Days(int everyDays) => Enumerable.Range(0, 560 / everyDays).Select(step => Last.AddDays(8 - (step * everyDays)));

    /// <summary>The plan with everything known on the morning of a day.</summary>
    private static Plan PlanOn(DateOnly day) => Coach.Plan(RunnerState.From(Story.Where(entry => entry.Day <= day)), day);

    private static string SchemaPath(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Backstride.slnx")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run from a checkout.");
        return Path.Combine(folder.FullName, "docs", "schemas", name);
    }
}
