using System.Globalization;

namespace Backstride.Files.Fit.Vocabulary;

/// <summary>Names for the numbers that devices give of themselves; a name in the file itself comes first.</summary>
internal static class FitDevices
{
    private static readonly Dictionary<long, string> Manufacturers = new()
    {
        [1] = "Garmin", [2] = "Garmin", [13] = "Garmin", [15] = "Garmin", [23] = "Suunto", [32] = "Wahoo", [38] = "o-synce", [70] = "Sigma",
        [71] = "TomTom", [89] = "Tacx", [95] = "Stryd", [111] = "Technogym", [115] = "iGPSPORT", [123] = "Polar", [142] = "TAG Heuer",
        [260] = "Zwift", [265] = "Strava", [267] = "Bryton", [289] = "Hammerhead", [294] = "COROS", [310] = "Decathlon", [326] = "Nike",
        [337] = "Runna", [339] = "Zepp", [340] = "Peloton", [348] = "Huawei",
    };

    private static readonly Dictionary<long, string> GarminProducts = new()
    {
        [717] = "Forerunner 405", [782] = "FR50", [988] = "FR60", [1018] = "Forerunner 310XT", [1124] = "Forerunner 110", [1328] = "Forerunner 910XT",
        [1345] = "Forerunner 610", [1436] = "FR70", [1446] = "Forerunner 310XT", [1482] = "Forerunner 10", [1551] = "fenix", [1623] = "Forerunner 620",
        [1632] = "Forerunner 220", [1765] = "Forerunner 920XT", [1903] = "Forerunner 15", [1907] = "vivoactive", [1967] = "fenix 2", [1988] = "epix",
        [2050] = "fenix 3", [2148] = "Forerunner 25", [2153] = "Forerunner 225", [2156] = "Forerunner 630", [2157] = "Forerunner 230",
        [2158] = "Forerunner 735XT", [2337] = "vivoactive HR", [2413] = "fenix 3 HR", [2431] = "Forerunner 235", [2503] = "Forerunner 35",
        [2544] = "fenix 5S", [2604] = "fenix 5X", [2691] = "Forerunner 935", [2697] = "fenix 5", [2700] = "vivoactive 3", [2886] = "Forerunner 645",
        [2888] = "Forerunner 645 Music", [2891] = "Forerunner 30", [2900] = "fenix 5S Plus", [3076] = "Forerunner 245", [3077] = "Forerunner 245 Music",
        [3110] = "fenix 5 Plus", [3111] = "fenix 5X Plus", [3113] = "Forerunner 945", [3126] = "Instinct", [3224] = "vivoactive 4S",
        [3225] = "vivoactive 4", [3226] = "Venu", [3282] = "Forerunner 45", [3288] = "fenix 6S", [3289] = "fenix 6", [3290] = "fenix 6 Pro",
        [3291] = "fenix 6X", [3466] = "Instinct Solar", [3589] = "Forerunner 745", [3600] = "Venu Sq", [3638] = "Enduro",
        [3652] = "Forerunner 945 LTE", [3703] = "Venu 2", [3704] = "Venu 2S", [3851] = "Venu 2 Plus", [3869] = "Forerunner 55", [3888] = "Instinct 2",
        [3889] = "Instinct 2S", [3905] = "fenix 7S", [3906] = "fenix 7", [3907] = "fenix 7X", [3943] = "epix (Gen 2)", [3990] = "Forerunner 255 Music",
        [3991] = "Forerunner 255S Music", [3992] = "Forerunner 255", [3993] = "Forerunner 255S", [4024] = "Forerunner 955", [4257] = "Forerunner 265",
        [4258] = "Forerunner 265S", [4260] = "Venu 3", [4261] = "Venu 3S", [4315] = "Forerunner 965", [4341] = "Enduro 2", [4426] = "vivoactive 5",
        [4432] = "Forerunner 165", [4433] = "Forerunner 165 Music", [4536] = "fenix 8", [4565] = "Forerunner 970", [4570] = "Forerunner 570",
        [4574] = "Forerunner 570", [4575] = "Enduro 3", [4625] = "vivoactive 6",
    };

    /// <summary>"Garmin Forerunner 935"; "Suunto (product 34)" where only the maker is known; null when the file says nothing we can word.</summary>
    public static string? Name(long? manufacturer, long? product, string? name)
    {
        var maker = manufacturer is { } number ? Manufacturers.GetValueOrDefault(number) : null;
        if (name is not null)
            return maker is null || name.StartsWith(maker, StringComparison.OrdinalIgnoreCase) ? name : $"{maker} {name}";
        if (maker is null || product is null)
            return maker;
        return maker == "Garmin" && GarminProducts.TryGetValue(product.Value, out var known)
            ? $"{maker} {known}"
            : string.Create(CultureInfo.InvariantCulture, $"{maker} (product {product})");
    }
}
