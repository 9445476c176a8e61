using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Backstride.App.Storage;

namespace Backstride.App.Api;

/// <summary>The tokens of an installation: one file each in <c>tokens/</c>, named by the hash of the secret, so that reading them gives nobody access.</summary>
internal sealed class AccessTokens(DataFolder folder)
{
    private const string Mark = "bks_";
    private const int SecretBytes = 32;
    private const int IdLength = 12;

    private string Place { get; } = Path.Combine(folder.Path, "tokens");

    /// <summary>Makes a token.</summary>
    /// <returns>The secret, which is told this once, and what is kept.</returns>
    public (string Secret, AccessToken Token) Add(RunnerId runner, string name, TokenScope scope, DateTimeOffset now)
    {
        var secret = Mark + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        var hash = HashOf(secret);
        var token = new AccessToken(hash[..IdLength], runner.Value, name, scope, now);
        DataFolder.CreateOwnedFolder(Place);
        var path = PathOf(hash);
        using (var file = new FileStream(path + ".part", FileMode.CreateNew, FileAccess.Write, FileShare.None))
        {
            JsonSerializer.Serialize(file, token, TokenJson.Default.AccessToken);
            file.Flush(flushToDisk: true);
        }

        File.Move(path + ".part", path);
        return (secret, token);
    }

    /// <summary>The token of a secret; absent when it is none or was taken away.</summary>
    public AccessToken? Of(string secret) => secret.StartsWith(Mark, StringComparison.Ordinal) ? Read(PathOf(HashOf(secret))) : null;

    /// <summary>Every token, by the time it was made.</summary>
    public IReadOnlyList<AccessToken> All() => !Directory.Exists(Place)
        ? []
        : [.. Directory.EnumerateFiles(Place, "*.json").Select(Read).OfType<AccessToken>().OrderBy(token => token.Made).ThenBy(token => token.Id, StringComparer.Ordinal)];

    /// <summary>Takes a token away; from here on it opens nothing.</summary>
    public void Remove(AccessToken token)
    {
        foreach (var path in Directory.EnumerateFiles(Place, $"{token.Id}*.json"))
            File.Delete(path);
    }

    private static AccessToken? Read(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return JsonSerializer.Deserialize(file, TokenJson.Default.AccessToken);
        }
        catch (Exception e) when (e is IOException or JsonException)
        {
            return null;
        }
    }

    private string PathOf(string hash) => Path.Combine(Place, $"{hash}.json");

    private static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(AccessToken))]
[JsonSerializable(typeof(IReadOnlyList<AccessToken>), TypeInfoPropertyName = "Tokens")]
internal sealed partial class TokenJson : JsonSerializerContext;
