using Backstride.App.Serving;
using Backstride.App.Storage;

namespace Backstride.App.Importing.Jobs;

/// <summary>Takes in what is laid into a folder while the app runs. With several runners, each has a folder of their name in it.</summary>
internal sealed partial class DropFolder(ServeOptions options, JournalStore store, DataFolder data, ImportJobs jobs, ILogger<DropFolder> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private readonly Dictionary<string, Arrivals> arrivals = new(StringComparer.Ordinal);
    private readonly HashSet<string> said = new(StringComparer.Ordinal);

    /// <summary>Where files are laid: the folder that was named, or <c>drop</c> in the data folder.</summary>
    public string Place { get; } = Path.GetFullPath(options.Drop ?? Path.Combine(data.Path, "drop"));

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            using var timer = new PeriodicTimer(Pause, Clock);
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await LookOnce();
        }
        catch (OperationCanceledException)
        {
            // The app stops; what is being imported is waited for by its job.
        }
    }

    /// <summary>Imports what is complete and says what became of each file. What cannot be read now is tried again the next time.</summary>
    public async Task LookOnce()
    {
        try
        {
            if (options.Drop is null)
                DataFolder.CreateOwnedFolder(Place);
            foreach (var (runner, folder) in Folders())
            {
                var paths = ArrivalsIn(folder).Look();
                if (paths.Count > 0)
                    await Import(runner, folder, paths);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or StorageException)
        {
            Once($"The drop folder {Place} cannot be read: {e.Message}");
        }
    }

    private async Task Import(KnownRunner runner, string folder, IReadOnlyList<string> paths)
    {
        var job = jobs.Begin(runner.Id, new Dropped(folder, paths));
        await job.Over;
        foreach (var file in job.Outcomes)
            Said(log, runner.Name, OutcomeWords.Of(file));
        if (job.Failure is { } failure)
            Said(log, runner.Name, $"the import could not go on: {failure}");
    }

    private Arrivals ArrivalsIn(string folder)
    {
        if (!arrivals.TryGetValue(folder, out var known))
            arrivals[folder] = known = new Arrivals(folder, Clock);
        return known;
    }

    private IEnumerable<(KnownRunner Runner, string Folder)> Folders()
    {
        var runners = store.Runners();
        if (options.Runner is { } name)
            return runners.Where(runner => string.Equals(runner.Name, name, StringComparison.OrdinalIgnoreCase)).Select(runner => (runner, Place));
        if (runners.Count <= 1)
            return runners.Select(runner => (runner, Place));
        SayWhatIsNobodys(runners);
        return runners.Select(runner => (runner, Path.Combine(Place, runner.Name))).Where(pair => Directory.Exists(pair.Item2));
    }

    private void SayWhatIsNobodys(IReadOnlyList<KnownRunner> runners)
    {
        foreach (var entry in new DirectoryInfo(Place).EnumerateFileSystemInfos().Where(entry => !entry.Name.StartsWith('.') && !runners.Any(runner => runner.Name == entry.Name)))
            Once($"{entry.Name} lies in the drop folder and belongs to nobody: lay it into a folder with a runner's name ({string.Join(", ", runners.Select(runner => runner.Name))}).");
    }

    private void Once(string words)
    {
        if (said.Add(words))
            Trouble(log, words);
    }

    [LoggerMessage(LogLevel.Information, "Drop folder, {Runner}: {Outcome}")]
    private static partial void Said(ILogger log, string runner, string outcome);

    [LoggerMessage(LogLevel.Warning, "{Words}")]
    private static partial void Trouble(ILogger log, string words);
}
