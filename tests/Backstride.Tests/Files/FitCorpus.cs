using System.Text.Json;

namespace Backstride.Tests.Files;

internal sealed record ExpectedFile(string Path, long Size, int? Type, int Records, long? Offset, List<ExpectedSession> Sessions, string? Err);

internal sealed record ExpectedSession(
    string? Sport, string? Sub, long? Start, double? Dist, double? Timer, double? Elapsed, double? Asc, double? Desc,
    int? Hr, int? Hrmax, double? Cad, double? Fcad, double? Vo, double? St, double? Stb, double? Step, double? Rpe, int? Feel);

/// <summary>The FIT files beside the checkout with an independent decoder's answers.</summary>
internal static class FitCorpus
{
    public const string Missing = "The folder ../shared/data is not here (or set BACKSTRIDE_SHARED_DATA): real files were not read.";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private static readonly string? Folder = Find();

    public static IReadOnlyDictionary<string, ExpectedFile> All { get; } = Load();

    public static string Open(string path) => System.IO.Path.Combine(Folder!, path);

    private static Dictionary<string, ExpectedFile> Load() => Folder is null
        ? []
        : File.ReadLines(System.IO.Path.Combine(Folder, "expected-fit.jsonl"))
            .Select(line => JsonSerializer.Deserialize<ExpectedFile>(line, Json)!)
            .ToDictionary(file => file.Path);

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("BACKSTRIDE_SHARED_DATA") is { Length: > 0 } named)
            return Directory.Exists(named) ? named : null;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = System.IO.Path.Combine(folder.FullName, "shared", "data");
            if (File.Exists(System.IO.Path.Combine(candidate, "expected-fit.jsonl")))
                return candidate;
        }

        return null;
    }
}
