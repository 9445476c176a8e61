namespace Backstride.Tests.Files.Archives;

/// <summary>Tables that a person might keep.</summary>
internal static class TableText
{
    public const string Runs = """
        date,time,sport,distanceKilometers,duration,averageHeartRate,perceivedEffort,name
        2026-03-01,07:10,run,8.2,50:30,148,4,"Long, easy"
        2026-03-02,,,5,0:25:00,,,
        2026-03-03T18:00:00+01:00,,treadmill,4,20:00,,,
        2026-03-04,07:00,quidditch,1,10:00,,,
        """;

    public const string Diary = """
        date;pain;sleepHours;mood;note
        1.3.2026;3,5;7,25;6;stiff, in the morning
        2.3.2026;;6;;
        3.3.2026;11;;;
        4.3.2026;;;;
        """;
}
