namespace Backstride.Files.Archives.Csv;

/// <summary>What a column of a runner's own table may mean, with its unit.</summary>
/// <param name="Word">As a header of ours has it.</param>
/// <param name="Meaning">For a person who chooses, with the unit.</param>
public sealed record TableColumn(string Word, string Meaning);

/// <summary>Every column that our own tables have, docs/import/csv.md.</summary>
public static class TableColumns
{
    /// <summary>In the order in which a person looks for them.</summary>
    public static IReadOnlyList<TableColumn> All { get; } =
    [
        new("date", "date, with or without a time"),
        new("time", "time of day"),
        new("duration", "duration, as 25:30 or 1:05:30"),
        new("minutes", "duration, minutes"),
        new("hours", "duration, hours"),
        new("timerSeconds", "duration, seconds"),
        new("elapsed", "duration with pauses, as 1:05:30"),
        new("distanceKilometers", "distance, kilometres"),
        new("distanceMeters", "distance, metres"),
        new("distanceMiles", "distance, miles"),
        new("sport", "kind of sport"),
        new("ascentMeters", "climb, metres"),
        new("averageHeartRate", "mean heart rate"),
        new("maxHeartRate", "highest heart rate"),
        new("perceivedEffort", "effort, 0 to 10"),
        new("name", "name of the run"),
        new("description", "description of the run"),
        new("gear", "shoes"),
        new("id", "your number of the run"),
        new("sleepHours", "sleep, hours"),
        new("sleepMinutes", "sleep, minutes"),
        new("sleep", "sleep, as 7:30"),
        new("sleepQuality", "quality of sleep, 0 (bad) to 10"),
        new("pain", "pain, 0 to 10"),
        new("moment", "moment of the pain: rest, morning, before-run, worst"),
        new("stress", "stress, 0 (none) to 10"),
        new("fatigue", "fatigue, 0 (none) to 10"),
        new("soreness", "soreness, 0 (none) to 10"),
        new("mood", "mood, 0 (low) to 10"),
        new("motivation", "motivation, 0 (low) to 10"),
        new("sittingHours", "sitting, hours"),
        new("restingHeartRate", "resting heart rate"),
        new("note", "note"),
    ];

    /// <summary>The column of a word, written with or without capitals and blanks; absent when there is none.</summary>
    public static TableColumn? Of(string word) => All.FirstOrDefault(column => Tables.TableText.Letters(column.Word) == Tables.TableText.Letters(word));
}
