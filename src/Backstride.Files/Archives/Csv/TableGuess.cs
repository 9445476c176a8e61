using System.Collections.Frozen;
using System.Globalization;
using Backstride.Files.Archives.Tables;
using Backstride.Files.Tracks;

namespace Backstride.Files.Archives.Csv;

/// <summary>Guesses what the columns of a strange table mean: by their names, and only where the values bear it out.</summary>
/// <remarks>A guess is shown to a person, who decides; nothing is imported by it alone.</remarks>
internal static class TableGuess
{
    // So many of the values must make sense for a guess to stand: one in ten may be a remark or a slip.
    private const double Enough = 0.9;

    private static readonly FrozenDictionary<string, string[]> Names = new (string[] Columns, string[] Words)[]
    {
        (["date"], ["date", "datum", "fecha", "data", "dato", "jour", "day", "tag", "dag", "päivä", "startdate", "starttime", "start", "beginn", "timestamp", "日期", "日付"]),
        (["time"], ["time", "uhrzeit", "heure", "hora", "ora", "tijd", "tid", "startzeit", "clock"]),
        (["duration", "minutes", "hours", "timerSeconds"], ["duration", "dauer", "zeit", "time", "laufzeit", "durée", "temps", "duración", "tiempo", "durata", "tempo", "duração", "duur", "tid",
            "movingtime", "elapsedtime", "totaltime", "minutes", "minuten", "min", "mins", "minutos", "seconds", "sekunden", "sec", "hours", "stunden"]),
        (["distanceKilometers", "distanceMeters", "distanceMiles"], ["distance", "distanz", "strecke", "km", "kilometer", "kilometers", "kilometres", "distancia", "distanza", "distância", "afstand",
            "distans", "laenge", "länge", "miles", "mi", "meters", "metres", "meter", "kms"]),
        (["sport"], ["sport", "type", "activity", "activitytype", "art", "sportart", "aktivität", "actividad", "activité", "attività", "kind"]),
        (["ascentMeters"], ["ascent", "climb", "elevation", "elevationgain", "höhenmeter", "aufstieg", "anstieg", "dénivelé", "desnivel", "dislivello", "hm"]),
        (["averageHeartRate"], ["heartrate", "hr", "avghr", "averagehr", "averageheartrate", "puls", "herzfrequenz", "pulse", "bpm", "fc", "fcmoyenne", "hf"]),
        (["maxHeartRate"], ["maxhr", "maxheartrate", "maxpuls", "hfmax", "fcmax", "maximalpuls"]),
        (["perceivedEffort"], ["effort", "rpe", "anstrengung", "exertion", "belastung", "esfuerzo", "borg"]),
        (["name"], ["name", "title", "titel", "titre", "nombre", "nome", "workout"]),
        (["note", "description"], ["note", "notes", "notiz", "notizen", "bemerkung", "bemerkungen", "comment", "comments", "kommentar", "remarks", "description", "beschreibung", "remarques", "notas"]),
        (["gear"], ["shoes", "shoe", "schuhe", "schuh", "gear", "chaussures", "zapatillas", "scarpe"]),
        (["sleepHours", "sleepMinutes", "sleep"], ["sleep", "schlaf", "sommeil", "sueño", "sonno", "slaap", "sömn", "sleephours", "hoursslept", "schlafdauer", "asleep"]),
        (["sleepQuality"], ["sleepquality", "schlafqualität", "qualitédusommeil"]),
        (["pain"], ["pain", "schmerz", "schmerzen", "backpain", "rückenschmerz", "rückenschmerzen", "douleur", "dolor", "dolore", "pijn", "vas", "nrs"]),
        (["stress"], ["stress", "estrés"]),
        (["fatigue"], ["fatigue", "müdigkeit", "tiredness", "fatiga", "erschöpfung"]),
        (["soreness"], ["soreness", "muskelkater", "courbatures"]),
        (["mood"], ["mood", "stimmung", "laune", "humeur", "humor", "umore"]),
        (["motivation"], ["motivation", "motivación"]),
        (["sittingHours"], ["sitting", "sitzen", "sittinghours", "desk"]),
        (["restingHeartRate"], ["restinghr", "restingheartrate", "rhr", "ruhepuls", "fcrepos", "fcr"]),
    }.SelectMany(meaning => meaning.Words.Select(word => (Word: TableText.Letters(word), meaning.Columns))).GroupBy(pair => pair.Word)
        .ToFrozenDictionary(group => group.Key, group => group.SelectMany(pair => pair.Columns).ToArray());

