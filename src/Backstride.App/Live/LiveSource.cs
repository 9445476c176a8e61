using Backstride.App.Importing;

namespace Backstride.App.Live;

/// <summary>A service that hands over what is new to whoever has the runner's own key, through an interface it has published for that.</summary>
/// <remarks>What it gives is laid into a folder and imported like files that a person brought. A service that only gives something away for a
/// password is none.</remarks>
internal abstract class LiveSource
{
    /// <summary>A plain word, in addresses, on the command line and in names of files.</summary>
    public abstract string Name { get; }

    /// <summary>As its own pages call it.</summary>
    public abstract string Title { get; }

    /// <summary>The first day that it is asked for when nothing was fetched before.</summary>
    public abstract DateOnly Beginning { get; }

    /// <summary>What is wrong with a key as it was typed; absent when it may be one.</summary>
    public abstract string? Refuses(string key);

    /// <summary>Lays what there is of some days into a folder.</summary>
    /// <returns>What cannot be had, each with the reason.</returns>
    /// <exception cref="FetchException">It did not give what it was asked for; what lies in the folder by then may be imported.</exception>
    public abstract Task<IReadOnlyList<FoundFile.Unreadable>> Fetch(FetchOrder order, CancellationToken stop);
}

/// <summary>What is asked for.</summary>
/// <param name="Key">The runner's own.</param>
/// <param name="Folder">Empty, and there.</param>
internal sealed record FetchOrder(string Key, FetchWindow Window, string Folder)
{
    /// <summary>What the journal calls records that it holds already; their files need not come again.</summary>
    public required IReadOnlySet<string> Known { get; init; }

    /// <summary>Records that the runner took out one by one, and that stay out.</summary>
    public required IReadOnlySet<string> TakenOut { get; init; }
}
