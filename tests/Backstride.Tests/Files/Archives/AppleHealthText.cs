namespace Backstride.Tests.Files.Archives;

/// <summary>An Apple Health export by hand, in the shapes that phones write.</summary>
internal static class AppleHealthText
{
    public const string Route = "/workout-routes/route_2026-08-05_6.00pm.gpx";

    public static string File(string inside) => $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE HealthData [
        <!-- HealthKit Export Version: 13 -->
        <!ELEMENT HealthData (ExportDate,Me,(Record|Workout)*)>
        <!ATTLIST HealthData
          locale CDATA #REQUIRED
        >
        {new string(' ', 6000)}
        ]>
        <HealthData locale="en_GB">
         <ExportDate value="2026-11-15 07:27:26 +0100"/>
        {inside}
        </HealthData>
        """;

    public static string Record(string type, string value, string start, string end, string app = "Anna’s Apple\u00a0Watch") =>
        $"""<Record type="{type}" sourceName="{app}" device="&lt;&lt;HKDevice: 0x28&gt;, name:Watch&gt;" unit="count/min" startDate="{start}" endDate="{end}" value="{value}"><MetadataEntry key="k" value="1"/></Record>""";

    public static string Beat(string at, double value) => Record("HKQuantityTypeIdentifierHeartRate", FormattableString.Invariant($"{value}"), at, at);

    public static string Slept(string stage, string start, string end, string app = "Watch") =>
        Record("HKCategoryTypeIdentifierSleepAnalysis", $"HKCategoryValueSleepAnalysis{stage}", start, end, app);

    /// <summary>As before iOS 16: totals are attributes.</summary>
    public static string OldRun(string inside = "", string app = "Watch") => $"""
        <Workout workoutActivityType="HKWorkoutActivityTypeRunning" duration="30" durationUnit="min" totalDistance="5.2" totalDistanceUnit="km" sourceName="{app}"
          startDate="2026-08-05 18:00:00 +0200" endDate="2026-08-05 18:32:00 +0200">{inside}</Workout>
        """;

    /// <summary>Since iOS 16: totals are children.</summary>
    public static string NewRun(string inside = "", string app = "Watch") => $"""
        <Workout workoutActivityType="HKWorkoutActivityTypeRunning" duration="30" durationUnit="min" sourceName="{app}"
          startDate="2026-08-05 18:00:00 +0200" endDate="2026-08-05 18:32:00 +0200">
          <MetadataEntry key="HKTimeZone" value="Asia/Kathmandu"/><MetadataEntry key="HKElevationAscended" value="4250 cm"/>
          <WorkoutActivity><WorkoutStatistics type="HKQuantityTypeIdentifierDistanceWalkingRunning" sum="1" unit="km"/></WorkoutActivity>
          <WorkoutStatistics type="HKQuantityTypeIdentifierDistanceWalkingRunning" sum="5.2" unit="km"/>{inside}</Workout>
        """;

    public static string RouteOf(string path = Route) => $"""<WorkoutRoute sourceName="Watch"><FileReference path="{path}"/></WorkoutRoute>""";
}
