using System.Xml.Linq;
using Backstride.Exercises;
using Backstride.Figures;

namespace Backstride.App.Tests.Web;

/// <summary>The library's pages as they come over HTTP, without a runner.</summary>
public sealed class ExercisePagesTests
{
    [Fact]
    public async Task All_exercises_stand_on_one_page_each_with_its_figure()
    {
        var page = await Page("/exercises");
        Assert.All(ExerciseLibrary.Shipped.Exercises, exercise => Assert.Contains($"href=\"/exercises/{exercise.Id}\"", page, StringComparison.Ordinal));
        Assert.Equal(ExerciseLibrary.Shipped.Exercises.Count, page.Split("class=\"figure still\"").Length - 1);
    }

    [Theory]
    [InlineData("/exercises?for=breath", "diaphragmatic-breathing", "dead-bug")]
    [InlineData("/exercises?part=trunk-side", "side-plank", "dead-bug")]
    [InlineData("/exercises?if=pars", "bird-dog", "superman")]
    [InlineData("/exercises?bare=on", "bird-dog", "foam-rolling")]
    public async Task Choices_narrow_the_list_without_script(string address, string shown, string gone)
    {
        var page = await Page(address);
        Assert.Contains($"/exercises/{shown}\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain($"/exercises/{gone}\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_no_choice_has_show_everything()
    {
        var page = await Page("/exercises?for=%3Cscript%3E&part=elbow&if=7");
        Assert.Contains("exercises, each from easy to hard", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_exercise_shows_every_variant_moving_and_still_with_dose_and_source()
    {
        var page = await Page("/exercises/front-plank");
        var plank = ExerciseLibrary.Shipped[new ExerciseId("front-plank")];
        Assert.Equal(plank.Variants.Count, page.Split("class=\"figure moving\"").Length - 1);
        Assert.All(plank.Variants, variant => Assert.Contains($"id=\"{variant.Id}\"", page, StringComparison.Ordinal));
        Assert.Contains("3 × 15 s to 3 × 30 s", page, StringComparison.Ordinal);
        Assert.Contains("https://doi.org/10.1097/JSM.0000000000000081", page, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_picture_is_well_formed_and_says_in_words_what_it_shows()
    {
        foreach (var variant in ExerciseLibrary.Shipped.Exercises.SelectMany(exercise => exercise.Variants))
        {
            foreach (var text in new[] { FigureLibrary.Shipped.Moving(variant.Figure, variant.Name), FigureLibrary.Shipped.Still(variant.Figure, variant.Name) })
            {
                var svg = XElement.Parse(text!);
                Assert.Equal("img", (string?)svg.Attribute("role"));
                Assert.Equal(variant.Name, (string?)svg.Element("title"));
                Assert.Equal(FigureLibrary.Shipped.InWords(variant.Figure), (string?)svg.Element("desc"));
                Assert.DoesNotContain(svg.DescendantsAndSelf(), element => element.Attribute("style") is not null || element.Name.LocalName is "script" or "style");
                Assert.Equal([], svg.Descendants("animate").Where(animate => ((string)animate.Attribute("values")!).Split(';').Length != ((string)animate.Attribute("keyTimes")!).Split(';').Length));
            }
        }
    }

    private static async Task<string> Page(string address)
    {
        await using var app = await ServedApp.Start(_ => { });
        return await app.Page(address);
    }
}
