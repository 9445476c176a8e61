using System.Text.Json;
using Backstride.Journal;

namespace Backstride.Tests.Journal;

public sealed class AbsentListsTests
{
    private static EntryBody Read(string kind, string data)
    {
        using var document = JsonDocument.Parse(data);
        return EntryLine.ReadBody(kind, 1, document.RootElement);
    }

    [Fact]
    public void A_list_that_was_left_out_is_empty()
    {
        var clearance = (Clearance)Read("clearance", """{ "who": "doctor", "result": "with-limits" }""");
        Assert.Empty(clearance.Settles);
        Assert.Empty(clearance.Limits);
        Assert.Empty(((SessionDone)Read("session", "{}")).Exercises);
        Assert.Empty(Assert.Single(((SessionDone)Read("session", """{ "exercises": [ { "exercise": "bird-dog", "variant": "full" } ] }""")).Exercises).Sets);
        Assert.Empty(((FormCheck)Read("form-check", "{}")).Metrics);
        var run = (ActivityBody)Read("run", """
            { "reader": "manual", "source": "manual", "activity":
              { "sport": "run", "start": "2026-03-01T07:00:00Z", "offsetSource": "device", "timerSeconds": 60, "elapsedSeconds": 60, "digest": {} } }
            """);
        Assert.Empty(run.Doubts);
        Assert.Empty(run.Activity.Digest!.SpeedBinSeconds);
        Assert.Empty(run.Activity.Digest.HeartRateBinSeconds);
        Assert.Empty(run.Activity.Digest.BestEffortMeters);
    }
}
