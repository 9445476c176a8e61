using Backstride.Files;
using Backstride.Files.Fit;
using Backstride.Files.Tracks;
using Backstride.Runs;

namespace Backstride.Tests.Files.Tracks;

public sealed class ShapeBuilderTests
{
    // North and back again along a meridian, with as many metres a point.
    private static RouteShape? Shape(double meters, double step = 10, double from = 0)
    {
        var shape = new ShapeBuilder();
        for (var way = 0.0; way <= meters; way += step)
            shape.Add(50 + ((way <= meters / 2 ? way : meters - way) / 111_229), 8, from + way);
        return shape.Build();
    }

    [Theory]
    [InlineData(40, 0, 0)]
    [InlineData(60, 50, 1)]
    [InlineData(1550, 50, 31)]
    [InlineData(1600, 100, 16)]
    [InlineData(10_000, 400, 25)]
    [InlineData(42_200, 1600, 26)]
    public void The_step_doubles_so_that_no_more_than_thirty_two_marks_are_kept(double meters, double step, int marks)
    {
        var shape = Shape(meters);
        Assert.Equal((step, marks), (shape?.Step.Meters ?? 0, shape?.AwayMeters.Count ?? 0));
    }

    [Fact]
    public void A_way_out_and_back_goes_away_and_comes_back()
    {
        var away = Shape(2000)!.AwayMeters;
        Assert.InRange(away[4], 498, 502);
        Assert.InRange(away[9], 998, 1002);
        Assert.InRange(away[^1], 0, 2);
    }

    [Fact]
    public void Points_far_apart_give_the_marks_between_them_and_a_jump_of_a_planet_ends()
    {
        Assert.Equal(Shape(1500)!.AwayMeters.Count, Shape(1500, step: 250)!.AwayMeters.Count);
        var shape = new ShapeBuilder();
        shape.Add(50, 8, 0);
        shape.Add(-50, -172, 1e8);
        Assert.InRange(shape.Build()!.AwayMeters.Count, 1, RouteShape.MostEntries);
    }

    [Fact]
    public void Where_the_counting_began_does_not_matter() => Assert.Equal(Shape(3000)!.AwayMeters, Shape(3000, from: 7000)!.AwayMeters);

    [Fact]
    public void Every_reader_hands_on_where_a_recording_began_and_the_same_shape()
    {
        var run = Recordings.Run();
        using var fit = new MemoryStream();
        FitWriter.Write(fit, [new FitSession(run.Totals, [.. run.Points.Select(point => new FitPoint(point.At) { Position = point.Position, Distance = point.Distance, AfterPause = point.AfterPause })])], FitLayout.Default);
        foreach (var bytes in new[] { fit.ToArray(), Recordings.Gpx(run), Recordings.Tcx(run) })
        {
            var reading = RunFile.Read(new MemoryStream(bytes));
            var start = Assert.Single(reading.Starts)!.Value;
            Assert.Equal(50, start.Latitude, 3);
            Assert.Equal(8.25, start.Longitude, 3);
            var shape = reading.Activities[0].Digest!.Shape!;
            Assert.All(shape.AwayMeters.Index(), mark => Assert.InRange(mark.Item, ((mark.Index + 1) * shape.Step.Meters) - 15, ((mark.Index + 1) * shape.Step.Meters) + 15));
        }
    }
}