    /// <summary>The guess of each column in its place; null where nothing fits, and where another column fits better.</summary>
    public static string?[] Of(IReadOnlyList<string> header, IReadOnlyList<string[]> rows)
    {
        var guesses = new string?[header.Count];
        for (var place = 0; place < header.Count; place++)
        {
            var values = rows.Select(row => place < row.Length ? row[place] : "").Where(value => value.Length > 0).ToList();
            guesses[place] = Candidates(header[place]).FirstOrDefault(column => !guesses.Any(taken => AreSame(taken, column)) && Bears(column, values));
        }

        // A table without a column called a date may still have one that can be nothing else.
        if (!guesses.Contains("date") && Array.FindIndex(guesses, guess => guess is null) is >= 0)
        {
            var dated = Enumerable.Range(0, header.Count).FirstOrDefault(
                place => guesses[place] is null && rows.Count > 0 && rows.All(row => place < row.Length && IsDate(row[place])), -1);
            if (dated >= 0)
                guesses[dated] = "date";
        }

        return guesses;
    }

    // "Distanz (km)" names a meaning and its unit: the unit goes first.
    private static IEnumerable<string> Candidates(string name)
    {
        string[] own = TableColumns.Of(name) is { } column ? [column.Word] : [];
        var letters = TableText.Letters(name);
        var words = name.Split([' ', '_', '-', '(', ')', '[', ']', '/', '.', ','], StringSplitOptions.RemoveEmptyEntries).Select(TableText.Letters).ToList();
        var known = words.Prepend(letters).Select(word => Names.GetValueOrDefault(word)).OfType<string[]>().FirstOrDefault() ?? [];
        return own.Concat(known.OrderBy(word => UnitFits(word, words) ? 0 : 1));
    }

    // The same in another unit is the same.
    private static bool AreSame(string? one, string other) => one == other || Units.Any(same => same.Contains(one) && same.Contains(other));

    private static readonly string[][] Units =
        [["duration", "minutes", "hours", "timerSeconds"], ["distanceKilometers", "distanceMeters", "distanceMiles"], ["sleep", "sleepHours", "sleepMinutes"]];

    private static bool UnitFits(string column, List<string> words) => words.Exists(word => (column, word) switch
    {
        ("distanceKilometers", "km" or "kms" or "kilometer" or "kilometers" or "kilometres") => true,
        ("distanceMeters", "m" or "meter" or "meters" or "metres") => true,
        ("distanceMiles", "mi" or "miles") => true,
        ("minutes" or "sleepMinutes", "min" or "mins" or "minutes" or "minuten" or "minutos") => true,
        ("hours" or "sleepHours", "h" or "hours" or "stunden" or "std") => true,
        ("timerSeconds", "s" or "sec" or "seconds" or "sekunden") => true,
        _ => false,
    });

    private static bool Bears(string column, List<string> values) => values.Count > 0 && values.Count(value => IsOf(column, value)) >= Enough * values.Count && Lies(column, values);

    private static bool IsOf(string column, string value) => column switch
    {
        "date" => IsDate(value),
        "time" => TimeOnly.TryParseExact(value, ["H:mm", "H:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "duration" => value.Contains(':', StringComparison.Ordinal) && TableNumber.Seconds(value) is { TotalHours: < 48 },
        "sleep" => value.Contains(':', StringComparison.Ordinal),
        "minutes" => TableNumber.Parse(value, 1, 2880) is not null,
        "hours" => TableNumber.Parse(value, 0.05, 48) is not null,
        "timerSeconds" => TableNumber.Parse(value, 60, 200_000) is not null,
        "distanceKilometers" or "distanceMiles" => TableNumber.Parse(value, 0, 350) is not null,
        "distanceMeters" => TableNumber.Parse(value, 0, 350_000) is not null,
        "ascentMeters" => TableNumber.Parse(value, 0, 20_000) is not null,
        "averageHeartRate" or "maxHeartRate" => TableNumber.Parse(value, 40, 230) is not null,
        "restingHeartRate" => TableNumber.Parse(value, 25, 150) is not null,
        "sleepHours" => TableNumber.Parse(value, 0.1, 20) is not null,
        "sleepMinutes" => TableNumber.Parse(value, 60, 1200) is not null,
        "sittingHours" => TableNumber.Parse(value, 0, 24) is not null,
        "sport" or "name" or "description" or "note" or "gear" or "id" or "moment" => true,
        _ => TableNumber.Parse(value, 0, 10) is not null,
    };

    // Within the bounds of one unit lie values of another: runs of 5 to 40 are kilometres and not metres, 30 to 90 are minutes and not hours.
    private static bool Lies(string column, List<string> values)
    {
        var numbers = values.Select(value => TableNumber.Parse(value)).OfType<double>().Order().ToList();
        var middle = numbers.Count > 0 ? numbers[numbers.Count / 2] : 0;
        return column switch
        {
            "distanceMeters" => middle >= 400,
            "hours" => middle <= 8,
            "minutes" => middle is >= 8 and < 400,
            "timerSeconds" => middle >= 400,
            _ => true,
        };
    }

    private static bool IsDate(string value) =>
        (TrackTime.TryParse(value, out _) || TableDate.Parse(value, DayOrder.DayFirst) is not null || TableDate.Parse(value, DayOrder.MonthFirst) is not null)
        && !value.StartsWith('-');
}
