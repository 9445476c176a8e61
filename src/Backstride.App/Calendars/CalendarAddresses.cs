using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using Backstride.App.Storage;

namespace Backstride.App.Calendars;

/// <summary>The calendar addresses of an installation, one a runner: a file each in <c>calendars/</c>, named by the hash of the secret, so that reading them gives nobody access.</summary>
internal sealed class CalendarAddresses(DataFolder folder)
{
    private const int SecretBytes = 32;
    private const int SecretLength = 43;

    private string Place { get; } = Path.Combine(folder.Path, "calendars");

    /// <summary>Makes the runner's address; the one there was is gone with it.</summary>
    /// <returns>The secret, which is told this once.</returns>
    public string Renew(RunnerId runner, CalendarDetail detail, DateTimeOffset now)
    {
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        var before = FilesOf(runner).ToList();
        KeptFile.Write(PathOf(secret), new CalendarAddress(runner.Value, now, detail), CalendarJson.Default.CalendarAddress);
        foreach (var (path, _) in before)
            File.Delete(path);
        return secret;
    }

    /// <summary>Whose weeks a secret shows; absent when it is none or was taken away.</summary>
    public CalendarAddress? Find(string secret) =>
        secret.Length == SecretLength && Base64Url.IsValid(secret) ? KeptFile.Read(PathOf(secret), CalendarJson.Default.CalendarAddress) : null;

    /// <summary>Absent when the runner has none.</summary>
    public CalendarAddress? Of(RunnerId runner) => FilesOf(runner).Select(file => file.Address).FirstOrDefault();

    /// <summary>Changes what the address shows; calendars see it the next time they look.</summary>
    /// <returns>False when there is none.</returns>
    public bool Show(RunnerId runner, CalendarDetail detail)
    {
        var files = FilesOf(runner).ToList();
        foreach (var (path, address) in files)
            KeptFile.Write(path, address with { Detail = detail }, CalendarJson.Default.CalendarAddress);
        return files.Count > 0;
    }

    /// <summary>Takes the address away, and forgets what was shown there.</summary>
    /// <returns>False when there was none.</returns>
    public bool Remove(RunnerId runner)
    {
        var files = FilesOf(runner).ToList();
        foreach (var (path, _) in files)
            File.Delete(path);
        new ShownEvents(folder, runner).Forget();
        return files.Count > 0;
    }

    private IEnumerable<(string Path, CalendarAddress Address)> FilesOf(RunnerId runner) => !Directory.Exists(Place)
        ? []
        : Directory.EnumerateFiles(Place, "*.json").Select(path => (path, KeptFile.Read(path, CalendarJson.Default.CalendarAddress)))
            .Where(file => file.Item2?.Runner == runner.Value).Select(file => (file.path, file.Item2!));

    private string PathOf(string secret) => Path.Combine(Place, $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)))}.json");
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(CalendarAddress))]
[JsonSerializable(typeof(List<ShownEvent>), TypeInfoPropertyName = "Shown")]
internal sealed partial class CalendarJson : JsonSerializerContext;
