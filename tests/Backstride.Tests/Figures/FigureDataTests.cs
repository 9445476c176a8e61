using System.Text;
using System.Text.Json;
using Backstride.Figures;
using NJsonSchema;

namespace Backstride.Tests.Figures;

/// <summary>The data of the figures, and what comes of damaged ones.</summary>
public sealed class FigureDataTests
{
    [Fact]
    public async Task The_data_fit_their_schema()
    {
        var schema = await JsonSchema.FromFileAsync(Path.Combine(Checkout.Root, "docs", "schemas", "figures.schema.json"), TestContext.Current.CancellationToken);
        var json = await File.ReadAllTextAsync(Path.Combine(Checkout.Root, "src", "Backstride", "Figures", "figures.json"), TestContext.Current.CancellationToken);
        Assert.Equal("", string.Join("; ", schema.Validate(json).Take(5)));
    }

    [Theory]
    [InlineData("\"arms\"", "\"armz\"", "armz")]
    [InlineData("\"from\": \"stand\"", "\"from\": \"sit\"", "sit")]
    [InlineData("\"moves\": [\"legs\"]", "\"moves\": [\"tail\"]", "tail")]
    [InlineData("\"trace\"", "\"tracce\"", "tracce")]
    public void A_misspelt_word_is_an_error_that_names_it(string written, string damaged, string named)
    {
        var json = """
            {"schema": 1, "poses": {"stand": {"hips": [0, 86], "legs": {"at": [0, 3, 8]}}}, "figures": [
              {"id": "a/b", "says": "x", "moves": ["legs"], "trace": "hips", "poses": [{"name": "one", "from": "stand", "arms": [0, 8]}]}]}
            """;
        Assert.Single(Read(json).Figures);
        var error = Assert.ThrowsAny<JsonException>(() => Read(json.Replace(written, damaged, StringComparison.Ordinal)));
        Assert.Contains(named, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pose_without_a_height_lies_on_the_ground()
    {
        var figure = Read("""{"schema": 1, "poses": {}, "figures": [{"id": "a/b", "says": "x", "moves": ["legs"], "poses": [{"name": "one", "pelvis": [-90], "head": [30]}]}]}""").Figures[0];
        var body = Skeleton.Of(figure.Poses[0].Pose);
        Assert.Equal(Proportions.HalfLimb, Enum.GetValues<Joint>().Where(joint => joint is not (Joint.Nose or Joint.Head)).Min(joint => body[joint].Y), 6);
    }

    [Fact]
    public void Two_pictures_are_as_they_were_approved()
    {
        Approve.Text("figure.bird-dog.full", Lines(FigureLibrary.Shipped.Still(new("bird-dog/full"), "Bird dog")!));
        Approve.Text("figure.glute-bridge.double", Lines(FigureLibrary.Shipped.Moving(new("glute-bridge/double"), "Glute bridge")!));
    }

    private static string Lines(string svg) => svg.Replace("><", ">\n<", StringComparison.Ordinal) + "\n";

    private static FigureLibrary Read(string json)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        return FigureLibrary.Read(stream);
    }
}
