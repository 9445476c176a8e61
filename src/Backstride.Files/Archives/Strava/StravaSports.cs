using System.Collections.Frozen;
using Backstride.Files.Archives.Tables;
using Backstride.Files.Tracks;
using Backstride.Runs;

namespace Backstride.Files.Archives.Strava;

/// <summary>The words of Strava's tables for sports, beyond those that recordings use too.</summary>
internal static class StravaSports
{
    private static readonly FrozenDictionary<string, Sport> Words = new (Sport Sport, string[] Words)[]
    {
        (Sport.Run, ["Course", "ラン", "러닝", "跑步", "Løpetur", "Löptur", "Juoksulenkki", "Koşu", "Futás", "Lari", "Забег", "Пробежка"]),
        (Sport.Trail, ["Trailrunning-Einheit", "Traillauf", "Carrera de montaña", "Corrida em trilha", "Trail-course", "トレイルラン"]),
        (Sport.Virtual, ["Virtueller Lauf", "Course à pied virtuelle", "Carrera virtual", "Corrida virtual", "Corsa virtuale", "Virtuele hardloopsessie", "バーチャルラン"]),
        (Sport.Ride, ["Radtour", "Sortie à vélo", "Sortie vélo", "Ciclismo", "Giro", "Giro in bici", "Uscita in bici", "ライド", "라이딩", "骑行", "騎乘", "Cykeltur", "Sykkeltur",
            "Virtuelle Radfahrt", "E-Bike-Fahrt", "Velomobile", "Handcycle"]),
        (Sport.Swim, ["Natation", "Natación", "Nuoto", "Nuotata", "Zwemsessie", "Zwemmen", "スイム", "水泳", "수영", "游泳", "Simning", "Svømning"]),
        (Sport.Walk, ["Marche à pied", "Camminata", "ウォーク", "ウォーキング", "걷기", "步行", "Promenad", "Gåtur"]),
        (Sport.Hike, ["Caminata de montaña", "Escursione", "Escursionismo", "Hike", "Trilha", "ハイキング", "ハイク", "徒步", "Snowshoe"]),
        (Sport.Strength, ["Krafttraining", "Gewichtstraining", "Musculation", "Entraînement aux poids", "Entrenamiento con pesas", "Treinamento com peso", "Treino com peso",
            "Musculação", "Allenamento con i pesi", "Sollevamento pesi", "Gewichttraining", "Krachttraining", "ウェイトトレーニング", "重量训练", "웨이트 트레이닝", "Crossfit"]),
        (Sport.Mobility, ["ヨガ", "Pilates"]),
        (Sport.Other, ["Workout", "Training", "Entraînement", "Entrenamiento", "Treino", "Allenamento", "ワークアウト", "Elliptical", "Stair-Stepper", "Rowing", "Virtual Row", "Kayaking",
            "Canoeing", "Stand Up Paddling", "Surfing", "Windsurf", "Kitesurf", "Sail", "Alpine Ski", "Backcountry Ski", "Nordic Ski", "Roller Ski", "Snowboard", "Ice Skate",
            "Inline Skate", "Skateboard", "Rock Climb", "Rock Climbing", "Soccer", "Football", "Tennis", "Table Tennis", "Badminton", "Squash", "Racquetball", "Pickleball", "Golf",
            "High Intensity Interval Training", "HIIT", "Wheelchair", "Basketball", "Volleyball", "Dance", "Padel", "Cricket"]),
    }.SelectMany(sport => sport.Words.Select(word => (Word: TableText.Letters(word), sport.Sport))).DistinctBy(word => word.Word)
        .ToFrozenDictionary(word => word.Word, word => word.Sport);

    /// <returns>Null for a word that is not known.</returns>
    public static Sport? Of(string type) => SportWords.OfType(type) ?? (Words.TryGetValue(TableText.Letters(type), out var sport) ? sport : null);
}
