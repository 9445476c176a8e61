using System.Globalization;
using System.Text;

namespace Backstride.Tests.Files.Archives;

/// <summary>One made-up activity as Strava would list it.</summary>
internal sealed record StravaLine(long Id, DateTime Start, string Type, int Seconds)
{
    public string Name { get; init; } = "";

    public string Description { get; init; } = "";

    public string Gear { get; init; } = "";

    /// <summary>As the table has it, <c>activities/8474917700.fit.gz</c>; empty for what was typed in.</summary>
    public string File { get; init; } = "";

    public double Metres { get; init; }

    public int? Moving { get; init; }

    public double? Ascent { get; init; }

    public double? HeartRate { get; init; }

    public double? Effort { get; init; }
}

/// <summary>Writes <c>activities.csv</c> as it looked in a year and a language. The rows are made up; the order of columns and the formats of
/// dates are those of real exports.</summary>
internal sealed record StravaExport(string Language, int Columns)
{
    /// <summary>The widths met in exports of 2018 to 2026.</summary>
    public static readonly int[] Years = [10, 72, 77, 79, 87, 94, 99, 103];

    /// <summary>Those with names of their own, and one that nobody speaks: its columns are found by their place alone.</summary>
    public static readonly string[] Languages = ["en", "de", "fr", "es", "nl", "ja", "pt", "it", "invented"];

    public char Separator { get; init; } = ',';

    public bool Miles { get; init; }

    /// <summary>Opened and saved again: its line breaks, truth in capitals, no zeros behind the point.</summary>
    public bool SavedByExcel { get; init; }

    /// <summary>id, date, name, type, description, elapsed, distance, moving, gear, file name.</summary>
    private static readonly Dictionary<string, string[]> Headers = new()
    {
        ["en"] = ["Activity ID", "Activity Date", "Activity Name", "Activity Type", "Activity Description", "Elapsed Time", "Distance", "Moving Time", "Activity Gear", "Filename"],
        ["de"] = ["Aktivitäts-ID", "Aktivitätsdatum", "Name der Aktivität", "Aktivitätsart", "Aktivitätsbeschreibung", "Verstrichene Zeit", "Distanz", "Bewegungszeit",
            "Aktivitätsausrüstung", "Dateiname"],
        ["fr"] = ["ID de l'activité", "Date de l'activité", "Nom de l'activité", "Type d'activité", "Description de l'activité", "Temps écoulé", "Distance",
            "Durée de déplacement", "Équipement", "Nom du fichier"],
        ["es"] = ["ID de actividad", "Fecha de la actividad", "Nombre de la actividad", "Tipo de actividad", "Descripción de la actividad", "Tiempo transcurrido", "Distancia",
            "Tiempo en movimiento", "Equipamiento", "Nombre del archivo"],
        ["nl"] = ["Activiteits-ID", "Datum van activiteit", "Naam activiteit", "Activiteitstype", "Beschrijving activiteit", "Verstreken tijd", "Afstand", "Beweegtijd",
            "Uitrusting", "Bestandsnaam"],
        ["ja"] = ["アクティビティID", "アクティビティ実行日", "アクティビティ名", "アクティビティタイプ", "アクティビティの説明", "経過時間", "距離", "移動時間", "ギア", "ファイル名"],
        ["pt"] = ["ID da atividade", "Data da atividade", "Nome da atividade", "Tipo de atividade", "Descrição da atividade", "Tempo decorrido", "Distância",
            "Tempo de movimentação", "Equipamento", "Nome do arquivo"],
        ["it"] = ["ID attività", "Data dell'attività", "Nome dell'attività", "Tipo di attività", "Descrizione", "Tempo trascorso", "Distanza", "Tempo in movimento",
            "Attrezzatura", "Nome del file"],
        ["invented"] = ["Qa", "Qb", "Qc", "Qd", "Qe", "Qf", "Qg", "Qh", "Qi", "Qj"],
    };

    private static readonly Dictionary<string, string[]> Types = new()
    {
        ["en"] = ["Run", "Ride", "Swim", "Walk", "Weight Training"],
        ["de"] = ["Lauf", "Radfahrt", "Schwimmen", "Spaziergang", "Krafttraining"],
        ["fr"] = ["Course à pied", "Vélo", "Natation", "Marche", "Entraînement aux poids"],
        ["es"] = ["Carrera", "Ciclismo", "Natación", "Caminata", "Entrenamiento con pesas"],
        ["nl"] = ["Hardloopsessie", "Fietsrit", "Zwemmen", "Wandeling", "Gewichttraining"],
        ["ja"] = ["ラン", "ライド", "スイム", "ウォーク", "ウェイトトレーニング"],
        ["pt"] = ["Corrida", "Pedalada", "Natação", "Caminhada", "Treinamento com peso"],
        ["it"] = ["Corsa", "Giro in bici", "Nuoto", "Camminata", "Allenamento con i pesi"],
        ["invented"] = ["Run", "Ride", "Swim", "Walk", "Weight Training"],
    };

