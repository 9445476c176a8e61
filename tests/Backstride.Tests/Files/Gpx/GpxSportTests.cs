using Backstride.Runs;
using static Backstride.Tests.Files.Gpx.GpxText;

namespace Backstride.Tests.Files.Gpx;

public sealed class GpxSportTests
{
    [Theory]
    [InlineData("running", Sport.Run)]
    [InlineData("Run", Sport.Run)]
    [InlineData(" RUNNING ", Sport.Run)]
    [InlineData("9", Sport.Run)]
    [InlineData("<![CDATA[run]]>", Sport.Run)]
    [InlineData("Laufen", Sport.Run)]
    [InlineData("Course à pied", Sport.Run)]
    [InlineData("trail_running", Sport.Trail)]
    [InlineData("TrailRun", Sport.Trail)]
    [InlineData("treadmill_running", Sport.Treadmill)]
    [InlineData("track_running", Sport.Track)]
    [InlineData("virtual_run", Sport.Virtual)]
    [InlineData("walking", Sport.Walk)]
    [InlineData("hiking", Sport.Hike)]
    [InlineData("cycling", Sport.Ride)]
    [InlineData("mountain biking", Sport.Ride)]
    [InlineData("1", Sport.Ride)]
    [InlineData("lap_swimming", Sport.Swim)]
    [InlineData("strength_training", Sport.Strength)]
    [InlineData("yoga", Sport.Mobility)]
    [InlineData("jkljkl", Sport.Other)]
    [InlineData("Brunch", Sport.Other)]
    public void A_type_is_understood_as_programs_write_it(string type, Sport sport) =>
        Assert.Equal(sport, One(Track(Points(0, 101), $"<type>{type}</type>")).Sport);

    [Fact]
    public void A_type_that_is_not_known_is_said()
    {
        Assert.Contains("sport-unknown", Read(Track(Points(0, 101), "<type>jkljkl</type>")).Codes());
        Assert.DoesNotContain("sport-guessed", Read(Track(Points(0, 101), "<type>jkljkl</type>")).Codes());
    }

    // Ten metres a step (10.0106 m at 50 degrees north).
    [Theory]
    [InlineData(5.57, Sport.Walk)] // 1.797 m/s
    [InlineData(5.55, Sport.Run)]  // 1.804 m/s
    [InlineData(1.55, Sport.Run)]  // 6.458 m/s
    [InlineData(1.53, Sport.Ride)] // 6.543 m/s
    [InlineData(0.68, Sport.Ride)] // 14.72 m/s
    [InlineData(0.66, Sport.Other)] // 15.17 m/s
    public void Without_a_type_the_speed_decides_and_the_file_says_so(double seconds, Sport sport)
    {
        foreach (var head in new[] { "", "<type></type>", "<type>unknown</type>", "<name>2026-03-01</name>" })
        {
            var reading = Read(Track(Points(0, 401, seconds: seconds), head));
            Assert.Equal(sport, Assert.Single(reading.Activities).Sport);
            Assert.Contains("sport-guessed", reading.Codes());
        }
    }

    [Theory]
    [InlineData("Evening Run", Sport.Run)]
    [InlineData("Corrida Matutina", Sport.Run)]
    [InlineData("Afternoon Ride", Sport.Ride)]
    [InlineData("Lunch Walk", Sport.Walk)]
    [InlineData("Ride then run", Sport.Run)]  // two sports tell none; the speed is that of a run
    [InlineData("Rail Trail", Sport.Run)]
    public void Without_a_type_a_word_of_the_name_goes_before_the_speed(string name, Sport sport) =>
        Assert.Equal(sport, One(Track(Points(0, 101), $"<name>{name}</name>")).Sport);

    [Fact]
    public void A_name_does_not_make_a_run_of_what_nobody_can_run() =>
        Assert.Equal(Sport.Ride, One(Track(Points(0, 401, seconds: 1), "<name>Bull run on the road</name>")).Sport);

    [Theory]
    [InlineData(47, Sport.Run)]
    [InlineData(49, Sport.Ride)]
    public void A_minute_faster_than_any_runner_makes_it_a_ride(int fastSteps, Sport sport)
    {
        // 300 slow steps, then one minute with so many steps of ten metres, then slow again
        var slow = Points(0, 301, seconds: 4);
        var fast = string.Concat(Enumerable.Range(1, fastSteps).Select(i => At(300 + i, 1200 + i * 60.0 / fastSteps)));
        var after = string.Concat(Enumerable.Range(1, 300).Select(i => At(300 + fastSteps + i, 1260 + i * 4)));
        Assert.Equal(sport, One(Track(slow + fast + after, "")).Sport);
        static string At(int index, double seconds) =>
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"<trkpt lat=\"{50 + index * Step}\" lon=\"8\"><time>{Time(seconds)}</time></trkpt>");
    }

    [Fact]
    public void Less_than_a_hundred_metres_is_no_run_by_guess()
    {
        Assert.Equal(Sport.Other, One(Track(Points(0, 10), "")).Sport);
        Assert.Equal(Sport.Run, One(Track(Points(0, 11), "")).Sport);
    }
}
