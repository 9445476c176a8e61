using Backstride.App.Cli;
using Backstride.Runs;

namespace Backstride.App.Tests.Cli;

public sealed class TypedRunTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 7, 0, 0, TimeSpan.Zero);

    private static Activity? Typed(params string[] words) => TypedRun.Take([.. words], Start)?.Activity;

    [Theory]
    [InlineData(8200, 3900, "8.2km", "1h05")]
    [InlineData(8200, 3900, "8.2", "65min")]
    [InlineData(8200, 3900, "65min", "8,2")]
    [InlineData(8200, 3900, "8.2", "km", "65", "min")]
    [InlineData(8200, 3900, "8.2KM", "1H05M")]
    [InlineData(8200, 3905, "8.2km", "1h5min5s")]
    [InlineData(8200, 3900, "8.2k", "1:05:00")]
    [InlineData(10000, 3900, "10", "65:00")]
    [InlineData(10000, 3600, "10", "1h")]
    [InlineData(10000, 5400, "10km", "1.5h")]
    [InlineData(400, 90, "400m", "90s")]
    [InlineData(8046.72, 2530, "5mi", "0:42:10")]
    public void A_run_is_understood_as_people_write_it(double meters, double seconds, params string[] words)
    {
        var run = Typed(words)!;
        Assert.Equal(meters, run.Distance!.Value.Meters, 6);
        Assert.Equal(seconds, run.Timer.TotalSeconds, 6);
    }

    [Theory]
    [InlineData("8.2km")]
    [InlineData("8.2km", "50m")]
    [InlineData("8.2km", "50min", "10km")]
    [InlineData("8.2km", "50min", "1h")]
    [InlineData("8.2km", "0min")]
    [InlineData("trail")]
    [InlineData("8.2km", "50min", "trail", "treadmill")]
    public void What_could_mean_two_things_is_asked_back(params string[] words) =>
        Assert.Equal(2, Assert.Throws<CommandException>(() => Typed(words)).ExitCode);

    [Fact]
    public void A_number_alone_is_no_run_and_is_left_for_the_fields()
    {
        List<string> words = ["8.2", "65"];
        Assert.Null(TypedRun.Take(words, Start));
        Assert.Equal(["8.2", "65"], words);
    }

    [Fact]
    public void Words_that_say_something_else_stay()
    {
        List<string> words = ["8.2", "during=3", "65min", "effort=4"];
        Assert.NotNull(TypedRun.Take(words, Start));
        Assert.Equal(["during=3", "effort=4"], words);
    }
}
