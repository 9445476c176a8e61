using System.CommandLine;
using Backstride.App.Storage;

namespace Backstride.App.Cli;

/// <summary>The options that every command takes.</summary>
/// <param name="clock">By which commands know what day it is.</param>
internal sealed class GlobalOptions(TimeProvider clock)
{
    private readonly Option<string?> _data = Setting.Text("--data", "The folder of the journal and the original files; made when it is missing. Default: this user's application data.");
    private readonly Option<string?> _runner = Setting.Text("--runner", "Whose journal, when the folder holds several runners.");
    private readonly Option<bool> _json = Setting.Flag("--json", "Print one JSON document and nothing else; messages go to the error stream.");

    public TimeProvider Clock => clock;

    public void AddTo(RootCommand root)
    {
        foreach (Option option in (Option[])[_data, _runner, _json])
        {
            option.Recursive = true;
            root.Options.Add(option);
        }
    }

    /// <summary>True for an option that stands before its value.</summary>
    public static bool TakesValue(string token) => token is "--data" or "--runner";

    /// <summary>True when a document is wanted, told from the words alone: for those that cannot be read as a command.</summary>
    public static bool WantsJson(IEnumerable<string> words) =>
        words.Any(word => word is "--json" || word.StartsWith("--json=true", StringComparison.OrdinalIgnoreCase)) || Setting.IsOn("--json");

    public string DataPath(ParseResult parsed) => parsed.GetValue(_data) is { Length: > 0 } path ? path : DataFolder.Default;

    public string? Runner(ParseResult parsed) => parsed.GetValue(_runner);

    public bool Json(ParseResult parsed) => parsed.GetValue(_json);
}
