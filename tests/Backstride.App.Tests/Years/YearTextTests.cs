using System.Text.Json;
using Backstride.App.Tests.Browser;
using Backstride.App.Tests.Web;

namespace Backstride.App.Tests.Years;

/// <summary>What reads the pages of a year finds a number that differs.</summary>
public sealed class YearTextTests
{
    private readonly OtherDay monday = new(DayOfWeek.Monday);

    [Theory]
    [InlineData("Run easy, 8.2 km", """{"mode":"run","targetDistanceMeters":8249,"maxDistanceMeters":9000}""", 0)]
    [InlineData("Run easy, 8.2 km", """{"mode":"run","targetDistanceMeters":8310,"maxDistanceMeters":9000}""", 1)]
    [InlineData("Run easy, up to 9 km", """{"mode":"run","targetDistanceMeters":9000,"maxDistanceMeters":9099}""", 0)]
    [InlineData("Run easy, up to 9.1 km", """{"mode":"run","targetDistanceMeters":9000,"maxDistanceMeters":9099}""", 1)]
    [InlineData("Run easy, 8 km, up to 1.2 km of it fast", """{"mode":"run","targetDistanceMeters":8000,"maxDistanceMeters":9000,"fastDistanceMeters":1290}""", 0)]
    [InlineData("Run easy, 8 km, up to 1.3 km of it fast", """{"mode":"run","targetDistanceMeters":8000,"maxDistanceMeters":9000,"fastDistanceMeters":1290}""", 1)]
    [InlineData("Run 2 min, walk 1 min, 8 times", """{"mode":"run-walk","intervals":[{"runSeconds":120,"walkSeconds":60,"repeats":8}]}""", 0)]
    [InlineData("Run 1 min, walk 2 min, 7 times", """{"mode":"run-walk","intervals":[{"runSeconds":120,"walkSeconds":60,"repeats":8}]}""", 3)]
    [InlineData("Walk, up to 1 h 20 min", """{"mode":"walk","minutes":80}""", 0)]
    [InlineData("Walk, up to 1 h 20 min", """{"mode":"walk","minutes":70}""", 1)]
    [InlineData("9 km at most · no more than 120 m uphill and 99 m downhill", """{"mode":"run","targetDistanceMeters":8000,"maxDistanceMeters":9000,"maxAscentMeters":120.4,"maxDescentMeters":99.9}""", 0)]
    [InlineData("9 km at most · no more than 121 m uphill and 100 m downhill", """{"mode":"run","targetDistanceMeters":8000,"maxDistanceMeters":9000,"maxAscentMeters":120.4,"maxDescentMeters":99.9}""", 2)]
    [InlineData("7 km in 42 min. No more running today.", """{"mode":"none","done":{"runs":1,"distanceMeters":7000,"timerSeconds":2520}}""", 0)]
    public void Every_number_of_a_run_is_looked_up(string words, string run, int wrong) => Assert.Equal(wrong, RunText.Disagrees(words, Of(run)).Count());

    [Theory]
    [InlineData("Goblet squat, 2 × 8, 16 kg, rest 75 s", """{"sets":2,"reps":8,"perSide":false,"loadKilograms":16}""", 0)]
    [InlineData("Goblet squat, 3 × 8, 12 kg", """{"sets":2,"reps":8,"perSide":false,"loadKilograms":16}""", 2)]
    [InlineData("Bird dog, 2 × 5 per side, hold 8 s", """{"sets":2,"reps":5,"perSide":true,"holdSeconds":8}""", 0)]
    [InlineData("Bird dog, 2 × 6, hold 18 s", """{"sets":2,"reps":5,"perSide":true,"holdSeconds":8}""", 3)]
    [InlineData("Breathing, 3 min", """{"sets":1,"perSide":false,"holdSeconds":180}""", 0)]
    [InlineData("Breathing, 2 min 20 s", """{"sets":1,"perSide":false,"holdSeconds":140}""", 0)]
    [InlineData("Breathing, 2 min 20 s", """{"sets":1,"perSide":false,"holdSeconds":120}""", 1)]
    [InlineData("Cat and cow", """{"sets":1,"perSide":false,"holdSeconds":180}""", 1)]
    public void Every_number_of_a_dose_is_looked_up(string words, string exercise, int wrong) => Assert.Equal(wrong, DoseText.Disagrees(words, Of(exercise)).Count());

    [Fact]
    public void A_distance_in_a_reason_has_to_be_one_of_its_numbers()
    {
        const string Day = """{"verdicts":[{"text":"14.23 km is your longest run. The limit is 15.6 km.","because":{"longestMeters":14230,"limitMeters":15653}}]}""";
        Assert.Empty(ReasonText.Disagrees(Of(Day)));
        Assert.Single(ReasonText.Disagrees(Of(Day.Replace("14230", "14300", StringComparison.Ordinal))));
        Assert.Single(ReasonText.Disagrees(Of(Day.Replace("15653", "15453", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task A_page_that_says_something_else_is_found()
    {
        await using var app = await ServedApp.Start(Runners.SteadyUntil(monday.Today), monday);
        var door = new YearDoor(app, Runners.Only);
        var (page, day) = (await door.Page("/"), PlanOf(app));
        Assert.Equal([], PageText.OfToday(page, day));
        Assert.NotEmpty(PageText.OfToday(page, Changed(day, "\"minutes\":", "\"minutes\":9")));
        Assert.NotEmpty(PageText.OfToday(page, Changed(day, "\"sets\":", "\"sets\":4")));
        Assert.NotEmpty(PageText.OfToday(page, Changed(day, "\"text\":\"", "\"text\":\"Not ")));
    }

    private JsonElement PlanOf(ServedApp app)
    {
        using var document = JsonDocument.Parse(Backstride.App.Api.PlanDocument.Write(Backstride.Coaching.Coach.Plan(new Backstride.App.Storage.RunnerStates(app.Store).Of(Runners.Only), monday.Today)));
        return document.RootElement.Clone();
    }

    private static JsonElement Changed(JsonElement document, string text, string other) => Of(document.GetRawText().Replace(text, other, StringComparison.Ordinal));

    private static JsonElement Of(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
