using Backstride.App.Storage;

namespace Backstride.App.Cli;

/// <summary>Commands as a person can paste them into the terminal that this program was started from: the way it was started, and the same data.</summary>
/// <param name="program">How the program is called there.</param>
/// <param name="data">The data folder as it was typed; absent for the usual one.</param>
/// <param name="runner">The runner as typed; absent when none was named.</param>
internal sealed class OwnCommand(string program, string? data, string? runner)
{
    private const string Name = "backstride";
    private static readonly Lazy<OwnCommand> Started = new(() => Of(Environment.GetCommandLineArgs()[1..], new ProgramPlace()));

    /// <summary>A command on the data of this call.</summary>
    public static string Line(params ReadOnlySpan<string> words) => Started.Value.OnTheSameData(words);

    /// <summary>A command that touches no data, or other data.</summary>
    public static string Bare(params ReadOnlySpan<string> words) => Started.Value.Alone(words);

    /// <param name="words">What the program was started with.</param>
    public static OwnCommand Of(IReadOnlyList<string> words, ProgramPlace place) =>
        new(place.Program, ToName("--data", words, place) is { } path && path != DataFolder.Default ? path : null, ToName("--runner", words, place));

    public string Alone(params ReadOnlySpan<string> words) => string.Join(' ', [program, .. Quoted(words)]);

    public string OnTheSameData(params ReadOnlySpan<string> words)
    {
        var line = Alone(words);
        if (data is not null)
            line += $" --data {Quoted(data)}";
        return runner is null ? line : $"{line} --runner {Quoted(runner)}";
    }

    /// <summary>What a command has to name so that it means the same as this call; absent when it need not.</summary>
    /// <remarks>
    /// What stands in the environment holds for the next command in this terminal too. A server is another matter: what it says is read in a browser and
    /// pasted into a terminal that does not share its environment.
    /// </remarks>
    private static string? ToName(string option, IReadOnlyList<string> words, ProgramPlace place) =>
        (Typed(option, words) ?? (words.Contains("serve") ? place.Setting(option) : null)) is { Length: > 0 } value ? value : null;

    /// <summary>As the option parser takes it: the last one on the command line.</summary>
    private static string? Typed(string option, IReadOnlyList<string> words)
    {
        string? found = null;
        for (var i = 0; i < words.Count && words[i] != "--"; i++)
        {
            if (words[i] == option && i + 1 < words.Count)
                found = words[++i];
            else if (words[i].StartsWith(option + "=", StringComparison.Ordinal) || words[i].StartsWith(option + ":", StringComparison.Ordinal))
                found = words[i][(option.Length + 1)..];
        }

        return found;
    }

    private static List<string> Quoted(ReadOnlySpan<string> words)
    {
        var quoted = new List<string>();
        foreach (var word in words)
            quoted.Add(Quoted(word));
        return quoted;
    }

    /// <summary>A word as a shell takes it for one.</summary>
    public static string Quoted(string word)
    {
        if (word.Length > 0 && word.All(letter => char.IsLetterOrDigit(letter) || "-_./:=@%+,".Contains(letter, StringComparison.Ordinal) || (OperatingSystem.IsWindows() && letter == '\\')))
            return word;
        return OperatingSystem.IsWindows() ? $"\"{word}\"" : $"'{word.Replace("'", @"'\''", StringComparison.Ordinal)}'";
    }

    /// <summary>Where the program lies, seen from where it was started.</summary>
    internal sealed record ProgramPlace
    {
        /// <summary>The file that was started; absent when the system does not say.</summary>
        public string? Executable { get; init; } = Environment.ProcessPath;

        /// <summary>How the program was called, as it was typed; absent when the system does not say.</summary>
        public string? Called { get; init; } = CalledHere();

        /// <summary>The folder the program's files lie in.</summary>
        public string Base { get; init; } = AppContext.BaseDirectory;

        public string Current { get; init; } = Environment.CurrentDirectory;

        /// <summary>Folders in which a shell looks for programs.</summary>
        public string SearchPath { get; init; } = Environment.GetEnvironmentVariable("PATH") ?? "";

        /// <summary>What the environment says of an option.</summary>
        public Func<string, string?> Setting { get; init; } = Cli.Setting.InEnvironment;

        /// <summary>What to type for it: as it was typed; where that is not known its name where a shell finds it, <c>dotnet run</c> in a checkout, else its place.</summary>
        /// <remarks>A whole path says little of what was typed: <c>dotnet run</c> and services start a program by it.</remarks>
        public string Program
        {
            get
            {
                if (Path.GetFileNameWithoutExtension(Executable) != Name)
                    return File.Exists(Path.Combine(Base, $"{Name}.dll")) && Path.GetFileNameWithoutExtension(Executable) == "dotnet" ? $"dotnet {Place(Path.Combine(Base, $"{Name}.dll"))}" : Name;
                if (Called is { Length: > 0 } called && !Path.IsPathRooted(called))
                    return Quoted(called);
                if (SearchPath.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Any(folder => Leads(Path.Combine(folder, Path.GetFileName(Executable)!))))
                    return Name;
                return ProjectOf(Base) is var (project, configuration) ? $"dotnet run --project {Place(project)} -c {configuration} --" : Place(Executable!);
            }
        }

        /// <summary>The first word of the process as the shell gave it, which .NET replaces by the place of the program.</summary>
        private static string? CalledHere()
        {
            try
            {
                return OperatingSystem.IsLinux() ? File.ReadAllText("/proc/self/cmdline").Split('\0')[0] : null;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                return null;
            }
        }

        private bool Leads(string path) =>
            Path.IsPathRooted(path) && File.Exists(path) && (new FileInfo(path).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? path) == Executable;

        /// <summary>The project that was built into a folder <c>bin/CONFIGURATION/FRAMEWORK</c> of it.</summary>
        private static (string Project, string Configuration)? ProjectOf(string place)
        {
            var configuration = Directory.GetParent(Path.TrimEndingDirectorySeparator(place));
            return configuration?.Parent is { Name: "bin", Parent: { } project } && File.Exists(Path.Combine(project.FullName, "Backstride.App.csproj"))
                ? (project.FullName, configuration.Name)
                : null;
        }

        private string Place(string path)
        {
            var below = Path.GetRelativePath(Current, path);
            if (below.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(below))
                return Quoted(path);
            if (below == ".")
                return below;
            // A program's bare name is looked for on the path and not here.
            return Quoted(below.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal) ? below : Path.Combine(".", below));
        }
    }
}
