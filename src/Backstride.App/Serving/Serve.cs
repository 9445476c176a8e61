using Backstride.App.Storage;

namespace Backstride.App.Serving;

/// <summary>Runs the web app until it is told to stop.</summary>
internal static class Serve
{
    private const int Done = 0;
    private const int NotMet = 1;

    /// <returns>The exit code: 0 when it was stopped, 1 when it could not start; the message is on the error writer.</returns>
    public static async Task<int> RunAsync(ServeOptions options, TextWriter output, TextWriter error, CancellationToken stop)
    {
        var (addresses, refusal) = LoopbackAddresses.Parse(options.Urls);
        if (addresses is null)
            return await Refuse(error, refusal!);
        if (options.Drop is { } drop && !Directory.Exists(drop))
            return await Refuse(error, $"There is no folder {drop} to take files from.");
        try
        {
            using var folder = DataFolder.Open(options.DataPath);
            using var store = JournalStore.Open(folder, TimeProvider.System);
            await using var app = AppHost.Build(options, addresses, store, folder, TimeProvider.System);
            await app.StartAsync(stop);
            await output.WriteLineAsync($"Backstride is at {string.Join(" and ", app.Urls)} and keeps its data in {folder.Path}. Ctrl+C stops it.");
            await output.FlushAsync(CancellationToken.None);
            await app.WaitForShutdownAsync(stop);
            return Done;
        }
        catch (Exception e) when (e is StorageException or IOException)
        {
            return await Refuse(error, e.Message);
        }
    }

    private static async Task<int> Refuse(TextWriter error, string why)
    {
        await error.WriteLineAsync(why);
        return NotMet;
    }
}
