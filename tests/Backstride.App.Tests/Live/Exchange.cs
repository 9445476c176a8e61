using System.Text.Json;
using System.Text.Json.Nodes;

namespace Backstride.App.Tests.Live;

/// <summary>What was asked and what was answered, in order, as one of the files beside this says. They were written by hand from the published
/// description of the API, not recorded from anybody's account.</summary>
internal sealed record Exchange(string Ask, int Status, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    /// <summary>The answer ends after so many bytes although more were announced.</summary>
    public int? CutAfter { get; init; }

    /// <summary>The answer never comes.</summary>
    public bool Silent { get; init; }

    /// <summary>The size that is announced, whatever comes.</summary>
    public long? Announced { get; init; }

    public static IReadOnlyList<Exchange> Of(string name, Func<string, string>? change = null)
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Live", "exchanges", $"{name}.json"));
        return [.. JsonNode.Parse(change?.Invoke(text) ?? text)!.AsArray().Select(node => One(node!.AsObject()))];
    }

    private static Exchange One(JsonObject node)
    {
        var headers = node["headers"]?.AsObject().ToDictionary(pair => pair.Key, pair => pair.Value!.GetValue<string>()) ?? [];
        return new Exchange(node["ask"]!.GetValue<string>(), node["status"]?.GetValue<int>() ?? 200, headers, BodyOf(node))
        {
            CutAfter = node["cutAfter"]?.GetValue<int>(),
            Silent = node["silent"]?.GetValue<bool>() ?? false,
            Announced = node["announced"]?.GetValue<long>(),
        };
    }

    // A file is told by the start of its run: what its bytes are is the business of the reader's own tests.
    private static byte[] BodyOf(JsonObject node) => (node["json"], node["fit"], node["text"]) switch
    {
        ({ } json, _, _) => JsonSerializer.SerializeToUtf8Bytes(json),
        (_, { } start, _) => TinyFit.Run(DateTimeOffset.Parse(start.GetValue<string>(), System.Globalization.CultureInfo.InvariantCulture)),
        (_, _, { } text) => System.Text.Encoding.UTF8.GetBytes(text.GetValue<string>()),
        _ => [],
    };
}
