using System.Text.Json;

namespace Backstride.Tests.Files;

internal sealed record ExpectedFile(string Path, long Size, int? Type, int Records, long? Offset, List<ExpectedSession> Sessions, string? Err);

internal sealed record ExpectedSession(
    string? Sport, string? Sub, long? Start, double? Dist, double? Timer, double? Elapsed, double? Asc, double? Desc,
    int? Hr, int? Hrmax, double? Cad, double? Fcad, double? Vo, double? St, double? Stb, double? Step, double? Rpe, int? Feel);

/// <summary>The FIT files beside the checkout with an independent decoder's answers.</summary>
internal static class FitCorpus
{
    public const string Missing = SharedData.Missing;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private static readonly string? Folder = SharedData.Folder;

    public static IReadOnlyDictionary<string, ExpectedFile> All { get; } = Load();

    public static string Open(string path) => System.IO.Path.Combine(Folder!, path);

    private static Dictionary<string, ExpectedFile> Load() => Folder is null
        ? []
        : File.ReadLines(System.IO.Path.Combine(Folder, "expected-fit.jsonl"))
            .Select(line => JsonSerializer.Deserialize<ExpectedFile>(line, Json)!)
            .ToDictionary(file => file.Path);
}
