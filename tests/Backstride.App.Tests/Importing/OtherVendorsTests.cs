using System.Globalization;
using System.IO.Compression;
using System.Text;
using Backstride.App.Importing;
using Backstride.App.Tests.Storage;
using Backstride.Journal;

namespace Backstride.App.Tests.Importing;

/// <summary>Fitbit's documents, and the folders of recordings that Suunto, COROS and Polar give.</summary>
public sealed class OtherVendorsTests : ArchiveImports
{
    private static readonly DateTimeOffset Morning = new(2026, 3, 1, 6, 0, 0, TimeSpan.Zero);

    /// <summary>As a folder and as an archive.</summary>
    private void Put(string name, Dictionary<string, byte[]> members)
    {
        Unpack(name, members);
        Zip(name + ".zip", members);
    }

    private static byte[] Tcx(DateTimeOffset start) => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"""
        <?xml version="1.0"?><TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2"><Activities><Activity Sport="Running">
        <Id>{start.UtcDateTime:s}Z</Id><Lap StartTime="{start.UtcDateTime:s}Z"><TotalTimeSeconds>1500</TotalTimeSeconds><DistanceMeters>4200</DistanceMeters><Track>
        <Trackpoint><Time>{start.UtcDateTime:s}Z</Time><DistanceMeters>0</DistanceMeters></Trackpoint>
        <Trackpoint><Time>{start.UtcDateTime.AddSeconds(1500):s}Z</Time><DistanceMeters>4200</DistanceMeters></Trackpoint></Track></Lap></Activity></Activities></TrainingCenterDatabase>
        """));

    [Theory]
    [InlineData("takeout")]
    [InlineData("takeout.zip")]
    public async Task Fitbit_exercises_and_nights_come_in_on_the_runners_clock(string name)
    {
        Journal.Append(Drafts.Of("profile", new Profile { TimeZone = "America/New_York" }));
        Put("takeout", new()
        {
            ["Takeout/Fitbit/Global Export Data/exercise-0.json"] = """
                [{"logId":1,"activityName":"Run","averageHeartRate":151,"duration":1800000,"activeDuration":1740000,"distance":5.02,"distanceUnit":"Kilometer","startTime":"03/08/26 23:40:41"},
                 {"logId":2,"activityName":"Swim","duration":1800000,"activeDuration":1800000,"startTime":"03/08/26 07:40:41"}]
                """u8.ToArray(),
            ["Takeout/Fitbit/Global Export Data/sleep-2026-03-01.json"] =
                """[{"logId":3,"dateOfSleep":"2026-03-08","endTime":"2026-03-08T06:30:30.000","minutesAsleep":401,"mainSleep":true}]"""u8.ToArray(),
            ["Takeout/Fitbit/Global Export Data/heart_rate-2026-03-08.json"] = """[{"dateTime":"03/08/26 00:00:01","value":{"bpm":60,"confidence":2}}]"""u8.ToArray(),
        });
        var result = await Run(name);
        Assert.Equal((1, 1, 1, 1), (result.Totals.Runs, result.Totals.Activities, result.Totals.CheckIns, result.Totals.Ignored));
        var run = Assert.Single(State.Runs);
        // The clocks went forward that morning: by the evening New York was four hours behind, and the day is still the eighth.
        Assert.Equal((new DateTimeOffset(2026, 3, 8, 23, 40, 41, TimeSpan.FromHours(-4)), new DateOnly(2026, 3, 8)), (run.At, run.Day));
        Assert.Equal(run.At, run.What.Activity.Start);
        Assert.Equal(new TimeSpan(6, 30, 30), Assert.Single(State.Measured).At.TimeOfDay);
        var before = Journal.Entries.Count;
        Assert.All((await Run("takeout.zip")).Files, f => Assert.Equal(Outcome.Duplicate, f.Outcome));
        Assert.Equal(before, Journal.Entries.Count);
    }

    [Theory]
    [InlineData("suunto")]
    [InlineData("suunto.zip")]
    public async Task A_Suunto_folder_gives_its_recordings_and_its_packed_documents_are_counted(string name)
    {
        Put("suunto", new()
        {
            ["2026-03/workout-1.fit"] = TinyFit.Run(Morning),
            ["2026-03/workout-1.json.gz"] = Gzip("""{"DeviceLog":{"Header":{"Duration":3000}}}"""u8.ToArray()),
            ["2026-03/workout-2.fit"] = TinyFit.Run(Morning.AddDays(1), sport: 2),
        });
        var result = await Run(name);
        Assert.Equal((1, 1, 1, 0), (result.Totals.Runs, result.Totals.Activities, result.Totals.Ignored, result.Totals.Failed));
    }

    [Theory]
    [InlineData("coros")]
    [InlineData("coros.zip")]
    public async Task A_COROS_folder_of_numbers_gives_its_recordings(string name)
    {
        Put("coros", new() { ["441906665028091905.fit"] = TinyFit.Run(Morning), ["441906665028091906.fit"] = TinyFit.Run(Morning.AddDays(1)) });
        Assert.Equal(2, (await Run(name)).Totals.Runs);
    }

    [Theory]
    [InlineData("polar")]
    [InlineData("polar.zip")]
    public async Task A_Polar_folder_gives_its_recordings_and_counts_the_documents_that_are_not_read_yet(string name)
    {
        Put("polar", new()
        {
            ["Some_Body_2026-03-01_07-00-00.TCX"] = Tcx(Morning),
            ["training-session_2026-03-01T07-00-00_1-2.json"] = """{"exercises":[{"samples":{"values":[NaN]}}]}"""u8.ToArray(),
        });
        var result = await Run(name);
        Assert.Equal((1, 1), (result.Totals.Runs, result.Totals.Ignored));
        Assert.Single(State.Runs);
    }
}
