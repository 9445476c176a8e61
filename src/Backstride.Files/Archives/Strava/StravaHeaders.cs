using System.Collections.Frozen;
using Backstride.Files.Archives.Tables;

namespace Backstride.Files.Archives.Strava;

/// <summary>What a column of the activity table holds.</summary>
internal enum StravaColumn
{
    Id,
    Date,
    Name,
    Type,
    Description,
    Elapsed,
    Moving,
    Distance,
    Gear,
    File,
    Ascent,
    Descent,
    MaxHeartRate,
    AverageHeartRate,
    Effort,
}

/// <summary>The names of the columns in the languages they were met in. Where none fits, columns are found by their place.</summary>
internal static class StravaHeaders
{
    private static readonly FrozenDictionary<string, StravaColumn> Names = new (StravaColumn Column, string[] Words)[]
    {
        (StravaColumn.Id, ["Activity ID", "id", "Aktivitäts-ID", "ID de l'activité", "ID de actividad", "Activiteits-ID", "アクティビティID", "ID da atividade", "ID attività"]),
        (StravaColumn.Date, ["Activity Date", "date", "Aktivitätsdatum", "Date de l'activité", "Fecha de la actividad", "Datum van activiteit", "アクティビティ実行日",
            "Data da atividade", "Data dell'attività", "Data attività"]),
        (StravaColumn.Name, ["Activity Name", "name", "Name der Aktivität", "Nom de l'activité", "Nombre de la actividad", "Naam activiteit", "アクティビティ名",
            "Nome da atividade", "Nome dell'attività", "Nome attività"]),
        (StravaColumn.Type, ["Activity Type", "type", "Aktivitätsart", "Type d'activité", "Tipo de actividad", "Activiteitstype", "アクティビティタイプ", "Tipo de atividade",
            "Tipo di attività"]),
        (StravaColumn.Description, ["Activity Description", "description", "Beschreibung der Aktivität", "Aktivitätsbeschreibung", "Description de l'activité",
            "Descripción de la actividad", "Beschrijving activiteit", "アクティビティの説明", "Descrição da atividade", "Descrizione dell'attività"]),
        (StravaColumn.Elapsed, ["Elapsed Time", "elapsed_time", "Verstrichene Zeit", "Temps écoulé", "Tiempo transcurrido", "Verstreken tijd", "経過時間", "Tempo decorrido",
            "Tempo trascorso"]),
        (StravaColumn.Moving, ["Moving Time", "moving_time", "Bewegungszeit", "Durée de déplacement", "Tiempo en movimiento", "Beweegtijd", "移動時間", "Tempo de movimentação",
            "Tempo in movimento"]),
        (StravaColumn.Distance, ["Distance", "Distanz", "Distancia", "Afstand", "距離", "Distância", "Distanza"]),
        (StravaColumn.Gear, ["Activity Gear", "gear", "Aktivitätsausrüstung", "Équipement de l'activité", "Equipamiento de la actividad", "Uitrusting voor activiteit",
            "アクティビティのギア", "Equipamento da atividade", "Attrezzatura attività"]),
        (StravaColumn.File, ["Filename", "Dateiname", "Nom du fichier", "Nombre del archivo", "Nombre de archivo", "Bestandsnaam", "ファイル名", "Nome do arquivo",
            "Nome do ficheiro", "Nome file", "Nome del file"]),
        (StravaColumn.Ascent, ["Elevation Gain", "Höhenzunahme", "Dénivelé positif", "Desnivel positivo", "Hoogteverschil", "獲得標高"]),
        (StravaColumn.Descent, ["Elevation Loss"]),
        (StravaColumn.MaxHeartRate, ["Max Heart Rate", "Max. Herzfrequenz", "Fréquence cardiaque max."]),
        (StravaColumn.AverageHeartRate, ["Average Heart Rate", "Durchschnittliche Herzfrequenz", "Fréquence cardiaque moyenne"]),
        (StravaColumn.Effort, ["Perceived Exertion"]),
    }.SelectMany(column => column.Words.Select(word => (Word: TableText.Letters(word), column.Column))).DistinctBy(name => name.Word).ToFrozenDictionary(name => name.Word, name => name.Column);

    /// <returns>Null for a name in another language, and for a column nobody needs.</returns>
    public static StravaColumn? Of(string header) => Names.TryGetValue(TableText.Letters(header), out var column) ? column : null;
}
