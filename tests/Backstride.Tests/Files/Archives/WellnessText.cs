namespace Backstride.Tests.Files.Archives;

/// <summary>Documents of account exports, in the shapes that Garmin and Fitbit write.</summary>
internal static class WellnessText
{
    public const string Nights = """
        [{"sleepStartTimestampGMT":"2026-01-11T22:30:00.0","sleepEndTimestampGMT":"2026-01-12T06:10:00.0","calendarDate":"2026-01-12","deepSleepSeconds":5400,
          "lightSleepSeconds":14400,"remSleepSeconds":3600,"awakeSleepSeconds":1200,"napList":[{"napTimeSec":1800}],"sleepScores":{"overallScore":80}},
         {"sleepStartTimestampGMT":1768257000000,"sleepEndTimestampGMT":1768284600000,"calendarDate":"2026-01-13","deepSleepSeconds":3600,"lightSleepSeconds":18000},
         {"sleepEndTimestampGMT":"2026-01-14T06:10:00.0","calendarDate":"2026-01-14","unmeasurableSeconds":28000},
         {"sleepEndTimestampGMT":"2026-01-15T06:10:00.0","deepSleepSeconds":3600},
         {"sleepEndTimestampGMT":null,"calendarDate":"2026-01-16","lightSleepSeconds":25200}]
        """;

    public const string Days = """
        [{"calendarDate":"2026-01-12","restingHeartRate":51,"allDayStress":{"aggregatorList":[{"type":"AWAKE","averageStressLevel":44},{"type":"TOTAL","averageStressLevel":31}]}},
         {"calendarDate":"2026-01-13","restingHeartRate":0,"allDayStress":{"aggregatorList":[{"type":"TOTAL","averageStressLevel":-2}]}},
         {"restingHeartRate":50},
         {"calendarDate":"2026-01-14","restingHeartRate":49}]
        """;

    public const string Exercises = """
        [{"logId":26583142,"activityName":"Run","averageHeartRate":151,"duration":1800000,"activeDuration":1740000,"distance":5.02,"distanceUnit":"Kilometer","elevationGain":31.5,
          "startTime":"11/05/19 22:40:41"},
         {"logId":26583143,"activityName":"Treadmill","duration":1800000,"activeDuration":1800000,"startTime":"2019-11-06 07:40:41","distance":3,"distanceUnit":"Mile"},
         {"logId":26583144,"activityName":"Walk","duration":600000,"activeDuration":600000,"startTime":"2019-11-06 12:00:00","distance":1},
         {"logId":26583145,"activityName":"Weights","activeDuration":1200000,"startTime":"11/07/19 18:00:00"},
         {"logId":26583146,"activityName":"Run","startTime":"11/08/19 18:00:00"}]
        """;

    public const string FitbitNights = """
        [{"logId":1,"dateOfSleep":"2019-11-06","endTime":"2019-11-06T06:30:30.000","minutesAsleep":401,"mainSleep":true},
         {"logId":2,"dateOfSleep":"2019-11-06","endTime":"2019-11-06T15:00:00.000","minutesAsleep":40,"mainSleep":false},
         {"logId":3,"dateOfSleep":"2019-11-07","endTime":"2019-11-07T07:00:00.000","minutesAsleep":0,"mainSleep":true}]
        """;

    public const string Activities = """
        [{"summarizedActivitiesExport":[{"activityId":7,"name":"One {[\"","beginTimestamp":1.768257000900E12,"x":{"y":[1]}},{"activityId":8,"beginTimestamp":1768257100000},
          {"activityId":9,"name":"Two","beginTimestamp":1768257200000}]},{"summarizedActivitiesExport":[{"activityId":10,"name":"Three","beginTimestamp":1768257300000}]}]
        """;
}
