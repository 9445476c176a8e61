using System.Diagnostics;
using System.Text.Json;
using Backstride.Files.Fit;
using Backstride.Runs;

namespace Backstride.Tests.Files;

/// <summary>What our writer writes, as Garmin's own JavaScript decoder reads it: never only as our reader does.</summary>
public sealed class FitPeerTests
{
    private const string Missing = "bench/peers/node_modules is not here (npm ci in bench/peers): files were not shown to the independent decoder.";

    // Compressed timestamps are missing: that decoder refuses them. Real files hold them, and FitCorpusTests reads those.
    public static TheoryData<FitLayout> Layouts =>
    [
        FitLayout.Default,
        new FitLayout { BigEndian = true },
        new FitLayout { DeveloperFields = true },
        new FitLayout { ShortHeader = true },
        new FitLayout { NoHeaderSum = true },
    ];

    [Theory]
    [MemberData(nameof(Layouts))]
    public void A_written_run_is_the_same_run_to_the_independent_decoder(FitLayout layout)
    {
        var session = FitExamples.Run();

        var decoded = Decode(FitExamples.Bytes(layout, session));

        Assert.True(decoded.GetProperty("isFit").GetBoolean());
        Assert.True(decoded.GetProperty("integrity").GetBoolean());
        Assert.Equal("[]", decoded.GetProperty("errors").ToString());
        Assert.Equal(601, decoded.GetProperty("records").GetInt32());
        Assert.Equal(1800, decoded.GetProperty("lastDistance").GetDouble());
        Assert.Equal(session.Totals.Start.ToUnixTimeSeconds() + 600, decoded.GetProperty("lastRecord").GetInt64());
        Assert.Equal(3600, decoded.GetProperty("offset").GetInt32());
        AssertSession(session.Totals, decoded.GetProperty("sessions")[0]);
    }

    [Fact]
    public void A_written_chain_of_two_sports_is_the_same_to_the_independent_decoder()
    {
        var ride = FitExamples.Run(120, Sport.Ride);
        ride = ride with { Totals = ride.Totals with { Start = FitExamples.Morning.AddSeconds(700) } };

        var decoded = Decode(FitExamples.Bytes(FitLayout.Default, FitExamples.Run(), ride));

        Assert.Equal(["running", "cycling"], decoded.GetProperty("sessions").EnumerateArray().Select(session => session.GetProperty("sport").GetString()));
        Assert.Equal(722, decoded.GetProperty("records").GetInt32());
    }

    private static void AssertSession(Backstride.Runs.Activity totals, JsonElement session)
    {
        Assert.Equal(totals.Start.ToUnixTimeSeconds(), session.GetProperty("start").GetInt64());
        Assert.Equal("running", session.GetProperty("sport").GetString());
        Assert.Equal(totals.Distance!.Value.Meters, Number("distanceMeters"), 2);
        Assert.Equal(totals.Timer.TotalSeconds, Number("timerSeconds"), 3);
        Assert.Equal(totals.Elapsed.TotalSeconds, Number("elapsedSeconds"), 3);
        Assert.Equal(totals.AverageHeartRate!.Value.BeatsPerMinute, Number("averageHeartRate"));
        Assert.Equal(totals.AverageCadence!.Value.StepsPerMinute, 2 * Number("strides"), 6);
        Assert.Equal(totals.Ascent!.Value.Meters, Number("ascentMeters"));
        Assert.Equal(totals.Dynamics!.VerticalOscillationMillimeters!.Value, Number("verticalOscillationMillimeters"), 3);
        Assert.Equal(totals.Dynamics.StepLengthMeters!.Value * 1000, Number("stepLengthMillimeters"), 3);
        Assert.Equal(totals.PerceivedEffort!.Value.Value * 10, Number("effort"));
        Assert.Equal(totals.Feel!.Value, Number("feel"));

        double Number(string name) => session.GetProperty(name).GetDouble();
    }

    private static JsonElement Decode(byte[] bytes)
    {
        var peers = Peers();
        Assert.SkipWhen(peers is null, Missing);
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, bytes);
            var start = new ProcessStartInfo("node") { WorkingDirectory = peers, RedirectStandardOutput = true, ArgumentList = { "fit-decode.mjs", file } };
            using var node = Process.Start(start)!;
            var line = node.StandardOutput.ReadToEnd();
            node.WaitForExit();
            Assert.Equal(0, node.ExitCode);
            return JsonSerializer.Deserialize<JsonElement>(line);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string? Peers()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var peers = Path.Combine(folder.FullName, "bench", "peers");
            if (Directory.Exists(Path.Combine(peers, "node_modules", "@garmin", "fitsdk")))
                return peers;
        }

        return null;
    }
}
