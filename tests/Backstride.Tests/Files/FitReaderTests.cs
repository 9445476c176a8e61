using System.Buffers.Binary;
using Backstride.Files;
using Backstride.Files.Fit;
using Backstride.Files.Fit.Protocol;
using Backstride.Runs;

namespace Backstride.Tests.Files;

public sealed class FitReaderTests
{
    public static TheoryData<FitLayout> Layouts =>
    [
        FitLayout.Default,
        new FitLayout { BigEndian = true },
        new FitLayout { CompressedTimestamps = true },
        new FitLayout { CompressedTimestamps = true, BigEndian = true },
        new FitLayout { DeveloperFields = true },
        new FitLayout { ShortHeader = true },
        new FitLayout { NoHeaderSum = true },
    ];

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Every_layout_gives_the_same_activity_and_digest(FitLayout layout)
    {
        var session = FitExamples.Run();

        var reading = FitExamples.Read(layout, session);

        Assert.Empty(reading.Findings);
        Assert.Equal(601, reading.Records);
        var activity = Assert.Single(reading.Activities);
        Assert.Equal(session.Totals, activity with { Digest = null });
        Assert.Equal(600, activity.Digest!.SpeedBinSeconds[12]);
        Assert.Equal(600, activity.Digest.HeartRateBinSeconds.Sum());
        Assert.Equal(90, activity.Digest.BestEffortMeters[0]);
    }

    [Theory]
    [InlineData(60)]
    [InlineData(0)]
    public void A_clock_that_falls_back_within_the_recording_is_kept_with_the_run_and_said(int back)
    {
        var run = FitExamples.Run(400) with
        {
            Points = [.. Enumerable.Range(0, 301).Select(FitExamples.Point), .. Enumerable.Range(301, 100).Select(second => FitExamples.Point(second) with { At = TimeSpan.FromSeconds(second - 1 - back) })],
        };
        var reading = FitExamples.Read(FitLayout.Default, run);
        Assert.Equal(back == 0 ? null : TimeSpan.FromSeconds(back), Assert.Single(reading.Activities).ClockBack);
        Assert.Equal(back > 0, reading.Codes().Contains("time-backwards"));
    }

    [Fact]
    public void Compressed_times_are_shorter_and_say_the_same() =>
        Assert.True(FitExamples.Bytes(new() { CompressedTimestamps = true }, FitExamples.Run()).Length
            < FitExamples.Bytes(FitLayout.Default, FitExamples.Run()).Length - 2000);

