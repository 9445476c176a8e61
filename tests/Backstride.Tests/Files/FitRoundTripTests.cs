using Backstride.Files.Fit;
using Backstride.Runs;
using FsCheck;
using FsCheck.Fluent;

namespace Backstride.Tests.Files;

public sealed class FitRoundTripTests
{
    private static readonly Gen<FitLayout> Layouts =
        from bits in Gen.Choose(0, 31)
        select new FitLayout
        {
            BigEndian = (bits & 1) != 0,
            CompressedTimestamps = (bits & 2) != 0,
            DeveloperFields = (bits & 4) != 0,
            ShortHeader = (bits & 8) != 0,
            NoHeaderSum = (bits & 16) != 0,
        };

    // The numbers a file can store: centimetres, milliseconds, tenths, 128ths of a stride.
    private static readonly Gen<FitSession> Sessions =
        from sport in Gen.Elements(Enum.GetValues<Sport>())
        from start in Gen.Choose(0, int.MaxValue / 2)
        from quarter in Gen.Choose(-48, 56)
        from knowsZone in Gen.Elements(true, false)
        from elapsed in Gen.Choose(1000, 40_000_000)
        from stopped in Gen.Choose(0, 1000)
        from distance in Optional(Gen.Choose(0, 20_000_000))
        from ascent in Optional(Gen.Choose(0, 9000))
        from rate in Optional(Gen.Choose(1, 254))
        from strides in Optional(Gen.Choose(0, 127 * 128))
        from effort in Optional(Gen.Choose(0, 100))
        from feel in Optional(Gen.Choose(0, 100))
        from dynamics in Optional(Gen.Choose(0, 9999))
        from points in Gen.Choose(0, 40)
        from gap in Gen.Choose(1, 70)
        select new FitSession(
            new Activity
            {
                Sport = sport,
                Start = DateTimeOffset.FromUnixTimeSeconds(946_684_800L + start).ToOffset(knowsZone ? TimeSpan.FromMinutes(15 * quarter) : TimeSpan.Zero),
                OffsetSource = knowsZone ? OffsetSource.Device : OffsetSource.Unknown,
                Distance = distance is { } cm ? Distance.FromMeters(cm / 100.0) : null,
                Timer = TimeSpan.FromMilliseconds(elapsed - stopped),
                Elapsed = TimeSpan.FromMilliseconds(elapsed),
                Moving = TimeSpan.FromMilliseconds(elapsed - stopped),
                Ascent = ascent is { } m ? Distance.FromMeters(m) : null,
                AverageHeartRate = rate is { } beats ? new HeartRate(beats) : null,
                AverageCadence = strides is { } parts ? new Cadence(parts / 128.0 * (sport.IsRun() || sport is Sport.Walk or Sport.Hike ? 2 : 1)) : null,
                PerceivedEffort = effort is { } tenths ? new PerceivedEffort(tenths / 10.0) : null,
                Feel = feel,
                Dynamics = dynamics is { } d ? new RunningDynamics(d / 10.0, d / 10.0, d / 100.0, d / 10_000.0, d / 100.0) : null,
                Device = "W" + elapsed,
            },
            [.. Enumerable.Range(0, points).Select(i => FitExamples.Point(i * gap) with { Distance = null, MetersPerSecond = null, Position = null })]);

    [Fact]
    public void What_is_written_is_read_back_whatever_the_layout() =>
        Prop.ForAll(Sessions.Zip(Layouts).ToArbitrary(), written =>
        {
            var (session, layout) = written;
            var reading = FitExamples.Read(layout, session);
            var read = Assert.Single(reading.Activities);
            Assert.Equal(session.Totals, read with { Digest = null });
            Assert.Equal(session.Totals.Start.Offset, read.Start.Offset);
            Assert.Equal(session.Points.Count, reading.Records);
            Assert.Empty(reading.Findings);
        }).Check(Config.QuickThrowOnFailure.WithReplay(new Replay(new Rnd(20_261_122, 1), null)));

    [Fact]
    public void A_chain_of_files_gives_the_sessions_of_all_in_order() =>
        Prop.ForAll(Sessions.ListOf(3).Zip(Layouts).ToArbitrary(), written =>
        {
            var (sessions, layout) = written;
            var reading = FitExamples.Read([.. sessions.SelectMany(session => FitExamples.Bytes(layout, session))]);
            Assert.Equal(sessions.Select(session => session.Totals.Start), reading.Activities.Select(activity => activity.Start));
            Assert.Equal([0, 1, 2], reading.Activities.Select(activity => activity.SessionIndex));
            Assert.Empty(reading.Findings);
        }).Check(Config.QuickThrowOnFailure.WithReplay(new Replay(new Rnd(20_261_122, 3), null)));

    private static Gen<int?> Optional(Gen<int> gen) => Gen.Frequency((1, Gen.Constant<int?>(null)), (4, gen.Select(value => (int?)value)));
}