    private static readonly Dictionary<string, string[]> Months = new()
    {
        ["fr"] = ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."],
        ["es"] = ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sept", "oct", "nov", "dic"],
        ["nl"] = ["jan.", "feb.", "mrt.", "apr.", "mei", "jun.", "jul.", "aug.", "sep.", "okt.", "nov.", "dec."],
        ["pt"] = ["jan.", "fev.", "mar.", "abr.", "mai.", "jun.", "jul.", "ago.", "set.", "out.", "nov.", "dez."],
        ["it"] = ["gen", "feb", "mar", "apr", "mag", "giu", "lug", "ago", "set", "ott", "nov", "dic"],
    };

    public byte[] Table(params IEnumerable<StravaLine> lines) =>
        [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Text(lines))];

    public string Text(IEnumerable<StravaLine> lines)
    {
        var text = new StringBuilder();
        Append(text, Header());
        foreach (var line in lines)
            Append(text, Row(line));
        return text.ToString();
    }

    private bool IsOld => Columns == 10;

    private void Append(StringBuilder text, IEnumerable<string> fields) => text.AppendJoin(Separator, fields.Select(Saved).Select(Quoted)).Append(SavedByExcel ? "\r\n" : "\n");

    private string Saved(string field) => !SavedByExcel ? field : field switch
    {
        "false" => "FALSE",
        _ when field.EndsWith(".0", StringComparison.Ordinal) => field[..^2],
        _ => field,
    };

    private string Quoted(string field) =>
        field.AsSpan().IndexOfAny([Separator, '"', '\n', '\r']) < 0 ? field : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private string[] Header()
    {
        if (IsOld)
            return Language == "invented" ? ["qa", "qb", "qc", "qd", "qe", "qf", "qg", "qh", "qi", "qj"]
                : ["id", "date", "name", "type", "description", "elapsed_time", "distance", "commute", "gear", "filename"];
        var h = Headers[Language];
        return Wide([h[0], h[1], h[2], h[3], h[4], h[5], h[6]], h[8], h[9], [h[5], h[7], h[6]], place => $"{Language} {place}");
    }

    private string[] Row(StravaLine line)
    {
        string[] first = [Number(line.Id), Date(line.Start), line.Name, TypeOf(line), line.Description, Number(line.Seconds), IsOld ? Number(line.Metres) : Shown(line)];
        if (IsOld)
            return [.. first, "false", line.Gear, line.File];
        var row = Wide(first, line.Gear, line.File, [Number(line.Seconds) + ".0", Number(line.Moving), line.Metres == 0 ? "0.0" : Number(line.Metres) + ".0"], _ => "");
        var file = Array.IndexOf(Header(), Headers[Language][9]);
        (row[file + 8], row[file + 19], row[file + 31]) = (Number(line.Ascent), Number(line.HeartRate), Number(line.Effort));
        return row;
    }

    // Columns were put between commute and gear, and at the end.
    private string[] Wide(string[] first, string gear, string file, string[] twins, Func<int, string> filler)
    {
        List<string> row = [.. first];
        if (Columns >= 87)
            row.Add(filler(row.Count));
        row.AddRange([filler(row.Count), filler(row.Count + 1)]);
        if (Columns >= 77)
            row.Add(filler(row.Count));
        row.AddRange([gear, file, filler(row.Count + 2), filler(row.Count + 3), .. twins]);
        while (row.Count < Columns)
            row.Add(filler(row.Count));
        return [.. row];
    }

    private string Shown(StravaLine line)
    {
        var shown = (line.Type == "Swim" ? line.Metres : line.Metres / (Miles ? 1609.344 : 1000)).ToString("0.00", CultureInfo.InvariantCulture);
        return Language is "en" or "ja" or "invented" ? shown : shown.Replace('.', ',');
    }

    private string TypeOf(StravaLine line)
    {
        var place = Array.IndexOf(Types["en"], line.Type);
        return place < 0 || IsOld ? line.Type : Types[Language][place];
    }

    private string Date(DateTime at) => IsOld ? at.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) : Language switch
    {
        "en" => at.ToString("MMM d, yyyy, h:mm:ss tt", CultureInfo.InvariantCulture),
        "de" => at.ToString("dd.MM.yyyy, HH:mm:ss", CultureInfo.InvariantCulture),
        "ja" => at.ToString("yyyy/MM/dd HH:mm:ss", CultureInfo.InvariantCulture),
        "pt" => string.Create(CultureInfo.InvariantCulture, $"{at.Day} de {Months["pt"][at.Month - 1]} de {at.Year}, {at:HH:mm:ss}"),
        "nl" => string.Create(CultureInfo.InvariantCulture, $"{at.Day} {Months["nl"][at.Month - 1]} {at.Year} {at:HH:mm:ss}"),
        "fr" or "es" or "it" => string.Create(CultureInfo.InvariantCulture, $"{at.Day} {Months[Language][at.Month - 1]} {at.Year}, {at:HH:mm:ss}"),
        _ => at.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
    };

    private static string Number(IFormattable? number) => number?.ToString(null, CultureInfo.InvariantCulture) ?? "";
}