    [Theory]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(33)]
    [InlineData(64)]
    public void Five_bits_of_time_go_round_without_losing_a_second(int gap)
    {
        var points = Enumerable.Range(0, 10).Select(i => FitExamples.Point(i * gap)).ToList();
        var session = FitExamples.Run() with { Points = points };

        var reading = FitExamples.Read(new FitLayout { CompressedTimestamps = true, NoSessions = true, NoLaps = true }, session);

        Assert.Equal(TimeSpan.FromSeconds(9 * gap), reading.Activities.Single().Elapsed);
    }

    [Fact]
    public void Several_sessions_of_one_file_come_one_by_one_with_their_own_streams()
    {
        var run = FitExamples.Run(300);
        var ride = FitExamples.Run(120, Sport.Ride);
        ride = ride with { Totals = ride.Totals with { Start = FitExamples.Morning.AddSeconds(400), AverageCadence = new(80) } };

        var reading = FitExamples.Read(FitLayout.Default, run, ride);

        Assert.Equal([Sport.Run, Sport.Ride], reading.Activities.Select(activity => activity.Sport));
        Assert.Equal([0, 1], reading.Activities.Select(activity => activity.SessionIndex));
        Assert.Equal([300, 120], reading.Activities.Select(activity => activity.Digest!.SpeedBinSeconds.Sum()));
        Assert.Equal(80, reading.Activities[1].AverageCadence!.Value.StepsPerMinute);
    }

    [Fact]
    public void Without_a_session_the_totals_come_from_the_laps()
    {
        var session = FitExamples.Run();

        var reading = FitExamples.Read(new FitLayout { NoSessions = true }, session);

        var activity = Assert.Single(reading.Activities);
        Assert.Equal(["fit-no-session"], reading.Codes());
        Assert.Contains("laps", reading.Findings[0].Detail, StringComparison.Ordinal);
        Assert.Equal(session.Totals.Start, activity.Start);
        Assert.Equal(Sport.Run, activity.Sport);
        Assert.Equal(session.Totals.Distance, activity.Distance);
        Assert.Equal(session.Totals.Timer, activity.Timer);
        Assert.Equal(session.Totals.AverageHeartRate, activity.AverageHeartRate);
        Assert.Equal(session.Totals.AverageCadence, activity.AverageCadence);
    }

    [Fact]
    public void Without_sessions_and_laps_the_totals_come_from_the_records()
    {
        var session = FitExamples.Run();

        var reading = FitExamples.Read(new FitLayout { NoSessions = true, NoLaps = true }, session);

        var activity = Assert.Single(reading.Activities);
        Assert.Equal(["fit-no-session"], reading.Codes());
        Assert.Contains("records", reading.Findings[0].Detail, StringComparison.Ordinal);
        Assert.Equal(session.Totals.Start, activity.Start);
        Assert.Equal(1800, activity.Distance!.Value.Meters);
        Assert.Equal(TimeSpan.FromSeconds(600), activity.Elapsed);
        Assert.Equal(144, activity.AverageHeartRate!.Value.BeatsPerMinute);
        Assert.Equal(169, activity.MaxHeartRate!.Value.BeatsPerMinute);
        Assert.Equal(168.5, activity.AverageCadence!.Value.StepsPerMinute / (activity.Sport.IsRun() ? 1 : 0.5), 1);
        Assert.Equal(Sport.Other, activity.Sport);
    }

    [Fact]
    public void A_pause_is_in_elapsed_time_and_not_in_the_timer()
    {
        var points = Enumerable.Range(0, 61).Select(FitExamples.Point)
            .Concat(Enumerable.Range(0, 61).Select(i => FitExamples.Point(60 + i) with { At = TimeSpan.FromSeconds(100 + i), AfterPause = i == 0 }));

        var reading = FitExamples.Read(new FitLayout { NoSessions = true, NoLaps = true }, FitExamples.Run() with { Points = [.. points] });

        var activity = Assert.Single(reading.Activities);
        Assert.Equal(TimeSpan.FromSeconds(160), activity.Elapsed);
        Assert.Equal(TimeSpan.FromSeconds(120), activity.Timer);
        Assert.Equal(TimeSpan.FromSeconds(120), activity.Moving);
    }

    [Fact]
    public void Distance_comes_from_positions_when_the_device_gave_none()
    {
        var session = FitExamples.Run();
        var points = session.Points.Select(point => point with { Distance = null }).ToList();

        var reading = FitExamples.Read(FitLayout.Default, new FitSession(session.Totals with { Distance = null }, points));

        // 600 steps of 0.000027 degrees of latitude, at 111,195 m a degree of the mean sphere
        Assert.Equal(600 * 0.000027 * 111_195, reading.Activities.Single().Distance!.Value.Meters, 0);
        Assert.Equal(["fit-totals-summed"], reading.Codes());
    }

    [Fact]
    public void A_treadmill_run_without_positions_keeps_its_distance()
    {
        var session = FitExamples.Run(sport: Sport.Treadmill);
        var points = session.Points.Select(point => point with { Position = null, AltitudeMeters = null }).ToList();

        var activity = FitExamples.Read(FitLayout.Default, session with { Points = points }).Activities.Single();

        Assert.Equal(Sport.Treadmill, activity.Sport);
        Assert.Equal(1800, activity.Distance!.Value.Meters);
    }

    [Theory]
    [InlineData(0.2)]
    [InlineData(0.5)]
    [InlineData(0.9)]
    public void A_truncated_file_gives_what_came_before_and_says_where_it_stops(double part)
    {
        var bytes = FitExamples.Bytes(FitLayout.Default, FitExamples.Run());
        var cut = (int)(bytes.Length * part);

        var reading = FitExamples.Read(bytes[..cut]);

        var finding = reading.Findings.Single(finding => finding.Code == "fit-truncated");
        Assert.InRange(finding.Offset!.Value, cut - 60, cut);
        Assert.InRange(reading.Records, (int)(601 * part) - 12, (int)(601 * part) + 12);
        Assert.Contains("fit-no-session", reading.Codes());
        Assert.Equal(3.0 * (reading.Records - 1), reading.Activities.Single().Distance!.Value.Meters);
    }

    [Fact]
    public void A_wrong_check_sum_is_a_finding_and_loses_nothing()
    {
        var bytes = FitExamples.Bytes(FitLayout.Default, FitExamples.Run());
        bytes[^1] ^= 0x55;

        var reading = FitExamples.Read(bytes);

        Assert.Equal(601, reading.Records);
        Assert.Equal(new("fit-crc", Severity.Warning, "The check sum is wrong: some values may be damaged.", bytes.Length - 2), Assert.Single(reading.Findings));
        Assert.Single(reading.Activities);
    }

    [Fact]
    public void A_wrong_header_sum_is_a_finding_and_loses_nothing()
    {
        var bytes = FitExamples.Bytes(FitLayout.Default, FitExamples.Run());
        bytes[12] ^= 0x55;

        var reading = FitExamples.Read(bytes);

        Assert.Equal(["fit-header-crc", "fit-crc"], reading.Codes());
        Assert.Equal(601, reading.Records);
    }

    [Theory]
    [InlineData(0u)]
    [InlineData(uint.MaxValue)]
    public void A_recording_that_was_never_closed_is_read_to_its_end(uint size)
    {
        var bytes = FitExamples.Bytes(FitLayout.Default, FitExamples.Run());
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(4), size);
        bytes[12] = bytes[13] = 0;

        var reading = FitExamples.Read(bytes);

        Assert.Equal(601, reading.Records);
        Assert.Equal(["fit-unfinished"], reading.Codes());
        Assert.Single(reading.Activities);
    }

    [Fact]
    public void Bytes_after_the_end_that_are_no_file_are_passed_over()
    {
        var bytes = FitExamples.Bytes(FitLayout.Default, FitExamples.Run());

        var reading = FitExamples.Read([.. bytes, .. new byte[64]]);

        Assert.Equal(["fit-trailing"], reading.Codes());
        Assert.Equal(bytes.Length, reading.Findings[0].Offset);
        Assert.Single(reading.Activities);
    }

    [Theory]
    [InlineData(5, "workout")]
    [InlineData(6, "course")]
    [InlineData(2, "settings")]
    [InlineData(32, "monitoring")]
    public void A_file_of_another_kind_is_sound_and_says_which(byte type, string word)
    {
        var bytes = FitExamples.Bytes(FitLayout.Default, FitExamples.Run());
        var definition = 6 + 5 * 3;
        bytes[FitHeader.Size + definition + 1] = type;

        var reading = FitExamples.Read(bytes);

        Assert.True(reading.IsOther);
        Assert.Empty(reading.Activities);
        Assert.Contains(word, reading.Findings.Single(finding => finding.Code == "fit-not-activity").Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(7200, 7200)]
    [InlineData(7203, 7200)]
    [InlineData(20_700, 20_700)]
    [InlineData(-34_200, -34_200)]
    [InlineData(50_400, 50_400)]
    [InlineData(51_300, null)]
    [InlineData(7200 + 61, null)]
    [InlineData(-806_412_116, null)]
    public void Only_a_difference_that_a_zone_can_have_is_taken_as_one(int difference, int? zone) =>
        Assert.Equal(zone, (int?)Backstride.Files.Fit.Meaning.FitClock.Zone(difference)?.TotalSeconds);

    [Fact]
    public void A_clock_that_jumps_back_and_forth_ends_in_a_reading()
    {
        var points = new[] { 0, 1, 2, 2, 1, 3, 100_000, 4, 5 }.Select(second => FitExamples.Point(second)).ToList();

        var reading = FitExamples.Read(new FitLayout { NoSessions = true, NoLaps = true }, FitExamples.Run() with { Points = points });

        Assert.Equal(9, reading.Records);
        Assert.Single(reading.Activities);
    }

    [Fact]
    public void A_cadence_no_foot_can_have_was_counted_in_steps()
    {
        var session = FitExamples.Run();
        session = session with { Totals = session.Totals with { AverageCadence = new(2 * 168) } };

        var reading = FitExamples.Read(FitLayout.Default, session);

        Assert.Equal(168, reading.Activities.Single().AverageCadence!.Value.StepsPerMinute);
        Assert.Equal(["fit-cadence-in-steps"], reading.Codes());
    }

    [Fact]
    public void An_activity_file_with_nothing_in_it_is_an_error_in_one_line()
    {
        byte[] body = [0x40, 0, 0, 0, 0, 1, 0, 1, 0, 0x00, 4];
        byte[] start = [12, 16, 0, 0, (byte)body.Length, 0, 0, 0, .. ".FIT"u8, .. body];
        var sum = FitCrc.Continue(0, start);

        var reading = FitExamples.Read([.. start, (byte)sum, (byte)(sum >> 8)]);

        var finding = Assert.Single(reading.Findings);
        Assert.Equal("fit-empty", finding.Code);
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.False(reading.IsOther);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("123456789")]
    [InlineData("0123456789abcdef0123456789abcdef0")]
    public void The_check_sum_by_table_is_the_one_bit_by_bit(string text)
    {
        var bytes = System.Text.Encoding.ASCII.GetBytes(text);
        var expected = 0;
        foreach (var b in bytes)
        {
            expected ^= b;
            for (var bit = 0; bit < 8; bit++)
                expected = (expected & 1) != 0 ? (expected >> 1) ^ 0xA001 : expected >> 1;
        }

        Assert.Equal(expected, FitCrc.Continue(0, bytes));
    }
}
