using System.Globalization;
using System.Net;

namespace Backstride.App.Serving;

/// <summary>The addresses to listen on: of this machine, and reachable from this machine only.</summary>
/// <remarks>There are no accounts yet, so whoever reaches the port reads the journal. An address that others could reach is refused.</remarks>
internal sealed class LoopbackAddresses
{
    private LoopbackAddresses(IReadOnlyList<(string Host, int Port)> all) => All = all;

    /// <summary>Hosts and ports in the order given; port 0 lets the system choose.</summary>
    public IReadOnlyList<(string Host, int Port)> All { get; }

    /// <summary>Reads addresses separated by semicolons.</summary>
    /// <returns>The addresses, or one line that says what is wrong with them.</returns>
    public static (LoopbackAddresses? Addresses, string? Refusal) Parse(string urls)
    {
        var parts = urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length == 0)
            return (null, "No address to listen on was given.");
        var all = new List<(string, int)>();
        foreach (var part in parts)
        {
            if (Refusal(part) is { } refusal)
                return (null, refusal);
            var uri = new Uri(part);
            all.Add((uri.Host, uri.Port));
        }

        return (new LoopbackAddresses(all), null);
    }

    private static string? Refusal(string url)
    {
        if (url.Contains("://*", StringComparison.Ordinal) || url.Contains("://+", StringComparison.Ordinal))
            return Open(url);
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttp || uri.PathAndQuery != "/" || uri.UserInfo.Length > 0)
            return $"{url} is not an address to listen on. It looks like {ServeOptions.DefaultUrls}.";
        return IsLoopback(uri) ? null : Open(url);
    }

    // A name other than localhost could be looked up to any address, today or tomorrow.
    private static bool IsLoopback(Uri uri) =>
        uri.Host == "localhost" || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static string Open(string url) => string.Create(
        CultureInfo.InvariantCulture,
        $"{url} could be reached from other machines, and there are no accounts yet to keep your journal apart from their users. Use localhost, 127.0.0.1 or [::1].");
}
