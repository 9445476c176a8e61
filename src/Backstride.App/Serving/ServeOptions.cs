namespace Backstride.App.Serving;

/// <summary>What the web app needs to know before it starts.</summary>
/// <param name="DataPath">The data folder.</param>
/// <param name="Urls">Addresses to listen on, separated by semicolons, as <c>--urls</c> has them.</param>
internal sealed record ServeOptions(string DataPath, string Urls = ServeOptions.DefaultUrls)
{
    public const string DefaultUrls = "http://localhost:5080";

    /// <summary>The runner to show when the folder holds several; absent when there is only one or a person chooses in the browser.</summary>
    public string? Runner { get; init; }

    /// <summary>The folder from which new files are taken in; absent for the one in the data folder.</summary>
    public string? Drop { get; init; }

    /// <summary>The services that runs can be fetched from; absent for those there really are.</summary>
    public Live.LiveSources? LiveSources { get; init; }

    /// <summary>Names besides the loopback ones by which browsers may ask for this app, with their port when it is not the listening one.</summary>
    public IReadOnlyList<string> MoreHosts { get; init; } = [];
}
