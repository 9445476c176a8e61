namespace Backstride.Benchmarks;

/// <summary>What every measurement of an import needs: a folder that goes when it ends, the published program, and a made-up decade.</summary>
/// <remarks>Nothing is deleted before the end: ext4 looks for a long time at what was deleted a moment ago whenever it makes a file, which would be
/// measured as well.</remarks>
internal sealed class Scene : IDisposable
{
    private int _folders;

    /// <param name="usual">How many files there are when nobody says.</param>
    public Scene(Choices choices, int usual)
    {
        (Files, Seed) = (choices.Number("files", usual), choices.Number("seed", 1));
        Root = Directory.CreateTempSubdirectory("backstride-bench-").FullName;
        App = PublishedApp.In(Path.Combine(Root, "app"), choices.Text("app"));
        Archive = ArchiveOf(Seed);
    }

    public int Files { get; }

    public int Seed { get; }

    public string Root { get; }

    /// <summary>The program.</summary>
    public string App { get; }

    public Archive Archive { get; }

    /// <summary>A decade of another seed.</summary>
    public Archive ArchiveOf(int seed)
    {
        var archive = new Archive(Fresh(), Files, seed);
        archive.Write();
        return archive;
    }

    /// <summary>A folder that is not there yet.</summary>
    public string Fresh() => Path.Combine(Root, $"{++_folders}");

    /// <summary>Imports into a data folder.</summary>
    public Cost Import(string source, string data) => MeasuredProcess.Run(App, ["import", source, "--data", data, "--json"]);

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
