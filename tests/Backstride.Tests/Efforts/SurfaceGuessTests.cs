using Backstride.Efforts;
using Backstride.Runs;

namespace Backstride.Tests.Efforts;

public sealed class SurfaceGuessTests
{
    [Theory]
    [InlineData(Sport.Treadmill, Surface.Belt)]
    [InlineData(Sport.Virtual, Surface.Belt)]
    [InlineData(Sport.Track, Surface.Track)]
    [InlineData(Sport.Trail, Surface.Trail)]
    public void The_kind_of_running_tells_the_surface(Sport sport, Surface surface) =>
        Assert.Equal(new SurfaceGuess(surface, SurfaceSign.Sport), SurfaceGuess.Of(Run([100]) with { Sport = sport }));

    [Theory]
    [InlineData(200, true)]
    [InlineData(201, false)]
    [InlineData(50, true)]
    [InlineData(49, false)]
    public void A_run_that_stays_within_200_metres_and_moves_about_is_taken_for_rounds(int farthest, bool rounds) =>
        Assert.Equal(rounds ? new SurfaceGuess(Surface.Track, SurfaceSign.Rounds) : null, SurfaceGuess.Of(Run([10, farthest, 10, farthest])));

    [Theory]
    [InlineData(2000, true)]
    [InlineData(1999, false)]
    public void Two_kilometres_are_far_enough_to_tell(int meters, bool rounds) =>
        Assert.Equal(rounds, SurfaceGuess.Of(Run([10, 150, 10, 150]) with { Distance = Distance.FromMeters(meters) }) is not null);

    [Fact]
    public void Nothing_is_guessed_of_a_plain_run_a_ride_or_one_without_a_shape()
    {
        Assert.Null(SurfaceGuess.Of(Run([500, 1000, 1500])));
        Assert.Null(SurfaceGuess.Of(Run([100]) with { Sport = Sport.Ride }));
        Assert.Null(SurfaceGuess.Of(Run([100]) with { Digest = null }));
    }

    private static Activity Run(int[] away) => new()
    {
        Sport = Sport.Run,
        Start = default,
        OffsetSource = OffsetSource.Device,
        Distance = Distance.FromKilometres(5),
        Timer = TimeSpan.FromMinutes(30),
        Elapsed = TimeSpan.FromMinutes(30),
        Digest = new StreamDigest { Shape = new RouteShape(Distance.FromMeters(50), away) },
    };
}
