using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Backstride.App.Cli;

/// <summary>One call of one command: what was typed, and where answers go.</summary>
internal sealed class Invocation(ParseResult parsed, GlobalOptions options, TimeProvider clock)
{
    public TextWriter Output { get; } = parsed.InvocationConfiguration.Output;

    public TextWriter Error { get; } = parsed.InvocationConfiguration.Error;

    public bool Json { get; } = options.Json(parsed);

    /// <summary>True when a person sits in front of it: both ends are a terminal and no document was asked for.</summary>
    public bool IsInteractive => !Json && !Console.IsInputRedirected && !Console.IsOutputRedirected;

    public string DataPath => options.DataPath(parsed);

    public string? RunnerName => options.Runner(parsed);

    public TimeProvider Clock => clock;

    public T? Value<T>(Option<T> option) => parsed.GetValue(option);

    public T? Value<T>(Argument<T> argument) => parsed.GetValue(argument);

    /// <summary>Opens the data folder for the runner in question.</summary>
    public OpenRunner Open(IfUnknown ifUnknown = IfUnknown.Refuse) => OpenRunner.Open(DataPath, RunnerName, ifUnknown, clock);

    /// <summary>Prints the document, when JSON was asked for, and nothing otherwise.</summary>
    public void PrintJson<T>(T document, JsonTypeInfo<T> type)
    {
        if (Json)
            Output.WriteLine(JsonSerializer.Serialize(document, type));
    }

    /// <summary>Prints for a person: not when a JSON document is to stand alone.</summary>
    public void Say(string line)
    {
        if (!Json)
            Output.WriteLine(line);
    }
}

/// <summary>What to do about a folder without a journal, or a runner's name that the folder does not know.</summary>
internal enum IfUnknown
{
    /// <summary>Nothing is made: for what looks at something, or changes what must be there.</summary>
    Refuse,

    /// <summary>A folder and its first runner are made; a name that is not among several is refused.</summary>
    Begin,

    /// <summary>The folder and the runner are made.</summary>
    Create,
}
